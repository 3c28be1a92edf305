"""Rows of one person, gathered: what one leaves blank another may say, and where they differ the first is kept."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from core.collation import alike, words
from core.imports.cells import read_day
from core.imports.drafts import Columns, Draft
from core.imports.folding import flat
from core.imports.people import Likeness, Someone
from core.imports.planned import ASIDE, NEW, WITH, Candidate
from core.imports.targets import Target
from core.imports.twins import numbers_in
from core.subjects.rosters import apart

APART: Final = (
    Candidate(NEW, "C’est quelqu’un d’autre"),
    Candidate(ASIDE, "La laisser de côté"),
)
"""What may be answered of a row that was put with another."""
_PEOPLE: Final = frozenset({"family", "given", "nature", "email"})
_PAID: Final = ("amount", "paid_on", "year")
_YEAR: Final = re.compile(r"20\d\d")


def unites(target: Target) -> bool:
    """Tell whether rows are people, of whom one may stand on several."""
    return target.slots.keys() >= _PEOPLE


def united(drafts: Iterable[Draft], said: Mapping[int, str], by: Columns) -> list[Draft]:
    """Return one draft for each person: rows with one number and nearly one name, or one name and one e-mail.

    Or that somebody says to be one. Those of whom somebody said who they are stay as they are.
    """
    found: dict[int, Draft] = {}
    heads, people = dict[int, int](), Likeness[int]()
    for draft in drafts:
        number = draft.lines[0].number
        answer, one = said.get(number, ""), _someone(draft.raw)
        told = heads.get(_row(answer))
        head = told if told is not None else None if answer else _same(one, people)
        if head is None:
            found[number] = draft
            people.add(number, one)
        else:
            _unite(found[head], draft, by)
        heads[number] = number if head is None else head
    return list(found.values())


def _row(answer: str) -> int:
    """Return the row that somebody says to be of the same person, 0 when nobody says so."""
    number = answer.removeprefix(WITH)
    return int(number) if answer.startswith(WITH) and number.isascii() and number.isdigit() else 0


def _someone(raw: Mapping[str, Any]) -> Someone:
    family, given, whole = (str(raw.get(name, "")) for name in ("family", "given", "whole"))
    if whole and not family:
        family, given = apart(whole) or (whole, "")
    return Someone(family, given, str(raw.get("nature") or "person"), str(raw.get("email", "")), numbers_in(raw))


def _same(one: Someone, people: Likeness[int]) -> int | None:
    """Return the first row that is of the same person, without anybody having to say so; None for none."""
    return next((like.key for like in people.like(one) if _is(one, people.people[like.key])), None)


def _is(one: Someone, other: Someone) -> bool:
    if any(number != other.numbers.get(scheme, number) for scheme, number in one.numbers.items()):
        return False
    if any(scheme in other.numbers for scheme in one.numbers):
        return alike(one.words, other.words)
    named = (words(one.family), words(one.given)) == (words(other.family), words(other.given))
    return named and bool(one.email) and one.email.casefold() == other.email.casefold()


def _unite(first: Draft, other: Draft, by: Columns) -> None:
    """Add to a draft the rows of another, and say where they differ."""
    row = other.lines[0].number
    if _pay_apart(first.raw, other.raw):
        for raw in (first.raw, other.raw):
            _set_apart(raw)
    for path, value in other.raw.items():
        held = first.raw.get(path)
        if isinstance(value, list) and isinstance(held, list):
            first.notes += [f"ligne {row} : une autre cotisation {year}" for year in _add(held, value)]
        elif not held:
            first.raw[path] = value
        elif path == "on" and _earlier(str(value), str(held)):
            first.raw[path] = value
            first.notes.append(f"adhésion : la date la plus ancienne, celle de la ligne {row}")
        elif path != "on" and _plain(value) != _plain(held):
            said, kept = (_written(draft, path, by) for draft in (other, first))
            first.notes.append(f"{by.titles.get(path, path)} : « {said} » à la ligne {row}, « {kept} » est gardé")
    first.lines += other.lines
    first.wrong |= other.wrong


def _plain(value: Any) -> str:
    return flat(str(value)).replace(" ", "")


def _written(draft: Draft, path: str, by: Columns) -> str:
    """Return what a row says of a field, as the file writes it where a code stands for it."""
    at = by.place(path)
    coded = at >= 0 and (by.slots[at].field.options or by.slots[at].field.ask.choices)
    return draft.lines[0].cells[at] if coded and draft.lines[0].cells[at] else str(draft.raw[path])


def _pay_apart(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """Tell whether the payment of the second row is not the one payment that the first says."""
    first, second = (tuple(str(raw.get(path, "")) for path in _PAID) for raw in (one, other))
    return any(second[:2]) and (bool(one.get("dues")) or (any(first[:2]) and first != second))


def _set_apart(raw: dict[str, Any]) -> None:
    """Put the payment of a row, whose year is said or that of its day, among the dues by year."""
    amount, on, year = (str(raw.get(path, "")) for path in _PAID)
    day = read_day(on) or read_day(str(raw.get("on", "")))
    year = year if _YEAR.fullmatch(year) else str(day.year) if day else ""
    if year and (amount or on):
        for path in _PAID:
            raw.pop(path, None)
        raw.setdefault("dues", []).append({"year": year, "amount": amount, **({"on": on} if on else {})})


def _add(held: list[Any], more: list[Any]) -> Iterator[str]:
    """Add dues of other years; yield the years of which another amount or day is known already."""
    known = {str(one["year"]): one for one in held}
    for one in more:
        year = str(one["year"])
        if year not in known:
            held.append(one)
        elif one != known[year]:
            yield year


def _earlier(one: str, other: str) -> bool:
    first, second = read_day(one), read_day(other)
    return first is not None and second is not None and first < second
