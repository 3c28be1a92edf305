"""Adhesions, what ends them, and dues."""
