from datetime import date

from core.display import about, imprint, show_moment
from core.facts import AccountId, Id, PartyId
from core.model.roles import ROLES
from core.subjects.parties.register import RegisterParty


def test_a_reading_says_its_situation_and_what_was_known(ledger):
    said = about(ledger, ledger.asof(known=3))

    assert said["Association"] == "CPTS des Tilleuls"
    assert said["Enregistrement n°"] == "3"
    assert said["D’après ce qui était enregistré le"] == show_moment(ledger.entry(3).at)
    assert about(ledger, ledger.asof(known=0))["D’après ce qui était enregistré le"] == "rien n’était enregistré"


def test_the_imprint_is_that_of_the_last_signature(ledger):
    ledger.checkpoint()

    assert imprint(ledger).startswith(f"n° {ledger.head()} · ")


def test_a_reading_of_the_past_is_proved_by_the_first_imprint_that_covers_it(ledger):
    ledger.checkpoint()
    size = ledger.head()
    somebody = RegisterParty(party=PartyId(Id("p-bbbbbbbbbbbbbbbb")), on=date(2026, 2, 20), family="Petit")
    ledger.record(somebody, by=AccountId(Id("a-aaaaaaaaaaaaaaaa")), command_id="c-more", roles=frozenset(ROLES))
    early = about(ledger, ledger.asof(known=size + 1))["Empreinte du registre"]
    assert early.startswith(f"n° {size} · ")
    assert early.endswith(f"(jusqu’à l’enregistrement n° {size} ; la suite n’est pas encore signée)")
    ledger.checkpoint()

    assert about(ledger, ledger.asof(known=size))["Empreinte du registre"].startswith(f"n° {size} · ")
    whole = about(ledger, ledger.asof(known=size + 1))["Empreinte du registre"]
    assert whole.startswith(f"n° {size + 1} · ")
    assert "jusqu’à" not in whole


def test_a_moment_is_shown_in_paris():
    assert show_moment("2026-07-10T22:30:00.000000Z") == "11/07/2026 à 00:30"
