"""Opening sealed texts at display: what cannot be read says why, in the place of the text."""

import pytest

from core.facts import NOTHING, Id, PartyId, Ref
from core.ledger import WithdrawRecord
from core.store import DamagedError
from core.vault import Vault
from tests.core.ledger.conftest import DAY, Enrol, Library
from tests.core.ledger.hostile import tampered

MARIE = PartyId(Id("p-mmmmmmmmmmmmmmmm"))


def test_a_text_is_opened_where_it_stands(library: Library) -> None:
    outcome = library.do(Enrol(party=MARIE, on=DAY, called="Marie Delattre", note="préfère le matin"))
    position = outcome.positions[0]  # type: ignore[attr-defined]  # recorded

    assert library.ledger.text(Ref(position, "name")) == "Marie Delattre"
    assert library.ledger.text(Ref(position, "note")) == "préfère le matin"
    assert library.ledger.text(NOTHING) == ""
    assert library.ledger.text(Ref(position, "party")) == ""


def test_a_correction_says_its_own_text(library: Library) -> None:
    position = library.enrol(MARIE, "Marie Delatre")
    library.do(WithdrawRecord(position=position, reason="Saisi deux fois."))

    assert library.ledger.text(Ref(library.ledger.head(), "reason")) == "Saisi deux fois."


def test_what_was_opened_is_remembered_until_it_must_be_forgotten(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    ref = Ref(library.enrol(MARIE, "Marie Delattre"), "name")
    library.ledger.text(ref)

    def damaged(*_: object, **__: object) -> str:
        raise DamagedError("damaged", "Ce fichier est endommagé.")

    monkeypatch.setattr(Vault, "open_text", damaged)
    assert library.ledger.text(ref) == "Marie Delattre"
    library.ledger.texts.forget()
    assert library.ledger.text(ref) == "Donnée protégée illisible : le coffre est endommagé."
    monkeypatch.undo()
    assert library.ledger.text(ref) == "Marie Delattre"


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        ("DELETE FROM record WHERE position = {at}", "L’enregistrement n° {at} manque."),
        (
            "UPDATE record SET data = x'ff' WHERE position = {at}",
            "L’enregistrement n° {at} ne se lit pas : il a été modifié.",
        ),
        (
            "DELETE FROM tag WHERE tag LIKE 'cmd:%'",
            "Donnée protégée illisible : elle a été modifiée ou déplacée.",
        ),
    ],
)
def test_an_altered_ledger_says_so_in_the_place_of_the_text(library: Library, statement: str, said: str) -> None:
    at = library.enrol(MARIE, "Marie Delattre")
    library.enrol("p-nnnnnnnnnnnnnnnn", "Nadia Benali")
    library.ledger.close()
    tampered(statement.format(at=at))(library.directory)

    assert library.reopen().text(Ref(at, "name")) == said.format(at=at)
