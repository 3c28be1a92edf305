"""One value, from what was typed or sent to what a command holds."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, TypeVar

import msgspec

from core.facts import is_id
from core.facts.money import LIMIT
from core.intake.amounts import read_amount
from core.intake.dates import FIRST_YEAR, LAST_YEAR, read_date, read_time
from core.intake.durations import read_minutes
from core.intake.fields import Field
from core.intake.french import french
from core.intake.kinds import TRACE_PATTERN, Kind
from core.intake.texts import read_text, unseen
from core.unseen import says_nothing

_NUMBER = re.compile(r"[-+]?(?:[0-9]{1,12}|[0-9]{1,3}(?:[ \u00a0\u202f][0-9]{3}){1,3})")
_YES = frozenset({"on", "oui", "o", "x", "vrai", "true", "yes", "1"})
_NO = frozenset({"off", "non", "n", "faux", "false", "no", "0"})
_TRACE = re.compile(TRACE_PATTERN)
_LONGEST = 100_000
T = TypeVar("T")


class UnreadableError(ValueError):
    """A value that does not fit its field: a French sentence that never repeats the value."""


def read_leaf(field: Field, raw: object) -> Any:
    """Read one value that is not blank; :class:`UnreadableError` says what is wrong with it."""
    value = _READERS[field.kind](field, raw)
    if field.options is not None and field.kind != "bool" and str(value) not in field.options:
        raise UnreadableError("Choisissez une des valeurs proposées.")
    if field.kind == "line" and field.max_length is not None and len(value) > field.max_length:
        raise UnreadableError(f"Écrivez au plus {field.max_length} caractères.")
    try:
        return msgspec.convert(value, field.hint)
    except msgspec.ValidationError as error:
        raise UnreadableError(french(str(error), amount=field.kind == "cents")) from error


def blank(raw: object) -> bool:
    """Tell whether nothing was given: absent, null, or a text in which nothing shows."""
    return raw is None or (isinstance(raw, str) and says_nothing(raw))


def _cents(_field: Field, raw: object) -> int:
    if isinstance(raw, int) and not isinstance(raw, bool):  # JSON says cents
        if abs(raw) > LIMIT:
            raise UnreadableError("Ce montant dépasse dix milliards d’euros.")
        return raw
    return _told(read_amount(_line(raw)), "Écrivez un montant en euros, comme 1 234,50.")


def _int(_field: Field, raw: object) -> int:
    if isinstance(raw, int) and not isinstance(raw, bool) and abs(raw) <= LIMIT:
        return raw
    if isinstance(raw, str) and len(raw) < 24 and _NUMBER.fullmatch(raw.strip()):  # noqa: PLR2004 - longer is no number
        return int(re.sub("[ \u00a0\u202f]", "", raw.strip()))
    raise UnreadableError("Écrivez un nombre entier, en chiffres.")


def _minutes(_field: Field, raw: object) -> int:
    if isinstance(raw, int) and not isinstance(raw, bool) and abs(raw) <= LIMIT:
        return raw
    return _told(read_minutes(_line(raw)), "Écrivez une durée avec son unité, comme 3 h 30 ou 45 min.")


def _bool(field: Field, raw: object) -> bool:
    if isinstance(raw, bool):
        return raw
    if isinstance(raw, list | tuple) and raw:  # a hidden « non » before its checkbox
        return _bool(field, raw[-1])
    said = raw.strip().lower() if isinstance(raw, str) else None
    if said in _YES:
        return True
    if said in _NO or said == "":
        return False
    raise UnreadableError("Répondez par oui ou par non.")


def _date(_field: Field, raw: object) -> date:
    if isinstance(raw, date):
        raw = raw.isoformat()[:10]
    sentence = f"Écrivez une date, comme 21/11/2026, entre {FIRST_YEAR} et {LAST_YEAR}."
    return _told(read_date(_line(raw)), sentence)


def _time(_field: Field, raw: object) -> str:
    return _told(read_time(_line(raw)), "Écrivez une heure, comme 18:30.")


def _id(field: Field, raw: object) -> str:
    written = _line(raw)
    if not is_id(written) or field.ask.minted not in ("", written.partition("-")[0]):
        raise UnreadableError("Ce n’est pas un identifiant du registre.")
    return written


def _rule(_field: Field, raw: object) -> str:
    return _line(raw)


def _trace(field: Field, raw: object) -> str:
    written = _line(raw)
    if len(written) > (field.max_length or 0) or not _TRACE.fullmatch(written):
        raise UnreadableError("Ce tracé ne se lit pas : dessinez-le de nouveau.")
    return written


def _words(field: Field, raw: object) -> str:
    return _text(raw, lines=field.kind == "text")


def _line(raw: object) -> str:
    return _text(raw, lines=False)


def _text(raw: object, *, lines: bool) -> str:
    if not isinstance(raw, str):
        raise UnreadableError("Un texte est attendu.")
    if len(raw) > _LONGEST:
        raise UnreadableError(f"Écrivez au plus {_LONGEST} caractères.")
    text = read_text(raw)
    if unseen(text, lines=lines):
        raise UnreadableError("Ce texte contient des caractères invisibles : saisissez-le de nouveau.")
    return text


def _told(value: T | None, sentence: str) -> T:
    if value is None:
        raise UnreadableError(sentence)
    return value


_READERS: Mapping[Kind, Callable[[Field, object], Any]] = {
    "cents": _cents,
    "int": _int,
    "minutes": _minutes,
    "bool": _bool,
    "date": _date,
    "time": _time,
    "id": _id,
    "rule": _rule,
    "line": _words,
    "text": _words,
    "trace": _trace,
}
