from collections.abc import Callable

from tests.web.pages.conftest import Browser

Browse = Callable[..., Browser]


def test_rules_are_shown_with_their_steps_and_sources(browse: Browse) -> None:
    one = browse("auditor")
    one.get("/baremes")
    for told in ("Plafond annuel des achats en commun", "Décision du bureau du 12 décembre 2023", "valeur à confirmer"):
        assert told in one.page, told
