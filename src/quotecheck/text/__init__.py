"""Characters: spans, folding, words, marks, dates, names. Knows nothing about news."""
