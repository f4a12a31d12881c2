"""Word lists as data, one file a language; each entry's origin stands in the file."""
