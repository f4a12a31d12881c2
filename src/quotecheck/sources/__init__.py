"""The packet: files to source documents with provenance, and the store that searches them."""
