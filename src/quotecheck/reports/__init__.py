"""Judgements to bytes."""
