"""The two clocks."""

from datetime import date

import pytest

from core.facts import Id, PartyId
from core.store import DamagedError
from tests.core.ledger.conftest import Leave, Library
from tests.core.ledger.hostile import tampered

MARIE = PartyId(Id("p-mmmmmmmmmmmmmmmm"))


def test_a_late_departure_shows_in_the_past_only_to_who_knows_it(library: Library) -> None:
    """Recorded on day 130 that she left on day 105: on day 110 she was a reader as known on day 113."""
    library.clock.day(date(2024, 1, 8))
    for name in ("mmmmmmmmmmmmmmmm", "nnnnnnnnnnnnnnnn", "oooooooooooooooo"):
        library.enrol(f"p-{name}", name[0].upper(), date(2024, 1, 8))
    library.clock.day(date(2024, 5, 9))
    library.do(Leave(party=MARIE, on=date(2024, 4, 14)))

    assert len(library.names(on=date(2024, 4, 19), known=date(2024, 4, 22))) == 3
    assert len(library.names(on=date(2024, 4, 19))) == 2
    assert len(library.names(on=date(2024, 4, 13))) == 3


def test_known_on_a_day_means_the_end_of_that_day_in_paris(library: Library) -> None:
    library.clock.now = library.clock.now.replace(day=9, hour=22, minute=59)  # 23:59 in Paris
    late = library.enrol(MARIE, "Marie")
    library.clock.now = library.clock.now.replace(hour=23, minute=0)  # the next day in Paris
    library.enrol("p-nnnnnnnnnnnnnnnn", "Nadia")

    assert library.ledger.asof(known=date(2024, 1, 9)).known == late
    assert library.names(known=date(2024, 1, 9)) == ["Marie"]


def test_a_position_beyond_the_head_is_the_head(library: Library) -> None:
    assert library.ledger.asof(known=10_000).known == library.ledger.head()
    assert library.ledger.asof(known=-3).known == 0


def test_a_moment_cannot_be_sought_among_records_that_do_not_read(library: Library) -> None:
    library.enrol("p-mmmmmmmmmmmmmmmm", "Marie Delattre")
    library.ledger.close()
    tampered("UPDATE record SET data = x'ff'")(library.directory)
    ledger = library.reopen()
    with pytest.raises(DamagedError) as told:
        ledger.asof(known=library.clock.now)
    assert told.value.code == "record-unreadable"
