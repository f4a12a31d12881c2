"""The readers that ship with quotecheck, one module a format."""
