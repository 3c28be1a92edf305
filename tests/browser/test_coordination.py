"""The days of a coordinator: adhesions, missions, money with its papers, a campaign, and a mistake put right."""

import struct
import zlib
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.hands import figure, fill, fits, follow, record, row, send, unfold
from tests.browser.running import Running

PATHWAYS = "Parcours insuffisance cardiaque"


def photograph() -> bytes:
    """Return a picture of a receipt: one grey dot, as a phone's PNG."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
    ends = chunk(b"IDAT", zlib.compress(b"\x00\x80")) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + ends


def test_somebody_adheres_and_leaves(
    enter: Callable[..., Page], register: Running, violations: Callable[[Page], list[str]]
) -> None:
    page = enter("coordination", "/adherents")
    form = unfold(page, "Admettre un·e adhérent·e")
    fill(form, {"Prénom": "Nadia", "Courriel": "nadia"})
    form.locator("button.strong").click()
    expect(form.get_by_role("alert")).to_contain_text("Nom ou raison sociale : Ce champ est obligatoire.")
    assert form.get_by_label("Prénom").input_value() == "Nadia"
    assert violations(page) == []
    said = {"Nom ou raison sociale": "Lopez", "Courriel": "nadia.lopez@exemple.fr", "Profession": "Infirmier·e"}
    fill(form, {**said, "Mode d’exercice": "Libéral conventionné", "Collège": "Professionnels de santé"})
    send(form)
    expect(page.get_by_role("heading", level=1)).to_have_text("Lopez Nadia")
    assert figure(page, "Adhésion", "Depuis le") == "10 mars 2026"
    assert violations(page) == []

    record(page, "Enregistrer une cotisation")
    dues = page.get_by_role("region", name="Cotisations")
    expect(dues.get_by_role("row").filter(has_text="2026")).to_contain_text("0,00\u00a0€")
    here = page.url
    page.goto(register.at("/finances"))
    expect(row(page, "Lopez Nadia")).to_contain_text("20,00\u00a0€")
    page.goto(here)
    record(page, "Enregistrer une démission", {"Motif": "Déménagement"})
    expect(page.get_by_text("Démission", exact=False).last).to_be_visible()
    expect(page.get_by_role("heading", name="Enregistrer une démission")).to_have_count(0)
    expect(page.get_by_role("heading", name="Enregistrer une adhésion")).to_be_visible()


def test_a_group_works_and_its_mission_moves_on(enter: Callable[..., Page]) -> None:
    page = enter("coordination", "/missions")
    form = unfold(page, "Enregistrer une réunion de groupe de travail")
    people = dict.fromkeys(("Aubry Claire", "Delmas Agnès", "Besson Marc"), "oui")
    fill(form, {"Mission": "Soins non programmés", "Sujet": "Créneaux du samedi", "Durée": "1 h 30", **people})
    send(form)
    expect(page.get_by_role("heading", level=1)).to_have_text("Soins non programmés")
    evidence = row(page, "Créneaux du samedi")
    expect(evidence).to_contain_text("1 h 30")
    record(page, "Enregistrer une échéance atteinte", {"Échéance": "Démarrage"})
    assert figure(page, "La mission", "État") == "Démarrée"
    evidence.first.get_by_role("link", name="Pourquoi ?").click()
    for name in people:
        expect(page.get_by_text(name)).to_be_visible()


@pytest.mark.parametrize("width", [1280, 360])
def test_money_comes_and_goes_with_its_papers(enter: Callable[..., Page], width: int) -> None:
    page = enter("coordination", "/finances", width=width)
    came = {"Montant": "1 500,50", "Origine": "FIR (ARS)", "Mission": PATHWAYS}
    record(page, "Enregistrer une recette", {**came, "Versée par (autre nom)": "ARS Île-de-France"})
    before = figure(page, "Depuis l’origine", "Solde")
    spent = {"Montant": f"{width},25", "Nature": "Conseil et prestations", "Mission": PATHWAYS}
    record(page, "Enregistrer une dépense", {**spent, "Payée à (autre nom)": "Cabinet Santé & Territoires"})
    assert figure(page, "La dépense", "Manque") == "Décision et justificatif"
    form = unfold(page, "Joindre un justificatif")
    picture = {"name": "ticket.png", "mimeType": "image/png", "buffer": photograph()}
    form.locator("input[type=file]").set_input_files(picture)
    send(form)
    assert figure(page, "La dépense", "Manque") == "Décision"
    with page.expect_download() as opened:
        follow(page, "Ouvrir la pièce")
    assert opened.value.path().read_bytes() == photograph()
    assert fits(page)

    page.goto(page.url)
    form = unfold(page, "Rattacher à une décision")
    fill(form, {"Décision": "Acheter deux électrocardiographes portables"})
    form.locator("button.strong").click()
    expect(page.get_by_role("alert")).to_contain_text("la dépasse de")
    send(form)
    assert figure(page, "La dépense", "Manque") == "Rien"
    page.goto(page.url.rpartition("/")[0])
    orphans = page.get_by_role("region", name="Sans décision ou sans justificatif")
    expect(orphans.get_by_role("row")).to_have_count(2)
    expect(orphans).to_contain_text("186,40\u00a0€")
    page.goto(page.url.replace("depenses", "finances"))
    assert figure(page, "Depuis l’origine", "Solde") != before
    assert fits(page)


def test_a_campaign_is_planned_then_reported(enter: Callable[..., Page]) -> None:
    page = enter("coordination", "/prevention")
    dates = {"Premier jour": "2026-03-01", "Dernier jour": "2026-03-08"}
    record(page, "Prévoir une campagne de prévention", {"Intitulé": "Semaine du rein", **dates, "Personnes à": "80"})
    expect(page.get_by_role("heading", level=1)).to_have_text("Semaine du rein")
    assert figure(page, "La campagne", "État") == "Bilan à enregistrer"
    page.goto(page.url.partition("/prevention")[0])
    follow(page, "Enregistrer le bilan de la campagne « Semaine du rein »")
    record(page, "Enregistrer le bilan de la campagne", {"Personnes touchées": "64", "Actions menées": "3"})
    assert figure(page, "La campagne", "Personnes touchées") == "64"
    expect(page.get_by_role("heading", name="Enregistrer le bilan de la campagne")).to_have_count(0)


def test_a_mistyped_record_is_put_right_and_both_versions_stay(enter: Callable[..., Page], register: Running) -> None:
    page = enter("coordination", "/finances")
    form = unfold(page, "Enregistrer une dépense")
    fill(form, {"Montant": "45 000", "Nature": "Fonctionnement courant", "Payée à (autre nom)": "La Poste"})
    send(form)
    page.get_by_role("status").get_by_role("link").click()
    mistyped = page.url
    follow(page, "Corriger")
    corrected = page.locator("form.sheet")
    assert corrected.get_by_label("Payée à (autre nom)").input_value() == "La Poste"
    corrected.get_by_label("Montant").fill("45,00")
    send(page.locator(".block").filter(has=page.get_by_role("button", name="Enregistrer la correction")))
    page.goto(mistyped)
    expect(page.locator(".notice.past")).to_contain_text("Cet enregistrement ne vaut plus")
    expect(page.get_by_text("45\u202f000,00\u00a0€")).to_be_visible()
    page.locator(".notice.past").get_by_role("link").click()
    expect(page.get_by_text("45,00\u00a0€", exact=True)).to_be_visible()
    expect(page.locator("dl.facts").nth(1)).to_contain_text("Corrige")

    head = register.house.ledger.head()
    page.goto(register.at("/depenses"))
    expect(row(page, "45,00\u00a0€").first).to_be_visible()
    page.goto(register.at(f"/depenses?known={head - 1}"))
    expect(row(page, "45\u202f000,00\u00a0€").first).to_be_visible()
    expect(page.locator(".notice.past")).to_be_visible()


@pytest.mark.parametrize("width", [1280, 360])
def test_no_table_of_the_daily_work_is_scrolled_sideways(
    enter: Callable[..., Page], register: Running, width: int
) -> None:
    page = enter("coordination", "/cotisations", width=width)
    for path in ("/cotisations/2025", "/finances", "/depenses", "/budget", "/missions", "/missions/{pathways}", "/aci"):
        page.goto(register.at(path))
        wide = "all => all.filter(one => one.scrollWidth > one.clientWidth + 1).map(one => one.innerText)"
        assert page.locator(".block > div > .scroll").evaluate_all(wide) == [], path


def test_what_is_left_to_pay_is_asked_listed_and_paid(enter: Callable[..., Page]) -> None:
    page = enter("coordination", "/")
    follow(page, "Cotisations 2025")
    left = page.get_by_role("region", name="Reste à régler")
    expect(left).to_contain_text("20,00\u00a0€")
    name = left.get_by_role("rowheader").first.inner_text()
    left.get_by_role("link", name=name, exact=True).click()
    record(page, "Enregistrer une cotisation", {"Au titre de l’année": "2025"})
    page.go_back()
    page.go_back()
    page.reload()
    expect(page.get_by_role("region", name="Reste à régler").get_by_role("rowheader", name=name)).to_have_count(0)


def test_a_mission_says_what_the_contract_expects_of_it(enter: Callable[..., Page], register: Running) -> None:
    page = enter("coordination", "/missions")
    page.goto(register.at("/missions/{pathways}"))
    record(page, "Enregistrer une dépense", {"Montant": "12", "Nature": "Actions", "Payée à (autre nom)": "La Poste"})
    assert figure(page, "La dépense", "Mission") == PATHWAYS
    page.goto(register.at("/missions/{pathways}"))
    expect(page.get_by_role("region", name="Dépenses à justifier")).to_contain_text("12,00\u00a0€")
    follow(page, "Échéances et versements ACI")
    expect(page.get_by_role("heading", level=1)).to_have_text(PATHWAYS)
    assert figure(page, "Échéances du contrat", "Démarrée le") == "2 juin 2025"
    expect(page.get_by_role("region", name="Versements", exact=True)).to_contain_text("Reçu")
