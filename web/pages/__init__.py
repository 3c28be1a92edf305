"""The pages of the web face that are drawn from the register, each with its routes."""
