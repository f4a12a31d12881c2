"""Fuzzing: the targets, inputs drawn by hypothesis, inputs guided by coverage."""
