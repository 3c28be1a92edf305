"""Decisions: put to the vote, counted, adopted or rejected; what is learnt afterwards."""

from datetime import date
from typing import Any

from pytest_bdd import given, then, when

from tests.features.steps import mandates, meetings, statutes
from tests.features.words import Sentence
from tests.features.world import World


@given(Sentence("{kind:Sorte} {title:Texte} mise au vote"))
@when(Sentence("{kind:Sorte} {title:Texte} est mise au vote"))
def open_vote(world: World, kind: str, title: str, **more: Any) -> None:
    world.day(world.done["convene-meeting"].command.on)
    asked = world.do("open-vote", meeting=world.ids[meetings.HERE], subject=title, type=kind, **more)
    world.ids[title] = asked.decision


@given(Sentence("{kind:Sorte} {title:Texte} mise au vote à bulletin secret"))
def open_secret(world: World, kind: str, title: str) -> None:
    open_vote(world, kind, title, method="secret")


@given(Sentence("{kind:Sorte} {title:Texte} mise au vote par appel nominal"))
def open_named(world: World, kind: str, title: str) -> None:
    open_vote(world, kind, title, method="named")


@given(Sentence("{kind:Sorte} {title:Texte} mise au vote sans {people:Gens}, à qui elle profite"))
@when(Sentence("{kind:Sorte} {title:Texte} est mise au vote sans {people:Gens}, à qui elle profite"))
def open_without(world: World, kind: str, title: str, people: list[str]) -> None:
    open_vote(world, kind, title, withdrawn=[world.ids[who] for who in people])


@given(Sentence("la décision {title:Texte} mise au vote pour remplacer {replaced:Texte}"))
def open_replacing(world: World, title: str, replaced: str) -> None:
    open_vote(world, "ordinary", title, replaces=world.ids[replaced])


@given(Sentence("un vote de {yes:Nombre} voix pour et {no:Nombre} contre"))
@when(Sentence("le vote donne {yes:Nombre} voix pour et {no:Nombre} contre"))
def result(world: World, yes: int, no: int, **more: Any) -> None:
    said = {"silent": rest(world, yes, no), **more}
    world.do("record-result", decision=last(world), in_favour=yes, against=no, **said)


@when(Sentence("le vote donne {yes:Nombre} voix pour, {no:Nombre} contre et {blank:Nombre} abstentions"))
def result_with(world: World, yes: int, no: int, blank: int) -> None:
    result(world, yes, no, abstained=blank, silent=rest(world, yes, no + blank))


@when(Sentence("le vote donne {yes:Nombre} voix pour et {no:Nombre} contre, sans un mot des autres"))
def result_short(world: World, yes: int, no: int) -> None:
    result(world, yes, no, silent=0)


def rest(world: World, yes: int, no: int) -> int:
    """Return how many voters are left, who say nothing."""
    waiting = world.ledger.show("votes.open", only={"decision": last(world)}).rows
    return max(0, waiting[0].voters - yes - no) if waiting else 0


@when(Sentence("le vote donne {yes:Nombre} voix pour et {no:Nombre} contre, la présidence votant pour"))
def result_casting(world: World, yes: int, no: int) -> None:
    result(world, yes, no, casting="for")


@when(Sentence("le vote donne {yes:Nombre} voix pour et {no:Nombre} contre, la présidence votant contre"))
def result_casting_against(world: World, yes: int, no: int) -> None:
    result(world, yes, no, casting="against")


@when(Sentence("l’appel nominal donne {yes:Gens} pour et {no:Gens} contre"))
def result_named(world: World, yes: list[str], no: list[str]) -> None:
    said = [*((who, "for") for who in yes), *((who, "against") for who in no)]
    result(world, len(yes), len(no), named=[{"party": world.ids[who], "voice": voice} for who, voice in said])


@when(Sentence("ce résultat est corrigé à {yes:Nombre} voix pour et {no:Nombre} contre"))
def correct_result(world: World, yes: int, no: int) -> None:
    world.correct("record-result", in_favour=yes, against=no, silent=0)


@given(Sentence("une décision {title:Texte} adoptée"))
def adopted(world: World, title: str) -> None:
    decided(world, title, yes=3, no=0)


@given(Sentence("une décision {title:Texte} adoptée pour {amount:Euros} € au plus"))
def adopted_up_to(world: World, title: str, amount: int) -> None:
    decided(world, title, yes=3, no=0, amount=amount)


@given(Sentence("une décision {title:Texte} rejetée"))
def rejected(world: World, title: str) -> None:
    decided(world, title, yes=1, no=2)


def decided(world: World, title: str, *, yes: int, no: int, **more: Any) -> None:
    """Have the board decide: three members present, statutes made for it if there are none."""
    on = world.today
    if "adopt-statutes" not in world.done:
        statutes.adopt(world, on, statutes.USUAL)
    if mandates.BOARD not in world.groups:
        mandates.seat(world, ["Salomé", "Régis", "Odile"], on)
    meetings.convene(world, "board", on, on)
    meetings.open_meeting(world)
    meetings.mark(world, [{"party": party, "how": "present"} for party in world.groups[mandates.BOARD]])
    open_vote(world, "ordinary", title, **more)
    result(world, yes, no)


def last(world: World) -> Any:
    return world.done["open-vote"].command.decision


def decision(world: World, title: str, **clocks: Any) -> Any:
    return world.one("decisions", decision=world.ids[title], **clocks)


@when(Sentence("cette décision passée est reprise : {title:Texte}, décidée le {on:Jour}, « {counted} »"))
def take_up(world: World, title: str, on: date, counted: str) -> None:
    asked = world.do("take-up-decision", on=on, body="board", subject=title, result="adopted", counted=counted)
    world.ids[title] = asked.decision


@then(Sentence("au registre des décisions, {title:Texte} est {state:Texte}, et sa preuve {proof:Texte}"))
def proved_by(world: World, title: str, state: str, proof: str) -> None:
    (row,) = [row for row in world.rows("decisions") if row["subject"] == title]
    assert (row["result"], row["source"]) == (state, proof)


@then(Sentence("la décision {title:Texte} est à l’état {state:Texte}"))
def state_is(world: World, title: str, state: str) -> None:
    assert decision(world, title)["result"] == state


@then(Sentence("le décompte de {title:Texte} se lit {text:Texte}"))
def arithmetic_reads(world: World, title: str, text: str) -> None:
    assert decision(world, title)["arithmetic"] == text


@then(
    Sentence("d’après ce qui était enregistré avant la correction, le décompte de {title:Texte} se lisait {text:Texte}")
)
def arithmetic_read(world: World, title: str, text: str) -> None:
    assert decision(world, title, known=world.before)["arithmetic"] == text


@then(Sentence("la décision {title:Texte} est jugée d’après les statuts du {on:Jour}"))
def judged_by(world: World, title: str, on: date) -> None:
    assert decision(world, title).row.rules == (f"statutes@{on}",)


@then(Sentence("{who:Prenom} n’a pas pris part au vote de {title:Texte}"))
def withdrawn(world: World, who: str, title: str) -> None:
    assert decision(world, title).row.withdrawn == (world.ids[who],)


@then(Sentence("la décision {old:Texte} est remplacée par {new:Texte}"))
def replaced_by(world: World, old: str, new: str) -> None:
    assert decision(world, old).row.replaced_by == world.ids[new]


@then(Sentence("{voters:Nombre} votants sont attendus"))
def voters(world: World, voters: int) -> None:
    assert world.one("votes.open", decision=last(world)).row.voters == voters


@then(Sentence("{who:Prenom} a voté {voice:Texte}"))
def voted(world: World, who: str, voice: str) -> None:
    assert world.one("votes.named", decision=last(world), party=world.ids[who])["voice"] == voice


@then(
    Sentence(
        "une alerte sur le vote de {title:Texte} désigne {who:Prenom} ; le quorum en serait changé : {answer:Texte}"
    )
)
def alerted(world: World, title: str, who: str, answer: str) -> None:
    row = world.one("governance.alerts", decision=world.ids[title])

    assert (row.row.parties, row["changes"]) == ((world.ids[who],), answer)


@then(Sentence("aucune alerte ne porte sur le vote de {title:Texte}"))
def not_alerted(world: World, title: str) -> None:
    assert world.rows("governance.alerts", decision=world.ids[title]) == []


@then(Sentence("la décision {title:Texte} a coûté {spent:Euros} €, et il reste {left:Euros} €"))
def cost(world: World, title: str, spent: int, left: int) -> None:
    row = world.one("decisions.spending", decision=world.ids[title]).row

    assert (row.spent, row.left) == (spent, left)
