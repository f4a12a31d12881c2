"""What the article itself says of the words that it quotes."""
