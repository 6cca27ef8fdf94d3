"""Measured figures, each beside a yardstick on the same machine; `python -m benchmarks`."""
