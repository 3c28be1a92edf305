"""Places and registrations with the agency."""
