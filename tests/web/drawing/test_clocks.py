from datetime import UTC, date, datetime
from urllib.parse import quote

import pytest

from tests.web.conftest import House
from web.drawing.clocks import UnreadableError, clocks_of, read_clocks


def test_nothing_asked_is_today_as_known_now(house: House) -> None:
    clocks = clocks_of({}, house.ledger)
    assert clocks.now
    assert clocks.suffix == ""
    assert clocks.asked == {}
    assert clocks.asof.known == clocks.head == house.ledger.head()


def test_a_day_is_read_as_machines_and_as_people_write_it(house: House) -> None:
    for written in ("2025-01-31", "31/01/2025"):
        assert read_clocks({"on": written}, house.ledger) == (date(2025, 1, 31), None)


def test_what_was_known_is_a_record_a_day_or_a_moment(house: House) -> None:
    assert read_clocks({"known": "12"}, house.ledger) == (None, 12)
    assert read_clocks({"known": "2026-01-02"}, house.ledger) == (None, date(2026, 1, 2))
    moment = read_clocks({"known": "2026-01-02T10:05"}, house.ledger)[1]
    assert isinstance(moment, datetime)
    assert moment.astimezone(UTC) == datetime(2026, 1, 2, 9, 5, tzinfo=UTC), "Paris, in winter"


@pytest.mark.parametrize(
    "query", [{"on": "hier"}, {"on": "2025-02-30"}, {"known": "99999"}, {"known": "2026-13-01T00:00"}]
)
def test_a_clock_that_cannot_be_read_is_said_in_french(house: House, query: dict[str, str]) -> None:
    with pytest.raises(UnreadableError, match=r"ne se lit pas|n’existe pas encore"):
        read_clocks(query, house.ledger)


def test_links_keep_the_clocks_as_they_were_asked(house: House) -> None:
    visit = house.visit("/voisins?on=2025-01-31&known=12&q=zoé")
    assert visit.link("/achats") == "/achats?on=2025-01-31&known=12"
    assert visit.link("/pourquoi?positions=3") == "/pourquoi?positions=3&on=2025-01-31&known=12"
    assert visit.here(q="") == "/voisins?on=2025-01-31&known=12"
    assert visit.here(page="2") == f"/voisins?on=2025-01-31&known=12&q={quote('zoé')}&page=2"


@pytest.mark.parametrize("elsewhere", ["https://exemple.org", "//exemple.org", "/\\exemple.org", "voisins"])
def test_no_link_leads_out_of_the_register(house: House, elsewhere: str) -> None:
    assert house.visit().link(elsewhere) == ""


def test_the_sentence_tells_the_day_and_what_was_known(house: House) -> None:
    past = clocks_of({"on": "2025-01-01", "known": "12"}, house.ledger)
    entry = house.ledger.entry(12)
    assert entry is not None
    assert not past.now
    assert past.recorded == entry.at
    assert past.sentence == "Situation au 1er janvier 2025, d’après les enregistrements jusqu’au n° 12"
    known = clocks_of({"on": "2025-01-01"}, house.ledger)
    assert known.sentence == "Situation au 1er janvier 2025, d’après tout ce qui est enregistré"
    until = clocks_of({"on": "2025-01-01", "known": "2026-01-02T10:05"}, house.ledger)
    assert until.sentence.endswith(", d’après ce qui était enregistré le 2 janvier 2026 à 10:05")
    empty = clocks_of({"known": "0"}, house.ledger)
    assert empty.sentence.endswith("d’après un registre encore vide")


def test_the_second_clock_may_be_a_day_a_moment_or_a_number(house: House) -> None:
    """On the first day of a register every record is of that day: only an hour, or a number, tells them apart."""

    def ways(known: str) -> dict[str, str]:
        return dict(clocks_of({"known": known}, house.ledger).ways)

    head = str(house.ledger.head())
    assert ways("") == {"Une heure précise": "2026-03-10T13:00", "Un numéro": head}
    assert ways("2026-02-01")["Une heure précise"] == "2026-02-01T12:00"
    assert ways("2026-03-10T12:30") == {"Un jour": "2026-03-10", "Un numéro": head}
    assert ways("12") == {"Un jour": "2026-03-10", "Une heure précise": "2026-03-10T13:00"}


def test_the_field_of_the_second_clock_holds_what_was_asked_or_today(house: House) -> None:
    typed = {"": "2026-03-10", "12": "12", "02/01/2026": "2026-01-02", "2026-01-02T09:05Z": "2026-01-02T10:05"}
    assert {asked: clocks_of({"known": asked}, house.ledger).typed for asked in typed} == typed
