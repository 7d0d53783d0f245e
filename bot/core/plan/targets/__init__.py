"""What a target promises: figures and dates."""
