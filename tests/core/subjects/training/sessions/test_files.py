"""Files are joined to a session once each, and shown from their day on."""

from datetime import date
from typing import Any

from core.model.view import AsOf
from core.subjects.training import ATTACH, SESSION_FILES, SessionFileAttached
from core.subjects.training.sessions.files import AttachSessionFile
from tests.core.subjects.invented import ASTHME, DAY, session
from tests.spec import folded, spec

LINE = "0f" * 32 + " f-programmeaaaaaaa/accounting application/pdf"


def attach(**more: Any) -> AttachSessionFile:
    return AttachSessionFile(**({"session": ASTHME, "sort": "programme", "file": LINE, "on": DAY} | more))


def test_a_file_is_joined_once() -> None:
    fact = SessionFileAttached(session=ASTHME, sort="programme", on=DAY, file=LINE)
    spec(ATTACH).given(session()).when(attach()).yields(fact)
    spec(ATTACH).given(session(), fact).when(attach()).yields()
    spec(ATTACH).given(session(), fact).when(attach(sort="other")).yields(
        SessionFileAttached(session=ASTHME, sort="other", on=DAY, file=LINE)
    )
    spec(ATTACH).given().when(attach()).refused("session-unknown")
    spec(ATTACH).given(session()).when(attach(file="")).refused("file-missing")


def test_a_file_is_shown_from_its_day_on() -> None:
    fact = SessionFileAttached(session=ASTHME, sort="programme", on=DAY, file=LINE)
    (fold,) = SESSION_FILES.folds
    state = folded(fold, (session(), fact))
    (row,) = SESSION_FILES.rows(AsOf(DAY, 2, DAY), state)
    assert (row.session, row.sort, row.file, row.positions) == (ASTHME, "programme", LINE, (2,))
    eve = date(2024, 3, 11)
    assert list(SESSION_FILES.rows(AsOf(eve, 2, eve), state)) == []
