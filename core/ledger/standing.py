"""What every register has before any plugin: withdrawals, recorded rules, and the subjects that all share."""

from collections.abc import Iterable

from core.facts import FactWithdrawn
from core.ledger.adopting import ADOPT
from core.ledger.withdrawal import WITHDRAW
from core.model.rules import RulesAdopted
from core.registry import Plugin, Registry, assemble, installed_plugins
from core.subjects.plugin import SUBJECTS

KEEPING = Plugin(
    name="tenue",
    title="La tenue du registre",
    facts=(FactWithdrawn, RulesAdopted),
    deciders=(WITHDRAW, ADOPT),
)


def registry_of(plugins: Iterable[Plugin]) -> Registry:
    """Put plugins together with what every register has; ``StartError`` when they do not fit."""
    return assemble((KEEPING, SUBJECTS, *plugins))


def installed_registry() -> Registry:
    """Return the registry of the plugins installed here; ``StartError`` when one does not load or fit."""
    return registry_of(installed_plugins())
