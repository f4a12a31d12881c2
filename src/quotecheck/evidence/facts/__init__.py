"""Reported speech and statements: every figure, date, name and word of weight, each in its role."""
