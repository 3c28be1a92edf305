from datetime import date

from core.facts import Ref, clear
from core.subjects.parties.facts import ContactGiven, PartyRenamed, ProfessionDeclared
from tests.core.subjects.val import AURELIE, DAY, PHARMACIE, party, rows


def test_a_party_is_shown_as_it_is_on_a_day_with_the_records_that_say_so():
    facts = (
        party(AURELIE, given=clear("Aurélie"), rpps=clear("10000000018"), doubtful=("rpps",)),
        PartyRenamed(party=AURELIE, on=date(2024, 1, 1), family=clear("Dubois")),
        ContactGiven(party=AURELIE, on=date(2024, 2, 1), email=clear("aurelie@example.org")),
        ProfessionDeclared(party=AURELIE, on=date(2025, 1, 1), profession="ipa", practice="liberal"),
    )
    (row,) = rows("parties", *facts)

    assert (row.party, row.name, row.profession) == (AURELIE, (Ref(2, "family"),), "Infirmier·e")
    assert (row.rpps, row.to_check, row.email, row.phone) == (Ref(1, "rpps"), "RPPS", Ref(3, "email"), None)
    assert row.positions == (1, 2, 3)
    assert rows("parties", *facts, on=date(2025, 6, 1))[0].practice == "liberal"


def test_a_structure_has_a_siret_that_may_be_doubtful():
    (row,) = rows("parties", party(PHARMACIE, nature="structure", siret=clear("73282932000079"), doubtful=("siret",)))

    assert (row.nature, row.siret, row.to_check) == ("structure", Ref(1, "siret"), "SIRET")


def test_only_registered_parties_are_listed_whatever_the_day():
    facts = (party(AURELIE), PartyRenamed(party=PHARMACIE, on=DAY, family=clear("Pharmacie des Lilas")))
    assert [row.party for row in rows("parties", *facts, on=date(2000, 1, 1))] == [AURELIE]


def test_professions_are_there_to_be_chosen():
    assert next((row.profession, row.label) for row in rows("professions")) == ("infirmier", "Infirmier·e")
