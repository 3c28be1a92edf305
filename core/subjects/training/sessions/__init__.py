"""The sessions on the calendar: scheduled, postponed, cancelled, copied; their files, and who is told."""
