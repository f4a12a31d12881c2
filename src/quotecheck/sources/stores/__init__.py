"""The stores that ship with quotecheck."""
