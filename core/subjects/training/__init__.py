"""Training: sessions, enrolments, attendance."""
