from datetime import date

import pytest
from msgspec import structs

from core.facts import Fact, clear
from core.subjects.parties.changes import DeclareProfession
from core.subjects.parties.describing import GiveIdentifier
from core.subjects.parties.facts import PartyRenamed
from core.subjects.parties.fold import PARTIES
from core.subjects.parties.likeness import held_by_another, known_already
from core.subjects.parties.register import RegisterParty
from tests.core.subjects.val import AURELIE, BASTIEN, CHLOE, DAY, PHARMACIE, party
from tests.spec import Opener, folded

FACTS = (
    party(AURELIE, family=clear("Lefebvre"), given=clear("Aurélie"), rpps=clear("10000000017")),
    PartyRenamed(party=AURELIE, on=date(2024, 1, 1), family=clear("Çelik"), given=clear("Aurélie")),
    party(PHARMACIE, nature="structure", family=clear("Pharmacie des Lilas"), siret=clear("73282932000074")),
)
NEW = RegisterParty(party=BASTIEN, on=DAY, family="Moreau", given="Bastien")


def opener(*facts: Fact) -> Opener:
    """Open what facts at positions 1, 2, 3 hold, as the ledger does."""
    return Opener(lambda ref: getattr(facts[ref.position - 1], ref.path).data)


def held(command, *facts):
    return held_by_another(command, opener(*facts), folded(PARTIES, facts))


def doubt(command, *facts):
    return known_already(command, opener(*facts), folded(PARTIES, facts))


@pytest.mark.parametrize(
    ("command", "field"),
    [
        (structs.replace(NEW, rpps="10 000 000 017"), "rpps"),
        (structs.replace(NEW, rpps="810000000017"), "rpps"),
        (GiveIdentifier(party=BASTIEN, on=DAY, scheme="rpps", number="10000000017"), "number"),
        (DeclareProfession(party=BASTIEN, on=DAY, profession="infirmier", rpps="10000000017"), "rpps"),
    ],
)
def test_a_number_that_names_somebody_else_is_announced(command, field):
    refusal = held(command, *FACTS)
    assert (refusal.code, refusal.fields) == ("identifier-held", {field: f"Déjà inscrit·e : {AURELIE}."})


def test_one_s_own_number_or_a_number_that_several_share_is_nobody_else_s():
    assert held(structs.replace(NEW, party=AURELIE, rpps="10000000017"), *FACTS) is None
    assert held(structs.replace(NEW, siret="73282932000074"), *FACTS) is None
    assert held(structs.replace(NEW, rpps="pas un numéro"), *FACTS) is None


@pytest.mark.parametrize(
    ("family", "given"),
    [
        ("Lefebvre", "Aurélie"),
        ("LEFEBVRE", "aurelie"),
        ("Aurélie", "Lefebvre"),
        ("Lefevre", "Aurelie"),
        ("Lefevbre", "Aurélie"),
        ("Lefebvre", ""),
        ("Celik", "Aurélie"),
        ("Celik-Lefebvre", "Aurélie"),
    ],
)
def test_a_name_like_one_borne_now_or_before_is_a_doubt(family, given):
    told = doubt(structs.replace(NEW, family=family, given=given), *FACTS)
    assert told.code == "party-resembles"
    assert told.fields == {"family": f"Ressemble à : {AURELIE} (Infirmier·e)."}


@pytest.mark.parametrize(
    ("family", "given"), [("Lefebvre", "Bastien"), ("Moreau", "Aurélie"), ("Lefort", "Aurélie"), ("Pharmacie", "")]
)
def test_another_name_is_no_doubt(family, given):
    assert doubt(structs.replace(NEW, family=family, given=given), *FACTS) is None


def test_a_structure_is_compared_with_structures_small_words_aside():
    chemist = structs.replace(NEW, nature="structure", family="Pharmacie Lilas", given="")
    assert PHARMACIE in doubt(chemist, *FACTS).message
    assert doubt(structs.replace(chemist, family="Pharmacie du Centre"), *FACTS) is None


def test_a_shared_number_is_a_doubt():
    told = doubt(structs.replace(NEW, siret="732 829 320 00074"), *FACTS)
    assert told.fields == {"family": f"Ressemble à : {PHARMACIE} (Infirmier·e)."}


def test_a_crowd_of_namesakes_is_told_briefly():
    parties = [f"p-{letter}homonymeaaaaaaa" for letter in "abcdef"]
    crowd = tuple(party(one, family=clear("Martin"), given=clear("Chloé")) for one in parties)
    told = doubt(structs.replace(NEW, party=CHLOE, family="Martin", given="Chloé"), *crowd)
    assert "et 2 autres" in told.message
    assert sum(one in told.message for one in parties) == 4
