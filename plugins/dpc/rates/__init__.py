"""The dated rules of DPC: what a participant is paid for, and how much."""
