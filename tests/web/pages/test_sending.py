"""A form that was sent and could not be followed comes back with what was typed."""

import pytest

from core.store import DiskFullError
from tests.web.conftest import House
from tests.web.neighbours import Join
from web.drawing.choices import Choices
from web.pages.sending import Sent, Shown, send


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
