"""The story that is told whole, once, for several tests."""

from datetime import date

END = date(2026, 11, 20)
"""Its last day; it is read on the morning after."""
PASSWORD = "galet-velours-tamis-phare"
