"""A form that was sent and could not be followed comes back with what was typed."""

from dataclasses import replace

import pytest

from core.facts import AccountId, Id
from core.model.roles import ADMIN, COORDINATION
from core.store import DiskFullError
from core.subjects.accounts.deciders import GrantRole, OpenAccount
from tests.web.conftest import House, Someone
from tests.web.neighbours import Join
from web.drawing.choices import Choices
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
    shown = send(Join, sent, replace(visit, account=Someone(other, "Paul Girard", frozenset({COORDINATION}))), Choices())

    assert isinstance(done, Done)
    assert isinstance(shown, Shown)
    assert shown.status == 422
    assert "déjà servi" in shown.attempt.message
