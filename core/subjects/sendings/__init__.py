"""Documents and links sent to people by e-mail: which, to whom, about what, when; never the address nor the text."""

from core.subjects.sendings.deciders import DECIDERS, SENDING, SendPaper
from core.subjects.sendings.facts import PaperSent
from core.subjects.sendings.fold import SENDINGS, Sending, Sendings
from core.subjects.sendings.pages import PAGES, RECEIVED
from core.subjects.sendings.views import VIEWS

FACTS = (PaperSent,)

__all__ = [
    "DECIDERS",
    "FACTS",
    "PAGES",
    "RECEIVED",
    "SENDING",
    "SENDINGS",
    "VIEWS",
    "PaperSent",
    "SendPaper",
    "Sending",
    "Sendings",
]
