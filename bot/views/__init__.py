"""Results and texts in, screens out: pure, so that every screen can be looked at in a test."""
