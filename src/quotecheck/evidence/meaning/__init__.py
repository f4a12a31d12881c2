"""Other words, same meaning: passages that say what a claim says without its words. It proposes; the account decides."""
