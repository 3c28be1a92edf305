"""Who was there: half-days signed, recorded from paper, and the sheet that closes a session."""
