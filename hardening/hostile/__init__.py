"""The bank of hostile inputs: made by script, each with what must come of it."""
