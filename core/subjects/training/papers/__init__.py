"""What is printed of a session: convocations, sheets, attestations, notices."""
