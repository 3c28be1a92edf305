"""A history by valid date: whatever was learnt first, the same days give the same answers."""

from datetime import date, timedelta

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from core.model.timeline import Entry, Timeline

Told = tuple[list[Entry[str]], list[Entry[str]]]
DAY = date(2026, 3, 10)
days = st.integers(-5, 5).map(lambda far: DAY + timedelta(days=far))


@st.composite
def learnt(draw: st.DrawFn) -> Told:
    """Draw what was recorded, and the same in another order."""
    told = draw(st.lists(st.tuples(days, st.text(max_size=3)), max_size=8))
    entries = [Entry(on, position, value) for position, (on, value) in enumerate(told, 1)]
    return entries, draw(st.permutations(entries))


def timeline(entries: list[Entry[str]]) -> Timeline[str]:
    made: Timeline[str] = Timeline()
    for entry in entries:
        made.add(entry.on, entry.position, entry.value)
    return made


@given(learnt(), days)
def test_the_order_of_recording_does_not_matter(told: Told, day: date) -> None:
    one, other = map(timeline, told)

    assert one == other
    assert one.at(day) == other.at(day)


@given(learnt(), days)
def test_what_holds_is_the_last_word_on_the_last_day(told: Told, day: date) -> None:
    entries, shuffled = told
    past = [entry for entry in entries if entry.on <= day]
    expected = max(past, key=lambda entry: (entry.on, entry.position), default=None)

    assert timeline(shuffled).at(day) == expected


@given(learnt(), days)
def test_the_past_is_told_oldest_first_up_to_a_day(told: Told, day: date) -> None:
    history = timeline(told[1])
    past = list(history.until(day))

    assert [(entry.on, entry.position) for entry in past] == sorted((e.on, e.position) for e in told[0] if e.on <= day)
    assert (past[-1] if past else None) == history.at(day)


@given(learnt())
def test_a_history_goes_through_a_cached_state_unchanged(told: Told) -> None:
    history = timeline(told[1])

    assert msgspec.msgpack.decode(msgspec.msgpack.encode(history), type=Timeline[str]) == history


def test_for_one_day_the_later_record_wins_though_it_was_folded_first() -> None:
    history: Timeline[str] = Timeline()
    history.add(DAY, 9, "corrigé")
    history.add(DAY, 4, "saisi")

    found = history.at(DAY)
    assert found is not None
    assert (found.value, found.position) == ("corrigé", 9)


def test_before_the_first_day_nothing_holds() -> None:
    history: Timeline[bool] = Timeline()
    assert history.at(DAY) is None
    history.add(DAY, 1, value=False)

    assert history.at(DAY - timedelta(days=1)) is None
    assert history.at(date.max) == Entry(DAY, 1, value=False)
