"""What heads the figures of the treasury."""

from core.subjects.treasury.pages import MONEY_PAGE


def test_what_sums_every_year_says_so() -> None:
    summed = {"treasury.totals", "treasury.balance", "treasury.natures", "treasury.sources"}
    titles = {view: block.title for block in MONEY_PAGE.blocks if (view := getattr(block, "view", "")) in summed}
    assert set(titles) == summed
    assert all("depuis l’origine" in title.lower() for title in titles.values())
