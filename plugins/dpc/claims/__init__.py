"""Claims, from what may be asked for to what was accepted, and what later facts would change."""
