"""The actions of DPC that sessions are given for, and those who give them."""
