"""What was done is said once, and never above a refusal."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.browser.hands import record, unfold


def test_what_was_done_is_not_said_above_what_is_refused_next(enter: Callable[..., Page]) -> None:
    page = enter("training", "/formations")
    said = {
        "Intitulé": "Repérer la dénutrition",
        "Premier jour": "2026-03-10",
        "Début": "19:00",
        "Fin": "22:00",
        "Durée de formation": "180",
        "Lieu": "Salle des fêtes",
        "Nombre de places": "12",
        "Formateur ou formatrice": "Roussel Adèle — Médecin spécialiste (hors médecine générale)",
        "Mission": "Parcours insuffisance cardiaque",
    }
    record(page, "Programmer une séance", said)
    expect(page.locator(".notice.done")).to_be_visible()
    form = unfold(page, "Inscrire des participants")
    form.locator("button.strong").click()
    expect(form.locator(".notice.alert")).to_be_visible()
    expect(page.locator(".notice.done")).to_be_hidden()
