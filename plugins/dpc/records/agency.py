"""What the agency says: who is a registered organisme, and which actions are published."""

from msgspec import Struct, field

from core import Fold
from plugins.dpc.records.actions import ACTIONS, Actions
from plugins.dpc.records.files import inside
from plugins.dpc.records.odpc import ODPC, Odpc


class Agency(Struct):
    """Two states read in one boundary; there are few records of either, all of them are read."""

    odpc: Odpc = field(default_factory=Odpc)
    actions: Actions = field(default_factory=Actions)


AGENCY = Fold("dpc.agency", Agency, inside("odpc", ODPC) | inside("actions", ACTIONS))
