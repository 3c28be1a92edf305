"""The end of personal data: what is due, what holds it, and what an erasure leaves."""

import shutil
from datetime import date

from pytest_bdd import given, then, when

from tests.features.words import Sentence
from tests.features.world import World

ADDRESS = "camille@exemple.fr"


@given(Sentence("les coordonnées de {who:Prenom} données le {on:Jour}"))
def reachable(world: World, who: str, on: date) -> None:
    world.do("give-contact", party=world.ids[who], on=on, email=ADDRESS)


@when(Sentence("{who:Prenom} donne de nouvelles coordonnées le {on:Jour}"))
def reachable_again(world: World, who: str, on: date) -> None:
    reachable(world, who, on)


@when(Sentence("les données échues de {who:Prenom} sont effacées le {on:Jour}"))
def erase_due(world: World, who: str, on: date) -> None:
    world.do("erase-due", party=world.ids[who], on=on, confirmed=True)


@when(Sentence("{who:Prenom} demande le {on:Jour} l’effacement de tout"))
def ask(world: World, who: str, on: date) -> None:
    world.do("erase-on-request", party=world.ids[who], on=on, scope="all", confirmed=True)


@when(Sentence("{who:Prenom} accepte le {on:Jour} que ses coordonnées soient gardées jusqu’au {until:Jour}"))
def agree(world: World, who: str, on: date, until: date) -> None:
    world.do("agree-keeping", party=world.ids[who], retention="contact", on=on, until=until)


@when(Sentence("{who:Prenom} retire cet accord le {on:Jour}"))
def withdraw(world: World, who: str, on: date) -> None:
    world.do("withdraw-keeping", party=world.ids[who], retention="contact", on=on)


@given(Sentence("une copie du coffre mise de côté"))
def keep_vault(world: World) -> None:
    world.ledger.close()
    shutil.copyfile(world.directory / "vault.db", world.directory.parent / "coffre.db")
    world.reopen()


@given(Sentence("une recette de {amount:Euros} € reçue le {on:Jour}, avec le libellé {text:Texte}"))
def told_income(world: World, amount: int, on: date, text: str) -> None:
    world.do("receive-money", source="other", amount=amount, on=on, text=text)


@when(Sentence("le libellé de cette recette est purgé"))
def purge(world: World) -> None:
    world.do("purge-content", record=world.done["receive-money"].position, cause="patient", confirmed=True)


@when(Sentence("les pièces échues sont effacées le {on:Jour}"))
def erase_pieces(world: World, on: date) -> None:
    world.do("erase-pieces", on=on, confirmed=True)


@then(Sentence("au {on:Jour}, {who:Prenom} figure sous un pseudonyme"))
def pseudonymous(world: World, on: date, who: str) -> None:
    assert world.one("parties", party=world.ids[who], on=on)["name"] == f"Personne effacée {world.ids[who][:6]}…"


@then(Sentence("une fois cette copie remise en place, {who:Prenom} figure sous un pseudonyme"))
def pseudonymous_still(world: World, who: str) -> None:
    world.ledger.close()
    shutil.copyfile(world.directory.parent / "coffre.db", world.directory / "vault.db")
    world.reopen()
    pseudonymous(world, world.today, who)


@then(Sentence("au {on:Jour}, rien n’est à effacer"))
def nothing_due(world: World, on: date) -> None:
    assert world.rows("privacy.due", on=on) == []


@then(Sentence("au {on:Jour}, sont à effacer de {who:Prenom} : {what:Texte}"))
def is_due(world: World, on: date, who: str, what: str) -> None:
    assert world.one("privacy.due", party=world.ids[who], on=on)["what"] == what


@then(Sentence("ce qui retient les données de {who:Prenom} dit {what:Texte}"))
def held(world: World, who: str, what: str) -> None:
    rows = world.rows("privacy.terms", party=world.ids[who])
    assert [row["retention"] for row in rows if what in row["held"]] == ["Coordonnées", "Identité"]


@then(Sentence("l’identité de {who:Prenom} est à effacer le {on:Jour}"))
def identity_due(world: World, who: str, on: date) -> None:
    assert world.one("privacy.terms", party=world.ids[who], retention="identity").row.due == on


@then(Sentence("{who:Prenom} garde son nom et n’a plus de coordonnées"))
def name_alone(world: World, who: str) -> None:
    row = world.one("parties", party=world.ids[who])

    assert who in row["name"]
    assert row["email"].startswith("donnée effacée le ")


@then(Sentence("cette recette compte toujours {amount:Euros} €, sans libellé lisible"))
def untold_income(world: World, amount: int) -> None:
    row = world.one("incomes", entry=world.done["receive-money"].command.entry)

    assert row.row.amount == amount
    assert "Hautecloque" not in " ".join(row.said.values())


@then(Sentence("le justificatif de cette dépense ne s’ouvre plus"))
def receipt_gone(world: World) -> None:
    row = world.one("expenses", entry=world.done["pay-expense"].command.entry).row

    assert row.receipt
    assert world.ledger.attachment(row.receipt) is None
