"""Forms: the struct of a command as fields, its errors at the top and beside each field, nothing typed ever lost."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

from core.ids import new_id
from core.intake import Field, fields, write_amount
from core.model.command import Command, titled
from core.model.screens import Form
from web.drawing.address import said
from web.drawing.choices import Choices
from web.drawing.grids import started, typed
from web.drawing.inputs import Input, Paper, inputs
from web.drawing.visit import Visit

HEALTH: Final = "N’écrivez ici aucune donnée de santé, ni rien qui désigne un patient."
REREAD: Final = (
    "Aucune donnée de patient : PDF, textes et tableurs sont relus ; une image ou un document numérisé ne peut l’être."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempt:
    """A form that was sent and is shown again: what was typed, and what is wrong."""

    command: str
    ordinal: int
    raw: Mapping[str, Any]
    command_id: str
    errors: Mapping[str, str]
    message: str = ""
    doubt: str = ""
    """What sending the form again confirms, or has confirmed."""
    asks: bool = False
    """Whether that is all there is to do: nothing else is wrong."""

    @property
    def failed(self) -> bool:
        """Tell whether anything is wrong: more rows may simply have been asked for."""
        return bool(self.errors or self.message)


class Wrong(NamedTuple):
    """A line of the summary of errors: where it leads, what it says."""

    target: str
    label: str
    sentence: str


class DrawnForm(NamedTuple):
    """A form as its template takes it."""

    id: str
    title: str
    button: str
    command: str
    command_id: str
    ordinal: int
    action: str
    given: Mapping[str, str]
    inputs: Sequence[Input]
    wrongs: Sequence[Wrong]
    message: str
    open: bool
    files: bool
    csrf: str
    doubt: str = ""
    health: str = HEALTH
    reread: str = REREAD
    template: str = "blocks/form.html"

    @property
    def failed(self) -> bool:
        """Tell whether the form was refused."""
        return bool(self.wrongs or self.message)

    @property
    def headline(self) -> str:
        """Return what the summary of errors begins with; "" where the line of a field says it already."""
        return "" if self.message in {wrong.sentence for wrong in self.wrongs} and not self.doubt else self.message

    @property
    def warned(self) -> str:
        """Return the path of the first field that takes free text: what must not be written is said there, once."""
        return next((one.path for one in self.inputs if _is_free(one.field)), "")

    @property
    def lists(self) -> Mapping[str, Sequence[Any]]:
        """Return the lists that one types in, each once."""
        flat = [one for top in self.inputs for one in (top, *(cell for line in top.lines for cell in line))]
        return {one.list_id: one.choices for one in flat if one.list_id}


def form(
    block: Form, parts: Mapping[str, str], visit: Visit, ordinal: int, choices: Choices, attempt: Attempt | None = None
) -> DrawnForm:
    """Draw the form of a page; ``ordinal`` is its place among the page's blocks."""
    command = visit.ledger.registry.deciders[block.command].command
    given = {name: said(value, parts) for name, value in block.given.items()}
    mine = attempt if attempt and (attempt.ordinal, attempt.command) == (ordinal, block.command) else None
    return draw_form(
        command,
        visit,
        choices,
        ordinal=ordinal,
        given=given,
        raw=mine.raw if mine else blank_form(command, given, visit),
        attempt=mine,
        title=block.title,
        unfolded=block.open,
    )


def draw_form(
    command: type[Command],
    visit: Visit,
    choices: Choices,
    *,
    raw: Mapping[str, Any],
    ordinal: int = 1,
    given: Mapping[str, str] | None = None,
    attempt: Attempt | None = None,
    title: str = "",
    button: str = "",
    unfolded: bool = True,
) -> DrawnForm:
    """Draw the form of a command, filled with ``raw``; ``given`` fields are hidden."""
    ident = f"formulaire-{ordinal}"
    errors = attempt.errors if attempt else {}
    given = given or {}
    asked = [one for one in fields(command) if one.name not in given]
    shown = inputs(asked, raw, Paper(ident, errors, choices, visit, {**raw, **given}))
    name, named = titled(command)
    return DrawnForm(
        id=ident,
        title=title or named,
        button="Confirmer et enregistrer" if attempt and attempt.asks else button or named,
        command=name,
        command_id=attempt.command_id if attempt else new_id("c"),
        ordinal=ordinal,
        action=visit.here(),
        given=given,
        inputs=shown if visit.bears else [_settled(one, given) for one in shown],
        wrongs=[_wrong(path, sentence, ident, asked) for path, sentence in errors.items()],
        message=attempt.message if attempt else "",
        open=unfolded or attempt is not None,
        files=any(one.control == "upload" for one in asked),
        csrf=visit.csrf,
        doubt=attempt.doubt if attempt else "",
    )


def blank_form(command: type[Command], given: Mapping[str, str], visit: Visit) -> dict[str, Any]:
    """Return what a form holds before anything is typed: defaults, today, the rows that grids start from."""
    return {one.name: _start(one, given, visit) for one in fields(command)}


def _settled(one: Input, given: Mapping[str, str]) -> Input:
    """Say what a form asks, where what is given leaves one choice: the session of a claim. A wrong one is asked."""
    within = one.field.ask.within
    narrowed = bool(within) and given.keys() >= {*within}
    alone = one.control == "choice" and one.expected and narrowed and not one.error
    return one._replace(control="said") if alone and [choice.value for choice in one.choices] == [one.value] else one


def _is_free(one: Field) -> bool:
    """Tell whether a field takes free text, in a cell of its rows perhaps."""
    return one.kind == "text" or any(map(_is_free, one.rows))


def _start(one: Field, given: Mapping[str, str], visit: Visit) -> Any:
    if one.kind == "grid":
        return started(one, given, visit)
    if one.ask.today:
        return visit.clocks.asof.today.isoformat()
    if one.kind == "cents" and one.default is not None:
        return write_amount(one.default)
    if one.kind == "many":
        return [typed(value, visit) for value in one.default or ()]
    return typed(one.default, visit)


def _wrong(path: str, sentence: str, ident: str, asked: Sequence[Field]) -> Wrong:
    """Say where an error is: the field's heading, and the number of the row in a grid."""
    top, *rest = path.split(".")
    one = next((one for one in asked if one.name == top), None)
    if one is None:
        return Wrong("", "", sentence)
    if one.kind == "many" or not rest or not rest[0].isdecimal():
        return Wrong(f"{ident}-{top}", one.ask.title, sentence)
    inner = next((cell for cell in one.rows if cell.name == rest[-1]), one)
    return Wrong(f"{ident}-{path}", f"{one.ask.title}, ligne {int(rest[0]) + 1} : {inner.ask.title}", sentence)
