"""Meetings, from the convocation to the minutes."""
