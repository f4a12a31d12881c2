"""Tests of evidence: places, words, numbers, names, characters."""
