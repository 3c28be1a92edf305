"""A small plugin with one of everything that is drawn: people who share purchases and meet."""

from collections.abc import Iterable
from datetime import date, timedelta
from pathlib import Path
from typing import Annotated, Literal

from msgspec import Meta, Struct, field

from core import (
    ADMIN,
    BOARD,
    COORDINATION,
    READERS,
    RULES,
    AsOf,
    Chart,
    Clock,
    Command,
    Decider,
    Figures,
    Fold,
    Form,
    Line,
    Page,
    Plugin,
    Press,
    Prose,
    Read,
    Refused,
    Row,
    Rules,
    Table,
    Text,
    TimelineBlock,
    Todo,
    View,
    ask,
    step_key,
)
from core.facts import Attached, Cents, Content, EntryId, Fact, PartyId, Ref, Seal, Sealed, SessionId, clear, fact, ref

TRADES = {"gp": "Médecin généraliste", "nurse": "Infirmier ou infirmière", "other": "Autre métier"}
Trade = Literal["gp", "nurse", "other"]
CEILING = "shared_ceiling"


@fact("neighbour-joined.1", "Voisin arrivé")
class NeighbourJoined(Fact, frozen=True, kw_only=True, gc=False):
    """Somebody joins the purchases."""

    party: PartyId
    on: date
    label: Annotated[Sealed, Seal("identity", of="party")]
    trade: Trade
    paid_up: bool = False
    note: Content | None = None


@fact("purchase-made.1", "Achat en commun")
class PurchaseMade(Fact, frozen=True, kw_only=True, gc=False):
    """Money spent together, ``amount`` in cents."""

    entry: EntryId
    on: date
    amount: Cents
    label: str
    party: PartyId | None = None
    voucher: Attached = ""


class Presence(Struct, frozen=True, kw_only=True):
    """Who came, for how many hours."""

    party: Annotated[PartyId, ask("Personne", choices="neighbours")]
    came: Annotated[bool, ask("Présent·e")] = False
    hours: Annotated[Annotated[int, Meta(ge=0, le=12)] | None, ask("Heures")] = None


@fact("gathering-held.1", "Rencontre tenue")
class GatheringHeld(Fact, frozen=True, kw_only=True, gc=False):
    """Neighbours met."""

    session: SessionId
    on: date
    start: str
    came: tuple[PartyId, ...] = ()
    hosts: tuple[PartyId, ...] = ()
    topics: tuple[str, ...] = ()


class Join(Command, frozen=True, kw_only=True):
    """Let somebody in."""

    name = "join-neighbours"
    title = "Accueillir une personne"

    party: Annotated[PartyId, ask("Personne", minted="p", hidden=True)]
    label: Annotated[Line, ask("Nom et prénom", hint="Tels qu’ils s’écrivent sur les convocations.", personal=True)]
    trade: Annotated[Trade, ask("Métier", labels=TRADES)]
    on: Annotated[date, ask("À compter du", today=True)]
    paid_up: Annotated[bool, ask("Participation réglée")] = False
    note: Annotated[Text, ask("Remarque", personal=True)] = ""


class Purchase(Command, frozen=True, kw_only=True):
    """Spend together."""

    name = "make-purchase"
    title = "Enregistrer un achat"

    entry: Annotated[EntryId, ask("Achat", minted="e", hidden=True)]
    label: Annotated[Line, ask("Objet")]
    amount: Annotated[Cents, Meta(gt=0), ask("Montant")]
    on: Annotated[date, ask("Date", today=True)]
    party: Annotated[PartyId | None, ask("Acheté par", choices="neighbours")] = None
    voucher: Annotated[str, Meta(max_length=200), ask("Justificatif", upload=True)] = ""


class Hold(Command, frozen=True, kw_only=True):
    """Meet."""

    name = "hold-gathering"
    title = "Tenir une rencontre"

    session: Annotated[SessionId, ask("Rencontre", minted="s", hidden=True)]
    on: Annotated[date, ask("Date", today=True)]
    start: Annotated[Clock, ask("Heure de début")]
    presences: Annotated[tuple[Presence, ...], ask("Présences", rows="neighbours")]
    hosts: Annotated[tuple[PartyId, ...], ask("Hôtes", choices="neighbours")] = ()
    topics: Annotated[tuple[Line, ...], ask("Sujets", hint="Un par ligne.")] = ()


class Neighbour(Struct):
    """One person, as known."""

    name: Ref
    trade: str
    on: date
    paid_up: bool
    position: int


class Neighbours(Struct):
    """Everything this plugin knows."""

    people: dict[str, Neighbour] = field(default_factory=dict)
    purchases: dict[str, tuple[int, PurchaseMade]] = field(default_factory=dict)
    gatherings: list[tuple[int, GatheringHeld]] = field(default_factory=list)


def _joined(state: Neighbours, fact: NeighbourJoined, _record: object, position: int) -> None:
    state.people[fact.party] = Neighbour(
        ref(position, "label", fact.label), fact.trade, fact.on, fact.paid_up, position
    )


def _bought(state: Neighbours, fact: PurchaseMade, _record: object, position: int) -> None:
    state.purchases[fact.entry] = (position, fact)


def _held(state: Neighbours, fact: GatheringHeld, _record: object, position: int) -> None:
    state.gatherings.append((position, fact))


NEIGHBOURS = Fold(
    "test.neighbours", Neighbours, {NeighbourJoined: _joined, PurchaseMade: _bought, GatheringHeld: _held}
)


class NeighbourRow(Row, frozen=True, kw_only=True):
    party: Annotated[PartyId, ask("Personne", hidden=True)]
    name: Annotated[Ref, ask("Nom")]
    trade: Annotated[str, ask("Métier", labels=TRADES)]
    on: Annotated[date, ask("Depuis")]
    spent: Annotated[Cents, ask("Dépensé", hint="Total des achats de la personne.")]
    paid_up: Annotated[bool, ask("À jour")]


class PurchaseRow(Row, frozen=True, kw_only=True):
    entry: Annotated[EntryId, ask("Achat", hidden=True)]
    label: Annotated[str, ask("Objet")]
    party: Annotated[PartyId | None, ask("Acheté par")]
    on: Annotated[date, ask("Date")]
    amount: Annotated[Cents, ask("Montant")]


class SumRow(Row, frozen=True, kw_only=True):
    year: Annotated[str, ask("Année")]
    spent: Annotated[Cents, ask("Dépensé cette année")]
    ceiling: Annotated[Cents | None, ask("Plafond de l’année")]
    people: Annotated[int, ask("Personnes")]
    last: Annotated[date | None, ask("Dernier achat")]


class TradeRow(Row, frozen=True, kw_only=True):
    trade: Annotated[str, ask("Métier", labels=TRADES)]
    balance: Annotated[Cents, ask("Solde")]


def _neighbour_rows(asof: AsOf, state: Neighbours) -> Iterable[NeighbourRow]:
    for party, one in state.people.items():
        if one.on <= asof.on:
            mine = [(n, p) for n, p in state.purchases.values() if p.party == party and p.on <= asof.on]
            yield NeighbourRow(
                party=PartyId(party),
                name=one.name,
                trade=one.trade,
                on=one.on,
                spent=Cents(sum(p.amount for _, p in mine)),
                paid_up=one.paid_up,
                positions=(one.position, *(n for n, _ in mine)),
            )


def _purchase_rows(asof: AsOf, state: Neighbours) -> Iterable[PurchaseRow]:
    for position, made in state.purchases.values():
        if made.on <= asof.on:
            yield PurchaseRow(
                entry=made.entry,
                label=made.label,
                party=made.party,
                on=made.on,
                amount=made.amount,
                positions=(position,),
            )


def _sum_rows(asof: AsOf, state: Neighbours, rules: Rules) -> Iterable[SumRow]:
    mine = [(n, p) for n, p in state.purchases.values() if p.on.year == asof.on.year and p.on <= asof.on]
    step = rules.at(CEILING, asof.on)
    yield SumRow(
        year=str(asof.on.year),
        spent=Cents(sum(p.amount for _, p in mine)),
        ceiling=step.cents() if step else None,
        people=len(state.people),
        last=max((p.on for _, p in mine), default=None),
        positions=tuple(n for n, _ in mine),
        rules=(step_key(CEILING, step),) if step else (),
    )


def _trade_rows(asof: AsOf, state: Neighbours) -> Iterable[TradeRow]:
    for trade in TRADES:
        mine = [(n, p) for n, p in state.purchases.values() if p.party and state.people[p.party].trade == trade]
        kept = [(n, p) for n, p in mine if p.on <= asof.on]
        balance = 6_000 * sum(one.trade == trade for one in state.people.values()) - sum(p.amount for _, p in kept)
        yield TradeRow(trade=trade, balance=Cents(balance), positions=tuple(n for n, _ in kept))


class StoryRow(Row, frozen=True, kw_only=True):
    on: Annotated[date, ask("Date")]
    what: Annotated[str, ask("Événement")]


def _story_rows(_asof: AsOf, state: Neighbours) -> Iterable[StoryRow]:
    for position, held in state.gatherings:
        yield StoryRow(on=held.on, what=f"Rencontre de {held.start}, {len(held.came)} présents", positions=(position,))
    for position, made in state.purchases.values():
        yield StoryRow(on=made.on, what=f"Achat : {made.label}", positions=(position,))


def _todo_rows(asof: AsOf, state: Neighbours) -> Iterable[Todo]:
    for party, one in state.people.items():
        if not one.paid_up:
            due = one.on + timedelta(days=365)
            yield Todo(
                due=due,
                what="Régler la participation",
                who=one.name,
                link=f"/voisins/{party}",
                late=due < asof.on,
                roles=(COORDINATION,),
                positions=(one.position,),
            )


PEOPLE = View("neighbours", "Voisins", NeighbourRow, (NEIGHBOURS,), _neighbour_rows)
NAMES = View("neighbours.names", "Noms", NeighbourRow, (NEIGHBOURS,), _neighbour_rows)


class VoucherRow(Row, frozen=True, kw_only=True):
    entry: Annotated[EntryId, ask("Achat", hidden=True)]
    label: Annotated[str, ask("Objet")]
    voucher: Annotated[str, ask("Justificatif", upload=True)]


def _voucher_rows(_asof: AsOf, state: Neighbours) -> Iterable[VoucherRow]:
    for position, made in state.purchases.values():
        yield VoucherRow(entry=made.entry, label=made.label, voucher=made.voucher, positions=(position,))


VOUCHERS = View("purchases.vouchers", "Justificatifs", VoucherRow, (NEIGHBOURS,), _voucher_rows)
PURCHASES = View("purchases", "Achats en commun", PurchaseRow, (NEIGHBOURS,), _purchase_rows, roles=READERS | {ADMIN})
SUMS = View("purchases.sum", "Achats de l’année", SumRow, (NEIGHBOURS, RULES), _sum_rows)
BY_TRADE = View("purchases.trades", "Solde par métier", TradeRow, (NEIGHBOURS,), _trade_rows)
STORY = View("neighbours.story", "Historique", StoryRow, (NEIGHBOURS,), _story_rows)
TODO = View("neighbours.todo", "Participations à régler", Todo, (NEIGHBOURS,), _todo_rows)


def _join(command: Join, _state: Neighbours) -> tuple[Fact, ...]:
    note = clear(command.note) if command.note else None
    return (
        NeighbourJoined(
            party=command.party,
            on=command.on,
            label=clear(command.label),
            trade=command.trade,
            paid_up=command.paid_up,
            note=note,
        ),
    )


def _purchase(command: Purchase, state: Neighbours) -> tuple[Fact, ...] | Refused:
    if command.amount > 100_000:
        return Refused("too-dear", "Au-delà de 1 000 €, il faut une décision.", {"amount": "Trop cher."})
    if command.entry in state.purchases:
        return ()
    return (
        PurchaseMade(
            entry=command.entry,
            on=command.on,
            amount=command.amount,
            label=command.label,
            party=command.party,
            voucher=command.voucher,
        ),
    )


def _hold(command: Hold, _state: Neighbours) -> tuple[Fact, ...]:
    came = tuple(row.party for row in command.presences if row.came)
    return (
        GatheringHeld(
            session=command.session,
            on=command.on,
            start=command.start,
            came=came,
            hosts=command.hosts,
            topics=command.topics,
        ),
    )


_MAY = frozenset({COORDINATION, BOARD})
DECIDERS = (
    Decider(Join, _MAY, (Read(NEIGHBOURS, by=lambda c: (c.party,)),), _join, (NeighbourJoined,)),
    Decider(Purchase, _MAY, (Read(NEIGHBOURS, by=lambda c: (c.entry,)),), _purchase, (PurchaseMade,)),
    Decider(Hold, _MAY, (Read(NEIGHBOURS, by=lambda c: (c.session,)),), _hold, (GatheringHeld,)),
)

AGAIN = Press(
    view="purchases",
    command="make-purchase",
    given={"label": "{label}", "amount": "{amount}", "party": "{party}"},
    columns=("label", "amount", "party"),
    button="Refaire",
)
PAGES = (
    Page(
        path="/voisins",
        title="Voisins",
        nav="Vie commune",
        order=10,
        blocks=(
            Prose(
                text="Ceux qui achètent ensemble.\n\n- chacun règle sa participation ;\n- personne n’avance d’argent."
            ),
            Table(view="neighbours", title="Voisins", link="/voisins/{party}", empty="Personne encore."),
            Form(command="join-neighbours", then="/voisins/{party}"),
        ),
    ),
    Page(
        path="/voisins/{party}",
        title="Voisin",
        subject="neighbours.names",
        blocks=(
            Figures(view="neighbours", title="Fiche", only={"party": "{party}"}),
            Table(view="purchases", title="Ses achats", only={"party": "{party}"}, columns=("label", "on", "amount")),
            Form(command="make-purchase", given={"party": "{party}"}),
        ),
    ),
    Page(
        path="/achats",
        title="Achats",
        nav="Vie commune",
        order=20,
        blocks=(
            Figures(view="purchases.sum", columns=("spent", "ceiling", "people", "last")),
            Chart(view="purchases.sum", label="year", value="spent", of="ceiling", title="Plafond"),
            Chart(view="purchases.trades", label="trade", value="balance", title="Solde par métier"),
            Table(view="purchases"),
            Form(command="make-purchase"),
        ),
    ),
    Page(
        path="/rencontres",
        title="Rencontres",
        nav="Vie commune",
        order=30,
        blocks=(
            TimelineBlock(view="neighbours.story", on="on", text="what", title="Historique"),
            Form(command="hold-gathering", open=True),
        ),
    ),
    Page(
        path="/achats-a-refaire",
        title="Achats à refaire",
        blocks=(AGAIN,),
    ),
)

PLUGIN = Plugin(
    name="neighbours",
    title="Voisins",
    facts=(NeighbourJoined, PurchaseMade, GatheringHeld),
    deciders=DECIDERS,
    views=(PEOPLE, NAMES, PURCHASES, VOUCHERS, SUMS, BY_TRADE, STORY),
    todo=(TODO,),
    names=("neighbours.names",),
    rules=Path(__file__).parent / "rules",
    pages=PAGES,
)
