from datetime import date

from core.facts import NOTHING, Ref, clear
from core.subjects.parties.facts import PartyRenamed, ProfessionDeclared
from core.subjects.parties.fold import PARTIES, Names, Practising, rpps
from tests.core.subjects.val import AURELIE, DAY, JOINED, PHARMACIE, party
from tests.spec import folded

RENAMED = PartyRenamed(party=AURELIE, on=date(2024, 1, 1), family=clear("Dubois"))


def test_a_name_is_that_of_the_day_and_the_first_one_before():
    parties = folded(PARTIES, [party(AURELIE, given=clear("Aurélie")), RENAMED])

    assert parties.names(AURELIE, date(2000, 1, 1)) == Names(Ref(1, "family"), Ref(1, "given"))
    assert parties.names(AURELIE, date(2023, 12, 31)).shown == (Ref(1, "family"), Ref(1, "given"))
    assert parties.names(AURELIE, DAY).shown == (Ref(2, "family"),)


def test_a_number_left_out_is_the_one_known_before():
    declared = ProfessionDeclared(party=AURELIE, on=date(2024, 1, 1), profession="ipa")
    given = ProfessionDeclared(party=AURELIE, on=DAY, profession="ipa", rpps=clear("10000000018"), doubtful=("rpps",))
    parties = folded(PARTIES, [party(AURELIE, rpps=clear("10000000017")), declared, given])
    one = parties.by_id[AURELIE]

    assert rpps(one, date(2024, 2, 1)) == (Ref(1, "rpps"), False)
    assert rpps(one, DAY) == (Ref(3, "rpps"), True)
    assert rpps(one, date(2000, 1, 1)) == (NOTHING, False)
    assert parties.practising(AURELIE, DAY).profession == "ipa"


def test_an_unknown_party_has_no_name_and_breaks_nothing():
    parties = folded(PARTIES, [RENAMED])

    assert parties.known(AURELIE) is None
    assert parties.names(AURELIE, DAY).shown == (Ref(1, "family"),)
    assert parties.names("p-personneaaaaaaaa", DAY) == Names()
    assert parties.practising("p-personneaaaaaaaa", JOINED) == Practising()
    assert parties.practising(AURELIE, JOINED) == Practising()


def test_a_structure_without_a_profession_goes_by_its_sort():
    state = folded(PARTIES, (party(PHARMACIE, nature="structure", profession="", structure="ehpad"), party(AURELIE)))

    assert (state.trade(PHARMACIE, DAY), state.trade(AURELIE, DAY)) == ("ehpad", "Infirmier·e")
