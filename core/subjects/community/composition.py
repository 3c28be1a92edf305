"""Whether enough doctors and others adhere, by a rule that is not established: told, never refused."""

from collections.abc import Iterable
from typing import Annotated, Final

from core.facts import PartyId
from core.model.command import ask
from core.model.roles import BOARD, COORDINATION
from core.model.rules import RULES, Rules, step_key
from core.model.view import AsOf, Row, Todo, View
from core.subjects.association.fold import ASSOCIATION, Association
from core.subjects.membership.fold import MEMBERS, Members
from core.subjects.parties.fold import PARTIES, Parties

RULE: Final = "founding_composition"
DOCTORS: Final = "medecin-generaliste"
NO_CARE: Final = frozenset({"", "autre", "fournisseur"})
"""Codes that are no profession of care."""


class CompositionRow(Row, frozen=True, kw_only=True):
    """How many adhere on a day of those that the rule asks for."""

    doctors: Annotated[int, ask("Médecins généralistes")]
    others: Annotated[int, ask("Autres professionnels de santé")]
    met: Annotated[bool, ask("Composition réunie")]
    text: Annotated[str, ask("À savoir")]


def rows(
    asof: AsOf, association: Association, members: Members, parties: Parties, rules: Rules
) -> Iterable[CompositionRow]:
    """Give one row once the association is declared and somebody adheres; none where no rule is in force."""
    step = rules.at(RULE, asof.on)
    behind: dict[PartyId, int] = {
        party: entry.position for party, member in members.by_party.items() if (entry := member.at(asof.on))
    }
    if step is None or not behind or association.founded is None or association.founded > asof.on:
        return
    codes = {
        party: parties.practising(party, asof.on).profession
        for party in behind
        if (one := parties.known(party)) is not None and one.nature == "person"
    }
    caring = [party for party, code in codes.items() if code not in NO_CARE]
    doctors = list(codes.values()).count(DOCTORS)
    others = len(caring) - doctors
    wanted = int(step.value["doctors"]), int(step.value["others"])
    met = doctors >= wanted[0] and others >= wanted[1]
    yield CompositionRow(
        doctors=doctors,
        others=others,
        met=met,
        text=f"Attendus : médecins généralistes, {wanted[0]} ; autres professionnels de santé, {wanted[1]}. Règle à "
        f"confirmer, signalée seulement ({step.reference}).",
        positions=tuple(sorted(behind[party] for party in caring)),
        rules=(step_key(RULE, step),),
    )


def unmet_rows(
    asof: AsOf, association: Association, members: Members, parties: Parties, rules: Rules
) -> Iterable[CompositionRow]:
    """Give the row only while the composition is not met."""
    return (row for row in rows(asof, association, members, parties, rules) if not row.met)


def to_watch(asof: AsOf, association: Association, members: Members, parties: Parties, rules: Rules) -> Iterable[Todo]:
    """Give what is missing from the composition."""
    for row in unmet_rows(asof, association, members, parties, rules):
        yield Todo(
            what=f"Vérifier la composition de la CPTS : médecins généralistes, {row.doctors} ; autres professionnels "
            f"de santé, {row.others} (règle à confirmer)",
            link="/communaute",
            roles=(COORDINATION, BOARD),
            positions=row.positions,
            rules=row.rules,
        )


_FOLDS: Final = (ASSOCIATION, MEMBERS, PARTIES, RULES)
VIEWS: Final = (
    View("community.composition", "Composition", CompositionRow, _FOLDS, rows),
    View("community.unmet", "Composition à vérifier", CompositionRow, _FOLDS, unmet_rows),
)
TODO: Final = (View("todo.composition", "Composition de la CPTS", Todo, _FOLDS, to_watch),)
