"""Importing a table, step by step: the file is held in memory only, for half an hour."""
