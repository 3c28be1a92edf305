"""A deadline is asked for sixty days before, and late the day after."""

from datetime import date

from core.facts import Fact
from plugins.aci.todo import TODO
from tests.plugins.aci.cases import RULES, mission, shown, signed

(MISSIONS,) = TODO


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
