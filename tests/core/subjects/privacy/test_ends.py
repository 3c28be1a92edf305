"""Whatever a fact of this release seals has an end: whose key, how long, on which ground, and what erases it."""

from datetime import date
from typing import Any, get_type_hints

from core.facts.shape import with_sealed
from core.ledger import installed_registry
from core.model.command import ask_of
from core.model.rules import RULES
from core.model.view import AsOf
from core.subjects.privacy.ends import ENDS, end_rows
from tests.core.subjects.privacy.test_terms import RULED
from tests.golden.drawing import drawn
from tests.spec import folded

TODAY = date(2026, 3, 1)
REGISTRY = installed_registry()
FILES = {
    "adopt-statutes.document": "Texte des statuts",
    "take-up-decision.minutes": "Procès-verbaux signés",
    "join-past-minutes.minutes": "Procès-verbaux signés",
    "pay-expense.receipt": "Justificatifs",
    "attach-receipt.receipt": "Justificatifs",
    "record-half-day.scan": "Feuille d’émargement numérisée",
    "attach-session-file.file": "Programmes, relevés et évaluations des séances",
}
OWNERS = {"PartyId": "party", "AccountId": "account"}


def sealed() -> set[tuple[str, str]]:
    """Every owner of a key and its class, in all the facts there are."""
    found: set[tuple[str, str]] = set()

    def note(_path: str, text: Any, how: Any, holder: Any) -> Any:
        owner = OWNERS[get_type_hints(type(holder))[how.of].__name__] if how.of else "command"
        found.add((owner, how.retention))
        return text

    for cls in REGISTRY.wire.envelopes:
        with_sealed(drawn(cls), note)
    return found


def test_every_class_of_every_owner_has_an_end_and_no_end_is_of_nothing():
    assert {(one.owner, one.retention) for one in ENDS if one.owner != "file"} == sealed()
    assert [one.what for one in ENDS if not (one.since and one.ground and one.eraser)] == []
    assert [one.what for one in ENDS if bool(one.rule) == bool(one.kept)] == []


def test_every_file_that_a_form_takes_has_an_end():
    taken = {
        f"{name}.{field}"
        for name, decider in REGISTRY.deciders.items()
        for field, hint in get_type_hints(decider.command, include_extras=True).items()
        if (how := ask_of(getattr(hint, "__metadata__", ()))) is not None and how.upload
    }
    assert set(FILES) == taken
    assert {one.what for one in ENDS if one.owner == "file"} == {*FILES.values(), "Fichier envoyé et jamais joint"}


def test_every_end_is_told_in_years_of_a_rule_or_in_words():
    rules = folded(RULES, RULED)
    told = {row.what: row.kept for row in end_rows(AsOf(on=TODAY, known=1, today=TODAY), rules)}

    assert told["Coordonnées d’un ancien adhérent"] == "pas au-delà"
    assert told["Coordonnées de qui n’a jamais adhéré"] == "3 ans"
    assert told["Justificatifs"] == "10 ans"
    assert told["Texte des statuts"] == told["Procès-verbaux, ordres du jour, résolutions, notes"]
    assert "sans règle en vigueur" not in told.values()
