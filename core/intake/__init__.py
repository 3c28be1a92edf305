"""The one way from what people type (forms, JSON, command line, sheets) to a command."""

from core.intake.amounts import read_amount, show_amount, write_amount
from core.intake.asking import askable
from core.intake.binding import Invalid, bind
from core.intake.dates import read_date, read_time, show_date
from core.intake.durations import read_minutes, show_minutes
from core.intake.fields import Field, fields
from core.intake.french import french
from core.intake.kinds import LIST_LENGTH, TRACE_PATTERN, Control, Kind
from core.intake.repeats import says_twice
from core.intake.schema import command_schema
from core.intake.sensitive import FORBIDDEN, forbidden_in, mentions_nir, texts_of
from core.intake.unflatten import unflatten
from core.intake.writing import as_typed

__all__ = [
    "FORBIDDEN",
    "LIST_LENGTH",
    "TRACE_PATTERN",
    "Control",
    "Field",
    "Invalid",
    "Kind",
    "as_typed",
    "askable",
    "bind",
    "command_schema",
    "fields",
    "forbidden_in",
    "french",
    "mentions_nir",
    "read_amount",
    "read_date",
    "read_minutes",
    "read_time",
    "says_twice",
    "show_amount",
    "show_date",
    "show_minutes",
    "texts_of",
    "unflatten",
    "write_amount",
]
