"""The statutes in force on a day."""
