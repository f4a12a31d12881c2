"""What words and figures are: word lists, word forms, spelling, clauses, what may stand for what."""
