"""What later facts would change in a claim that was filed, and what its steps say."""

from datetime import date
from typing import Any

from pytest_bdd import given, then, when

from core.ledger.doubting import Doubt, doubt
from core.subjects import ResignMember
from tests.features.steps.dpc import claim_id
from tests.features.words import Sentence, typeset
from tests.features.world import World


def changes(world: World, **only: Any) -> list[Any]:
    return world.rows("dpc.claim-changes", claim=claim_id(world), **only)


@then(Sentence("une correction ferait sortir {who:Prenom} : {why:Texte}, constaté au {on}"))
def goes_out(world: World, who: str, why: str, on: str) -> None:
    (row,) = changes(world)

    assert (row.row.party, row["move"], row["now"], row["checked"]) == (world.ids[who], "Sortirait", why, on)


@then(Sentence("une correction ferait sortir {number:Nombre} personnes"))
def go_out(world: World, number: int) -> None:
    assert [row["move"] for row in changes(world)] == ["Sortirait"] * number


@then(Sentence("une correction ferait entrer {who:Prenom}, qui était {was:Texte}"))
def comes_in(world: World, who: str, was: str) -> None:
    (row,) = changes(world)

    assert (row.row.party, row["move"], row["was"]) == (world.ids[who], "Entrerait", was)


@then(Sentence("enregistrer la démission de {who:Prenom} au {on:Jour} fait dire : {said:Texte}"))
def resigning_is_doubted(world: World, who: str, on: date, said: str) -> None:
    told = _told(world, ResignMember(party=world.ids[who], on=on))
    assert told is not None
    assert typeset(said) in typeset(told.message)


@then(Sentence("enregistrer la démission de {who:Prenom} au {on:Jour} ne fait rien dire"))
def resigning_is_clear(world: World, who: str, on: date) -> None:
    assert _told(world, ResignMember(party=world.ids[who], on=on)) is None


def _told(world: World, asked: ResignMember) -> Doubt | None:
    world.readings += 1
    return doubt(world.ledger, asked, world.account)


@then(Sentence("une correction ne changerait rien"))
def nothing_changes(world: World) -> None:
    assert changes(world) == []


@when(Sentence("la date d’envoi de cette demande est corrigée au {on:Jour}"))
def sent_on(world: World, on: date) -> None:
    world.day(on)
    world.correct("file-claim", on=on)


@when(Sentence("cette demande est corrigée pour la séance {title:Texte}"))
def moved_to(world: World, title: str) -> None:
    world.correct("file-claim", session=world.ids[title], on=world.today)


@given(Sentence("cet émargement a été corrigé avant l’envoi : {who:Prenom} était partie avant la fin"))
def left_early(world: World, who: str) -> None:
    _marked(world, who, "part")


@when(Sentence("cet émargement est corrigé : {who:Prenom} est restée jusqu’au bout"))
def stayed(world: World, who: str) -> None:
    _marked(world, who, "all")


def _marked(world: World, who: str, present: str) -> None:
    rows = [
        {"party": row.party, "present": present if row.party == world.ids[who] else row.present}
        for row in world.done["hold-session"].command.rows
    ]
    world.correct("hold-session", rows=rows)


@then(Sentence("l’étape du {on:Jour} est {text:Texte}, parce que {reason:Texte}"))
def step_says(world: World, on: date, text: str, reason: str) -> None:
    rows = [row for row in world.rows("dpc.claim-steps", claim=claim_id(world)) if row.row.on == on]

    assert [(row["text"], row["reason"]) for row in rows] == [(text, reason)]


@then(
    Sentence(
        "telle que connue à l’étape du {on:Jour}, la demande est de {amount:Euros} € "
        "pour {number:Nombre} retenus, {state:Texte}"
    )
)
def known_then(world: World, on: date, amount: int, number: int, state: str) -> None:
    told = (world.done[name] for name in ("return-claim", "correct-claim") if name in world.done)
    (known,) = (one.position for one in told if one.command.on == on)
    row = world.one("dpc.claims", claim=claim_id(world), on=on, known=known)

    assert (row.row.total, row.row.retained, row["status"], row.row.differs) == (amount, number, state, False)
