"""Characters: spans, folding, words, marks. Knows nothing about news."""
