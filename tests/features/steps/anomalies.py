"""What is to be mended before a claim is filed."""

from datetime import date

from pytest_bdd import given, then, when

from core.facts import Id
from core.ledger.doubting import Doubt, doubt
from plugins.dpc.claims.filing import FileClaim
from plugins.dpc.facts.claims import ClaimId
from tests.features.steps.money import PDF
from tests.features.words import Sentence, typeset
from tests.features.world import World


@given(Sentence("l’inscription de chacun auprès de l’Agence pour {title:Texte}, faite le {on:Jour}"))
def told(world: World, title: str, on: date) -> None:
    world.do("tell-registrations", session=world.ids[title], parties=world.groups[title], on=on)


@given(Sentence("le programme joint à la séance {title:Texte}"))
def join_programme(world: World, title: str) -> None:
    world.do("attach-session-file", session=world.ids[title], sort="programme", file=world.ledger.attach(PDF))


@given(Sentence("la feuille de la demi-journée de {title:Texte} enregistrée avec son image"))
@when(Sentence("la feuille de la demi-journée de {title:Texte} est enregistrée avec son image"))
def keep_sheet(world: World, title: str) -> None:
    _sheet(world, title, str(world.ledger.attach(PDF)))


@given(Sentence("la feuille de la demi-journée de {title:Texte} enregistrée sans image"))
@when(Sentence("la feuille de la demi-journée de {title:Texte} est enregistrée sans image"))
def keep_sheet_alone(world: World, title: str) -> None:
    _sheet(world, title, None)


@when(Sentence("la feuille de la demi-journée de {title:Texte} est enregistrée avec son image, sans un des présents"))
def keep_sheet_short(world: World, title: str) -> None:
    _sheet(world, title, str(world.ledger.attach(PDF)), left_out=1)


def _sheet(world: World, title: str, scan: str | None, left_out: int = 0) -> None:
    day = world.done["schedule-session"].command.on
    rows = [{"party": party, "present": "all"} for party in world.groups[title][left_out:]]
    world.end(world.ids[title], 1)
    world.do("record-half-day", session=world.ids[title], part=1, on=day, rows=rows, scan=scan)


@then(Sentence("il n’y a rien à régler pour {title:Texte}"))
def nothing(world: World, title: str) -> None:
    assert [row["what"] for row in world.rows("dpc.anomalies", session=world.ids[title])] == []


@then(Sentence("pour {title:Texte}, il n’y a plus à régler : {what:Texte}"))
def settled(world: World, title: str, what: str) -> None:
    assert what not in [row["what"] for row in world.rows("dpc.anomalies", session=world.ids[title])]


@then(Sentence("pour {title:Texte}, il y a à régler : {what:Texte}"))
def amiss(world: World, title: str, what: str) -> None:
    assert what in [row["what"] for row in world.rows("dpc.anomalies", session=world.ids[title])]


@then(Sentence("pour {title:Texte}, il y a à régler pour {who:Prenom} : {what:Texte}"))
def amiss_for(world: World, title: str, who: str, what: str) -> None:
    rows = world.rows("dpc.anomalies", session=world.ids[title], party=world.ids[who])

    assert what in [row["what"] for row in rows]


@then(Sentence("pour {title:Texte}, il n’y a rien à régler pour {who:Prenom}"))
def nothing_amiss_for(world: World, title: str, who: str) -> None:
    assert world.rows("dpc.anomalies", session=world.ids[title], party=world.ids[who]) == []


def doubted(world: World, title: str) -> Doubt | None:
    """Ask to file a claim, and return what is to be confirmed."""
    world.readings += 1
    asked = FileClaim(claim=ClaimId(Id("c-essaiaaaaaaaaaaa")), session=world.ids[title], on=world.today)
    return doubt(world.ledger, asked, world.account)


@then(Sentence("déposer la demande de la séance {title:Texte} fait dire : {said:Texte}"))
def is_doubted(world: World, title: str, said: str) -> None:
    told = doubted(world, title)

    assert told is not None
    assert typeset(said) in typeset(told.message)


@then(Sentence("déposer la demande de la séance {title:Texte} ne fait rien dire"))
def is_clear(world: World, title: str) -> None:
    assert doubted(world, title) is None
