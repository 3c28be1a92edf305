"""« Envoyer » : who receives a document by e-mail, who has no address, and the message that goes with it."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Any, Final, NamedTuple

from litestar import Response, get, post
from litestar.concurrency import sync_to_thread
from litestar.exceptions import ClientException, NotFoundException, PermissionDeniedException
from litestar.params import FromPath

from core.display import cell
from core.ids import new_id
from core.intake import fields
from core.intake.sensitive import FORBIDDEN, mentions_nir
from core.ledger import Showing
from core.model.paper import Paper
from core.model.roles import WRITERS
from web.dispatch import Message, Recipient, dispatch
from web.drawing.address import fill, with_query
from web.drawing.collation import order
from web.drawing.menu import homes
from web.drawing.sent import SENDING, about_of, last_sent
from web.drawing.visit import Visit
from web.entrance.account import house_of, notice, visit_of
from web.entrance.asked import Asked
from web.outbox import is_address
from web.pages.answers import html, onward
from web.pages.exports import asked_of, found
from web.pages.sending import Sent, read_sent

MOST: Final = 500
"""People written to at once."""
LONGEST: Final = 200
LONG: Final = 4_000
"""Characters of a subject, and of a message."""


class Person(NamedTuple):
    """A line of the page: who, the day it was last sent to her, and where an address is given."""

    to: Recipient
    name: str
    sent: date | None
    page: str


class Sheet(NamedTuple):
    """What is about to be sent: the document, the rows that it is drawn from, the people by their names."""

    paper: Paper
    showing: Showing
    people: Sequence[Person]
    path: str
    visit: Visit

    @property
    def reached(self) -> Sequence[Person]:
        """Return those who have an address."""
        return [one for one in self.people if one.to.email]


@get(f"{SENDING}/{{name:str}}", include_in_schema=False)
async def show(request: Asked, name: FromPath[str]) -> Response[Any]:
    """Show who would receive a document, ``/envois/formation?session=…``, and the message."""
    return await sync_to_thread(_show, request, name)


def _show(request: Asked, name: str) -> Response[Any]:
    sheet = _sheet(request, name)
    return _page(request, sheet, _first(sheet), {one.to.key for one in sheet.reached if one.sent is None})


@post(f"{SENDING}/{{name:str}}", include_in_schema=False, status_code=200)
async def send(request: Asked, name: FromPath[str]) -> Response[Any]:
    """Send it to those who were ticked, once for each form."""
    return await sync_to_thread(_send, request, name, await read_sent(request))


def _send(request: Asked, name: str, sent: Sent) -> Response[Any]:
    sheet, house = _sheet(request, name), house_of(request)
    message = Message(sent.value("subject").strip(), sent.value("text").replace("\r\n", "\n").strip())
    chosen = {value for told, value in sent.pairs if told == "who"}
    wrong = _wrong(message, sheet, chosen)
    if wrong:
        return _page(request, sheet, message, chosen, sent.value("_id"), wrong)
    count = dispatch(
        sheet.visit.ledger,
        house.outbox,
        sheet.paper,
        sheet.showing,
        house.settings.address,
        sheet.visit.account.id,
        form=sent.value("_id") or new_id("c"),
        message=message._replace(text=f"{message.text}\n"),
        to=[one.to for one in sheet.reached if one.to.key in chosen],
    )
    said = (
        f"{count} courriel{'s' * (count > 1)} à envoyer."
        if count
        else "C’était déjà envoyé : rien n’est parti deux fois."
    )
    notice(request, said)
    return onward(request, sheet.path)


def _sheet(request: Asked, name: str) -> Sheet:
    """Return what may be sent now; 404 when nothing may, 403 when the account may not."""
    visit = visit_of(request)
    paper = visit.ledger.registry.papers.get(name)
    if paper is None or not paper.email:
        raise NotFoundException(name)
    if not visit.may(paper.roles) or not visit.may(WRITERS):
        raise PermissionDeniedException("role-missing")
    if not visit.writes:
        raise ClientException("Un document s’envoie à la date d’aujourd’hui, dans un registre qui s’écrit.")
    only, among = asked_of(visit)
    showing = found(visit, visit.ledger.registry.views[paper.view], only, among)
    if not showing.rows:
        raise NotFoundException(name)
    return Sheet(paper, showing, _people(paper, showing, visit), with_query(visit.path, visit.query), visit)


def _people(paper: Paper, showing: Showing, visit: Visit) -> Sequence[Person]:
    field = next(one for one in fields(showing.view.row) if one.name == paper.email)
    sent, home = last_sent(paper.name, visit), homes(visit.ledger.registry, visit.account.roles).get("party", "")
    people = {}
    for row in showing.rows:
        key, party = getattr(row, paper.key), row.party
        email = cell(visit.ledger, field, getattr(row, paper.email)).text
        told = str(getattr(row, paper.says)) if paper.says else ""
        to = Recipient(key, party, email if is_address(email) else "", about_of(key, party), told, row)
        people[key] = Person(to, visit.ledger.label(party), sent.get((party, to.about)), fill(home, {"party": party}))
    return sorted(people.values(), key=lambda one: order(one.name))


def _first(sheet: Sheet) -> Message:
    """Return the message as it is proposed."""
    paper, name = sheet.paper, sheet.visit.ledger.name
    told = {one.to.told for one in sheet.people}
    about = f", {told.pop()}" if len(told) == 1 and "" not in told else ""
    text = f"Bonjour,\n\nVous trouverez ce document en pièce jointe :\n{paper.title}{about}\n\n{name}"
    return Message(f"{paper.title} — {name}"[:LONGEST], text)


def _wrong(message: Message, sheet: Sheet, chosen: Collection[str]) -> dict[str, str]:
    count = sum(1 for one in sheet.reached if one.to.key in chosen)
    found = {
        "subject": "" if 0 < len(message.subject) <= LONGEST else f"L’objet a de 1 à {LONGEST} caractères.",
        "text": "" if 0 < len(message.text) <= LONG else f"Le message a de 1 à {LONG} caractères.",
        "who": "" if 0 < count <= MOST else f"Choisissez de 1 à {MOST} personnes.",
    }
    forbidden = {name: FORBIDDEN for name, text in message._asdict().items() if mentions_nir(text)}
    return {name: said for name, said in (found | forbidden).items() if said}


def _page(
    request: Asked,
    sheet: Sheet,
    message: Message,
    chosen: Collection[str],
    form: str = "",
    wrong: Mapping[str, str] | None = None,
) -> Response[Any]:
    page = house_of(request).desk.draw(
        "pages/sendings.html",
        sheet.visit,
        dated=False,
        title=f"Envoyer : {sheet.paper.title}",
        sheet=sheet,
        lost=[one for one in sheet.people if not one.to.email],
        message=message,
        chosen=chosen,
        form=form or new_id("c"),
        wrong={name: (wrong or {}).get(name, "") for name in ("subject", "text", "who")},
        longest=LONGEST,
        failed=bool(wrong),
    )
    return html(page, 422 if wrong else 200)


ROUTES = (show, send)
