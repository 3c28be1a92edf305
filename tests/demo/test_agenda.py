"""Things done in their order, on a clock that goes from one to the next."""

from datetime import UTC, date, datetime

from demo.agenda import Agenda, Simulated

DAY, NEXT, LATER = date(2026, 3, 5), date(2026, 3, 6), date(2026, 3, 9)


def agenda():
    clock = Simulated(datetime(2026, 3, 1, tzinfo=UTC))
    return Agenda(clock), clock


def test_things_are_done_in_the_order_of_their_hours():
    book, clock = agenda()
    done = []
    book.at(NEXT, "09:00", lambda: done.append(("next", clock())))
    book.at(DAY, "18:00", lambda: done.append(("evening", clock())))
    book.at(DAY, "08:00", lambda: done.append(("morning", clock())))

    days = []
    book.play(LATER, days.append)

    assert [name for name, _ in done] == ["morning", "evening", "next"]
    assert done[0][1] == datetime(2026, 3, 5, 7, tzinfo=UTC)  # eight in Paris
    assert days == [DAY, DAY, NEXT]


def test_what_is_done_may_add_what_comes_later():
    book, _ = agenda()
    done = []

    def first() -> None:
        done.append("first")
        book.at(NEXT, "09:00", lambda: done.append("second"))

    book.at(DAY, "09:00", first)
    book.play(LATER, lambda _: None)

    assert done == ["first", "second"]


def test_what_comes_after_the_end_is_forgotten():
    book, _ = agenda()
    done = []
    book.at(NEXT, "00:00", lambda: done.append("the last day"))
    book.at(LATER, "00:00", lambda: done.append("too late"))

    book.play(NEXT, lambda _: None)

    assert done == ["the last day"]


def test_the_clock_never_goes_back():
    _, clock = agenda()
    clock.wait(90)
    clock.move(datetime(2026, 3, 1, 0, 1, tzinfo=UTC))

    assert clock() == datetime(2026, 3, 1, 0, 1, 30, tzinfo=UTC)
