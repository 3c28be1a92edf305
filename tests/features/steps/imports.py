"""Tables brought in: read, compared with the register, recorded once somebody agrees, undone."""

from datetime import date
from functools import partial
from typing import Final

from pytest_bdd import given, then, when

from core.imports import Answers, Done, Plan, carry_out, fields_for, knows, plan, read_table, targets, undo
from tests.features.words import Sentence, among
from tests.features.world import World

TODAY: Final = date(2025, 3, 3)
"""When the tables of these scenarios are brought: long after what they tell."""
HEAD: Final = "Nom;Prénom;Mail;Adresse\n"
TRADE: Final = "Nom;Prénom;Profession\n"
ANSWERS: Final = {
    "sans rien dire": "",
    "en disant que c’est la même": "first",
    "en la confirmant": "first",
    "en disant que c’est quelqu’un d’autre": "new",
}


@given(Sentence("ce tableau d’adhérents, importé :"))
@when(Sentence("ce tableau d’adhérents est importé :"))
def bring(world: World, docstring: str) -> Done:
    world.day(TODAY)
    world.groups["table"] = [docstring]
    world.commands, world.before = world.commands + 1, world.ledger.head()
    done = carry_out(world.ledger, planned(world, docstring), world.account)
    world.ids["batch"] = done.batch or world.ids.get("batch")
    return done


@when(Sentence("ce même tableau est importé"))
def bring_again(world: World) -> None:
    bring(world, world.groups["table"][0])


@given(Sentence("la ligne « {row} », importée ensuite"))
def bring_row(world: World, row: str) -> None:
    batch = world.ids["batch"]
    bring(world, HEAD + row)
    world.ids["batch"] = batch


@given(Sentence("ce tableau d’adhérents, regardé sans être enregistré :"))
def look_at(world: World, docstring: str) -> None:
    world.day(TODAY)
    world.groups["looked at"] = [planned(world, docstring)]


@when(Sentence("le tableau regardé est enregistré"))
def agree(world: World) -> None:
    (looked,) = world.groups["looked at"]
    world.commands, world.before = world.commands + 1, world.ledger.head()
    world.groups["done"] = [carry_out(world.ledger, looked, world.account)]


@then(Sentence("la ligne {number:Nombre} est à revoir : « {why} »"))
def to_look_at_again(world: World, number: int, why: str) -> None:
    world.readings += 1
    (done,) = world.groups["done"]
    assert done.moved == ((number, why),)


@given(Sentence("la ligne « {row} », {answer:Reponse}, est importée", Reponse=among(ANSWERS)))
@when(Sentence("la ligne « {row} », {answer:Reponse}, est importée", Reponse=among(ANSWERS)))
def bring_doubtful(world: World, row: str, answer: str) -> None:
    (doubt,) = planned(world, HEAD + row).rows
    said = doubt.candidates[0].answer if answer == "first" and doubt.candidates else answer
    answers = Answers(rows={2: said} if said else {})
    world.commands, world.before = world.commands + 1, world.ledger.head()
    carry_out(world.ledger, planned(world, HEAD + row, answers), world.account)


@when(Sentence("la ligne « {row} » est regardée"))
def look(world: World, row: str) -> None:
    world.commands += 1
    world.groups["looked at"] = [planned(world, TRADE + row)]


@when(Sentence("ce lot est annulé"))
def take_back(world: World) -> None:
    world.commands, world.before = world.commands + 1, world.ledger.head()
    world.groups["kept"] = list(undo(world.ledger, world.ids["batch"], world.account, "Mauvais fichier"))


@then(Sentence("le registre compte {count:Nombre} adhérents"))
def counted(world: World, count: int) -> None:
    assert len(world.rows("members")) == count


@then(Sentence("rien n’a été enregistré de plus"))
def nothing_more(world: World) -> None:
    world.readings += 1
    assert world.ledger.head() == world.before


@then(Sentence("elle est refusée, avec {why}"))
def told(world: World, why: str) -> None:
    world.readings += 1
    (looked,) = world.groups["looked at"]
    assert [(row.status, list(row.wrong.values())) for row in looked.rows] == [("refused", [f"{why}."])]


@then(Sentence("il en reste {count:Nombre} ligne, parce que quelque chose s’y rapporte"))
def left(world: World, count: int) -> None:
    world.readings += 1
    assert len(world.groups["kept"]) == count
    assert all("s’y rapporte" in row.why for row in world.groups["kept"])


def planned(world: World, sheet: str, answers: Answers = Answers()) -> Plan:  # noqa: B008 - frozen
    """Say what importing a sheet of members would do."""
    target = targets(world.ledger, world.account)["members"]
    table = read_table(sheet.encode(), lambda title: knows(target, title))
    fields = fields_for(world.ledger, target, table)
    return plan(world.ledger, target, table, fields, world.account, answers)


@given(Sentence("ce tableau, importé comme « {titles} » :"))
@when(Sentence("ce tableau est importé comme « {titles} » :"))
def bring_as(world: World, titles: str, docstring: str) -> None:
    world.day(TODAY)
    for title in titles.split(" », puis « "):
        known = targets(world.ledger, world.account).values()
        target = next(one for one in known if one.title == title)
        table = read_table(docstring.encode(), partial(knows, target))
        fields = fields_for(world.ledger, target, table)
        planned_as = plan(world.ledger, target, table, fields, world.account)
        assert {row.status for row in planned_as.rows} == {"new"}, [row.wrong or row.notes for row in planned_as.rows]
        assert not carry_out(world.ledger, planned_as, world.account).refused
    world.commands += 1


@then(Sentence("le registre des décisions en compte {count:Nombre}, dont {adopted:Nombre} adoptée"))
def decided(world: World, count: int, adopted: int) -> None:
    rows = world.rows("decisions")
    assert (len(rows), sum(row["result"] == "Adoptée" for row in rows)) == (count, adopted)


@then(Sentence("une formation de {length} a été suivie par {count:Nombre} personnes"))
def held(world: World, length: str, count: int) -> None:
    (row,) = world.rows("sessions")
    assert (row["length"], row["came"]) == (length, str(count))


@then(Sentence("à effacer, il y a une ligne pour {count:Nombre} personnes de l’import annulé"))
def told_together(world: World, count: int) -> None:
    (task,) = world.rows("todo.privacy")
    assert task["what"].startswith(f"Données à effacer : {count} personnes de l’import annulé du ")


@when(Sentence("les personnes de ce lot annulé sont effacées"))
def erase_together(world: World) -> None:
    world.do("erase-undone", batch=world.ids["batch"], confirmed=True)


@then(Sentence("il ne reste rien à effacer"))
def nobody_left(world: World) -> None:
    assert world.rows("todo.privacy") == []


@given(Sentence("la ligne « {row} », importée en disant que « {word} » veut dire {trade:Metier}"))
def bring_explained(world: World, row: str, word: str, trade: str) -> None:
    (unknown,) = planned(world, TRADE + row).unknown
    assert unknown.said == word
    answers = Answers(words={unknown.key: trade})
    assert not carry_out(world.ledger, planned(world, TRADE + row, answers), world.account).refused


@then(Sentence("elle est comprise comme lors d’un import précédent : « {word} », {label}"))
def recalled(world: World, word: str, label: str) -> None:
    world.readings += 1
    (looked,) = world.groups["looked at"]
    assert [row.status for row in looked.rows] == ["new"]
    assert [(one.word.said, one.choice.label) for one in looked.recalled] == [(word, label)]
