"""Rules as facts: when the content of a rule file changes, the register records it with its steps."""

from collections.abc import Sequence
from datetime import date
from typing import Annotated, ClassVar

from core.facts import Fact, RuleName
from core.model.command import Command, ask
from core.model.decider import Decider, Read
from core.model.rules import RULES, Rule, Rules, RulesAdopted

REGISTER = "a-registre"
"""The author of what the register records by itself."""
ITSELF = "registre"
"""The role that no account has."""


class AdoptRules(Command, frozen=True, kw_only=True):
    """Record the content of a rule file, at start-up."""

    name: ClassVar[str] = "adopt-rules"
    title: ClassVar[str] = "Enregistrer un barème"

    rule: Annotated[RuleName, ask("Barème")]
    on: Annotated[date, ask("Le", today=True)]
    content: Annotated[Rule, ask("Étapes")]


def decide(command: AdoptRules, rules: Rules) -> Sequence[Fact]:
    """Record a rule whose content differs from what is recorded."""
    book = rules.books.get(command.rule)
    if book is not None and book.rule == command.content:
        return ()
    return (RulesAdopted(rule=command.rule, on=command.on, content=command.content),)


ADOPT = Decider(
    AdoptRules, frozenset({ITSELF}), (Read(RULES, by=lambda command: (command.rule,)),), decide, (RulesAdopted,)
)
