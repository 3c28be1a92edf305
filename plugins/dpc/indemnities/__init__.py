"""What participants may expect themselves: computed and shown, never an entry of the budget."""
