"""The way in: who asks, whether from here, and everything about accounts that is not a record."""
