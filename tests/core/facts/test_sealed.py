"""Personal texts on their way: clear from a decider, a reference in a state, shown by nobody's mistake."""

import msgspec

from core.facts import NOTHING, Ref, Sealed, clear, ref


def test_a_text_handed_over_in_clear_names_no_key_yet() -> None:
    assert clear("Zoé Picard") == Sealed("", "Zoé Picard")


def test_a_traceback_shows_neither_the_text_nor_its_key() -> None:
    said = f"{clear('Zoé Picard')!r} {Sealed('p-aaaaaaaaaaaaaaaa/identity', 'AQID')}"

    assert "Zoé" not in said
    assert "p-aaaaaaaaaaaaaaaa" not in said
    assert "AQID" not in said


def test_a_state_keeps_where_a_text_stands() -> None:
    assert ref(41, "rows.3.note", clear("à rappeler")) == Ref(41, "rows.3.note")


def test_a_text_never_given_stands_nowhere() -> None:
    assert ref(41, "note", None) == NOTHING
    assert NOTHING.position == 0


def test_a_reference_goes_through_a_cached_state_unchanged() -> None:
    written = msgspec.msgpack.encode([Ref(41, "rows.3.note"), NOTHING])

    assert msgspec.msgpack.decode(written, type=list[Ref]) == [Ref(41, "rows.3.note"), NOTHING]
