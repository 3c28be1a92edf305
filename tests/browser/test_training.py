"""The organiser of training takes a session from the calendar to the claim that pays it."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.browser.hands import figure, fits, follow, record, row, send, unfold, write


def test_a_session_goes_from_the_calendar_to_its_claim(
    enter: Callable[..., Page], violations: Callable[[Page], list[str]]
) -> None:
    page = enter("training", "/formations")
    said = {
        "Intitulé": "Dépister la fragilité",
        "Premier jour": "2026-03-09",
        "Début": "19:00",
        "Fin": "22:00",
        "Lieu": "Salle des fêtes",
        "Nombre de places": "12",
        "Ou son nom": "Armelle Kerdraon",
        "Mission": "Parcours insuffisance cardiaque",
    }
    record(page, "Programmer une séance", said)
    expect(page.get_by_role("heading", level=1)).to_have_text("Dépister la fragilité")
    assert figure(page, "La séance", "Durée") == "3 h"
    assert figure(page, "La séance", "Formateur ou formatrice") == "Armelle Kerdraon"
    names = ("Aubry Claire", "Delmas Agnès", "Besson Marc", "Ferrand Judith", "Blin Théo")
    record(page, "Inscrire des participants", {**dict.fromkeys(names, "oui"), "Inscription le": "2026-03-02"})
    record(page, "Enregistrer un désistement", {"Personne": "Delmas Agnès", "Désistement le": "2026-03-03"})
    expect(row(page, "Delmas Agnès")).to_contain_text("03/03/2026")

    follow(page, "Feuille d’émargement à imprimer")
    sheet = page.get_by_role("region", name="Feuille d’émargement")
    expect(sheet.get_by_role("row")).to_have_count(8)
    expect(sheet.get_by_role("row").nth(1)).to_contain_text("Aubry Claire")
    assert violations(page) == []
    follow(page, "Séance de formation")

    form = unfold(page, "Enregistrer l’émargement")
    write(form.get_by_label("Présence, Besson Marc"), "En partie")
    write(form.get_by_label("Personne, ligne 5"), "Roussel Adèle")
    send(form)
    expect(page.get_by_role("heading", name="Inscrire des participants")).to_have_count(0)

    assert figure(page, "Participation", "Absents") == "—"

    page.get_by_role("navigation", name="Voir aussi").get_by_role("link", name="Demande DPC").click()
    assert figure(page, "Si elle était déposée aujourd’hui", "Calcul").split() == [
        "1",
        "×",
        "76,00",
        "€",
        "=",
        "76,00",
        "€",
    ]
    assert figure(page, "Si elle était déposée aujourd’hui", "Montant") == "76,00 €"
    assert violations(page) == []
    form = unfold(page, "Déposer la demande de prise en charge")
    form.locator("button.strong").click()
    expect(page.get_by_role("alert")).to_contain_text("action")
    send(unfold(page, "Déposer la demande de prise en charge"))
    for title, text in (("Retenus", "1"), ("Non retenus", "4"), ("Demandé", "76,00 €")):
        assert figure(page, "La demande", title) == text
    for name, reason in (
        ("Aubry Claire", "Retenu·e"),
        ("Besson Marc", "Présence partielle"),
        ("Ferrand Judith", "Profession non prise en charge"),
        ("Blin Théo", "N’était pas adhérent·e ce jour-là"),
        ("Roussel Adèle", "Pas inscrit·e avant la séance"),
    ):
        expect(row(page, name)).to_contain_text(reason)
    assert violations(page) == []

    page.get_by_role("region", name="Le calcul").get_by_role("link", name="Dépister la fragilité").click()
    expect(page.get_by_role("region", name="Participation")).to_be_visible()
    follow(page, "Demande DPC")
    follow(page, "Dépister la fragilité, 09/03/2026")
    follow(page, "Pourquoi ? Aubry Claire")
    expect(page.get_by_role("heading", name="Forfait")).to_be_visible()
    assert fits(page)


def test_refused_for_what_another_window_did_the_whole_page_is_shown_as_it_now_is(enter: Callable[..., Page]) -> None:
    page = enter("training", "/formations")
    said = {"Intitulé": "Accompagner un sevrage", "Premier jour": "2026-05-12", "Nombre de places": "12"}
    record(page, "Programmer une séance", {**said, "Début": "19:00", "Fin": "22:00"})
    other = enter("training", page.url[page.url.index("/formations") :])
    record(page, "Annuler la séance")

    form = unfold(other, "Reporter la séance")
    expect(form.get_by_label("Durée, pauses exclues, ligne 1")).to_have_value("3 h")
    write(form.get_by_label("Jour, ligne 1"), "2026-06-09")
    write(form.get_by_label("Commence à, ligne 1"), "19:00")
    write(form.get_by_label("Finit à, ligne 1"), "22:00")
    form.locator("button.strong").click()
    expect(other.get_by_role("alert")).to_contain_text("Cette séance est annulée.")
    assert figure(other, "La séance", "État") == "Annulée"
    expect(other.get_by_role("heading", name="Inscrire des participants")).to_have_count(0)
