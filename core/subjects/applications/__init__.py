"""Applications to join, as they stand on any day: what admits and what keeps personal data both ask."""
