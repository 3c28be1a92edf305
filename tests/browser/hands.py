"""What hands do on a page, in the words that eyes read there."""

import re
from collections.abc import Mapping

from playwright.sync_api import Locator, Page, expect


def follow(page: Page, words: str) -> None:
    """Follow the first link whose words begin so, those that only a screen reader says included."""
    begins = rf"^\s*{re.escape(words)}".replace("/", ".").replace("\\ ", r"\s")
    page.get_by_role("link").filter(has_text=re.compile(begins)).first.click()


def unfold(page: Page, title: str) -> Locator:
    """Unfold the form of that title, and its theme if it has one, unless they are; return it."""
    heading = page.get_by_role("heading", name=title, exact=True, include_hidden=True)
    form = page.locator("details.form").filter(has=heading)
    theme = page.locator("details.theme:not([open])").filter(has=heading)
    if theme.count():
        theme.locator("summary").first.click()
    if form.get_attribute("open") is None:
        form.locator("summary").click()
    return form


def fill(form: Locator, said: Mapping[str, str]) -> None:
    """Fill fields by the beginning of their label: a choice by what it shows, a box by « oui » or « non »."""
    for label, value in said.items():
        write(form.get_by_label(label).first, value)


def write(field: Locator, value: str) -> None:
    """Put a value in a field, whatever it is."""
    kind = field.evaluate("field => field.getAttribute('role') || field.type")
    if kind == "radiogroup":
        field.get_by_text(value, exact=True).click()
    elif kind == "select-one":
        field.select_option(**({"label": value} if value else {"value": ""}))
    elif kind == "checkbox":
        field.set_checked(value == "oui")
    else:
        field.fill(value)


def send(form: Locator) -> None:
    """Press the button of a form, and read on the next page that it is done."""
    page = form.page
    with page.expect_navigation():
        form.locator("button.strong").click()
    expect(page.locator(".notice.done")).to_contain_text(re.compile("C’est fait|Corrigé"))


def record(page: Page, title: str, said: Mapping[str, str] | None = None) -> None:
    """Unfold a form, fill it and send it."""
    form = unfold(page, title)
    fill(form, said or {})
    send(form)


def fits(page: Page) -> bool:
    """Tell whether a page needs no scrolling sideways."""
    return bool(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))


def row(page: Page, words: str) -> Locator:
    """Return the rows of tables that hold words."""
    return page.get_by_role("row").filter(has_text=words)


def figure(page: Page, block: str, title: str) -> str:
    """Return what stands under a title among the figures of a block."""
    section = page.get_by_role("region", name=block, exact=True)
    text = section.locator(f"dl.figures > div:has(dt:text-is('{title}')) > dd").first.inner_text()
    return " ".join(text.split())
