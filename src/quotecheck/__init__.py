"""Checks every quotation and factual claim in a draft against the reporter's own source documents."""
