"""The text itself: folded for matching, in pieces that remember where they stood."""
