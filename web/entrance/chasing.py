"""Links sent by e-mail, and sent again to who has not followed them: each is recorded, none is kept."""

from collections.abc import Sequence
from datetime import datetime

from web.dispatch import Sending
from web.drawing.lent import Said
from web.entrance.letters import lent_letter
from web.entrance.lots import Lot, Person, make, until_words
from web.house import House
from web.outbox import Letter


def sending(
    house: House, lot: Lot, until: datetime, one: Person, said: Sequence[Said], kept: Sequence[Said]
) -> Sending:
    """Return what is sent to one person: a link, made when it is to be sent, about what is ``said``.

    ``kept`` is what the register keeps of it in words.
    """

    def write() -> Letter:
        about = [f"{each.title} : {each.text}" for each in said]
        link = make(house, lot, until, one).address
        return lent_letter(house, one, lot.command.title, about, link, until_words(until))

    told = ", ".join(each.text for each in kept)
    return Sending(_code(lot), f"Lien : {lot.command.title}", one.party, _about(lot), told, write)


def _code(lot: Lot) -> str:
    """Return what a link of this block is called in the register, as a code."""
    return f"link-{lot.command.name}"


def _about(lot: Lot) -> str:
    """Return what a link of this block is about, as a code: all that it gives but the party."""
    return "-".join(value for _, value in sorted(without_people(lot).given.items()))


def without_people(lot: Lot) -> Lot:
    """Return a block that gives no party: what is kept of a link names nobody."""
    return lot._replace(given={name: value for name, value in lot.given.items() if not value.startswith("p-")})


def sent_before(lot: Lot, some: Sequence[Person]) -> str:
    """Say to how many of these people a link was sent before: « 3 personnes, la dernière fois le 12/03/2026 »."""
    rows = lot.visit.rows("sendings", {"paper": _code(lot), "about": _about(lot)})
    theirs = [row for row in rows if row.party in {one.party for one in some}]
    if not theirs:
        return ""
    count = len({row.party for row in theirs})
    last = max(row.on for row in theirs)
    return f"{count} personne{'s' * (count > 1)}, la dernière fois le {last:%d/%m/%Y}"
