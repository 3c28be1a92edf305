"""What the records say, fold by fold: claims, organismes, actions, registrations with the agency."""
