"""What goes into an export as it stands: a page in French and a program that needs nothing of ours."""
