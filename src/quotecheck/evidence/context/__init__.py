"""What stands around words in a source and governs them: denial, condition, another's mouth, a question, a hedge."""
