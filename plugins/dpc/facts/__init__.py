"""What DPC records."""
