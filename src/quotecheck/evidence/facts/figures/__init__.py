"""Figures and dates: which one of a source measures what one of the claim does, and sums that a checker would do."""
