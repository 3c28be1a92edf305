import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from core.facts import Cents, EntryId, Id
from core.ids import new_id
from core.model.view import Row
from tests.web.conftest import TODAY, House
from tests.web.neighbours import Purchase
from web.drawing import reasons
from web.drawing.reasons import behind, digest_of, read, why, written


@given(st.sets(st.integers(1, 300)))
def test_positions_are_read_as_they_were_written(positions: set[int]) -> None:
    assert list(read(written(positions), 300)) == sorted(positions)


@given(st.text(alphabet="0123456789,-x "), st.integers(0, 50))
def test_whatever_is_read_exists(text: str, head: int) -> None:
    assert all(1 <= position <= head for position in read(text, head))


def test_those_that_follow_one_another_are_a_span() -> None:
    assert written([9, 3, 7, 8, 12]) == "3,7-9,12"


def test_so_many_are_read_and_no_more() -> None:
    assert len(list(read("1-300000,1-300000", 300_000))) == 200_000


def test_few_reasons_are_named_one_by_one(house: House) -> None:
    visit = house.visit("/achats")
    row = visit.rows("purchases")[0]
    found = behind(house.visit(why(row, "purchases", visit)))
    assert found == (sorted(row.positions), list(row.rules), "")


def test_an_address_is_short_however_many_the_reasons_and_wherever_they_were_asked_from(house: House) -> None:
    visit = house.visit("/achats?q=" + "n" * 3_000)
    row = Row(positions=tuple(range(1, 20_000, 2)), rules=("shared_ceiling@2025-01-01",))
    assert len(why(row, "purchases.sum", visit)) < 2_000


def test_many_reasons_are_those_of_a_row_named_with_what_was_known(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reasons, "LONGEST", 20)
    visit = house.visit("/achats")
    (row,) = visit.rows("purchases.sum")
    link = why(row, "purchases.sum", visit)
    house.record(Purchase(entry=EntryId(Id(new_id("e"))), label="Achat de plus", amount=Cents(100), on=TODAY))

    assert "vue=purchases.sum" in link
    assert len(row.positions) > 1
    assert behind(house.visit(link)) == (sorted(row.positions), list(row.rules), "")


@pytest.mark.parametrize(
    "query",
    [
        "vue=purchases.sum&ligne=0&lue=2026-03-01,18",
        "vue=nulle-part&ligne=0&lue=2026-03-01,18",
        "vue=purchases.sum&ligne=0&lue=x,18",
        "vue=purchases.sum&ligne=0&lue=2026-03-01,x",
        "vue=purchases.sum&ligne=&lue=",
    ],
)
def test_a_row_that_is_not_there_has_no_reasons(house: House, query: str) -> None:
    assert behind(house.visit(f"/pourquoi?{query}")) is None


def test_a_row_is_closed_to_those_who_may_not_read_its_view(house: House) -> None:
    visit = house.visit("/achats")
    (row,) = visit.rows("purchases.sum")
    link = f"/pourquoi?vue=purchases.sum&ligne={digest_of(row)}&lue=2026-03-01,{house.ledger.head()}"
    assert behind(house.visit(link)) is not None
    assert behind(house.visit(link, "admin")) is None


def test_a_sum_is_told_before_the_records_that_it_adds_up(house: House) -> None:
    visit = house.visit("/cotisations")
    row = replace(visit.rows("purchases")[0], reckoned="30,00 € dus − 20,00 € réglés = 10,00 € restant dus")
    assert "ligne=" in why(row, "purchases", visit), "the sum is no part of the address: the row is named"
    assert digest_of(row) != digest_of(visit.rows("purchases")[0])
