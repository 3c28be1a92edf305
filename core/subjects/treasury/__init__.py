"""Treasury: money received and spent, decisions and receipts behind it."""
