"""An auditor reads the past, follows reasons to the records, verifies, takes files away, and changes nothing."""

import zipfile
from collections.abc import Callable
from io import BytesIO

import msgspec
import pytest
from playwright.sync_api import Page, expect

from core.model.screens import Form
from tests.browser.hands import figure, fits, follow, row
from tests.browser.running import Running


def ask(page: Page, **clocks: str) -> None:
    """Set the two clocks of a page."""
    for name, day in clocks.items():
        page.locator(f"input[name={name}]").fill(day)
    with page.expect_navigation():
        page.get_by_role("button", name="Voir", exact=True).click()


@pytest.mark.parametrize("width", [1280, 360])
def test_both_clocks_are_set_on_a_page_and_its_banner_says_so(
    enter: Callable[..., Page], violations: Callable[[Page], list[str]], width: int
) -> None:
    page = enter("auditor", "/seances/{meeting}", width=width)
    assert "7 ont voix" in row(page, "Acheter deux électrocardiographes").last.inner_text(), "a resignation came late"
    learnt = page.get_by_role("heading", name="Appris après le vote")
    expect(learnt).to_be_visible()
    ask(page, on="2025-06-20", known="2025-06-20")
    banner = page.locator(".notice.past")
    expect(banner).to_contain_text("Situation au 20 juin 2025, d’après ce qui était enregistré le 20 juin 2025")
    expect(banner).to_contain_text(", du 17 juin 2025 à ")
    expect(learnt).to_have_count(0)
    assert fits(page)
    assert violations(page) == []
    if width > 1000:
        follow(page, "Adhérents")
        expect(banner).to_contain_text("Situation au 20 juin 2025")
        assert figure(page, "Adhérents, en chiffres", "Adhérents") == "44"
    follow(page, "Revenir à aujourd’hui")
    expect(banner).to_have_count(0)


def test_a_figure_leads_to_its_reasons_and_they_to_the_very_record(enter: Callable[..., Page]) -> None:
    page = enter("auditor", "/dpc/demandes/{claim}")
    follow(page, "Pourquoi ? Delmas Agnès")
    expect(page.get_by_role("heading", name="Forfait DPC par participant")).to_be_visible()
    page.get_by_role("heading", name="Demande de prise en charge DPC déposée").get_by_role("link").click()
    facts = page.locator("dl.facts").first
    expect(facts).to_contain_text("Non retenus")
    expect(facts).to_contain_text("Présence partielle")
    page.get_by_text("L’enregistrement tel qu’il est écrit").click()
    expect(page.locator("pre")).to_contain_text('"reason": "partial-attendance"')


def test_the_whole_register_is_verified(enter: Callable[..., Page], violations: Callable[[Page], list[str]]) -> None:
    page = enter("auditor", "/verification")
    with page.expect_download() as kept:
        follow(page, "L’empreinte signée du registre")
    page.get_by_role("button", name="Vérifier maintenant").click()
    expect(page.locator("#verdict")).to_contain_text("Le registre est intact")
    page.locator("#imprint").set_input_files(kept.value.path())
    page.get_by_role("button", name="Vérifier maintenant").click()
    expect(page.locator("#verdict")).to_contain_text("et conforme à l’empreinte apportée")
    assert violations(page) == []
    page.locator("#imprint").set_input_files(
        {"name": "x", "mimeType": "text/plain", "buffer": b"autre registre\n1\nAAAA\n"}
    )
    page.get_by_role("button", name="Vérifier maintenant").click()
    expect(page.get_by_role("alert")).not_to_contain_text("intact")


def test_a_table_is_taken_away_as_it_stands_then(enter: Callable[..., Page]) -> None:
    page = enter("auditor", "/depenses?known=2025-07-01")
    taken = {}
    for form in ("CSV", "XLSX", "JSON"):
        with page.expect_download() as download:
            page.get_by_role("region", name="Toutes les dépenses").get_by_role("link", name=form, exact=True).click()
        taken[form] = download.value.path().read_bytes()
    lines = taken["CSV"].decode("utf-8-sig").splitlines()
    assert any(line.count(";") > 5 and "2390,00" in line and "Cardio Matériel" in line for line in lines)
    assert "xl/workbook.xml" in zipfile.ZipFile(BytesIO(taken["XLSX"])).namelist()
    told = msgspec.json.decode(taken["JSON"])
    assert told["about"]["D’après ce qui était enregistré le"].startswith("01/07/2025")
    assert [row["amount"] for row in told["rows"]] == [186_40, 2390_00]


def place(register: Running, path: str, command: str) -> str:
    """Return the place of a form on a page, from 1."""
    blocks = enumerate(register.house.ledger.registry.pages[path].blocks, 1)
    return str(next(place for place, block in blocks if isinstance(block, Form) and block.command == command))


def test_an_auditor_is_refused_every_write(enter: Callable[..., Page], register: Running) -> None:
    head = register.house.ledger.head()
    page = enter("auditor", "/depenses/{entry}")
    assert page.locator("form[method=post]").count() == 1, "the way out, and no other"
    token = page.locator("input[name=_csrf]").first.input_value()
    for path, form in (
        ("/depenses", {"_command": "pay-expense", "_block": "1", "amount": "5", "nature": "other"}),
        (
            "/seances/{board}",
            {"_command": "open-meeting", "_block": place(register, "/seances/{meeting}", "open-meeting")},
        ),
        ("/comptes", {"_command": "grant-role", "role": "board", "account": register.accounts["auditor"]}),
        (f"/enregistrements/{register.records['mistyped']}/corriger", {"_command": "pay-expense", "amount": "5"}),
        (f"/enregistrements/{register.records['mistyped']}/retirer", {"_command": "withdraw-record", "reason": "x"}),
    ):
        answer = page.request.post(register.at(path), form={**form, "_csrf": token}, headers={"origin": register.url})
        assert (answer.status, "n’est pas ouvert" in answer.text() or "rôle" in answer.text()) == (403, True), path
    answer = page.request.post(
        register.at("/api/commands/pay-expense"), data={"amount": 500}, headers={"origin": register.url}
    )
    assert answer.status == 403
    assert register.house.ledger.head() == head
