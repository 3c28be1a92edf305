from datetime import date

import pytest

from core.cli.answering import first_account
from core.cli.telling import tell
from core.clock import day_in_paris
from core.ids import new_id
from core.subjects.parties.register import RegisterParty
from core.subjects.training import EnrolMember, ScheduleSession, SignHalfDay

INES, EVENING = "p-aaaaaaaaaaaaaaaa", "s-aaaaaaaaaaaaaaaa"


@pytest.fixture
def say(ledger):
    """Give what records a command as the first account."""

    def said(command):
        return ledger.record(command, by=first_account(ledger), command_id=new_id("c")).positions[-1]

    return said


def test_each_field_has_the_title_of_its_form(ledger):
    opened, granted = ledger.journal(kind="account-opened")[0], ledger.journal(kind="role-granted")[0]

    assert tell(ledger, opened) == f"Compte : {ledger.label(first_account(ledger))} ; Nom affiché : Inès Vidal"
    assert tell(ledger, granted).endswith("Rôle : Audit (lecture seule)")


def test_of_a_drawn_signature_a_line_says_that_there_is_one(ledger, say):
    today: date = day_in_paris(ledger.clock())
    say(RegisterParty(party=INES, on=today, family="Petit", given="Inès", profession="infirmier"))
    say(ScheduleSession(session=EVENING, label="Asthme", on=today, duration=180, capacity=3))
    say(EnrolMember(session=EVENING, party=INES, on=today))
    signed = SignHalfDay(session=EVENING, part=1, party=INES, written="Inès Petit", trace="M1 2L3 4")
    told = tell(ledger, ledger.entry(say(signed)))

    assert "Nom et prénom : Inès Petit ; Signature dessinée : oui" in told
    assert "M1 2" not in told
