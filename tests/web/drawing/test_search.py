from collections.abc import Iterator
from datetime import UTC, date, datetime
from itertools import product
from pathlib import Path
from typing import Annotated, Any

import pytest

from core.facts import AccountId, Id, PartyId, clear
from core.ids import derived_id
from core.ledger import Ledger, Recorded, create_ledger, registry_of
from core.model.command import Command, ask
from core.model.decider import Decider, Read
from core.model.roles import ADMIN, AUDITOR, COORDINATION
from core.registry import Plugin
from core.subjects.parties.facts import PartyRegistered
from core.subjects.parties.fold import PARTIES, Parties
from tests.web.conftest import House, Someone
from tests.web.neighbours import Join
from web.drawing.clocks import clocks_of
from web.drawing.remembered import Remembered
from web.drawing.search import MOST, Hits, Listed, search
from web.drawing.visit import Visit


def found(house: House, words: str, *roles: str) -> dict[str, Hits]:
    return {
        hits.title: hits for hits in search(words, house.visit("/recherche?on=2026-03-01", *roles), house.desk.lists)
    }


def test_a_name_is_found_in_every_list_and_leads_to_its_page(house: House) -> None:
    results = found(house, "oeuvrard")
    (hit,) = results["Voisins"].hits
    assert hit.name == "Élodie Œuvrard"
    assert hit.link == f"/voisins/{house.people['Élodie Œuvrard']}?on=2026-03-01"
    assert hit.rest == "Infirmier ou infirmière · Depuis : 10/01/2025 · Dépensé : 123,45\u00a0€"
    assert [one.name for one in results["Achats en commun"].hits] == ["Achat 0"]


def test_what_has_no_page_of_its_own_leads_to_its_list_searched(house: House) -> None:
    (hit,) = found(house, "999,99")["Achats en commun"].hits
    assert hit.link == "/achats?q=Achat+2&on=2026-03-01"


def test_only_open_lists_are_searched(house: House) -> None:
    assert found(house, "oeuvrard", "admin") == {}


def test_nothing_is_found_of_what_is_nowhere(house: House) -> None:
    assert found(house, "zzz") == {}


def test_who_has_just_come_is_found_and_nobody_before_their_day(house: House) -> None:
    assert found(house, "faucheux") == {}
    one = PartyId(Id(derived_id("p", "Faucheux")))
    house.record(Join(party=one, label="Anne Faucheux", trade="gp", on=date(2026, 2, 1), paid_up=True))

    assert [hit.name for hit in found(house, "faucheux")["Voisins"].hits] == ["Anne Faucheux"]
    before = search("faucheux", house.visit("/recherche?on=2026-01-31"), house.desk.lists)
    assert before == []


FAMILIES = (
    "Lefebvre Lefort Legrand Martin Marchand Mercier Bernard Bertrand Benoît Berger Durand Dupuis Dumas "
    "Petit Perrin Robert Roussel Richard Moreau Morel Simon Garnier Gauthier Girard Faure Fournier "
    "Chevalier Colin Caron Aubert Andriamanana Vasseur Vidal Hamon Hébert Jacquet Kowalski Nguyen Tessier "
    "Zimmermann"
)
GIVEN = (
    "Aurélie Bastien Camille Denise Élodie Farid Gaëlle Hugo Inès Jules Karim Lucie Malo Nadia Olivier "
    "Paul Quentin Rose Samir Thomas Ugo Valérie Wassim Xavier Yasmine Zoé Agathe Brice Claire Damien "
    "Estelle Fanny Gilles Hélène Ivan Jeanne Kévin Louise Marc Noé Odile Pierre Rachel Sylvie Tania "
    "Ursule Victor Wendy Yann Zélie"
)
PEOPLE = list(product(FAMILIES.split(), GIVEN.split()))
LISTS: Remembered[Listed] = Remembered(100)
"""What was made ready of the crowd."""


class Gather(Command, frozen=True, kw_only=True):
    """Register a crowd at once."""

    name = "gather-crowd"
    title = "Inscrire une foule"

    on: Annotated[date, ask("Le")]


def _gathered(command: Gather, _parties: Parties) -> tuple[PartyRegistered, ...]:
    return tuple(
        PartyRegistered(
            party=PartyId(Id(derived_id("p", family, given))),
            on=command.on,
            nature="person",
            family=clear(family),
            given=clear(given),
            profession="infirmier",
        )
        for family, given in PEOPLE
    )


@pytest.fixture(scope="module")
def crowd(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    decider = Decider(Gather, frozenset({COORDINATION}), (Read(PARTIES),), _gathered, (PartyRegistered,))
    registry = registry_of([Plugin(name="foule", title="Foule", deciders=(decider,))])
    folder: Path = tmp_path_factory.mktemp("foule")
    ledger, account = create_ledger(
        folder / "registre", registry, name="CPTS", clock=lambda: datetime(2024, 6, 3, 9, tzinfo=UTC)
    )
    assert isinstance(ledger.record(Gather(on=date(2024, 1, 8)), by=account, command_id="c-1"), Recorded)
    yield ledger
    ledger.close()


def asked(ledger: Ledger, words: str, role: str = AUDITOR) -> dict[str, Hits]:
    account = Someone(AccountId(Id("a-pppppppppppppppp")), "Paul Girard", frozenset({role}))
    query: dict[str, Any] = {}
    visit = Visit(ledger=ledger, account=account, path="/recherche", query=query, clocks=clocks_of(query, ledger))
    return {hits.title: hits for hits in search(words, visit, LISTS)}


def names(ledger: Ledger, words: str) -> list[str]:
    return [hit.name for hit in asked(ledger, words)["Personnes et structures"].hits]


@pytest.mark.parametrize(
    ("family", "given"), [("Lefebvre", "Camille"), ("Hébert", "Élodie"), ("Zimmermann", "Quentin"), ("Vidal", "Xavier")]
)
def test_two_keystrokes_find_a_person_among_two_thousand(crowd: Ledger, family: str, given: str) -> None:
    assert len(crowd.show("parties").rows) == len(PEOPLE) == 2_000
    for typed in (given[0] + family[0], (family[0] + given[0]).lower()):
        assert f"{family} {given}" in names(crowd, typed)


@pytest.mark.parametrize("typed", ["le ca", "camille lefebvre", "Lefévre camille", "lefevre camile", "LEFBVRE CAMILLE"])
def test_a_name_badly_written_comes_first(crowd: Ledger, typed: str) -> None:
    assert names(crowd, typed)[0] in {"Lefebvre Camille", "Legrand Camille", "Lefort Camille"}
    assert "Lefebvre Camille" in names(crowd, typed)


def test_names_near_come_after_those_written_so(crowd: Ledger) -> None:
    found = names(crowd, "martin zoé")
    assert found[0] == "Martin Zoé"
    hits = asked(crowd, "lefevre")["Personnes et structures"]
    assert hits.near
    assert len(hits.hits) == MOST
    assert {hit.name.split()[0] for hit in hits.hits} == {"Lefebvre"}
    assert hits.more == "/personnes?q=lefevre"


def test_who_reads_nothing_finds_and_counts_nobody(crowd: Ledger) -> None:
    assert asked(crowd, "lefebvre"), "made ready for somebody else"
    assert asked(crowd, "lefebvre", ADMIN) == {}
    assert asked(crowd, "lefevre", ADMIN) == {}
