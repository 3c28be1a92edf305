"""Who sits on the board and the bureau."""
