"""« Envoyer » : who receives a document by e-mail, who has no address, and the message that goes with it."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import Any, Final, NamedTuple

from litestar import Response, get, post
from litestar.concurrency import sync_to_thread
from litestar.exceptions import ClientException, NotFoundException, PermissionDeniedException
from litestar.params import FromPath

from core.ids import new_id
from core.intake.sensitive import FORBIDDEN, mentions_nir
from core.ledger import Showing
from core.model.paper import Paper
from core.model.roles import WRITERS
from core.papers import draw
from core.sheets import file_name
from web.dispatch import Sending, dispatch
from web.drawing.address import with_query
from web.drawing.sent import SENDING
from web.drawing.spacing import bound
from web.drawing.visit import Visit
from web.entrance.account import house_of, notice, visit_of
from web.entrance.asked import Asked
from web.outbox import Attached, Letter
from web.pages.amiss import amiss
from web.pages.answers import html, onward
from web.pages.exports import asked_of, found
from web.pages.recipients import Person, Recipient, people
from web.pages.sending import Sent, read_sent

MOST: Final = 300
"""People written to at once."""
LONGEST: Final = 200
LONG: Final = 4_000
"""Characters of a subject, and of a message."""


class Message(NamedTuple):
    """What is written above the document, the same for all."""

    subject: str
    text: str


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
        [_sending(sheet, one.to, message, house.settings.address) for one in sheet.reached if one.to.key in chosen],
        form=sent.value("_id") or new_id("c"),
        by=sheet.visit.account.id,
    )
    notice(request, _said(count, delivered=house.delivery is not None))
    return onward(request, sheet.path)


def _said(count: int, *, delivered: bool) -> str:
    if not count:
        return "C’était déjà fait : rien n’est parti deux fois."
    if delivered:
        return f"{count} courriel{'s' * (count > 1)} à envoyer."
    told = "1 courriel attend d’être envoyé" if count == 1 else f"{count} courriels attendent d’être envoyés"
    return f"{told} : voir « Courriels »."


def _sending(sheet: Sheet, to: Recipient, message: Message, address: str) -> Sending:
    """Return what is sent to one person: the document is drawn from her row alone, when it is to be sent."""
    paper, showing = sheet.paper, sheet.showing

    def write() -> Letter:
        pdf = draw(sheet.visit.ledger, paper, replace(showing, rows=(to.row,)), address)
        file = Attached(f"{file_name(paper.title, showing.asof.on.isoformat())}.pdf", pdf)
        return Letter(to.email, message.subject, f"{message.text}\n", to.party, (file,))

    return Sending(paper.name, paper.title, to.party, to.about, to.told, write)


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
    return Sheet(paper, showing, people(paper, showing, visit), with_query(visit.path, visit.query), visit)


def _first(sheet: Sheet) -> Message:
    """Return the message as it is proposed."""
    paper, name = sheet.paper, sheet.visit.ledger.name
    told = {one.to.told for one in sheet.people}
    about = f", {told.pop()}" if len(told) == 1 and "" not in told else ""
    said = {str(getattr(one.to.row, paper.message)) for one in sheet.people} if paper.message else set()
    body = (
        said.pop()
        if len(said) == 1
        else f"Bonjour,\n\nVous trouverez ce document en pièce jointe :\n{paper.title}{about}"
    )
    text = bound(f"{body}\n\n{name}")
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
    house = house_of(request)
    page = house.desk.draw(
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
        doubts=amiss(sheet.paper, sheet.visit.ledger, house.settings),
        delivered=house.delivery is not None,
        failed=bool(wrong),
    )
    return html(page, 422 if wrong else 200)


ROUTES = (show, send)
