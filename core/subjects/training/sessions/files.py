"""The files of a session: its programme, connection logs of a virtual class, evaluations."""

from collections.abc import Iterable
from datetime import date
from typing import Annotated, Final

from msgspec import Struct, field

from core.facts import Record, SessionId
from core.model.command import Command, Line, Refused, ask
from core.model.decider import Decided, Decider, Read
from core.model.fold import Fold
from core.model.roles import COORDINATION, TRAINING
from core.model.screens import Form, Found, Table
from core.model.view import AsOf, Row, View
from core.subjects.training.facts import FileSort, SessionFileAttached
from core.subjects.training.fold import SESSIONS, Sessions

SORTS: Final = {
    "programme": "Programme",
    "connections": "Relevé de connexion",
    "evaluation": "Évaluation",
    "other": "Autre pièce",
}


class AttachSessionFile(Command, frozen=True, kw_only=True):
    """Join a file to a session."""

    name = "attach-session-file"
    title = "Joindre un fichier à la séance"

    session: Annotated[SessionId, ask("Séance", choices="sessions")]
    sort: Annotated[FileSort, ask("Nature", labels=SORTS)] = "programme"
    file: Annotated[Line, ask("Fichier", hint="Photo ou PDF", upload=True)]
    on: Annotated[date, ask("Joint le", today=True, past=True, hidden=True)]


class Attached(Struct, frozen=True):
    """A file, and its record."""

    fact: SessionFileAttached
    position: int


class Files(Struct):
    """The files of every session, in the order of recording."""

    by_session: dict[SessionId, list[Attached]] = field(default_factory=dict)


class FileRow(Row, frozen=True, kw_only=True):
    """A file of a session."""

    session: Annotated[SessionId, ask("Séance")]
    sort: Annotated[str, ask("Nature", labels=SORTS)]
    on: Annotated[date, ask("Joint le")]
    file: Annotated[str, ask("Fichier", upload=True)]


def attach(command: AttachSessionFile, sessions: Sessions, files: Files) -> Decided:
    """Join a file once; refused as ``session-unknown``, ``file-missing``."""
    if sessions.known(command.session) is None:
        return Refused("session-unknown", "Cette séance n’est pas programmée.")
    if not command.file:
        return Refused("file-missing", "Choisissez un fichier.", {"file": "À joindre."})
    fact = SessionFileAttached(session=command.session, sort=command.sort, file=command.file, on=command.on)
    known = (one.fact for one in files.by_session.get(command.session, ()))
    return () if any((one.sort, one.file) == (fact.sort, fact.file) for one in known) else (fact,)


def file_rows(asof: AsOf, files: Files) -> Iterable[FileRow]:
    """Give the files joined to each session up to a day."""
    for session, attached in files.by_session.items():
        for one in attached:
            if one.fact.on <= asof.on:
                fact = one.fact
                yield FileRow(session=session, sort=fact.sort, on=fact.on, file=fact.file, positions=(one.position,))


def _attached(state: Files, fact: SessionFileAttached, _record: Record, position: int) -> None:
    state.by_session.setdefault(fact.session, []).append(Attached(fact, position))


def _of(command: AttachSessionFile) -> tuple[SessionId]:
    return (command.session,)


FILES = Fold("training.files", Files, {SessionFileAttached: _attached})
ATTACH = Decider(
    AttachSessionFile,
    frozenset({TRAINING, COORDINATION}),
    (Read(SESSIONS, by=_of), Read(FILES, by=_of)),
    attach,
    (SessionFileAttached,),
)
SESSION_FILES = View("session.files", "Fichiers de la séance", FileRow, (FILES,), file_rows)
_HERE = {"session": "{session}"}
BLOCKS = (
    Table(
        view="session.files",
        title="Fichiers",
        only=_HERE,
        columns=("sort", "on", "file"),
        when=(Found(view="session.files", only=_HERE),),
    ),
    Form(command="attach-session-file", given=_HERE),
)
"""What the page of a session shows of its files."""
