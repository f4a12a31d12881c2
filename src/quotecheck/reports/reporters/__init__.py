"""The reporters that ship with quotecheck, one module a format."""
