"""Bytes of a file: opened, decoded, unpacked, checked for damage, read in a process of its own where that is safer."""
