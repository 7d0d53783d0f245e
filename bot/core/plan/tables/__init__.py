"""Tables, whatever is left of their lines, as rows."""
