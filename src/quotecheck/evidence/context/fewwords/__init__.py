"""A few words in marks: the clause of the source that they were taken out of."""
