from datetime import date
from typing import Annotated

import msgspec
from hypothesis import given
from hypothesis import strategies as st
from msgspec import Struct

from core.facts import Cents, PartyId
from core.intake.binding import bind
from core.intake.texts import read_text, unseen
from core.intake.writing import as_typed
from core.model.command import Command, Line, Minutes, ask

TODAY = date(2026, 11, 21)


class Share(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    party: Annotated[PartyId, ask("Personne")]
    amount: Annotated[Cents, ask("Montant")]


class Spend(Command, frozen=True, kw_only=True):
    label: Annotated[Line, ask("Intitulé")] = ""
    on: Annotated[date, ask("Le")]
    amount: Annotated[Cents, ask("Montant")]
    hours: Annotated[int | None, ask("Heures")] = None
    lasts: Annotated[Minutes | None, ask("Durée")] = None
    public: Annotated[bool, ask("Publique")]
    heard: Annotated[bool | None, ask("Entendu")] = None
    present: Annotated[tuple[PartyId, ...], ask("Présents")] = ()
    rows: Annotated[tuple[Share, ...], ask("Parts")] = ()


parties = st.from_regex(r"p-[a-z2-7]{16}", fullmatch=True)
amounts = st.integers(-(10**12) + 1, 10**12 - 1)
lines = st.text(max_size=60).map(read_text).filter(lambda text: not unseen(text, lines=False))
commands = st.builds(
    Spend,
    label=lines,
    on=st.dates(date(1900, 1, 1), date(2199, 12, 31)),
    amount=amounts,
    hours=st.none() | st.integers(0, 10**9),
    lasts=st.none() | st.integers(0, 60 * 24 * 60),
    public=st.booleans(),
    heard=st.none() | st.booleans(),
    present=st.lists(parties, max_size=3).map(tuple),
    rows=st.lists(st.builds(Share, party=parties, amount=amounts), max_size=3).map(tuple),
)


@given(commands)
def test_what_a_form_shows_binds_to_the_same_command(command):
    assert bind(Spend, as_typed(command), command_id="c-1", today=TODAY) == command


@given(commands)
def test_what_json_says_binds_to_the_same_command(command):
    assert bind(Spend, msgspec.to_builtins(command), command_id="c-1", today=TODAY) == command
