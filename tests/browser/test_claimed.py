"""A session of eighteen people of six professions, by hand, from the action to the claim that is paid."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.hands import figure, fits, follow, record, send, unfold, write

PEOPLE = (
    *("Aubry Claire", "Chevalier Nora", "Fabre Manon", "Hamel Aurélie", "Jacob Ninon", "Moulin Sarah"),
    *("Bertin Hugo", "Guérin Solène", "Royer Maud", "Vasseur Fanny", "Bonnet Gaëlle", "Tessier Romain"),
    *("Colin Bastien", "Meunier Zoé", "Marty Jade", "Navarro Lucie", "Masson Diane", "Picard Loïc"),
)
SESSION = "Prévenir les chutes à domicile"


@pytest.fixture
def signed_sheet(tmp_path: Path) -> Path:
    """Give a photograph of a sheet, as small as a PNG can be."""
    file = tmp_path / "feuille.png"
    file.write_bytes(
        bytes.fromhex(
            "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154789c63f8cfc000000301"
            "0100c9fe92ef0000000049454e44ae426082"
        )
    )
    return file


def schedule(page: Page) -> None:
    """Declare the action, and put on the calendar a session of two half-days that gives it."""
    said = {"Numéro de l’action": "9917 2600 123", "Intitulé": SESSION, "Durée": "6 h 30"}
    record(page, "Déclarer une action de DPC", {**said, "Publiée depuis le": "2026-01-05"})
    page.goto(page.url.partition("/dpc/")[0] + "/formations")
    form = unfold(page, "Programmer une séance")
    said = {
        "Intitulé": SESSION,
        "Premier jour": "2026-03-09",
        "Lieu": "Salle des fêtes",
        "Nombre de places": "20",
        "Formateur ou formatrice": "Roussel Adèle — Médecin spécialiste (hors médecine générale)",
        "Numéro de la session dans l’action": "1",
    }
    for label, value in said.items():
        write(form.get_by_label(label).first, value)
    action = form.get_by_label("Action de DPC").first
    action.select_option(index=action.locator("option").count() - 1)
    days = (("2026-03-09", "13:30", "17:00"), ("2026-03-10", "07:00", "10:00"))
    for line, (day, starts, ends) in enumerate(days, start=1):
        write(form.get_by_label(f"Jour, ligne {line}"), day)
        write(form.get_by_label(f"Commence à, ligne {line}"), starts)
        write(form.get_by_label(f"Finit à, ligne {line}"), ends)
    send(form)


def file(page: Page) -> None:
    """Press once, and read what the agency may object to."""
    unfold(page, "Déposer la demande de prise en charge").locator("button.strong").click()
    expect(page.locator("details.form .notice").first).to_contain_text("Il reste à régler")


def test_eighteen_people_sign_and_are_paid_for(
    enter: Callable[..., Page],
    open_page: Callable[..., Page],
    violations: Callable[[Page], list[str]],
    signed_sheet: Path,
) -> None:
    page = enter("training", "/dpc/actions")
    schedule(page)
    expect(page.get_by_role("heading", level=1)).to_have_text(SESSION)
    assert figure(page, "La séance", "Durée") == "6 h 30"
    record(page, "Inscrire des participants", {**dict.fromkeys(PEOPLE, "oui"), "Inscription le": "2026-03-02"})
    assert figure(page, "Participation", "Inscrits") == "18"
    assert violations(page) == []
    session = page.url

    page.goto(f"{session}/demi-journees/2")
    follow(page, "Lien et QR code : Faire signer sur les téléphones")
    page.get_by_role("button", name="Code pour la salle").click()
    link = page.locator(".codes").get_by_text("/p/").first.inner_text().strip()
    for number, name in enumerate((*PEOPLE, "Roussel Adèle")):
        phone = open_page(link, width=360)
        write(phone.get_by_label("Personne"), name)
        phone.get_by_label("Nom et prénom").fill(name)
        if not number:
            assert violations(phone) == []
            assert fits(phone)
        phone.get_by_role("button", name="Signer").click()
        expect(phone.get_by_role("heading", level=1)).to_have_text("C’est enregistré")
        phone.context.close()

    page.goto(f"{session}/demi-journees/1")
    form = unfold(page, "Enregistrer la feuille de la demi-journée")
    form.locator("input[type=file]").set_input_files(signed_sheet)
    send(form)
    assert fits(page)
    page.goto(session)
    record(page, "Enregistrer l’émargement")
    assert figure(page, "Participation", "Présents") == "18"

    follow(page, "Demande DPC")
    assert figure(page, "Si elle était déposée aujourd’hui", "Montant").split() == ["1", "368,00", "€"]
    assert violations(page) == []
    file(page)
    assert violations(page) == []
    send(unfold(page, "Déposer la demande de prise en charge"))
    claim = page.url
    record(page, "Enregistrer la réponse de l’Agence")
    assert figure(page, "La demande", "État") == "Acceptée"

    treasury = enter("treasurer", "/finances")
    record(treasury, "Enregistrer une recette", {"Montant": "1368", "Origine": "DPC"})
    treasury.goto(claim)
    record(treasury, "Enregistrer le paiement de la demande", {"Montant payé pour cette demande": "1368"})
    assert figure(treasury, "La demande", "État") == "Payée"
    assert figure(treasury, "La demande", "Reste à payer") == "0,00 €"
    assert violations(treasury) == []

    page.goto(claim)
    for words, kind in (("Demande de prise en charge DPC", "application/pdf"), ("Dossier de la demande DPC", "zip")):
        address = page.get_by_role("link", name=words, exact=True).get_attribute("href")
        answer = page.request.get(page.url.split("/dpc/")[0] + (address or ""))
        assert (answer.status, kind in answer.headers["content-type"]) == (200, True)
