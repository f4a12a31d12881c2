"""The extractors that ship with quotecheck, one module a kind of claim."""
