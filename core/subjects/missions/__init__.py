"""Missions: opened, milestones reached, closed."""
