"""Indemnities of participants as they are shown: by session, by person and year."""

from collections.abc import Iterable
from datetime import date
from fractions import Fraction
from typing import Annotated, Final

from core import RULES, AsOf, Figures, Found, Page, Prose, Row, Rules, Table, View, ask
from core.facts import Cents, PartyId, SessionId, rounded
from core.subjects import hours, show_amount
from plugins.dpc.claims.views import label
from plugins.dpc.indemnities.indemnity import Indemnity, indemnities
from plugins.dpc.records.actions import ACTIONS, Actions
from plugins.dpc.records.files import FILES, Files

UNKNOWN: Final = "Barème à compléter pour cette profession et cette modalité"


class IndemnityRow(Row, frozen=True, kw_only=True):
    """What somebody may expect of the agency for a session."""

    session: Annotated[SessionId, ask("Séance")]
    label: Annotated[str, ask("Intitulé")]
    party: Annotated[PartyId, ask("Personne")]
    on: Annotated[date, ask("Date")]
    followed: Annotated[str, ask("Heures suivies")]
    counted: Annotated[str, ask("Heures indemnisées")]
    amount: Annotated[Cents | None, ask("Indemnité")]
    said: Annotated[str, ask("Calcul")]


class YearRow(Row, frozen=True, kw_only=True):
    """A year of somebody, for the sessions followed here."""

    party: Annotated[PartyId, ask("Personne")]
    year: Annotated[str, ask("Année")]
    sessions: Annotated[int, ask("Séances")]
    counted: Annotated[str, ask("Heures indemnisées")]
    cap: Annotated[str, ask("Plafond de l’année")]
    amount: Annotated[Cents | None, ask("Indemnités, chez nous")]
    incomplete: Annotated[int, ask("Séances au barème à compléter")]


def indemnity_rows(asof: AsOf, files: Files, actions: Actions, rules: Rules) -> Iterable[IndemnityRow]:
    """Give what each may expect, the latest session first."""
    for one in reversed(list(indemnities(asof.on, files, actions, rules))):
        yield IndemnityRow(
            session=one.session,
            label=label(files, one.session),
            party=one.party,
            on=one.on,
            followed=_hours(one.followed),
            counted=_hours(one.paid) if one.amount is not None else "",
            amount=one.amount,
            said=_said(one),
            positions=one.positions,
            rules=one.rules,
        )


def year_rows(asof: AsOf, files: Files, actions: Actions, rules: Rules) -> Iterable[YearRow]:
    """Give each year of each, the latest first; no amount while a rate is not known for any session."""
    years: dict[tuple[int, PartyId], list[Indemnity]] = {}
    for one in indemnities(asof.on, files, actions, rules):
        years.setdefault((one.on.year, one.party), []).append(one)
    for (year, party), some in sorted(years.items(), key=lambda item: -item[0][0]):
        known = [one for one in some if one.amount is not None]
        cap = some[-1].rate.cap
        yield YearRow(
            party=party,
            year=str(year),
            sessions=len(some),
            counted=_hours(sum((one.paid for one in known), Fraction(0))) if known else "",
            cap=_hours(cap) if cap is not None else "À compléter",
            amount=Cents(sum(one.amount or 0 for one in known)) if known else None,
            incomplete=len(some) - len(known),
            positions=tuple(sorted({position for one in some for position in one.positions})),
            rules=tuple(dict.fromkeys(key for one in some for key in one.rules)),
        )


def _said(one: Indemnity) -> str:
    if one.amount is None or one.rate.cents is None:
        return UNKNOWN
    said = f"{_hours(one.paid)} × {show_amount(rounded(one.rate.cents))} = {show_amount(one.amount)}"
    if one.paid < one.followed and one.rate.cap is not None:
        return f"{said} ; plafond de {_hours(one.rate.cap)} par an atteint"
    return f"{said} ; hors quota" if one.outside else said


def _hours(number: Fraction) -> str:
    return hours(int(number * 60)) if number else "0 h"


_FOLDS = (FILES, ACTIONS, RULES)
INDEMNITIES = View("dpc.indemnities", "Indemnités des participants", IndemnityRow, _FOLDS, indemnity_rows)
INDEMNITY_YEARS = View("dpc.indemnity-years", "Indemnités par année", YearRow, _FOLDS, year_rows)
_HERE = (
    "L’Agence nationale du DPC verse cette indemnité à la personne, jamais à l’association\u00a0: elle est calculée "
    "pour information et n’entre pas au budget. Seules comptent les heures suivies chez nous\u00a0: les autres "
    "organismes ne nous disent pas les leurs, qui usent le même plafond de l’année."
)
_PARTY = {"party": "{party}"}

INDEMNITIES_PAGE = Page(
    path="/dpc/indemnites",
    title="Indemnités DPC",
    nav="Formations",
    order=50,
    blocks=(
        Prose(text=_HERE),
        Table(
            view="dpc.indemnity-years",
            title="Par personne et par année, chez nous",
            columns=("party", "year", "sessions", "counted", "cap", "amount", "incomplete"),
            link="/adherents/{party}/dpc",
            empty="Personne n’a encore suivi de séance entière prise en charge.",
        ),
    ),
)
PERSON_PAGE = Page(
    path="/adherents/{party}/dpc",
    title="Indemnités DPC",
    subject="parties",
    blocks=(
        Prose(text=_HERE),
        Figures(
            view="dpc.indemnity-years",
            title="Par année, chez nous",
            only=_PARTY,
            columns=("year", "sessions", "counted", "cap", "amount", "incomplete"),
            empty="Aucune séance suivie en entier n’est prise en charge.",
        ),
        Table(
            view="dpc.indemnities",
            title="Par séance",
            only=_PARTY,
            columns=("label", "followed", "counted", "amount", "said"),
            link="/dpc/seances/{session}",
            empty="Aucune séance entière prise en charge.",
        ),
    ),
)
OF_SESSION = Table(
    view="dpc.indemnities",
    title="Indemnités des participants, pour information",
    only={"session": "{session}"},
    columns=("party", "followed", "counted", "amount", "said"),
    when=(Found(view="dpc.indemnities", only={"session": "{session}"}),),
)
