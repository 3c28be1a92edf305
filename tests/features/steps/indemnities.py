"""Indemnities of participants: shown, and never among the money of the association."""

from pytest_bdd import then

from tests.features.words import Sentence
from tests.features.world import World


@then(Sentence("l’indemnité de {who:Prenom} pour {title:Texte} est de {amount:Euros} € : {said:Texte}"))
def worth(world: World, who: str, title: str, amount: int, said: str) -> None:
    row = world.one("dpc.indemnities", session=world.ids[title], party=world.ids[who])

    assert (row.row.amount, row["said"]) == (amount, said)


@then(Sentence("l’indemnité de {who:Prenom} pour {title:Texte} reste à compléter"))
def unknown(world: World, who: str, title: str) -> None:
    assert world.one("dpc.indemnities", session=world.ids[title], party=world.ids[who]).row.amount is None


@then(Sentence("aucune recette ni dépense n’est enregistrée"))
def no_money(world: World) -> None:
    assert world.rows("treasury.entries") == []
