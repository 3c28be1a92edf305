"""A doubt is confirmed for what it was about, as it was typed, and for nothing else."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import msgspec
import pytest

from core.facts import AccountId, Id, PartyId
from core.ledger import Ledger, Recorded, create_ledger, registry_of
from core.ledger.doubting import Doubt, doubt
from core.model.command import Command
from core.subjects.missions.deciders import OpenMission
from core.subjects.parties.register import RegisterParty

CAMILLE = PartyId(Id("p-cccccccccccccccc"))
OTHER = PartyId(Id("p-nnnnnnnnnnnnnnnn"))
DAY = date(2024, 3, 1)


class Register:
    def __init__(self, ledger: Ledger, account: AccountId) -> None:
        self.ledger = ledger
        self.account = account

    def doubt(self, command: Command, confirmed: str = "", command_id: str = "") -> Doubt | None:
        return doubt(self.ledger, command, self.account, command_id, confirmed)

    def record(self, command: Command, command_id: str) -> None:
        assert isinstance(self.ledger.record(command, by=self.account, command_id=command_id), Recorded)


@pytest.fixture
def register(tmp_path: Path) -> Iterator[Register]:
    ledger, account = create_ledger(tmp_path / "registre", registry_of(()), name="CPTS d’Essai", holder="Inès Vidal")
    made = Register(ledger, account)
    made.record(RegisterParty(party=CAMILLE, on=DAY, family="Lefebvre", given="Camille"), "c-camille")
    yield made
    ledger.close()


ALIKE = RegisterParty(party=OTHER, on=DAY, family="Lefevre", given="Camille", address="1 rue des Lilas")


def test_a_doubt_is_confirmed_by_what_it_gives(register):
    told = register.doubt(ALIKE)
    assert told.code == "party-resembles"
    assert register.doubt(ALIKE, told.confirm) is None


@pytest.mark.parametrize("changed", [{"family": "Lefebre"}, {"given": "Camile"}])
def test_it_is_told_anew_when_what_it_rests_on_changes(register, changed):
    told = register.doubt(ALIKE)
    other = register.doubt(msgspec.structs.replace(ALIKE, **changed), told.confirm)

    assert other.message == told.message
    assert other.confirm != told.confirm


def test_it_is_not_told_anew_when_something_else_changes(register):
    told = register.doubt(ALIKE)
    assert register.doubt(msgspec.structs.replace(ALIKE, address="2 rue des Lilas"), told.confirm) is None


def test_it_is_told_anew_when_it_says_something_else(register):
    told = register.doubt(ALIKE)
    register.record(RegisterParty(party=PartyId(Id("p-zzzzzzzzzzzzzzzz")), on=DAY, family="Lefebvre"), "c-z")
    assert "Lefebvre Camille ; Lefebvre" in register.doubt(ALIKE, told.confirm).message


def test_two_doubts_are_confirmed_together(register):
    both = msgspec.structs.replace(ALIKE, address="chez la patiente Mme Petit")
    told = register.doubt(both)

    assert set(told.fields) == {"family", "address"}
    assert register.doubt(both, register.doubt(ALIKE).confirm) == told
    assert register.doubt(both, told.confirm) is None
    assert register.doubt(msgspec.structs.replace(both, address="chez la patiente Mme Roux"), told.confirm) is not None


def test_one_command_confirms_nothing_of_another(register):
    opened = OpenMission(mission="mi-aaaaaaaaaaaaaaaa", code="access", label="Soins", on=DAY)
    register.record(opened, "c-soins")
    twice = msgspec.structs.replace(opened, mission="mi-bbbbbbbbbbbbbbbb")

    assert register.doubt(twice, register.doubt(ALIKE).confirm).code == "mission-twice"


def test_a_command_that_was_followed_is_doubted_no_more(register):
    told = register.doubt(ALIKE)
    register.record(ALIKE, "c-autre")
    again = msgspec.structs.replace(ALIKE, address="chez la patiente Mme Petit")

    assert told is not None
    assert register.doubt(again, command_id="c-autre") is None
    assert register.doubt(again, command_id="c-encore") is not None
