"""How long, in words: minutes as hours."""

from core.intake.durations import show_minutes as hours

__all__ = ["hours"]
