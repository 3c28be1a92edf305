"""Persons and structures."""
