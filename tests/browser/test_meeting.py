"""A member of the board holds a meeting on a phone."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.browser.hands import figure, fits, follow, record, row, send, unfold, write

PHONE = 360
THERE = ("Girard Paul", "Petit Yvonne", "Lefèvre Hélène", "N’Diaye Awa", "Besson Marc")


def mark(page: Page, name: str, how: str, holder: str = "") -> None:
    """Fill a line of the sheet."""
    form = unfold(page, "Remplir toute la feuille")
    write(form.get_by_label(f"Présence, {name}"), how)
    write(form.get_by_label(f"Pouvoir donné à, {name}"), holder)


def test_a_meeting_is_held_on_a_phone_from_the_sheet_to_the_register(
    enter: Callable[..., Page], violations: Callable[[Page], list[str]]
) -> None:
    page = enter("board", width=PHONE)
    follow(page, "Ouvrir ou annuler la séance")
    expect(page.get_by_role("heading", level=1)).to_have_text("Conseil d’administration du 10 mars 2026")

    for name in THERE:
        mark(page, name, "Présent·e")
    mark(page, "Haddad Lina", "Représenté·e par pouvoir", "Girard Paul")
    mark(page, "Caron Élise", "Représenté·e par pouvoir", "Girard Paul")
    unfold(page, "Remplir toute la feuille").locator("button.strong").click()
    message = "Girard Paul porte déjà un pouvoir (ligne 2 de cette saisie), le maximum des statuts"
    expect(page.get_by_role("alert")).to_contain_text(message)
    assert unfold(page, "Remplir toute la feuille").get_by_label("Présence, Besson Marc").input_value() == "present", (
        "nothing is lost"
    )
    assert violations(page) == []
    mark(page, "Caron Élise", "Excusé·e")
    send(unfold(page, "Remplir toute la feuille"))
    assert figure(page, "Quorum", "Calcul") == (
        "5 présents + 1 pouvoir = 6 ; quorum requis : 1/2 de 7, arrondi au-dessus = 4 : atteint"
    )

    record(page, "Ouvrir la séance", {"Ouverte à": "18:35", "Présidence de séance": "Girard Paul"})
    record(
        page,
        "Mettre une décision au vote",
        {"Objet": "Acheter un vélo cargo", "Montant engagé au plus": "3 800", "Mission": "Soins non programmés"},
    )
    record(page, "Enregistrer le résultat", {"Pour": "5", "Contre": "1"})
    record(page, "Mettre une décision au vote", {"Objet": "Prêter l’échographe"})
    record(page, "Enregistrer le résultat", {"Pour": "2", "Contre": "3", "Abstentions": "1"})

    bought, lent = row(page, "Acheter un vélo cargo"), row(page, "Prêter l’échographe")
    expect(bought).to_contain_text("5 pour, 1 contre ; majorité requise : plus de 1/2 de 6 suffrages exprimés = 4")
    expect(bought).to_contain_text("Adoptée")
    expect(lent).to_contain_text("2 pour, 3 contre, 1 abstention ; majorité requise : plus de 1/2 de 5 suffrages")
    expect(lent).to_contain_text("Rejetée")
    assert fits(page)
    assert violations(page) == []

    record(page, "Clore la séance", {"Close à": "20:05"})
    expect(page.get_by_role("heading", name="Mettre une décision au vote")).to_have_count(0)
    record(page, "Rédiger le procès-verbal", {"Texte": "Le conseil compare deux devis.\n\nIl garde l’échographe."})
    record(page, "Approuver le procès-verbal")

    page.get_by_role("button", name="Menu").click()
    follow(page, "Rechercher")
    page.get_by_role("searchbox").fill("velo")
    page.keyboard.press("Enter")
    follow(page, "Acheter un vélo cargo")
    expect(page.get_by_role("heading", level=1)).to_have_text("Acheter un vélo cargo")
    assert "adoptée" in figure(page, "Résultat", "Calcul")
    assert fits(page)


def test_a_meeting_prints_clean(enter: Callable[..., Page]) -> None:
    page = enter("board", "/seances/{meeting}")
    page.emulate_media(media="print")
    for gone in (".menu", ".form", ".exports", ".why", ".dates", "button"):
        assert [one for one in page.locator(gone).all() if one.is_visible()] == [], gone
    expect(page.locator("footer")).to_contain_text("Situation au 10 mars 2026")
    expect(page.get_by_text("Le conseil examine trois devis.")).to_be_visible()
    assert fits(page)
    assert page.pdf(format="A4").startswith(b"%PDF")


def test_the_sheet_to_sign_and_the_minutes_print_clean(enter: Callable[..., Page]) -> None:
    page = enter("board", "/seances/{meeting}")
    follow(page, "Procès-verbal à imprimer")
    page.emulate_media(media="print")
    expect(page.get_by_text("Le conseil examine trois devis.")).to_be_visible()
    expect(page.get_by_role("region", name="Signatures")).to_contain_text("Présidence de séance")
    assert [one for one in page.locator(".why, .form, button, .foot a").all() if one.is_visible()] == []
    page.emulate_media(media="screen")
    follow(page, "Feuille d’émargement à imprimer")
    expect(page.get_by_role("columnheader", name="Pouvoir donné à")).to_be_visible()
    assert fits(page)
