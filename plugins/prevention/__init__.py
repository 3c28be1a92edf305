"""Prevention: campaigns, planned and held."""
