from datetime import date

from core.facts import Id, PartyId
from core.ledger import create_ledger, registry_of
from core.ledger.weighing import weigh
from core.model.command import Refused
from core.subjects.parties.register import RegisterParty


def test_what_a_command_would_do_is_told_and_nothing_is_written(tmp_path):
    ledger, account = create_ledger(
        tmp_path / "registre", registry_of(()), name="CPTS des Tilleuls", holder="Inès Vidal"
    )
    head = ledger.head()
    asked = {"party": PartyId(Id("p-aaaaaaaaaaaaaaaa")), "on": date(2026, 1, 5), "family": "Roux"}
    (fact,) = weigh(ledger, RegisterParty(**asked), account)
    wrong = weigh(ledger, RegisterParty(**asked, profession="rebouteux"), account)
    nobody = weigh(ledger, RegisterParty(**asked), "a-aaaaaaaaaaaaaaaa")
    patient = weigh(ledger, RegisterParty(**asked, address="255129999999933"), account)

    assert fact.party == asked["party"]
    assert isinstance(wrong, Refused)
    assert [wrong.code, nobody.code, patient.code] == ["profession-unknown", "role-missing", "forbidden-content"]
    assert ledger.head() == head
    ledger.close()
