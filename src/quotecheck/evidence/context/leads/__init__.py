"""What stands before the matched words in their sentence."""
