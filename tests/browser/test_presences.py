"""Ticking who was there, in a long list."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.browser.hands import unfold

TITLE = "Enregistrer une réunion de groupe de travail"


def test_a_long_list_of_people_is_alphabetical_high_and_sifted_as_one_types(
    enter: Callable[..., Page], violations: Callable[[Page], list[str]]
) -> None:
    page = enter("coordination", "/missions")
    form = unfold(page, TITLE)
    boxes = form.locator(".boxes.long .box")
    names = [name.strip() for name in boxes.all_inner_texts()]
    assert names.index("Caron Élise") < names.index("Da Silva Joana") < names.index("N’Diaye Awa")
    assert form.locator(".boxes.long").evaluate("box => box.clientHeight") >= 12 * 44
    form.get_by_label("Fabre Manon").check()
    form.get_by_label("Filtrer").fill("elise")
    expect(boxes.filter(visible=True)).to_have_text(["Caron Élise"])
    assert violations(page) == []
    form.get_by_label("Filtrer").press("Enter")
    expect(form.locator(".notice.alert")).to_have_count(0)
    form.get_by_label("Filtrer").fill("n'di")
    expect(boxes.filter(visible=True)).to_have_text(["N’Diaye Awa"])
    form.get_by_label("Filtrer").fill("")
    expect(boxes.filter(visible=True)).to_have_count(len(names))
    expect(form.get_by_label("Fabre Manon")).to_be_checked()
    form.locator("button.strong").click()
    expect(form.locator(".notice.alert")).to_be_visible()
    expect(form.locator(".sift")).to_have_count(1)


def test_without_script_the_list_is_all_there(enter: Callable[..., Page]) -> None:
    page = enter("coordination", "/missions", javascript=False)
    expect(page.locator(".sift")).to_have_count(0)
    assert page.locator(".boxes.long .box").count() > 12
