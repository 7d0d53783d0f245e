"""Figures beside a peer's, run by hand: nothing here is timed in CI."""
