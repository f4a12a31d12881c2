"""Bytes to documents. Articles and sources are both documents."""
