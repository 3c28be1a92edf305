"""« Durées » : every class of every owner of a key, from when it is kept, for how long, and what erases it."""

from collections.abc import Iterable
from typing import Annotated, Final, Literal

from msgspec import Struct

from core.facts.sealed import RetentionClass
from core.model.command import ask
from core.model.rules import RULES, Rules, step_key
from core.model.view import AsOf, Row, View
from core.subjects.privacy.holding import RETENTION, TRAINING
from core.subjects.privacy.terms import CONTACTS
from core.subjects.privacy.views import ROLES

Owner = Literal["party", "account", "command", "file"]
"""Whose key it is: a person's, an account's, a record's own texts, a file's."""
_LAW: Final = "obligation légale de garder (RGPD, art. 6-1-c et 17-3-b)"
_NEED: Final = "fin du besoin (RGPD, art. 5-1-e)"
_DUE: Final = "« Effacer ce qui est échu »"
_PIECES: Final = "« Effacer les pièces échues »"
_PURGE: Final = "« Purger un contenu interdit »"


class End(Struct, frozen=True):
    """How a class of an owner ends. ``rule`` and ``line`` give the years; without a rule, ``kept`` says it."""

    owner: Owner
    retention: RetentionClass
    what: str
    since: str
    ground: str
    eraser: str
    rule: str = ""
    line: str = ""
    kept: str = ""


_LEFT: Final = "départ"
_HEARD: Final = "dernière trace dans le registre"
_YEAR: Final = "fin de l’exercice"
ENDS: Final = (
    End("party", "contact", "Coordonnées d’un ancien adhérent", _LEFT, _NEED, _DUE, RETENTION, "member"),
    End("party", "identity", "Nom et numéros d’un ancien adhérent", _LEFT, _NEED, _DUE, RETENTION, "member"),
    End("party", "identity", "… s’il a siégé, voté ou émargé", "dernière séance", _LAW, _DUE, RETENTION, "governance"),
    End("party", "identity", "… s’il a payé ou été payé", _YEAR, _LAW, _DUE, RETENTION, "accounts"),
    End("party", "identity", "… s’il s’est inscrit à une formation ou l’a animée", "séance", _LAW, _DUE, TRAINING),
    End("party", "governance", "Motifs de départ, intérêts déclarés", _LEFT, _LAW, _DUE, RETENTION, "governance"),
    End("party", "contact", "Coordonnées de qui n’a jamais adhéré", _HEARD, _NEED, _DUE, CONTACTS),
    End("party", "identity", "Nom et numéros de qui n’a jamais adhéré", _HEARD, _NEED, _DUE, CONTACTS),
    End("party", "identity", "Toute donnée d’une inscription retirée", "retrait", _NEED, _DUE, kept="aussitôt"),
    End("party", "training", "Signatures d’émargement en formation", "dernière séance", _LAW, _DUE, TRAINING),
    End("file", "accounting", "Feuille d’émargement numérisée", "séance", _LAW, _PIECES, TRAINING),
    End("file", "accounting", "Programmes, relevés et évaluations des séances", "séance", _LAW, _PIECES, TRAINING),
    End("account", "identity", "Nom d’un compte d’accès", "fermeture", _LAW, _PIECES, RETENTION, "governance"),
    End("command", "accounting", "Nom d’un tiers qui paie ou est payé", _YEAR, _LAW, _PIECES, RETENTION, "accounts"),
    End("file", "accounting", "Justificatifs", _YEAR, _LAW, _PIECES, RETENTION, "accounts"),
    End("file", "accounting", "Texte des statuts", "adoption", _LAW, _PURGE, RETENTION, "founding"),
    End("file", "accounting", "Procès-verbaux signés", "séance", _LAW, _PURGE, RETENTION, "founding"),
    End("file", "accounting", "Fichier envoyé et jamais joint", "envoi", _NEED, "chaque jour, seul", kept="un jour"),
    End("command", "training", "Nom d’un intervenant extérieur", "séance", _LAW, _PIECES, TRAINING),
    End("command", "content", "Libellé d’une recette ou d’une dépense", _YEAR, _LAW, _PIECES, RETENTION, "accounts"),
    End(
        "command",
        "content",
        "Procès-verbaux, ordres du jour, résolutions, notes",
        "séance",
        "mémoire de l’association (RGPD, art. 6-1-f)",
        _PURGE,
        kept="vie de l’association",
    ),
)


class EndRow(Row, frozen=True, kw_only=True):
    """A class, and its end."""

    what: Annotated[str, ask("Données")]
    kept: Annotated[str, ask("Gardées")]
    since: Annotated[str, ask("À partir de")]
    ground: Annotated[str, ask("Fondement")]
    eraser: Annotated[str, ask("Ce qui efface")]


def end_rows(asof: AsOf, rules: Rules) -> Iterable[EndRow]:
    """Give each class of data of persons, as the rules of a day have it kept."""
    for one in ENDS:
        step = rules.at(one.rule, asof.on) if one.rule else None
        value = step.value.get(one.line) if step and one.line else step.value if step else None
        yield EndRow(
            what=one.what,
            kept=one.kept or _years(value),
            since=one.since,
            ground=one.ground,
            eraser=one.eraser,
            positions=(rules.position(one.rule or RETENTION),),
            rules=(step_key(one.rule, step),) if step else (),
        )


def _years(value: object) -> str:
    """Return a duration of a rule in words."""
    if value == "life":
        return "vie de l’association"
    if not isinstance(value, str) or not value.isdigit():
        return "sans règle en vigueur"
    return "pas au-delà" if value == "0" else f"{value} an{'s' if int(value) > 1 else ''}"


DURATIONS: Final = View("privacy.durations", "Durées de conservation", EndRow, (RULES,), end_rows, ROLES)
VIEWS: Final = (DURATIONS,)
