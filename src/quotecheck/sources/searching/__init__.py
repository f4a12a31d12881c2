"""Where the words of a packet stand: places, groups of words that meet, and one query's way through them."""
