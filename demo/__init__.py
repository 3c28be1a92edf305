"""The demonstration: an invented CPTS, and the years of its life recorded through the commands that users have."""
