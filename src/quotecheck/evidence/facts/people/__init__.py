"""Names with their titles: who holds which office, and who speaks for it."""
