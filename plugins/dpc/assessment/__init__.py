"""Who would be paid for and who would not, before and after a session, and what is amiss."""
