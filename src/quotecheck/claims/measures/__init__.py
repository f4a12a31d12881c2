"""What is measured, in words: one data file a language."""
