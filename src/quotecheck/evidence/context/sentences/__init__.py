"""What the sentences around the matched words say of them."""
