"""What is said once above the rows: what would happen, names written better, days supposed."""

from collections import Counter
from typing import Final, NamedTuple

from core.imports import Answers, Plan
from web.drawing.formats import nombre, pluriel

ONLY: Final = 2
"""French: plural from two."""
MANY: Final = 5
"""Rows from which a reason that they share is said once for all."""


class Renaming(NamedTuple):
    """Names that would be written better than in the file: how many, and one of them; ``kept`` when none is."""

    rows: int
    before: str
    after: str
    kept: bool


class Day(NamedTuple):
    """A day that rows do not say: the field that sets it for all, what is said of it, and what was set."""

    field: str
    title: str
    says: str
    chosen: str


def headline(plan: Plan) -> str:
    """Say in one sentence what would happen to the rows, and in another how many cells are to be checked."""
    parts = [pluriel(plan.ready, "ligne sera enregistrée", "lignes seront enregistrées") if plan.ready else _NONE]
    for status, one, many in _PARTS:
        if count := plan.counts[status]:
            parts.append(f"{nombre(count)} {one if count < ONLY else many}")
    checks = sum(len(row.checks) for row in plan.rows)
    told = [f"{', '.join(parts)}."]
    if plan.united:
        told.append(f"{pluriel(plan.united, *_UNITED)} de la même personne.")
    if checks:
        told.append(f"{pluriel(checks, 'case est à vérifier', 'cases sont à vérifier')}.")
    return " ".join(told)


def renaming(plan: Plan, answers: Answers) -> Renaming | None:
    """Return what would become of names in capitals; None when there is none."""
    tidied = [row for row in plan.rows if row.tidied]
    if not tidied and not answers.all_written:
        return None
    if not tidied:
        return Renaming(0, "", "", kept=True)
    paths, first = plan.fields, tidied[0]
    before = [first.cells[paths.index(path)] for path in ("family", "whole", "given") if path in paths]
    return Renaming(len(tidied), " ".join(filter(None, before)), first.tidied, kept=False)


def shared(plan: Plan) -> list[tuple[int, str]]:
    """Return the reasons for which many rows are refused as a whole, and how many: those that most rows share first."""
    whys = Counter(row.wrong[-1] for row in plan.rows if row.status == "refused" and -1 in row.wrong)
    return [(rows, why) for why, rows in whys.most_common() if rows >= MANY]


def days(plan: Plan, answers: Answers) -> list[Day]:
    """Return the days that rows do not say, each once: what is supposed, or was set for all."""
    silent = Counter(day for row in plan.rows for day in row.supposed)
    keys = {*silent, *answers.days, *(["on"] if "on" in answers.every and plan.target.roster else [])}
    return [_day(key, silent[key], answers) for key in sorted(keys, key=lambda key: (key != "on", key))]


def _day(key: str, rows: int, answers: Answers) -> Day:
    count = pluriel(rows, "ligne ne le dit pas", "lignes ne le disent pas")
    if key == "on":
        says = f"{count} : aujourd’hui est supposé." if rows else "Ce jour vaut pour les lignes qui ne le disent pas."
        return Day("every.on", "Jour d’adhésion", says, answers.every.get("on", ""))
    supposed = f"celui de l’adhésion si elle est de {key}, sinon le 31 décembre {key} ou, s’il est à venir, aujourd’hui"
    says = f"{count}. Jour supposé : {supposed}." if rows else "Ce jour vaut pour les lignes qui ne le disent pas."
    return Day(f"day.{key}", f"Jour de paiement de la cotisation {key}", says, answers.days.get(key, ""))


_UNITED: Final = ("ligne va avec une autre", "lignes vont avec d’autres")
_NONE: Final = "Aucune ligne ne sera enregistrée"
_PARTS: Final = (
    ("doubtful", "attend votre décision", "attendent votre décision"),
    ("refused", "est refusée", "sont refusées"),
    ("unchanged", "est déjà au registre", "sont déjà au registre"),
    ("aside", "est laissée de côté", "sont laissées de côté"),
)
