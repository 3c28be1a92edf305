"""What several plugins read: parties, membership, governance, missions, training, treasury."""
