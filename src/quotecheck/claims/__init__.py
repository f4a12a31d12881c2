"""Document to claims: what the article asserts, and who is credited with it."""
