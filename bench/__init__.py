"""Benchmarks: each figure is a ratio to the raw limit, measured in the same run."""
