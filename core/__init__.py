"""The public face of Registre: what a plugin needs to decide, fold, show and describe its pages."""

from core.model.command import Clock, Command, Line, Minutes, Refused, Text, Trace, ask
from core.model.decider import Decider, Look, Read, Shut
from core.model.fold import Fold
from core.model.hold import Change, Hold
from core.model.paper import Dossier, Paper
from core.model.roles import ADMIN, AUDITOR, BEARER, BOARD, COORDINATION, ROLES, TRAINING, TREASURER, WRITERS
from core.model.rules import RULES, Rules, Step, step_key
from core.model.screens import Chart, Documents, Figures, Form, Found, Lend, Page, Press, Prose, Sheet, Table
from core.model.screens import Timeline as TimelineBlock
from core.model.timeline import Entry, Timeline
from core.model.view import READERS, AsOf, Row, Todo, View
from core.registry.hook import hookimpl
from core.registry.plugin import Plugin

__all__ = [
    "ADMIN",
    "AUDITOR",
    "BEARER",
    "BOARD",
    "COORDINATION",
    "READERS",
    "ROLES",
    "RULES",
    "TRAINING",
    "TREASURER",
    "WRITERS",
    "AsOf",
    "Change",
    "Chart",
    "Clock",
    "Command",
    "Decider",
    "Documents",
    "Dossier",
    "Entry",
    "Figures",
    "Fold",
    "Form",
    "Found",
    "Hold",
    "Lend",
    "Line",
    "Look",
    "Minutes",
    "Page",
    "Paper",
    "Plugin",
    "Press",
    "Prose",
    "Read",
    "Refused",
    "Row",
    "Rules",
    "Sheet",
    "Shut",
    "Step",
    "Table",
    "Text",
    "Timeline",
    "TimelineBlock",
    "Todo",
    "Trace",
    "View",
    "ask",
    "hookimpl",
    "step_key",
]
