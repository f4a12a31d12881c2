"""A quotation against a passage, word by word: locate, align, name every difference."""
