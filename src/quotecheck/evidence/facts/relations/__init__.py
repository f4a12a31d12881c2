"""Who does what to whom, how surely, and whether it was done: where a claim says another thing than its sentence."""
