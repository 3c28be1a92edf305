"""The fields of a form as drawn: what each asks, what was typed in it, what is wrong with it."""

from collections.abc import Mapping, Sequence
from typing import Any, Final, NamedTuple

from core.intake import Field, read_date
from web.drawing.address import piece
from web.drawing.choices import LISTED, Choice, Choices, label_of
from web.drawing.grids import fresh, known_values, numbered
from web.drawing.making import Maker, maker
from web.drawing.visit import Visit

FEW: Final = 3
"""Choices of a grid that stand side by side, to be touched once."""
SHORT: Final = 36
"""Characters that they may hold together."""
COLUMNS: Final = 6
"""Fields of a row up to which a grid is a table on a wide screen."""
MENUS: Final = 2
"""Menus of a row that are wide enough there."""
YES_NO: Final = (Choice("oui", "Oui"), Choice("non", "Non"))


class Input(NamedTuple):
    """A field as its template takes it; ``control`` chooses the template's branch."""

    path: str
    """The name of the field in the form: ``rows.3.party``."""
    id: str
    field: Field
    control: str
    value: str = ""
    values: Sequence[str] = ()
    """What is ticked, for several choices."""
    choices: Sequence[Choice] = ()
    list_id: str = ""
    error: str = ""
    lines: Sequence[Sequence["Input"]] = ()
    maker: Maker | None = None
    """What a menu with nothing to choose says, and where to do something about it."""
    owed: bool = False
    """Whether it is to be filled, by what the register holds now: the statutes ask for a decision."""

    @property
    def clearable(self) -> bool:
        """Tell whether a menu offers to choose nothing; a row of a grid can always be emptied."""
        if any(not choice.value for choice in self.choices):
            return False
        return not self.value or (self.field.default in (None, "") and ("." in self.path or not self.field.required))

    @property
    def expected(self) -> bool:
        """Tell whether it is to be filled: a choice where there is something to choose from."""
        wanted = self.field.ask.expected and bool(self.choices or not self.field.ask.choices)
        return self.owed or self.field.required or wanted

    @property
    def facultative(self) -> bool:
        """Tell whether leaving it blank says something else than what it shows."""
        if self.expected or self.field.ask.today or self.field.control in {"yesno", "grid"}:
            return False
        return self.field.default in (None, "", ())

    @property
    def piece(self) -> str:
        """Return where the file that an upload already holds is opened, "" for none."""
        return piece(self.value) if self.control == "upload" else ""

    @property
    def heading(self) -> str:
        """Return the id of what heads the field: itself, or its column in a grid."""
        grid, row, name = (*self.id.rsplit(".", 2), "", "")[:3]
        return f"{grid}-{name}" if row else self.id

    @property
    def wide(self) -> bool:
        """Tell whether a grid has more columns, or menus, than a screen has room for: its rows are drawn as cards."""
        row = [one.control for one in self.lines[0]] if self.lines else []
        return len(row) - row.count("hidden") > COLUMNS or row.count("choice") > MENUS

    @property
    def described(self) -> str:
        """Return the ids of what explains the field, for ``aria-describedby``."""
        told = [f"{self.heading}-aide"] if self.field.ask.hint else []
        return " ".join([*told, *([f"{self.id}-erreur"] if self.error else [])])


class Paper(NamedTuple):
    """What the inputs of a form are drawn on: the errors by path, the choices, all that the command says so far."""

    id: str
    """What the ids of its inputs begin with."""
    errors: Mapping[str, str]
    choices: Choices
    visit: Visit
    said: Mapping[str, Any]


def inputs(fields: Sequence[Field], raw: Mapping[str, Any], paper: Paper) -> list[Input]:
    """Draw the fields of a command with what was typed in them."""
    return [_input(field, raw.get(field.name), paper, field.name) for field in fields]


def _input(field: Field, typed: Any, paper: Paper, path: str) -> Input:
    owed = bool(field.ask.owed and paper.visit.rows(field.ask.owed))
    blank = Input(path, f"{paper.id}-{path}", field, field.control, error=paper.errors.get(path, ""), owed=owed)
    if field.control == "grid":
        return blank._replace(lines=list(_lines(field, typed, paper, path)))
    if field.control == "many":
        return _several(field, typed, paper, blank)
    value = _text(typed)
    if field.control == "choice":
        return _choice(field, value, paper, blank)
    if field.control == "yesno" and field.optional:
        return blank._replace(control="choice", value=value, choices=YES_NO)
    if field.control == "date" and value:
        day = read_date(value)
        return blank._replace(value=day.isoformat()) if day else blank._replace(control="line", value=value)
    return blank._replace(value=value)


def _lines(field: Field, typed: Any, paper: Paper, path: str) -> Sequence[Sequence[Input]]:
    """Draw the rows of a grid; what its rows started from is said, not asked."""
    started = known_values(field, paper.visit)
    lines = []
    for number, sent in numbered(typed):
        row, drawn = sent or fresh(field), []
        for one in field.rows:
            value, at = row.get(one.name), f"{path}.{number}.{one.name}"
            if isinstance(value, str) and value in started.get(one.name, ()):
                drawn.append(_said(one, value, paper, at))
            else:
                drawn.append(_input(one, value, paper, at))
        lines.append(drawn)
    return lines


def _said(field: Field, value: str, paper: Paper, path: str) -> Input:
    label = label_of(_choices(field, paper), value)
    read = label if label != value else paper.visit.ledger.label(value)
    error = paper.errors.get(path, "")
    return Input(path, f"{paper.id}-{path}", field, "said", value, choices=(Choice(value, read),), error=error)


def _several(field: Field, typed: Any, paper: Paper, blank: Input) -> Input:
    choices = _choices(field.item or field, paper)
    values = typed.splitlines() if isinstance(typed, str) else [str(one) for one in typed or ()]
    errors = [text for at, text in paper.errors.items() if at == blank.path or at.startswith(f"{blank.path}.")]
    if field.options is None and not field.ask.choices:
        return blank._replace(control="lines", value="\n".join(values), error=" ".join(errors))
    known = {choice.value for choice in choices}
    kept = [one for value in values if value and value not in known for one in _unlisted(value, field, paper.visit)]
    return blank._replace(values=values, choices=[*choices, *kept], error=" ".join(errors))


def _choice(field: Field, value: str, paper: Paper, blank: Input) -> Input:
    if field.ask.choices and not paper.visit.reads(field.ask.choices):
        return blank._replace(control="hidden" if field.optional else "line", value=value)
    choices = _choices(field, paper)
    if len(choices) > LISTED:
        listed = f"choix-{field.ask.choices}"
        return blank._replace(control="list", value=label_of(choices, value), choices=choices, list_id=listed)
    if "." in blank.path and value and touched_once(field):
        return blank._replace(control="touch", value=value, choices=choices)
    wanted = (field.required or field.ask.expected) and field.ask.choices and "." not in blank.path
    if not value and wanted and len(choices) == 1:
        value = choices[0].value
    if value and all(choice.value != value for choice in choices):
        choices = (*choices, *_unlisted(value, field, paper.visit))
    return blank._replace(value=value, choices=choices, maker=maker(field.ask.choices, choices, paper.visit))


def touched_once(field: Field) -> bool:
    """Tell whether the choices of a column are drawn side by side: few, short, one of them meant unless said."""
    words = (field.options or {}).values()
    return 1 < len(words) <= FEW and sum(map(len, words)) <= SHORT and bool(field.default) and not field.optional


def _choices(field: Field, paper: Paper) -> tuple[Choice, ...]:
    if field.options is not None:
        return tuple(Choice(value, label) for value, label in field.options.items())
    return paper.choices.asked(field.ask, paper.visit, paper.said) if field.ask.choices else ()


def _unlisted(value: str, field: Field, visit: Visit) -> tuple[Choice, ...]:
    """Keep what was chosen before and is no longer in the list, named to who may read the list.

    Whoever holds a link is told of no id that the list does not offer.
    """
    if visit.bears:
        return ()
    view = (field.item or field).ask.choices or field.ask.choices
    return (Choice(value, visit.ledger.label(value) if not view or visit.reads(view) else value),)


def _text(typed: Any) -> str:
    """Return a value typed once; of a name said twice, the last is meant (a hidden « non » before its box)."""
    if isinstance(typed, list | tuple):
        typed = typed[-1] if typed else ""
    return typed if isinstance(typed, str) else ""
