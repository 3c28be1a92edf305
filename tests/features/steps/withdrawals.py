"""Records that should never have been made: withdrawn, and still readable."""

from typing import Final

from pytest_bdd import given, then, when

from core.facts import Ref
from tests.features.words import Sentence, among
from tests.features.world import World

THINGS: Final = {
    "cette dépense": "pay-expense",
    "cette inscription": "register-party",
    "cette démission": "resign-member",
    "cette demande": "file-claim",
    "cette recette": "receive-money",
    "ce paiement": "pay-claim",
    "cette réunion": "record-work-meeting",
    "ce résultat": "record-result",
    "cette signature": "sign-half-day",
}


@given(Sentence("{thing:Chose} retiré{:Accord}, parce que {reason:Texte}", Chose=among(THINGS)))
@when(Sentence("{thing:Chose} est retiré{:Accord}, parce que {reason:Texte}", Chose=among(THINGS)))
def withdraw(world: World, thing: str, reason: str) -> None:
    world.do("withdraw-record", position=world.done[thing].position, reason=reason)


@then(Sentence("le registre garde l’enregistrement retiré, avec le motif {reason:Texte}"))
def kept(world: World, reason: str) -> None:
    world.readings += 1
    (withdrawal,) = world.ledger.journal(kind="fact-withdrawn")
    entry = world.ledger.entry(withdrawal.corrects or 0)

    assert entry is not None
    assert entry.fact is not None
    assert entry.corrected_by == (withdrawal.position,)
    assert world.ledger.text(Ref(withdrawal.position, "reason")) == reason
