"""Claims against lists in prose: items, results, roll calls, tallies."""
