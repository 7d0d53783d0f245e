"""From items and rows to areas and tasks with numbers."""
