"""Accounts: who may use the register, under which roles."""
