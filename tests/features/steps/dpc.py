"""Claims for training sessions, and the right to file them."""

from datetime import date
from typing import Any

from pytest_bdd import given, then, when

from plugins.dpc.words import REFUSALS
from tests.features.words import Sentence
from tests.features.world import World


@given(Sentence("l’association enregistrée comme organisme de DPC le {on:Jour}"))
def register(world: World, on: date) -> None:
    world.do("register-odpc", on=on, number="7841")


@given(Sentence("l’enregistrement comme organisme de DPC retiré le {on:Jour}"))
def withdraw(world: World, on: date) -> None:
    world.do("withdraw-odpc", on=on)


@given(Sentence("la demande de la séance {title:Texte} déposée"))
@when(Sentence("la demande de la séance {title:Texte} est déposée"))
@when(Sentence("une autre demande de la séance {title:Texte} est déposée"))
def file(world: World, title: str) -> None:
    asked = world.do("file-claim", session=world.ids[title])
    world.ids.setdefault(f"demande {title}", asked.claim)


@when(Sentence("la demande de la séance {title:Texte} est déposée le {on:Jour}"))
def file_on(world: World, title: str, on: date) -> None:
    world.do("file-claim", session=world.ids[title], on=on)


@given(Sentence("{amount:Euros} € de cette recette pour la demande"))
@when(Sentence("cette recette paie {amount:Euros} € de la demande"))
def pay(world: World, amount: int) -> None:
    entry = world.done["receive-money"].command.entry
    world.do("pay-claim", claim=claim_id(world), entry=entry, amount=amount)


def claim_id(world: World) -> Any:
    return world.done["file-claim"].command.claim


def claim(world: World, **clocks: Any) -> Any:
    return world.one("dpc.claims", claim=claim_id(world), **clocks)


@then(Sentence("la demande est de {amount:Euros} € pour {number:Nombre} retenus"))
def claim_is(world: World, amount: int, number: int) -> None:
    row = claim(world).row

    assert (row.total, row.retained) == (amount, number)


@then(Sentence("le calcul montré est {product:Texte}"))
def claim_product(world: World, product: str) -> None:
    assert claim(world)["product"] == product


@then(Sentence("la demande garde le forfait de {fee:Euros} € en vigueur depuis le {since:Jour}"))
def claim_keeps(world: World, fee: int, since: date) -> None:
    row = claim(world).row

    assert (row.fee, f"dpc_participant_fee@{since}" in row.rules) == (fee, True)


@then(Sentence("{who:Prenom} n’est pas retenu{:Accord}, motif {reason:Texte}"))
def not_retained(world: World, who: str, reason: str) -> None:
    row = world.one("dpc.claim-lines", claim=claim_id(world), party=world.ids[who])

    assert (row["reason"], row.row.amount) == (reason, 0)


@then(Sentence("la demande est à revoir : un nouveau calcul donnerait {amount:Euros} €"))
def to_review(world: World, amount: int) -> None:
    row = claim(world).row

    assert (row.differs, row.now) == (True, amount)


@then(Sentence("la demande n’est pas à revoir"))
def not_to_review(world: World) -> None:
    assert not claim(world).row.differs


@then(Sentence("la demande est à l’état {state:Texte}, il reste {left:Euros} € à payer"))
def claim_state(world: World, state: str, left: int) -> None:
    row = claim(world)

    assert (row["status"], row.row.left) == (state, left)


@then(Sentence("avant dépôt, {who:Prenom} ne serait pas retenu{:Accord}, motif {reason:Texte}"))
def previewed(world: World, who: str, reason: str) -> None:
    assert world.one("dpc.preview", party=world.ids[who])["reason"] == reason


@then(Sentence("avant dépôt, la séance {title:Texte} donnerait {amount:Euros} €"))
def claimable(world: World, title: str, amount: int) -> None:
    assert world.one("dpc.claimable", session=world.ids[title]).row.total == amount


@then(Sentence("d’après ce qui était enregistré le {known:Jour}, la séance {title:Texte} donnerait {amount:Euros} €"))
def claimable_as_known(world: World, known: date, title: str, amount: int) -> None:
    assert world.one("dpc.claimable", session=world.ids[title], known=known).row.total == amount


@then(Sentence("il reste à déposer : {what:Texte}"))
def to_file(world: World, what: str) -> None:
    assert what in [row["what"] for row in world.rows("dpc.todo-claims")]


@then(Sentence("il reste à revoir : {what:Texte}"))
def to_look_at(world: World, what: str) -> None:
    assert what in [row["what"] for row in world.rows("dpc.todo-reviews")]


@then(Sentence("de cette recette, {amount:Euros} € ne paient encore aucune demande"))
def free(world: World, amount: int) -> None:
    entry = world.done["receive-money"].command.entry

    assert world.one("dpc.receipts", entry=entry).row.free == amount


CODES = {words: reason for reason, words in REFUSALS.items()}


@given(Sentence("l’Agence a accepté la demande le {on:Jour}, sauf {who:Prenom}, motif {reason:Texte}"))
@when(Sentence("l’Agence accepte la demande le {on:Jour}, sauf {who:Prenom}, motif {reason:Texte}"))
def answer_but(world: World, on: date, who: str, reason: str) -> None:
    line = {"party": world.ids[who], "reason": CODES[reason]}
    world.do("answer-claim", claim=claim_id(world), on=on, refused=[line])


@given(Sentence("l’Agence a accepté la demande le {on:Jour}"))
@when(Sentence("l’Agence accepte la demande le {on:Jour}"))
def answer(world: World, on: date) -> None:
    world.do("answer-claim", claim=claim_id(world), on=on)


@then(Sentence("l’Agence n’a pas accepté {who:Prenom}, motif {reason:Texte}"))
def answered(world: World, who: str, reason: str) -> None:
    row = world.one("dpc.claim-lines", claim=claim_id(world), party=world.ids[who])

    assert (row["refused"], row.row.amount) == (reason, 0)


@given(Sentence("la demande renvoyée par l’Agence le {on:Jour}"))
@when(Sentence("l’Agence renvoie la demande le {on:Jour}"))
def give_back(world: World, on: date) -> None:
    world.do("return-claim", claim=claim_id(world), on=on, reason="Joindre la feuille signée.")


@given(Sentence("la demande corrigée et renvoyée le {on:Jour}"))
@when(Sentence("la demande est corrigée et renvoyée le {on:Jour}"))
def send_again(world: World, on: date) -> None:
    world.do("correct-claim", claim=claim_id(world), session=world.done["file-claim"].command.session, on=on)


@when(Sentence("la demande est corrigée sans {who:Prenom}, motif {reason:Texte}"))
def send_without(world: World, who: str, reason: str) -> None:
    line = {"party": world.ids[who], "reason": CODES[reason]}
    session = world.done["file-claim"].command.session
    world.do("correct-claim", claim=claim_id(world), session=session, left_out=[line])


@given(Sentence("une reprise de {amount:Euros} € par l’Agence le {on:Jour}"))
@when(Sentence("l’Agence reprend {amount:Euros} € le {on:Jour}"))
def recover(world: World, amount: int, on: date) -> None:
    world.do("recover-claim", claim=claim_id(world), on=on, amount=amount)


@given(Sentence("une reprise de {amount:Euros} € par l’Agence le {on:Jour}, pour {who:Prenom}"))
def recover_of(world: World, amount: int, on: date, who: str) -> None:
    world.do("recover-claim", claim=claim_id(world), on=on, amount=amount, parties=[world.ids[who]])


@then(Sentence("la ligne de {who:Prenom} dit : {said:Texte}"))
def line_says(world: World, who: str, said: str) -> None:
    assert world.one("dpc.claim-lines", claim=claim_id(world), party=world.ids[who])["later"] == said


@then(Sentence("les vérités tardives nomment {who:Prenom}"))
def late_names(world: World, who: str) -> None:
    assert world.ids[who] in world.one("hindsight", about=claim_id(world)).row.parties


@then(Sentence("depuis le dépôt : {said:Texte}"))
def since(world: World, said: str) -> None:
    assert claim(world)["since"].endswith(said)


@then(Sentence("au {on:Jour}, la demande était de {amount:Euros} € pour {number:Nombre} retenus"))
def claim_was(world: World, on: date, amount: int, number: int) -> None:
    row = claim(world, on=on).row

    assert (row.total, row.retained) == (amount, number)


@then(Sentence("il reste à corriger : {what:Texte}"))
def to_correct(world: World, what: str) -> None:
    assert what in [row["what"] for row in world.rows("dpc.todo-corrections")]


@given(Sentence("une séance {title:Texte} de l’action {action:Texte} prévue le {on:Jour}, avec les mêmes inscrits"))
def same_action(world: World, title: str, action: str, on: date) -> None:
    enrolled = [one.row.party for one in world.rows("session.enrolled")]
    asked = world.do("schedule-session", label=title, on=on, duration="180", capacity="30", action=action)
    world.ids[title] = asked.session
    world.do("enrol-members", session=asked.session, parties=sorted(set(enrolled)), on=world.today)
    world.end(asked.session)
    rows = [{"party": party, "present": "all"} for party in sorted(set(enrolled))]
    world.do("hold-session", session=asked.session, rows=rows, on=on)
