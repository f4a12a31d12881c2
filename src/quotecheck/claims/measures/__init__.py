"""Figures of a text with what they measure: numbers, shares, lengths of time; the words for it, a file a language."""
