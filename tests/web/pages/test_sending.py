"""A form that was sent and could not be followed comes back with what was typed."""

from dataclasses import replace
from datetime import date

import pytest

from core.facts import AccountId, Id
from core.model.roles import ADMIN, AUDITOR, COORDINATION
from core.store import DiskFullError
from core.subjects.accounts.deciders import GrantRole, OpenAccount
from core.subjects.parties.register import RegisterParty
from tests.web.conftest import House, Someone
from tests.web.neighbours import Join
from web.drawing.choices import Choices
from web.drawing.forms import draw_form
from web.pages.sending import Done, Sent, Shown, send


def test_a_form_whose_file_could_not_be_kept_comes_back(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_content: bytes) -> str:
        raise DiskFullError("disk-full", "Le disque est plein.")

    monkeypatch.setattr(house.ledger, "attach", full)
    visit = house.visit()
    sent = Sent([("label", "Zoé Picard"), ("_id", "c-zoe")], {"note": b"%PDF-1.7"})
    shown = send(Join, sent, visit, Choices())

    assert isinstance(shown, Shown)
    assert shown.status == 507
    assert (shown.attempt.message, shown.attempt.command_id) == ("Le disque est plein.", "c-zoe")
    assert shown.attempt.raw["label"] == "Zoé Picard"


def test_a_form_said_again_by_somebody_else_is_refused(house: House) -> None:
    sent = Sent([("label", "Zoé Picard"), ("trade", "gp"), ("_id", "c-zoe")], {})
    done = send(Join, sent, house.visit(), Choices())
    visit = house.visit()
    other = AccountId(Id("a-pppppppppppppppp"))
    house.record(OpenAccount(account=other, label="Paul Girard"), roles=frozenset({ADMIN}))
    house.record(GrantRole(account=other, role=COORDINATION), roles=frozenset({ADMIN}))
    shown = send(
        Join, sent, replace(visit, account=Someone(other, "Paul Girard", frozenset({COORDINATION}))), Choices()
    )

    assert isinstance(done, Done)
    assert isinstance(shown, Shown)
    assert shown.status == 422
    assert "déjà servi" in shown.attempt.message


TYPED = (("family", "Lefévre"), ("given", "Camille"), ("on", "2024-06-03"), ("_id", "c-camille"))


@pytest.fixture
def known(house: House, party) -> House:
    asked = RegisterParty(
        party=party("camille"), on=date(2023, 1, 9), family="Lefebvre", given="Camille", rpps="10000000017"
    )
    house.record(asked)
    return house


def test_a_name_like_another_is_shown_before_anything_is_recorded(known: House) -> None:
    head, visit = known.ledger.head(), known.visit("/personnes")
    shown = send(RegisterParty, Sent(TYPED, {}), visit, Choices())

    assert isinstance(shown, Shown)
    assert (shown.status, known.ledger.head()) == (422, head)
    assert "Lefebvre Camille" in shown.attempt.message
    assert shown.attempt.raw["family"] == "Lefévre"
    drawn = draw_form(RegisterParty, visit, Choices(), raw=shown.attempt.raw, attempt=shown.attempt)
    assert (drawn.doubt, drawn.button) == (shown.attempt.doubt, "Confirmer et enregistrer")
    assert drawn.message == shown.attempt.message
    assert drawn.doubt


def test_the_same_form_sent_again_is_recorded_and_another_is_doubted_anew(known: House) -> None:
    visit = known.visit("/personnes")
    first = send(RegisterParty, Sent(TYPED, {}), visit, Choices())
    assert isinstance(first, Shown)
    other = [(name, "Lemoine" if name == "family" else value) for name, value in TYPED]
    known.record(RegisterParty(party="p-lemoineaaaaaaaaa", on=date(2023, 1, 9), family="Lemoine", given="Camille"))
    doubted = send(RegisterParty, Sent([*other, ("_doubt", first.attempt.doubt)], {}), visit, Choices())
    done = send(RegisterParty, Sent([*TYPED, ("_doubt", first.attempt.doubt)], {}), visit, Choices())

    assert isinstance(doubted, Shown)
    assert "Lemoine" in doubted.attempt.message
    assert doubted.attempt.asks
    assert doubted.attempt.doubt != first.attempt.doubt
    assert isinstance(done, Done)


def test_a_number_of_somebody_else_is_refused_even_sent_again(known: House) -> None:
    typed = [("family", "Moreau"), ("rpps", "810000000017"), ("_id", "c-moreau")]
    for _ in range(2):
        shown = send(RegisterParty, Sent(typed, {}), known.visit("/personnes"), Choices())
        assert isinstance(shown, Shown)
        assert shown.attempt.errors == {"rpps": "Déjà inscrit·e : Lefebvre Camille."}
        assert shown.attempt.doubt == ""


def test_what_was_confirmed_is_not_asked_again_when_something_else_is_wrong(known: House) -> None:
    visit = known.visit("/personnes")
    first = send(RegisterParty, Sent(TYPED, {}), visit, Choices())
    assert isinstance(first, Shown)
    confirmed = [*TYPED, ("_doubt", first.attempt.doubt)]
    for wrong in (("email", "camille"), ("on", "hier")):
        shown = send(RegisterParty, Sent([*confirmed, wrong], {}), visit, Choices())
        assert isinstance(shown, Shown)
        assert (shown.attempt.doubt, shown.attempt.asks) == (first.attempt.doubt, False)
    assert first.attempt.asks


def test_who_may_not_register_learns_nothing_of_those_registered(known: House) -> None:
    other = AccountId(Id("a-pppppppppppppppp"))
    known.record(OpenAccount(account=other, label="Paul Girard"), roles=frozenset({ADMIN}))
    known.record(GrantRole(account=other, role=AUDITOR), roles=frozenset({ADMIN}))
    visit = replace(known.visit("/personnes"), account=Someone(other, "Paul Girard", frozenset({AUDITOR})))
    for typed in (TYPED, [*TYPED, ("rpps", "10000000017")]):
        shown = send(RegisterParty, Sent(typed, {}), visit, Choices())
        assert isinstance(shown, Shown)
        assert (shown.status, shown.attempt.errors) == (403, {})
        assert "Lefebvre" not in shown.attempt.message


def test_a_text_that_speaks_of_a_patient_is_confirmed_and_never_repeated(known: House) -> None:
    visit = known.visit("/personnes")
    typed = [("family", "Moreau"), ("address", "chez la patiente Mme Petit"), ("_id", "c-moreau")]
    shown = send(RegisterParty, Sent(typed, {}), visit, Choices())
    assert isinstance(shown, Shown)
    assert "une personne dite patiente" in shown.attempt.message
    assert "Petit" not in "".join([shown.attempt.doubt, shown.attempt.message, *shown.attempt.errors.values()])
    assert shown.attempt.errors == {"address": "À relire : une personne dite patiente."}

    assert isinstance(send(RegisterParty, Sent([*typed, ("_doubt", shown.attempt.doubt)], {}), visit, Choices()), Done)


def test_what_was_confirmed_of_one_text_is_asked_of_another_that_raises_the_same_doubt(house: House) -> None:
    visit = house.visit("/personnes")
    typed = [("family", "Moreau"), ("address", "chez la patiente Mme Petit"), ("_id", "c-moreau")]
    first = send(RegisterParty, Sent(typed, {}), visit, Choices())
    assert isinstance(first, Shown)
    head = house.ledger.head()
    other = [(name, "chez la patiente Mme Grand" if name == "address" else value) for name, value in typed]
    second = send(RegisterParty, Sent([*other, ("_doubt", first.attempt.doubt)], {}), visit, Choices())

    assert isinstance(second, Shown)
    assert second.attempt.message == first.attempt.message
    assert second.attempt.asks
    assert house.ledger.head() == head
    assert isinstance(send(RegisterParty, Sent([*other, ("_doubt", second.attempt.doubt)], {}), visit, Choices()), Done)


def test_a_resemblance_confirmed_of_one_name_is_asked_of_another(known: House) -> None:
    visit = known.visit("/personnes")
    first = send(RegisterParty, Sent(TYPED, {}), visit, Choices())
    assert isinstance(first, Shown)
    other = [(name, "Camile" if name == "given" else value) for name, value in TYPED]
    second = send(RegisterParty, Sent([*other, ("_doubt", first.attempt.doubt)], {}), visit, Choices())

    assert isinstance(second, Shown)
    assert (second.attempt.message, second.attempt.asks) == (first.attempt.message, True)


def test_a_field_that_the_doubt_does_not_rest_on_may_change_once_it_is_confirmed(known: House) -> None:
    visit = known.visit("/personnes")
    first = send(RegisterParty, Sent(TYPED, {}), visit, Choices())
    assert isinstance(first, Shown)
    more = [*TYPED, ("email", "camille@exemple.fr"), ("_doubt", first.attempt.doubt)]

    assert isinstance(send(RegisterParty, Sent(more, {}), visit, Choices()), Done)


def test_a_form_sent_twice_after_it_was_recorded_answers_as_before_rather_than_doubt_itself(known: House) -> None:
    visit = known.visit("/personnes")
    first = send(RegisterParty, Sent(TYPED, {}), visit, Choices())
    assert isinstance(first, Shown)
    done = send(RegisterParty, Sent([*TYPED, ("_doubt", first.attempt.doubt)], {}), visit, Choices())
    again = send(RegisterParty, Sent(TYPED, {}), visit, Choices())

    assert isinstance(done, Done)
    assert isinstance(again, Done)
    assert again.recorded.positions == done.recorded.positions
