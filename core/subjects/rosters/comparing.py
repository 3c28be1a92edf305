"""What a row of members says that the register does not: the commands that would say it there."""

import re
from collections.abc import Iterator, Mapping
from datetime import date

from msgspec import Struct

from core.collation import words
from core.facts import PartyId
from core.model.command import Command
from core.subjects.admission.admit import AdmitMember, JoinMember
from core.subjects.identifiers import SCHEMES, read
from core.subjects.membership.fold import Member, State
from core.subjects.membership.leave import ResignMember
from core.subjects.parties.changes import DeclareProfession, GiveContact, RenameParty
from core.subjects.parties.describing import GiveIdentifier
from core.subjects.parties.facts import Practice
from core.subjects.rosters.paying import Minted, dues
from core.subjects.rosters.row import MembersRow
from core.subjects.statutes.fold import Statutes

_ADMITTED = ("rpps", "siret")


class Known(Struct, frozen=True):
    """Somebody as the register knows her today, her texts opened."""

    party: PartyId
    family: str
    given: str
    profession: str
    practice: Practice
    email: str
    phone: str
    address: str
    numbers: Mapping[str, str]
    member: Member


class Step(Struct, frozen=True):
    """A command, and what it changes, in a few French words."""

    command: Command
    says: str


class Compared(Struct, frozen=True):
    """What a row leads to, and what is left for people to look at."""

    steps: tuple[Step, ...]
    notes: tuple[str, ...] = ()


def newcomer(row: MembersRow, family: str, given: str, minted: Minted, today: date, statutes: Statutes) -> Compared:
    """Compare a row with a register that does not know her."""
    party = PartyId(minted("p", "party"))
    shared = {name: getattr(row, name) for name in AdmitMember.__struct_fields__ if name in row.__struct_fields__}
    shared |= {"family": family, "given": given, "party": party, "on": row.on or today}
    steps = [Step(AdmitMember(**shared), "adhésion")]
    steps += _numbers(row, party, {}, row.on or today, but=_ADMITTED)
    notes = list[str]()
    joined = Member()
    joined.states.add(row.on or today, 0, State("joined", row.college, row.category))
    steps += [Step(*one) for one in dues(row, party, joined, minted, today, statutes, notes)]
    if row.left is not None:
        steps.append(Step(ResignMember(party=party, on=row.left), f"démission au {row.left:%d/%m/%Y}"))
    return Compared(tuple(steps), tuple(notes))


def known_already(
    row: MembersRow,
    names: tuple[str, str],
    known: Known,
    minted: Minted,
    today: date,
    statutes: Statutes,
    *,
    renamed: bool,
) -> Compared:
    """Compare a row with what is known of her; blanks of the row say nothing."""
    steps, notes = list[Step](), list[str]()
    if renamed:
        command = RenameParty(party=known.party, on=today, family=names[0], given=names[1])
        steps.append(Step(command, f"nom : {' '.join(names)} au lieu de {known.family} {known.given}".strip()))
    steps += _joining(row, known, today, notes)
    steps += _contact(row, known, today)
    steps += _profession(row, known, today)
    steps += _numbers(row, known.party, known.numbers, today, notes=notes)
    steps += [Step(*one) for one in dues(row, known.party, known.member, minted, today, statutes, notes)]
    if row.left is not None and known.member.at(row.left) and known.member.at(today):
        steps.append(Step(ResignMember(party=known.party, on=row.left), f"démission au {row.left:%d/%m/%Y}"))
    return Compared(tuple(steps), tuple(notes))


def _joining(row: MembersRow, known: Known, today: date, notes: list[str]) -> Iterator[Step]:
    member, on = known.member, row.on or today
    began = member.began(today) or member.began(on)
    if began is not None:
        if row.on is not None and began.on != row.on:
            notes.append(f"le registre dit : adhère depuis le {began.on:%d/%m/%Y}")
        return
    last = member.states.entries[-1] if member.states.entries else None
    if last is None or (row.on is not None and row.on > last.on):
        command = JoinMember(
            party=known.party, on=on, college=row.college, category=row.category, decision=row.decision
        )
        yield Step(command, f"adhésion au {on:%d/%m/%Y}")
    elif row.left is None:
        notes.append(f"le registre dit : n’adhère plus depuis le {last.on:%d/%m/%Y}")


def _contact(row: MembersRow, known: Known, today: date) -> Iterator[Step]:
    given = {"email": row.email, "phone": row.phone, "address": row.address}
    held = {name: str(getattr(known, name)) for name in given}
    changed = [name for name, text in given.items() if text and _plain(name, text) != _plain(name, held[name])]
    if changed:
        merged = {name: given[name] if name in changed else held[name] for name in given}
        said = ", ".join(f"{_TITLES[name]} : {given[name]}" for name in changed)
        yield Step(GiveContact(party=known.party, on=today, **merged), said)


def _profession(row: MembersRow, known: Known, today: date) -> Iterator[Step]:
    profession, practice = row.profession or known.profession, row.practice or known.practice
    if (profession, practice) != (known.profession, known.practice):
        yield Step(
            DeclareProfession(party=known.party, on=today, profession=profession, practice=practice),
            "profession" if profession != known.profession else "mode d’exercice",
        )


def _numbers(
    row: MembersRow,
    party: PartyId,
    held: Mapping[str, str],
    on: date,
    *,
    but: tuple[str, ...] = (),
    notes: list[str] | None = None,
) -> Iterator[Step]:
    for scheme, known in SCHEMES.items():
        written = str(getattr(row, scheme, ""))
        if not written or scheme in but:
            continue
        number = read(scheme, written) or written
        if scheme not in held:
            yield Step(GiveIdentifier(party=party, on=on, scheme=scheme, number=number), f"numéro {known.label}")  # type: ignore[arg-type]  # the codes of the schemes
        elif held[scheme] != number and notes is not None:
            notes.append(f"le registre a un autre numéro {known.label}")


def _plain(name: str, text: str) -> str:
    """Return what two spellings of an address or a number share."""
    if name == "phone":
        return re.sub(r"^(?:\+|00)33", "0", re.sub(r"[\s.\-()]", "", text))
    return text.casefold().strip() if name == "email" else " ".join(words(text))


_TITLES = {"email": "courriel", "phone": "téléphone", "address": "adresse"}
