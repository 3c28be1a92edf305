"""A deadline is asked for sixty days before, and late the day after."""

from datetime import date
from typing import Any

from core.facts import Cents, Fact
from core.subjects import MoneyReceived
from plugins.aci.todo import TODO
from tests.plugins.aci.cases import RULES, mission, shown, signed

MISSIONS, PAYMENTS = TODO


def asked(on: date, *facts: Fact) -> list[tuple[object, ...]]:
    return [(row.due, row.what, row.late) for row in shown(MISSIONS, on, *RULES, *facts)]


def test_a_mission_is_to_be_started_then_deployed() -> None:
    crisis = mission("crisis", ("started", date(2024, 4, 2)))
    start = "Démarrer la mission du contrat ACI : Accès aux soins"
    assert asked(date(2024, 7, 16), signed(), *crisis) == []
    assert asked(date(2024, 7, 17), signed(), *crisis) == [(date(2024, 9, 15), start, False)]
    assert asked(date(2024, 9, 16), signed(), *crisis) == [(date(2024, 9, 15), start, True)]
    started = mission("access", ("started", date(2024, 9, 1)))
    assert asked(date(2024, 9, 16), signed(), *crisis, *started) == []
    deploy = [(date(2025, 9, 15), "Déployer la mission du contrat ACI : Accès aux soins", False)]
    deploy += [(date(2025, 9, 15), "Déployer la mission du contrat ACI : Crise sanitaire grave", False)]
    found = asked(date(2025, 7, 17), signed(), *crisis, *started)
    assert [one for one in found if "Déployer" in str(one[1])] == deploy


def test_an_optional_mission_asks_for_nothing() -> None:
    found = asked(date(2028, 1, 1), signed())
    assert not any("Qualité" in str(what) or "Accompagnement" in str(what) for _, what, _ in found)
    assert len(found) == 4


def test_it_leads_to_the_mission_or_to_where_one_is_opened() -> None:
    day = date(2024, 9, 16)
    assert {row.link for row in shown(MISSIONS, day, *RULES, signed())} == {"/missions"}
    opened = shown(MISSIONS, day, *RULES, signed(), *mission("access"))
    assert [row.link for row in opened if "Accès aux soins" in row.what] == ["/missions/mi-access"]


def test_a_payment_that_is_due_is_to_be_received_and_late_after_two_months() -> None:
    what = "Versement ACI à recevoir : Fonctionnement, en totalité à la signature, 60\u202f000,00\u202f€"
    for day, late in ((date(2024, 5, 14), False), (date(2024, 5, 15), True)):
        (row,) = shown(PAYMENTS, day, *RULES, signed())
        assert (row.what, row.due, row.late, row.link) == (what, date(2024, 5, 14), late, "/aci")
    entry: Any = "e-fonctionnementaa"
    came = MoneyReceived(entry=entry, on=date(2024, 4, 2), amount=Cents(60_000_00), source="aci-operation")
    assert shown(PAYMENTS, date(2024, 5, 15), *RULES, signed(), came) == []
