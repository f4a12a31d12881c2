"""Evidence to judgement: one pure function, rules as values, house policies as data."""
