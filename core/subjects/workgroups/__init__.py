"""Working groups: their meetings are the evidence of their mission."""
