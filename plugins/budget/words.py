"""The names of the rules of the budget."""

from typing import Final

DAY_RATE: Final = "indemnity_day"
DAY_HOURS: Final = "indemnity_day_hours"
WARNING: Final = "indemnity_warning"
EARLIEST: Final = 2019
"""The first civil year that a budget is voted for: that of the first contracts."""
LATEST: Final = 2100
