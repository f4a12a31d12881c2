"""What stands behind the matched words in their sentence, or was cut off there."""
