"""Benchmarks: each beside a peer in the same run, over inputs that are generated. Run: python -m benchmarks."""
