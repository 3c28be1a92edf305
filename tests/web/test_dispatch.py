"""Whatever stops a sending midway, who was to be written to is, once, when it is said again."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from core.ledger import Ledger
from core.model.roles import COORDINATION
from core.subjects.privacy.erase import EraseOnRequest
from tests.web.served import Served
from tests.web.summoned import INES, PAUL, posted, read, send, sent, summon
from web.dispatch import DROPPED, settle
from web.outbox import Outbox


class PowerCut(Exception):  # noqa: N818 - it is no error of the program
    """Stops everything where it is raised."""


@pytest.fixture
def summoned(served: Served) -> Served:
    """Give a session with three people enrolled."""
    return summon(served)


def cut(monkeypatch: pytest.MonkeyPatch, owner: type, name: str, *, after: bool) -> None:
    """Stop at the second call of a method, before or after it is done."""
    whole: Callable[..., Any] = getattr(owner, name)
    calls = iter((False, True))

    def stopped(*values: Any, **named: Any) -> Any:
        stops = next(calls)
        done = whole(*values, **named) if after or not stops else None
        if stops:
            raise PowerCut
        return done

    monkeypatch.setattr(owner, name, stopped)


def written(served: Served) -> list[str]:
    return sorted(read(path)["To"] for path in served.letters())


@pytest.mark.parametrize(
    ("owner", "name", "after"),
    [
        (Outbox, "draft", False),
        (Outbox, "draft", True),
        (Ledger, "record", True),
        (Outbox, "release", False),
        (Outbox, "release", True),
    ],
)
def test_said_again_after_a_crash_nobody_is_forgotten_nor_written_to_twice(
    summoned: Served, monkeypatch: pytest.MonkeyPatch, owner: type, name: str, after: bool
) -> None:
    browser = summoned.inside(COORDINATION)
    with monkeypatch.context() as patch:
        cut(patch, owner, name, after=after)
        assert send(browser) == 500
    assert send(browser) == 303
    assert written(summoned) == ["ines.petit@exemple.fr", "paul.lemaire@exemple.fr"]
    assert sorted(sent(summoned)) == [INES, PAUL]


def test_what_is_recorded_goes_at_the_next_start_and_what_is_not_never_does(
    summoned: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    browser = summoned.inside(COORDINATION)
    with monkeypatch.context() as patch:
        cut(patch, Outbox, "release", after=False)
        assert send(browser) == 500
    assert len(summoned.letters()) == 1
    settle(summoned.ledger, summoned.house.outbox)
    assert len(summoned.letters()) == len(sent(summoned)) == 2
    with monkeypatch.context() as patch:
        cut(patch, Outbox, "draft", after=True)
        assert send(browser, form="c-bbbbbbbbbbbbbbbb") == 500
    (left,) = summoned.house.outbox.drafts()
    settle(summoned.ledger, summoned.house.outbox)
    assert left.exists()
    summoned.clock.move(seconds=DROPPED.total_seconds())
    settle(summoned.ledger, summoned.house.outbox)
    assert not Path(left).exists()
    assert len(summoned.letters()) == len(sent(summoned)) == 3


@pytest.mark.parametrize("there", [True, False])
def test_who_is_erased_is_not_written_to_any_more(summoned: Served, there: bool) -> None:
    """Nor when it was ordered by another program, or while the register was not served."""
    posted(summoned)
    if not there:
        summoned.ledger.erasing.forgetting.clear()
    summoned.record(EraseOnRequest(party=INES, on=date(2026, 3, 10), confirmed=True))
    if not there:
        assert len(summoned.letters()) == 2
        summoned.clock.move(days=1, minutes=1)
        summoned.house.tick()
    assert written(summoned) == ["paul.lemaire@exemple.fr"]
