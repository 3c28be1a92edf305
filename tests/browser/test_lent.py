"""A half-day is signed on the telephones of those who are there: no account, a finger, or the keyboard alone."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from core.facts import PartyId, SessionId
from core.ids import new_id
from core.intake import Invalid, bind
from core.ledger import Recorded
from core.model.command import Command
from tests.browser.conftest import violations_of
from tests.browser.hands import fits, follow
from tests.browser.running import Running
from tests.browser.story import NOW


def do(register: Running, name: str, **typed: object) -> Command:
    """Follow a command as the organiser of training."""
    ledger = register.house.ledger
    asked = bind(ledger.registry.deciders[name].command, typed, command_id=new_id("c"), today=NOW.date())
    assert not isinstance(asked, Invalid), asked
    assert isinstance(ledger.record(asked, by=register.accounts["training"], command_id=new_id("c")), Recorded)
    return asked


@pytest.fixture(scope="module")
def half_day(register: Running) -> str:
    """Give the address of a half-day of today, where twelve people are expected."""
    parts = [{"on": "2026-03-10", "starts": "09:00", "ends": "12:30"}]
    said = {"label": "Repérer la fragilité", "on": "2026-03-10", "parts": parts, "capacity": "20"}
    session: SessionId = do(register, "schedule-session", **said).session  # type: ignore[attr-defined]  # its own field
    people: list[PartyId] = [row.party for row in register.house.ledger.show("session.trainees").rows][:12]
    do(register, "enrol-members", session=session, parties=people, on="2026-03-02")
    return f"/formations/{session}/demi-journees/1"


@pytest.fixture
def make(enter: Callable[..., Page], half_day: str) -> Callable[[str], list[str]]:
    """Give ``make("Code pour la salle")``: the addresses of the links that a button makes."""

    def made(button: str) -> list[str]:
        page = enter("training", half_day)
        follow(page, "Lien et QR code : Faire signer sur les téléphones")
        assert violations_of(page) == []
        page.get_by_role("button", name=button).click()
        expect(page.locator(".codes")).to_be_visible()
        assert violations_of(page) == []
        assert fits(page)
        return re.findall(r"http://[\d.:]+/p/[\w-]+", page.content())

    return made


def draw(page: Page) -> None:
    """Draw two strokes in the box, by a pointer."""
    box = page.locator("canvas")
    box.scroll_into_view_if_needed()
    frame = box.bounding_box()
    assert frame is not None
    for begin in (20, 120):
        page.mouse.move(frame["x"] + begin, frame["y"] + 20)
        page.mouse.down()
        for step in range(15):
            page.mouse.move(frame["x"] + begin + 4 * step, frame["y"] + 20 + (step * step) % 37)
        page.mouse.up()


@pytest.mark.parametrize(("width", "scheme"), [(360, "light"), (360, "dark"), (1280, "dark")])
def test_one_signs_with_a_finger_by_a_link_of_ones_own(
    make: Callable[[str], list[str]], open_page: Callable[..., Page], width: int, scheme: str
) -> None:
    link = make("Feuille de codes personnels")[0]
    page = open_page(link, width=width, scheme=scheme)
    assert violations_of(page) == []
    assert fits(page)
    draw(page)
    page.get_by_role("button", name="Signer").click()
    expect(page.get_by_role("link", name=re.compile("Nom et prénom : "))).to_be_visible()
    kept = page.locator("input[name=trace]").input_value()
    assert re.fullmatch(r"(M\d+ \d+(L\d+ \d+)+){2}", kept)
    assert violations_of(page) == []
    page.get_by_label("Nom et prénom").fill(page.locator("#objet").inner_text())
    page.get_by_role("button", name="Signer").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("C’est enregistré")
    expect(page.locator("svg.drawn path")).to_have_attribute("d", kept)
    assert violations_of(page) == []
    assert fits(page)
    page.goto(link)
    expect(page.get_by_role("heading", level=1)).to_have_text("Ce lien ne sert plus")
    assert violations_of(page) == []


def test_a_drawing_is_taken_back_and_never_too_long(
    make: Callable[[str], list[str]], open_page: Callable[..., Page]
) -> None:
    page = open_page(make("Code pour la salle")[0], width=360)
    field = page.locator("input[name=trace]")
    draw(page)
    assert field.input_value()
    page.get_by_role("button", name="Effacer le dessin").click()
    assert field.input_value() == ""
    frame = page.locator("canvas").bounding_box()
    assert frame is not None
    page.mouse.move(frame["x"] + 5, frame["y"] + 5)
    page.mouse.down()
    for step in range(2_500):
        page.mouse.move(frame["x"] + 5 + (step * 7) % 250, frame["y"] + 5 + (step * 11) % 80)
    page.mouse.up()
    assert 2_000 < len(field.input_value()) <= 8_000


def test_one_signs_by_the_keyboard_alone_and_without_script(
    make: Callable[[str], list[str]], open_page: Callable[..., Page]
) -> None:
    link = make("Code pour la salle")[0]
    page = open_page(link, width=360)
    page.get_by_label("Personne").focus()
    page.keyboard.type("Weber")
    page.keyboard.press("Tab")
    page.keyboard.type("Thomas Weber")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("C’est enregistré")

    plain = open_page(link, width=360, javascript=False)
    expect(plain.locator("canvas")).to_be_hidden()
    expect(plain.get_by_text("Signature dessinée")).to_be_hidden()
    plain.get_by_label("Personne").select_option(label="Fabre Manon")
    plain.get_by_label("Nom et prénom").fill("Manon Fabre")
    plain.get_by_role("button", name="Signer").click()
    expect(plain.get_by_role("heading", level=1)).to_have_text("C’est enregistré")


def test_on_the_tablet_of_the_organiser_one_draws_too(enter: Callable[..., Page], half_day: str) -> None:
    page = enter("training", half_day)
    form = page.locator("form", has=page.locator("canvas"))
    form.get_by_role("button", name="Signer").click()
    expect(form.locator(".notice.alert")).to_be_visible()
    form.get_by_label("Personne").select_option(label="Haddad Lina")
    form.get_by_label("Nom et prénom").fill("Lina Haddad")
    draw(page)
    form.get_by_role("button", name="Signer").click()
    expect(page.get_by_role("row", name=re.compile("Haddad Lina"))).to_contain_text("Sur place")
    page.goto(page.url.partition("/demi-journees/")[0] + "/feuille")
    expect(page.get_by_role("row", name=re.compile("Haddad Lina")).locator("svg.drawn path")).to_have_count(1)
    assert violations_of(page) == []
