"""What the agency paid, which claims it pays, what is open since when."""
