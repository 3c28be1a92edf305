"""Statutes: what they say of dues, quorum, proxies, majorities and notice."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Final

from pytest_bdd import given, then, when

from tests.features.words import Sentence, typeset
from tests.features.world import World

SITTINGS: Final = {
    "Assemblée générale ordinaire": "ago",
    "Assemblée générale extraordinaire": "age",
    "Conseil d’administration": "board",
    "Bureau": "bureau",
}
BASES: Final = {"adhérents": "adherents", "adhérents à jour": "paid-up", "membres en fonction": "seats"}
VOTES: Final = {"": "cast", "des présents": "present", "des inscrits": "entitled"}
MORE, AT_LEAST = "plus de ", "au moins "
DECISIONS: Final = {
    "Décision ordinaire": "ordinary",
    "Approbation des comptes": "accounts",
    "Élection": "election",
    "Modification des statuts": "statutes",
    "Radiation": "removal",
}
CLAUSES: Final[Mapping[str, Mapping[str, Any]]] = {
    "": {},
    "qui remboursent les cotisations": {"dues_refund": True},
    "qui conservent les votes nominatifs": {"named_votes": True},
    "qui confient l’admission au conseil d’administration": {"admission": "board"},
    "où l’on adhère à l’assemblée suivante": {"admission": "board", "admission_effect": "next-ago"},
    "où la cotisation court de date à date": {"dues_period": "date-to-date"},
    "où les trois derniers mois valent pour l’année suivante": {"dues_late_months": 3},
    "qui dispensent de cotisation l’année de l’adhésion": {"dues_midyear": "non"},
    "où les étudiants ne cotisent pas": {
        "categories": [{"category": "etudiants", "label": "Étudiants", "dues": "0"}],
    },
    "qui laissent trois mois pour cotiser": {"dues_grace": 3},
    "qui renouvellent l’adhésion tacitement": {"renewal": "tacit"},
    "qui renouvellent l’adhésion par la cotisation": {"renewal": "payment"},
    "qui renouvellent l’adhésion sur demande": {"renewal": "request"},
}
USUAL: Final = (
    ("séance", "quorum", "compté sur", "décide", "à la majorité de"),
    ("Conseil d’administration", "1/2", "membres en fonction", "Décision ordinaire", "plus de 1/2"),
)


@given(Sentence("les statuts en vigueur depuis le {on:Jour}{clause:Clause} :"))
def adopt_with(world: World, on: date, clause: str, datatable: Sequence[Sequence[str]]) -> None:
    adopt(world, on, datatable, **CLAUSES[clause])


@when(Sentence("de nouveaux statuts entrent en vigueur le {on:Jour} :"))
def adopt_new(world: World, on: date, datatable: Sequence[Sequence[str]]) -> None:
    adopt(world, on, datatable)


@when(Sentence("de nouveaux statuts entrent en vigueur le {on:Jour} par la décision {decision:Texte} :"))
def adopt_by_decision(world: World, on: date, decision: str, datatable: Sequence[Sequence[str]]) -> None:
    adopt(world, on, datatable, decision=world.ids[decision])


def adopt(world: World, on: date, written: Sequence[Sequence[str]], **more: Any) -> None:
    """Record statutes from their table; soignants vote and owe 30 € a year, partenaires do neither."""
    head, *lines = [[typeset(cell) for cell in line] for line in written]
    rows = [dict(zip(head, line, strict=True)) for line in lines]
    world.do(
        "adopt-statutes",
        on=on,
        reference=f"Statuts du {on:%d/%m/%Y}",
        colleges=[
            {"college": "soignants", "label": "Soignants", "dues": "30", "votes": True},
            {"college": "partenaires", "label": "Partenaires", "dues": "0", "votes": False},
        ],
        meetings=list({row["séance"]: _sitting(row) for row in rows}.values()),
        majorities=[_majority(row) for row in rows],
        **more,
    )


def _sitting(row: Mapping[str, str]) -> dict[str, Any]:
    return {
        "type": SITTINGS[row["séance"]],
        "quorum": _fraction(row["quorum"]),
        "more_than": row["quorum"].startswith(MORE),
        "base": BASES[row["compté sur"]],
        "second_quorum": _fraction(row.get("seconde convocation", "")),
        "proxy_cap": row.get("pouvoirs", "0"),
        "notice_days": row.get("délai", "0 jour").split(" ")[0],
        "casting_vote": row.get("voix prépondérante", "non"),
    }


def _majority(row: Mapping[str, str]) -> dict[str, Any]:
    written = row["à la majorité de"]
    fraction, _, base = written.removeprefix(MORE).removeprefix(AT_LEAST).partition(" ")
    return {
        "type": DECISIONS[row["décide"]],
        "meeting": SITTINGS[row["séance"]],
        "fraction": fraction,
        "more_than": written.startswith(MORE),
        "base": VOTES[base],
    }


def _fraction(written: str) -> str:
    return "0" if written == "aucun" else written.removeprefix(MORE)


@then(Sentence("au {on:Jour}, le quorum d’une séance {sitting:Texte} est {quorum:Texte}"))
def quorum_is(world: World, on: date, sitting: str, quorum: str) -> None:
    assert world.one("statutes.meetings", on=on, type=SITTINGS[sitting])["quorum"] == quorum


@then(Sentence("au {on:Jour}, les statuts en vigueur sont ceux du {since:Jour}"))
def in_force(world: World, on: date, since: date) -> None:
    assert world.one("statutes", on=on, in_force="True").row.on == since


@then(Sentence("au {on:Jour}, le formulaire part d’un quorum de {quorum:Texte} pour une séance {sitting:Texte}"))
@then(Sentence("au {on:Jour}, il part d’un quorum de {quorum:Texte} pour une séance {sitting:Texte}"))
def starts_from(world: World, on: date, quorum: str, sitting: str) -> None:
    rows = world.rows("statutes.meetings-start", on=on, type=SITTINGS[sitting])

    assert "".join(row["quorum"] for row in rows) == quorum
