"""Whose words a source document holds: by its labels, its heads, its marks and its signatures."""
