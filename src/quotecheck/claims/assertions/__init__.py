"""What makes a sentence an assertion that can be checked, in words: one data file a language."""
