"""Other words, same meaning: passages that say a thing without its words. It proposes; the account decides."""
