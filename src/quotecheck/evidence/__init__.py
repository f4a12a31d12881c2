"""Claim and store to evidence: locate fuzzily, align word by word, name every edit."""
