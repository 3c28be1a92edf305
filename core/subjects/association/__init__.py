"""The association itself: founded, renamed, moved."""
