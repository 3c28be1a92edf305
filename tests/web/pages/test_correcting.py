"""Correcting and withdrawing: what the form of a correction tells, and to whom it is offered."""

from collections.abc import Callable

import pytest

from core.facts import AccountId, Id, PartyId
from core.model.roles import ADMIN, TRAINING
from core.subjects.accounts.deciders import OpenAccount
from core.subjects.admission.admit import AdmitMember
from tests.web.conftest import TODAY, House
from tests.web.pages.conftest import Browser
from tests.web.served import Served
from tests.web.summoned import SESSION, summon

Browse = Callable[..., Browser]
PICARD, GARNIER = (PartyId(Id(f"p-{letter * 16}")) for letter in "ab")
LUC = AccountId(Id("a-cccccccccccccccc"))


@pytest.fixture
def opened(house: House) -> int:
    """Give the record of an account that is linked to an adherent, beside whom there is another."""
    for family, party in (("Picard", PICARD), ("Garnier", GARNIER)):
        house.record(AdmitMember(party=party, family=family, on=TODAY))
    (position,) = house.record(OpenAccount(account=LUC, label="Compte de Luc", party=PICARD), roles=frozenset({ADMIN}))
    return position


def test_who_manages_accounts_is_offered_no_list_of_people(opened: int, browse: Browse) -> None:
    admin = browse("admin")
    for path in ("/comptes", f"/enregistrements/{opened}/corriger"):
        assert admin.get(path).status_code == 200
        assert "Garnier" not in admin.page
        assert GARNIER not in admin.page
    assert f'<input type="hidden" name="party" value="{PICARD}">' in admin.page, "a correction leaves it as it is"


def test_an_id_that_is_sent_is_named_to_nobody_who_may_not_read_the_list(opened: int, browse: Browse) -> None:
    admin = browse("admin")
    admin.get(f"/enregistrements/{opened}/corriger")
    answer = admin.send(f"/enregistrements/{opened}/corriger", {"party": GARNIER, "label": ""})
    assert answer.status_code == 422
    assert "Garnier" not in admin.page


def test_who_reads_the_register_too_links_an_account_to_a_person(opened: int, browse: Browse) -> None:
    both = browse("admin", "board")
    assert both.get(f"/enregistrements/{opened}/corriger").status_code == 200
    assert f'<option value="{GARNIER}"' in both.page


def test_who_may_not_withdraw_is_not_shown_the_form(opened: int, browse: Browse) -> None:
    assert browse("admin").get(f"/enregistrements/{opened}/retirer").status_code == 403
    assert browse("admin", "board").get(f"/enregistrements/{opened}/retirer").status_code == 200


def test_a_session_is_corrected_from_its_page(served: Served) -> None:
    browser = summon(served).inside(TRAINING)
    browser.get(f"/formations/{SESSION}")
    (position,) = (one.position for one in served.ledger.journal(kind="session-scheduled"))
    assert f'href="/enregistrements/{position}/corriger?' in browser.page.text
    form = {
        "session": SESSION,
        "label": "Plaies",
        "on": "2026-03-17",
        "duration": "3 h",
        "capacity": "12",
        "modality": "on-site",
        "place": "Mairie",
    }
    assert browser.post(f"/enregistrements/{position}/corriger", form).status_code == 303
    (row,) = served.ledger.show("sessions", only={"session": SESSION}).rows
    assert row.place == "Mairie"
