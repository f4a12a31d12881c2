"""Whom a sentence credits with words: its cues, their subjects, and what stands around a quotation."""
