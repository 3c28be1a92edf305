"""« Pourquoi ? », and what shows that nothing was altered."""

from typing import Any

import apsw
from pytest_bdd import given, then

from core.ledger import check_whole, outside
from tests.features.words import Sentence
from tests.features.world import Shown, World

NOTE = "l’empreinte de l’auditrice"


@given(Sentence("l’empreinte du registre remise à une auditrice"))
def hand_over(world: World) -> None:
    world.ids[NOTE] = world.ledger.checkpoint()


@given(Sentence("le montant de cette dépense réécrit dans le fichier du registre"))
def rewrite_amount(world: World) -> None:
    position = world.done["pay-expense"].position
    alter(world, "UPDATE record SET data = CAST(replace(data, '48050', '84050') AS BLOB) WHERE position = ?", position)


@given(Sentence("le dernier enregistrement effacé du fichier du registre"))
def remove_last(world: World) -> None:
    last = world.ledger.head()
    alter(world, "DELETE FROM tag WHERE position = ?", last)
    alter(world, "DELETE FROM record WHERE position = ?", last)


@given(Sentence("les empreintes gardées près du registre effacées avec lui"))
def forget_checkpoints(world: World) -> None:
    for note in world.ledger.layout.checkpoints.iterdir():
        note.unlink()
    world.reopen()


def alter(world: World, statement: str, position: int) -> None:
    """Change the file behind the register's back, as whoever holds it can: its guards are put back afterwards."""
    world.ledger.close()
    connection = apsw.Connection(str(world.ledger.layout.ledger))
    guards = connection.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
    for name, _ in guards:
        connection.execute(f"DROP TRIGGER {name}")
    connection.execute(statement, (position,))
    assert connection.changes()
    for _, sql in guards:
        connection.execute(sql)
    connection.close()
    world.reopen()


@then(Sentence("la vérification ne trouve rien d’altéré"))
def sound(world: World) -> None:
    assert verified(world).ok


@then(Sentence("la vérification désigne l’enregistrement de cette dépense"))
def names_expense(world: World) -> None:
    verdict = verified(world)

    assert (verdict.ok, verdict.position) == (False, world.done["pay-expense"].position)


@then(Sentence("la vérification dit que des enregistrements manquent"))
def names_missing(world: World) -> None:
    verdict = verified(world)

    assert (verdict.ok, verdict.code) == (False, "records-missing")


@then(Sentence("la vérification avec l’empreinte de l’auditrice ne trouve rien d’altéré"))
def sound_outside(world: World) -> None:
    world.readings += 1

    assert outside(world.ledger, world.ids[NOTE]).ok


@then(Sentence("la vérification avec l’empreinte de l’auditrice dit que des enregistrements manquent"))
def missing_outside(world: World) -> None:
    world.readings += 1
    verdict = outside(world.ledger, world.ids[NOTE])

    assert (verdict.ok, verdict.code) == (False, "records-missing")


def verified(world: World) -> Any:
    world.readings += 1
    return check_whole(world.ledger)


@then(Sentence("le solde de l’association s’appuie sur les enregistrements :"))
def behind_totals(world: World, datatable: list[list[str]]) -> None:
    assert behind(world, world.one("treasury.totals")) == datatable[1:]


@then(Sentence("le solde de l’association s’appuie sur la seule correction"))
def behind_correction(world: World) -> None:
    position = world.done["pay-expense"].position
    entry = world.ledger.entry(position)

    assert entry is not None
    assert entry.corrects is not None
    assert world.one("treasury.totals").row.positions == (position,)


@then(Sentence("la situation d’adhérent{:Accord} de {who:Prenom} s’appuie sur les enregistrements :"))
def behind_member(world: World, who: str, datatable: list[list[str]]) -> None:
    assert behind(world, world.one("members", party=world.ids[who])) == datatable[1:]


@then(Sentence("la mission {title:Texte} s’appuie sur les enregistrements :"))
def behind_mission(world: World, title: str, datatable: list[list[str]]) -> None:
    assert behind(world, world.one("missions", mission=world.ids[title])) == datatable[1:]


@then(Sentence("la décision {title:Texte} s’appuie sur les enregistrements :"))
def behind_decision(world: World, title: str, datatable: list[list[str]]) -> None:
    assert behind(world, world.one("decisions", decision=world.ids[title])) == datatable[1:]


def behind(world: World, shown: Shown) -> list[list[str]]:
    """Return the titles and days of the records that a row rests on, in the order of their recording."""
    found = []
    for position in shown.row.positions:
        entry = world.ledger.entry(position)
        assert entry is not None
        found.append([entry.title, f"{entry.fact.on:%d/%m/%Y}"])
    return found


@then(Sentence("chaque ligne de chaque vue nomme les enregistrements qui la fondent"))
def all_rows_rest_on_records(world: World) -> None:
    shown = {view: world.ledger.show(view).rows for view, one in world.registry.views.items() if one.folds}
    world.readings += 1

    assert sum(map(len, shown.values())) > 0
    assert [view for view, rows in shown.items() for row in rows if not row.positions] == []


@then(Sentence("le registre garde les deux saisies de cette dépense, la seconde en correction de la première"))
def both_kept(world: World) -> None:
    world.readings += 1
    second, first = world.ledger.journal(kind="expense-paid")

    assert (first.corrects, first.corrected_by, second.corrects) == (None, (second.position,), first.position)
