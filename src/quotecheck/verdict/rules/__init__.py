"""The rules that yield findings, one module a family of codes."""
