"""What a person is told; the names of its parts in JSON are French, as its reader is."""

from typing import Final

from msgspec import Struct

from core.keeping import SOURCES
from core.model.roles import BOARD, COORDINATION

ANSWERERS: Final = frozenset({COORDINATION, BOARD})
"""Who answers a request: the board represents the association, the coordination knows the records."""
RIGHTS: Final = (
    "Rectifier : dites le numéro de l’enregistrement et ce qui est juste ; un nouvel enregistrement le corrige.",
    "Effacer : au terme de sa durée, ou plus tôt si rien n’oblige à la garder, une donnée protégée est effacée.",
    "Limiter, s’opposer : dites à l’association ce que vous refusez, et pourquoi ; elle répond dans le mois.",
    "Emporter : le fichier JSON qui accompagne ce document contient les mêmes données, pour un autre logiciel.",
    "Décisions automatiques : il n’y en a aucune ; une personne confirme chaque enregistrement.",
    "Réclamer : auprès de l’association, puis de la CNIL (www.cnil.fr).",
)
LEFT_OUT: Final = (
    "Les votes à bulletin secret : le registre ne contient que le résultat, aucun bulletin.",
    "Ce qui est sur d’autres personnes dans les mêmes enregistrements : compté, non montré.",
    "Les sauvegardes : copies scellées des mêmes données.",
)


class Line(Struct, frozen=True, rename={"title": "champ", "text": "valeur", "rows": "lignes"}, omit_defaults=True):
    """A field: its text, or the lines of its rows."""

    title: str
    text: str = ""
    rows: tuple[tuple["Line", ...], ...] = ()


class Told(
    Struct,
    frozen=True,
    rename={"number": "numéro", "what": "sorte", "at": "enregistré", "replaced": "remplacé_par", "lines": "champs"},
):
    """One record that names the person."""

    number: int
    what: str
    at: str
    replaced: tuple[int, ...]
    lines: tuple[Line, ...]


class Mention(Struct, frozen=True, rename={"number": "numéro", "what": "sorte", "at": "enregistré"}):
    """A record of something else whose free text holds the name: to be read again before it is handed over."""

    number: int
    what: str
    at: str


class Reading(Struct, frozen=True, rename={"at": "le", "what": "page"}):
    """A page read: by an account of the person, or about her."""

    at: str
    what: str


class Letter(Struct, frozen=True, rename={"name": "fichier", "subject": "objet"}):
    """An e-mail to the person that is still in the outbox."""

    name: str
    subject: str


class AccountTold(
    Struct,
    frozen=True,
    rename={
        "account": "compte",
        "name": "nom",
        "live": "ouvert",
        "roles": "rôles",
        "has_password": "mot_de_passe",
        "sessions": "connexions_ouvertes",
        "tokens": "jetons",
        "records": "enregistrements_faits",
        "readings": "pages_lues",
    },
):
    """An account of the person; secrets are digests, and only said to exist."""

    account: str
    name: str
    live: bool
    roles: tuple[str, ...]
    has_password: bool
    sessions: tuple[str, ...]
    """When each was opened."""
    tokens: tuple[str, ...]
    records: tuple[int, ...]
    readings: tuple[Reading, ...]


class Reason(
    Struct,
    frozen=True,
    rename={"name": "finalité", "use": "pour", "data": "données", "ground": "fondement", "given": "destinataires"},
):
    """Why data are kept, and who receives them."""

    name: str
    use: str
    data: str
    ground: str
    given: str


class Term(
    Struct, frozen=True, rename={"what": "données", "kept": "gardées", "since": "à_partir_de", "ground": "fondement"}
):
    """How long a class of data is kept, from when."""

    what: str
    kept: str
    since: str
    ground: str


class Report(
    Struct,
    frozen=True,
    rename={
        "party": "identifiant",
        "name": "personne",
        "day": "établi_le",
        "known": "jusqu_à_l_enregistrement",
        "reasons": "finalités",
        "terms": "durées",
        "sources": "origine",
        "records": "enregistrements",
        "accounts": "comptes",
        "readings": "consultations",
        "letters": "courriels",
        "mentions": "mentions_à_relire",
        "left_out": "non_compris",
        "rights": "vos_droits",
    },
):
    """Everything held on a person, up to a record."""

    association: str
    party: str
    name: str
    day: str
    known: int
    records: tuple[Told, ...]
    accounts: tuple[AccountTold, ...]
    readings: tuple[Reading, ...]
    """When her pages were read; by whom stays with the association."""
    letters: tuple[Letter, ...]
    mentions: tuple[Mention, ...]
    reasons: tuple[Reason, ...]
    terms: tuple[Term, ...]
    sources: tuple[str, ...] = SOURCES
    left_out: tuple[str, ...] = LEFT_OUT
    rights: tuple[str, ...] = RIGHTS
