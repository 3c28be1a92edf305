"""Accounts and what their roles let them record."""

from datetime import date
from typing import Any, Final

from pytest_bdd import given, then, when

from core.model.roles import ROLES
from tests.features.words import Sentence, among
from tests.features.world import World

CODES: Final = {words: code for code, words in ROLES.items()}
GESTURES: Final[dict[str, tuple[str, dict[str, Any]]]] = {
    "inscrire une adhérente": ("admit-member", {"family": "Vasseur", "given": "Irène"}),
    "ouvrir une mission": ("open-mission", {"code": "prevention", "label": "Prévention"}),
    "programmer une formation": (
        "schedule-session",
        {"label": "Asthme", "on": "12/03/2024", "duration": 180, "capacity": 12},
    ),
    "enregistrer une dépense": (
        "pay-expense",
        {"amount": "480,50", "nature": "actions", "payee_name": "Imprimerie des Lilas"},
    ),
    "voter un budget": ("vote-budget", {"year": 2024, "amount": "45 000"}),
    "prévoir une campagne": ("plan-campaign", {"label": "Octobre rose", "on": "01/10/2024", "until": "31/10/2024"}),
    "signer le contrat ACI": ("sign-aci-contract", {"on": date(2024, 3, 15), "population": 52_300}),
    "enregistrer des statuts": (
        "adopt-statutes",
        {
            "reference": "Statuts du 8 janvier 2024",
            "meetings": [{"type": "board", "quorum": "1/2", "base": "seats"}],
            "majorities": [{"type": "ordinary", "fraction": "1/2"}],
        },
    ),
    "ouvrir un compte": ("open-account", {"label": "Nouvelle arrivée"}),
}


@given(Sentence("{who:Prenom}, dont le compte a le rôle {role:Texte}"))
def open_account(world: World, who: str, role: str) -> None:
    world.ids[who] = world.do("open-account", label=who, role=CODES[role]).account


@when(Sentence("le rôle {role:Texte} est donné à {who:Prenom}"))
def grant(world: World, role: str, who: str) -> None:
    world.do("grant-role", account=world.ids[who], role=CODES[role])


@when(Sentence("le compte de {who:Prenom} est fermé"))
def close(world: World, who: str) -> None:
    world.do("close-account", account=world.ids[who])


@when(Sentence("le premier compte est fermé"))
def close_first(world: World) -> None:
    world.do("close-account", account=world.account)


@when(Sentence("le rôle {role:Texte} est retiré au premier compte"))
def withdraw_first(world: World, role: str) -> None:
    world.do("withdraw-role", account=world.account, role=CODES[role])


@given(Sentence("le rôle {role:Texte} retiré à {who:Prenom}"))
def withdraw(world: World, role: str, who: str) -> None:
    world.do("withdraw-role", account=world.ids[who], role=CODES[role])


@when(Sentence("{who:Prenom} veut approuver le procès-verbal"))
def try_approve(world: World, who: str) -> None:
    world.do("approve-minutes", by=who, meeting=world.ids["la séance"])


@when(Sentence("{who:Prenom} veut enregistrer le résultat du vote : {yes:Nombre} voix pour et {no:Nombre} contre"))
def try_result(world: World, who: str, yes: int, no: int) -> None:
    decision = world.done["open-vote"].command.decision
    world.do("record-result", by=who, decision=decision, in_favour=yes, against=no)


@when(Sentence("{who:Prenom} veut corriger cette dépense à {amount:Euros} €"))
def try_correct(world: World, who: str, amount: int) -> None:
    world.correct("pay-expense", by=who, amount=amount)


@when(Sentence("{who:Prenom} veut retirer cette dépense"))
def try_withdraw(world: World, who: str) -> None:
    world.do("withdraw-record", by=who, position=world.done["pay-expense"].position, reason="Saisie en double.")


@when(Sentence("{who:Prenom} veut {gesture:Geste}", Geste=among(GESTURES)))
def try_gesture(world: World, who: str, gesture: tuple[str, dict[str, Any]]) -> None:
    name, fields = gesture
    world.do(name, by=who, **fields)


@then(Sentence("le rôle {role:Texte} lit toutes les vues du registre, sauf celle qui sert à répondre aux personnes"))
def reads_everything(world: World, role: str) -> None:
    world.readings += 1

    closed = [view.name for view in world.registry.views.values() if CODES[role] not in view.roles]
    assert closed == ["privacy.rights"]  # it leads to reports that only those who answer requests may open


@then(Sentence("le compte de {who:Prenom} a pour rôles {roles:Texte}"))
def roles_are(world: World, who: str, roles: str) -> None:
    assert world.one("accounts", account=world.ids[who])["roles"] == roles


@then(Sentence("c’est refusé avec le code {code:Texte}"))
def refused(world: World, code: str) -> None:
    refusal = world.answer()

    assert refusal is not None
    assert refusal.code == code


@then(Sentence("c’est refusé, en disant {what:Texte}"))
def refused_saying(world: World, what: str) -> None:
    answer = world.answer()
    assert answer is not None
    assert what in answer.message


@then(Sentence("c’est refusé avec le code {code:Texte}, en désignant {who:Prenom}"))
def refused_naming(world: World, code: str, who: str) -> None:
    refusal = world.answer()

    assert refusal is not None
    assert refusal.code == code
    assert world.ids[who] in refusal.message or who in refusal.message


@then(Sentence("la réponse est {answer:Texte}"))
def answered(world: World, answer: str) -> None:
    refusal = world.answer()

    assert (refusal.code if refusal else "acceptée") == answer
