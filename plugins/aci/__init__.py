"""The ACI contract: its size, its envelope, the deadlines of its missions."""
