"""What is looked for on every page: in both schemes and widths, by axe-core, and in the words that eyes read."""

import re
from collections.abc import Callable, Iterator

from msgspec import Struct
from playwright.sync_api import Page

from core.facts import kind_of
from core.intake import askable, fields
from core.registry import Registry
from tests.browser.hands import fits

WIDE, NARROW = 1280, 360
RULES_OF_WIDTH = (
    "color-contrast",
    "target-size",
    "label",
    "select-name",
    "button-name",
    "link-name",
    "aria-hidden-focus",
)
"""What may change when a page gets narrow: the menu folds, rows become cards, a field for their order appears."""
RAW = re.compile(r"\b[a-z]{1,3}-[a-z2-7]{16}\b|\bNone\b|\bTrue\b|\bFalse\b|\{'|\bcore\.|\w+@\d{4}-\d\d-\d\d")
"""What nobody should have to read: an id, a word of Python, the key of a rule's step."""
VISIBLE = """() => {
  const bare = document.querySelector('main').cloneNode(true);
  bare.querySelectorAll('.sums, pre').forEach(one => one.remove());
  const read = document.body.appendChild(bare), words = read.innerText;
  read.remove();
  return words;
}"""
"""The words of a page, without the digests, kinds and bytes that are shown as they are to those who check them."""


REPEATED = r"""() => {
  const said = new Map(), again = new Set();
  for (const one of document.querySelectorAll('main p, main li, main dd.hint')) {
    if (one.closest('table, dl.facts, .step, .todo, .timeline, .hits, .figures, .exports')) continue;
    const form = one.closest('form')?.closest('[id]')?.id ?? '';
    for (const sentence of one.textContent.split(/(?<=[.!?])\s+/)) {
      const words = sentence.trim().replace(/\s+/g, ' ');
      if (words.split(' ').length < 5) continue;
      if (said.get(form + words)) again.add(words);
      said.set(form + words, true);
    }
  }
  return [...again];
}"""
"""The sentences that a page says twice, or a form of it; what rows, steps and dates say of several things is data."""


def codes(registry: Registry) -> frozenset[str]:
    """Return the codes that stand for words somewhere: of choices, kinds, commands, views, rules and fields."""
    found = {*registry.wire.types, *registry.deciders, *registry.views, *registry.rules}
    found |= {kind_of(cls).stem for cls in registry.wire.types.values()}
    structs: list[type[Struct]] = [decider.command for decider in askable(registry).values()]
    for struct in (*structs, *(view.row for view in registry.views.values())):
        found |= set(_codes(struct))
    return frozenset(code for code in found if re.search(r"[-_.]", code))


def _codes(struct: type[Struct]) -> Iterator[str]:
    for one in fields(struct):
        yield from (one.name, *(one.options or ()))
        if one.row is not None:
            yield from _codes(one.row)


def words_of(page: Page) -> str:
    """Return what eyes read in the middle of a page."""
    words: str = page.evaluate(VISIBLE)
    return words


def repeated(page: Page) -> list[str]:
    """Return the sentences that a page says twice."""
    said: list[str] = page.evaluate(REPEATED)
    return said


def untold(page: Page, known: frozenset[str]) -> list[str]:
    """Return what no words stand for: ids, words of programmers, codes."""
    words = words_of(page)
    return [*RAW.findall(words), *sorted(known & set(re.findall(r"[\w.-]+\w", words)))]


def faults(page: Page, known: frozenset[str], violations: Callable[..., list[str]]) -> list[str]:
    """Look at a page unfolded, light and dark, wide and narrow; return everything that is wrong with it."""
    page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true })")
    wrong = [f"not said in French: {told}" for told in untold(page, known)]
    wrong += [f"said twice: {told}" for told in repeated(page)]
    wrong += ["an empty heading" for words in page.locator("h1, h2, h3").all_text_contents() if not words.strip()]
    page.emulate_media(color_scheme="light")
    for width in (WIDE, NARROW):
        page.set_viewport_size({"width": width, "height": 800})
        wrong += [] if fits(page) else [f"wider than {width}"]
        wrong += [f"{width}: {one}" for one in violations(page, rules=() if width == WIDE else RULES_OF_WIDTH)]
    page.emulate_media(color_scheme="dark")
    wrong += [f"dark: {one}" for one in violations(page, rules=("color-contrast",))]
    return wrong
