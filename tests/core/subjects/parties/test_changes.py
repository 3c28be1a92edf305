from datetime import date

import pytest
from msgspec import structs

from core.facts import clear
from core.subjects.parties.changes import DeclareProfession, GiveContact, RenameParty
from core.subjects.parties.facts import ContactGiven, PartyRenamed, ProfessionDeclared
from tests.core.subjects.val import AURELIE, DAY, asked, party, refused

RENAME = RenameParty(party=AURELIE, on=DAY, family="Lemaire-Dubois", given="Aurélie")
PROFESSION = DeclareProfession(party=AURELIE, on=DAY, profession="ipa", practice="liberal", rpps="10000000018")
CONTACT = GiveContact(party=AURELIE, on=DAY, email="aurelie@example.org")


def test_a_name_a_profession_and_contacts_change_from_a_day_on():
    asked(RENAME, party(AURELIE)).yields(
        PartyRenamed(party=AURELIE, on=DAY, family=clear("Lemaire-Dubois"), given=clear("Aurélie"))
    )
    asked(PROFESSION, party(AURELIE)).yields(
        ProfessionDeclared(
            party=AURELIE,
            on=DAY,
            profession="ipa",
            practice="liberal",
            rpps=clear("10000000018"),
            doubtful=("rpps",),
        )
    )
    asked(CONTACT, party(AURELIE)).yields(
        ContactGiven(party=AURELIE, on=DAY, email=clear("aurelie@example.org"), phone=None, address=None)
    )


@pytest.mark.parametrize("command", [RENAME, PROFESSION, CONTACT])
def test_only_a_registered_party_changes(command):
    assert refused(command).code == "party-unknown"


@pytest.mark.parametrize(
    ("command", "code"),
    [
        (structs.replace(RENAME, family=" "), "name-missing"),
        (structs.replace(PROFESSION, profession="rebouteux"), "profession-unknown"),
        (structs.replace(PROFESSION, rpps="1"), "identifier-invalid"),
        (structs.replace(CONTACT, email="aurelie"), "email-invalid"),
    ],
)
def test_a_change_is_refused(command, code):
    assert refused(command, party(AURELIE, on=date(2020, 1, 1))).code == code
