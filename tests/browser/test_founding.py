"""An association is founded and begins to work in a browser alone: with scripts, without, on a desk, on a phone."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from core.ledger import installed_registry
from tests.browser.hands import figure, fill, fits, follow, record, row, send, unfold, write
from tests.browser.running import Standing, running
from tests.browser.story import NOW

FOUNDING = {
    "Nom de l’association": "CPTS des Trois Rivières",
    "Département": "59",
    "Votre nom": "Camille Roux",
    "Adresse électronique": "camille.roux@exemple.fr",
}
PASSWORD = "huit tasses de camomille"
MEETING = "Assemblée générale ordinaire"


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[str]:
    """Serve a data directory in which there is nothing yet; give its address."""
    with running(tmp_path / "registre", installed_registry(), Standing(NOW)) as (url, _):
        yield url


def line(page: Page, grid: str, number: int, said: dict[str, str]) -> None:
    """Fill a line of a grid of the statutes."""
    rows = unfold(page, "Enregistrer les statuts en vigueur").get_by_role("group", name=grid, exact=True)
    for title, value in said.items():
        write(rows.get_by_label(f"{title}, ligne {number}", exact=True), value)


@pytest.mark.parametrize(("width", "javascript"), [(1280, True), (360, False)])
def test_an_association_begins(
    empty: str,
    open_page: Callable[..., Page],
    violations: Callable[[Page], list[str]],
    width: int,
    javascript: bool,
) -> None:
    page = open_page(empty, width=width, javascript=javascript)
    expect(page.get_by_role("heading", level=1)).to_have_text("Créer l’association")
    fill(page.locator("form"), FOUNDING)
    page.get_by_label("Mot de passe").fill("court")
    page.get_by_role("button", name="Créer l’association").click()
    expect(page.get_by_role("alert")).to_be_visible()
    assert page.get_by_label("Votre nom").input_value() == "Camille Roux"
    page.get_by_label("Mot de passe").fill(PASSWORD)
    page.get_by_role("button", name="Créer l’association").click()
    expect(page.locator(".notice.done")).to_contain_text("L’association est créée")
    expect(page.get_by_role("heading", level=1)).to_have_text("À faire")
    assert fits(page)

    follow(page, "Enregistrer les statuts en vigueur")
    expect(page.get_by_role("heading", name="Partir de statuts types")).to_be_visible()
    typical = unfold(page, "Enregistrer les statuts en vigueur").get_by_label("Quorum, ligne 2", exact=True)
    expect(typical).to_have_value("1/2")
    statutes = {"En vigueur": "2026-01-05", "Référence": "Articles 5 à 12"}
    fill(unfold(page, "Enregistrer les statuts en vigueur"), statutes)
    line(page, "Collèges", 1, {"Code": "soignants", "Intitulé": "Soignants", "Cotisation annuelle": "15"})
    line(page, "Séances", 1, {"Séance": MEETING, "Quorum": "un quart", "Calculé sur": "Adhérents"})
    line(page, "Majorités", 1, {"Décision": "Décision ordinaire", "Majorité": "1/2"})
    unfold(page, "Enregistrer les statuts en vigueur").locator("button.strong").click()
    expect(page.get_by_role("alert")).to_contain_text("Écrivez une fraction de 1 au plus, comme 1/4, ou 0.")
    line(page, "Séances", 1, {"Quorum": "1/4", "Pouvoirs par mandataire, au plus": "1"})
    send(unfold(page, "Enregistrer les statuts en vigueur"))
    expect(row(page, "Décision ordinaire").first).to_contain_text("Plus de 1/2 (suffrages exprimés)")
    assert fits(page)

    page.goto(f"{empty}/adherents")
    for family, given in (("Lopez", "Nadia"), ("Bréchet", "Louis")):
        said = {"Nom ou raison sociale": family, "Prénom": given, "Collège": "Soignants"}
        record(page, "Admettre un·e adhérent·e", {**said, "Profession": "Infirmier·e"})
        expect(page.get_by_role("heading", level=1)).to_have_text(f"{family} {given}")
        page.goto(f"{empty}/adherents")
    assert figure(page, "Adhérents, en chiffres", "Adhérents") == "2"

    page.goto(f"{empty}/seances")
    said = {"Séance": MEETING, "Date de la séance": "2026-03-10", "Ordre du jour": "Projet"}
    record(page, "Convoquer une séance", said)
    record(page, "Ouvrir la séance", {"Présidence de séance": "Lopez Nadia"})
    form = unfold(page, "Pointer les arrivées")
    form.get_by_label("Lopez Nadia").check()
    send(form)
    assert figure(page, "Quorum", "Calcul").startswith("1 présent ; quorum requis : 1/4 de 2")
    expect(unfold(page, "Pointer les arrivées").locator(".box")).to_have_text(["Bréchet Louis"])
    record(page, "Mettre une décision au vote", {"Objet": "Adopter le projet de santé"})
    record(page, "Enregistrer le résultat", {"Pour": "1", "Contre": "0"})
    expect(row(page, "Adopter le projet de santé").first).to_contain_text("Adoptée")
    record(page, "Clore la séance")
    assert fits(page)
    seen = page if javascript else open_page(page.url, width=width, state=page.context.storage_state())
    assert violations(seen) == []


def test_a_member_is_admitted_with_the_keyboard_alone(enter: Callable[..., Page]) -> None:
    page = enter("coordination", "/adherents")

    def reach(name: str) -> None:
        """Press the tab key until that is what has the focus."""
        for _ in range(80):
            page.keyboard.press("Tab")
            words = page.evaluate(
                "() => { const e = document.activeElement; return (e.labels?.[0] ?? e).textContent.trim() }"
            )
            if words.startswith(name):
                return
        raise AssertionError(f"the keyboard never reaches {name!r}")

    reach("Aller au contenu")
    page.keyboard.press("Enter")
    reach("Admettre un·e adhérent·e")
    page.keyboard.press("Enter")
    reach("Adhère à compter du")
    page.keyboard.type("05032026")
    reach("Nom ou raison sociale")
    page.keyboard.type("Okafor")
    reach("Prénom")
    page.keyboard.type("Grace")
    reach("Profession")
    page.keyboard.type("Sage")
    reach("Collège")
    page.keyboard.type("Prof")
    reach("Admettre un·e adhérent·e")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Okafor Grace")
    assert figure(page, "Fiche", "Profession") == "Sage-femme"
    assert figure(page, "Adhésion", "Depuis le") == "5 mars 2026"
