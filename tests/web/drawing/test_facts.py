from collections.abc import Callable
from datetime import date
from typing import get_type_hints

import pytest

from core.display.words import step_told, titled, words_of
from core.facts import Id, PartyId, SessionId
from core.ledger import installed_registry
from core.model.rules import RulesAdopted
from core.subjects.parties.qualities import DeclareQuality
from core.subjects.parties.register import RegisterParty
from core.subjects.training import ScheduleSession
from tests.web.conftest import House
from web.drawing.facts import Told, named, things_of, told


def lines(house: House, kind: str, place: int = 0) -> list[Told]:
    entry = house.ledger.journal(kind=kind, newest_first=False)[place]
    return told(entry, house.visit())


def test_a_record_is_told_in_the_words_of_its_form_with_its_texts_opened(house: House) -> None:
    said = {line.title: line.text for line in lines(house, "neighbour-joined")}
    assert said["Nom et prénom"] == "Élodie Œuvrard"
    assert said["Métier"] == "Infirmier ou infirmière"
    assert said["À compter du"] == "10 janvier 2025"
    assert said["Participation réglée"] == "non"


def test_amounts_are_euros_and_people_are_named(house: House) -> None:
    said = {line.title: line for line in lines(house, "purchase-made")}
    assert said["Montant"].text == "123,45\u00a0€"
    assert said["Acheté par"].text == "Élodie Œuvrard"
    assert house.people["Élodie Œuvrard"] in said["Acheté par"].link


def test_a_length_of_time_is_told_with_its_unit(house: House) -> None:
    session = SessionId(Id("s-aaaaaaaaaaaaaaaa"))
    house.record(ScheduleSession(session=session, label="Plaies", on=date(2026, 3, 17), duration=210, capacity=12))
    said = {line.title: line.text for line in lines(house, "session-scheduled")}
    assert said["Durée de formation"] == "3 h 30"


def test_what_was_not_said_is_not_told(house: House) -> None:
    titles = [line.title for line in lines(house, "purchase-made", 2)]
    assert "Acheté par" not in titles
    assert "Justificatif" not in titles


def test_lists_are_told_by_name(house: House) -> None:
    said = {line.title: line.text for line in lines(house, "gathering-held")}
    assert said["Sujets"] == "Dépistage"
    assert "Élodie Œuvrard" in said.values()


def test_a_rule_that_was_recorded_leads_to_its_steps(house: House) -> None:
    entries = house.ledger.journal(kind="rules-adopted", limit=1000)
    (ours,) = [entry for entry in entries if "shared_ceiling" in entry.tags]
    rule, steps = told(ours, house.visit())
    assert (rule.text, rule.link) == ("Plafond annuel des achats en commun", "/baremes#shared_ceiling")
    assert steps.text == "1er janvier 2024, 1er janvier 2026"


def test_a_code_chosen_from_a_list_is_told_by_its_words(house: House, party: Callable[[str], PartyId]) -> None:
    lilas = party("lilas")
    known = {"party": lilas, "on": date(2026, 1, 9), "nature": "structure", "family": "Pharmacie des Lilas"}
    house.record(RegisterParty(**known, profession="pharmacien", structure="pharmacie"))
    house.record(DeclareQuality(party=lilas, on=date(2026, 1, 9), quality="sas"))
    said = {line.title: line.text for line in lines(house, "party-registered")}
    assert (said["Profession"], said["Sorte de structure"]) == ("Pharmacien·ne, pharmacie", "Pharmacie d’officine")
    (quality,) = [line.text for line in lines(house, "quality-declared") if line.title == "Qualité"]
    assert quality == "Participe au SAS (service d’accès aux soins)"


def test_every_kind_of_record_here_can_be_told(house: House) -> None:
    for entry in house.ledger.journal(limit=1000):
        assert all(line.text or line.inside for line in told(entry, house.visit())), entry.kind


def test_a_record_leads_to_everything_about_whom_it_names(house: House) -> None:
    entry = house.ledger.journal(kind="purchase-made", newest_first=False)[0]
    named = {line.title: line.link for line in things_of(entry, house.visit())}
    assert named["Élodie Œuvrard"] == f"/enregistrements?tag={house.people['Élodie Œuvrard']}"


def test_steps_are_told_by_their_day_and_what_is_there_no_more_by_its_record(house: House) -> None:
    visit = house.visit()
    assert (
        step_told("shared_ceiling@2026-01-01", visit.ledger.registry)
        == "Plafond annuel des achats en commun, à compter du 1er janvier 2026"
    )
    assert step_told("statutes@2024-03-12", visit.ledger.registry) == "à compter du 12 mars 2024"
    assert step_told("quelqu’un@exemple.fr", visit.ledger.registry) == "quelqu’un@exemple.fr"
    gathering = house.ledger.journal(kind="gathering-held")[0]
    (session,) = [tag for tag in gathering.tags if tag.startswith("s-")]
    assert named(session, visit) == f"Rencontre tenue, enregistrement n° {gathering.position}"
    assert named("s-aaaaaaaaaaaaaaaa", visit) == "s-aaaaaaaaaaaaaaaa", "nothing was ever recorded of it"


@pytest.mark.parametrize("kind", sorted(installed_registry().wire.types))
def test_every_field_of_every_kind_has_words(kind: str) -> None:
    """What no form asks says itself how people read it; rules have a page of their own."""
    registry = installed_registry()
    cls = registry.wire.types[kind]
    hints = {} if cls is RulesAdopted else get_type_hints(cls, include_extras=True)
    words = words_of(registry, cls)
    assert [name for name, hint in hints.items() if name not in words and titled(name, hint) == name] == []
