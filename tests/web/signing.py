"""A small plugin whose one command is lent: neighbours sign that they came, each by a link or all by one code."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Annotated

from msgspec import Struct, field

from core import (
    BEARER,
    COORDINATION,
    AsOf,
    Command,
    Decider,
    Figures,
    Fold,
    Form,
    Lend,
    Line,
    Page,
    Plugin,
    Read,
    Refused,
    Row,
    Shut,
    Table,
    Trace,
    View,
    ask,
)
from core.clock import day_in_paris
from core.facts import Fact, PartyId, Ref, Seal, Sealed, SessionId, clear, fact, ref


@fact("supper-planned.1", "Repas prévu")
class SupperPlanned(Fact, frozen=True, kw_only=True, gc=False):
    """Neighbours are to eat together."""

    session: SessionId
    label: str
    on: date


@fact("guest-invited.1", "Convive attendu")
class GuestInvited(Fact, frozen=True, kw_only=True, gc=False):
    """Somebody is expected."""

    session: SessionId
    party: PartyId
    label: Annotated[Sealed, Seal("identity", of="party")]
    email: Annotated[Sealed, Seal("contact", of="party")] | None = None


@fact("supper-signed.1", "Présence signée")
class SupperSigned(Fact, frozen=True, kw_only=True, gc=False):
    """Somebody signed that she came to a part of it."""

    session: SessionId
    part: int
    party: PartyId
    on: date
    written: Annotated[Sealed, Seal("training", of="party")]
    trace: Annotated[Sealed, Seal("training", of="party")] | None = None


class PlanSupper(Command, frozen=True, kw_only=True):
    """Plan a supper."""

    name = "plan-supper"
    title = "Prévoir un repas"

    session: Annotated[SessionId, ask("Repas", minted="s", hidden=True)]
    label: Annotated[Line, ask("Objet")]
    on: Annotated[date, ask("Le")]


class InviteGuest(Command, frozen=True, kw_only=True):
    """Expect somebody."""

    name = "invite-guest"
    title = "Attendre un convive"

    session: Annotated[SessionId, ask("Repas", choices="suppers")]
    party: Annotated[PartyId, ask("Personne", minted="p", hidden=True)]
    label: Annotated[Line, ask("Nom et prénom", personal=True)]
    email: Annotated[Line, ask("Courriel", personal=True)] = ""


class SignSupper(Command, frozen=True, kw_only=True):
    """Sign that one came."""

    name = "sign-supper"
    title = "Signer ma présence"

    session: Annotated[SessionId, ask("Repas", choices="suppers")]
    part: Annotated[int, ask("Service")]
    party: Annotated[PartyId, ask("Votre nom", choices="supper.guests", within="session")]
    on: Annotated[date, ask("Le", today=True, hidden=True)]
    written: Annotated[Line, ask("Écrivez votre nom", hint="Il vaut signature.", personal=True)]
    trace: Annotated[Trace | None, ask("Signature dessinée")] = None
    beside: Annotated[PartyId | None, ask("Assis à côté de", choices="supper.guests")] = None


class Supper(Struct):
    """What is known of one supper."""

    label: str
    on: date
    position: int
    guests: dict[str, tuple[Ref, Ref | None, int]] = field(default_factory=dict)
    signed: dict[tuple[int, str], int] = field(default_factory=dict)


class Suppers(Struct):
    """Those planned, by id."""

    by_id: dict[str, Supper] = field(default_factory=dict)


def _planned(state: Suppers, fact: SupperPlanned, _record: object, position: int) -> None:
    state.by_id[fact.session] = Supper(fact.label, fact.on, position)


def _invited(state: Suppers, fact: GuestInvited, _record: object, position: int) -> None:
    email = ref(position, "email", fact.email) if fact.email else None
    state.by_id[fact.session].guests[fact.party] = ref(position, "label", fact.label), email, position


def _signed(state: Suppers, fact: SupperSigned, _record: object, position: int) -> None:
    state.by_id[fact.session].signed[fact.part, fact.party] = position


SUPPERS = Fold("test.suppers", Suppers, {SupperPlanned: _planned, GuestInvited: _invited, SupperSigned: _signed})


class SupperRow(Row, frozen=True, kw_only=True):
    session: Annotated[SessionId, ask("Identifiant", hidden=True)]
    label: Annotated[str, ask("Objet")]
    on: Annotated[date, ask("Le")]
    signed: Annotated[int, ask("Signatures")]


class GuestRow(Row, frozen=True, kw_only=True):
    party: Annotated[PartyId, ask("Identifiant", hidden=True)]
    name: Annotated[Ref, ask("Nom")]
    email: Annotated[Ref | None, ask("Courriel")]
    session: Annotated[SessionId, ask("Repas")]
    on: Annotated[date, ask("Le")]


def _supper_rows(_asof: AsOf, state: Suppers) -> Iterable[SupperRow]:
    for session, one in state.by_id.items():
        behind = (one.position, *one.signed.values())
        yield SupperRow(
            session=SessionId(session), label=one.label, on=one.on, signed=len(one.signed), positions=behind
        )


def _guest_rows(_asof: AsOf, state: Suppers) -> Iterable[GuestRow]:
    for session, one in state.by_id.items():
        for party, (name, email, position) in one.guests.items():
            yield GuestRow(
                party=PartyId(party),
                name=name,
                email=email,
                session=SessionId(session),
                on=one.on,
                positions=(position,),
            )


def _plan(command: PlanSupper, _state: Suppers) -> tuple[Fact, ...]:
    return (SupperPlanned(session=command.session, label=command.label, on=command.on),)


def _invite(command: InviteGuest, _state: Suppers) -> tuple[Fact, ...]:
    email = clear(command.email) if command.email else None
    return (GuestInvited(session=command.session, party=command.party, label=clear(command.label), email=email),)


def _sign(command: SignSupper, state: Suppers) -> tuple[Fact, ...] | Refused:
    supper = state.by_id.get(command.session)
    if supper is None or command.party not in supper.guests:
        return Refused("not-expected", "Vous n’êtes pas sur la liste.", {"party": "Pas sur la liste."})
    if (command.part, command.party) in supper.signed:
        return Refused("already-signed", "Vous avez déjà signé.", {"party": "Déjà signé."})
    if command.written == "Non":
        return Refused("no-name", "Écrivez votre nom.", {"written": "Écrivez votre nom."})
    return (
        SupperSigned(
            session=command.session,
            part=command.part,
            party=command.party,
            on=command.on,
            written=clear(command.written),
            trace=clear(command.trace) if command.trace else None,
        ),
    )


def _over(given: Mapping[str, str], asked: datetime, state: Suppers) -> Refused | None:
    supper = state.by_id[given["session"]]
    return Refused("supper-over", "Ce repas est fini.") if supper.on < day_in_paris(asked) else None


_MAY = frozenset({COORDINATION})
_READ = (Read(SUPPERS, by=lambda command: (command.session,)),)
_HERE = {"session": "{session}"}
LEND = Lend(
    command="sign-supper",
    title="Signatures",
    given={**_HERE, "part": "1"},
    room=True,
    view="supper.guests",
    only=_HERE,
    until="on",
    email="email",
)
PLUGIN = Plugin(
    name="suppers",
    title="Repas",
    facts=(SupperPlanned, GuestInvited, SupperSigned),
    deciders=(
        Decider(PlanSupper, _MAY, _READ, _plan, (SupperPlanned,)),
        Decider(InviteGuest, _MAY, _READ, _invite, (GuestInvited,)),
        Decider(SignSupper, _MAY | {BEARER}, _READ, _sign, (SupperSigned,), shut=Shut((SUPPERS,), _over)),
    ),
    views=(
        View("suppers", "Repas", SupperRow, (SUPPERS,), _supper_rows),
        View("supper.guests", "Convives", GuestRow, (SUPPERS,), _guest_rows),
    ),
    names=("suppers", "supper.guests"),
    pages=(
        Page(
            path="/repas",
            title="Repas",
            nav="Repas",
            blocks=(
                Table(view="suppers", link="/repas/{session}"),
                Form(command="plan-supper", then="/repas/{session}"),
            ),
        ),
        Page(
            path="/repas/{session}",
            title="Repas",
            subject="suppers",
            blocks=(
                Figures(view="suppers", only=_HERE),
                Form(command="invite-guest", given=_HERE),
                LEND,
                Form(command="sign-supper", given=_HERE),
            ),
        ),
    ),
)
