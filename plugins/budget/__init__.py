"""The budget: voted, received, spent and left, for each mission."""
