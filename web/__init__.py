"""The web face: it draws what plugins describe, and names none of them."""
