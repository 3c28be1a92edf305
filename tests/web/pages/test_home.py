from collections.abc import Callable

from tests.web.pages.conftest import Browser

Browse = Callable[..., Browser]


def test_home_tells_what_is_late_first(browse: Browse) -> None:
    one = browse("coordination")
    one.get("/")
    assert "Régler la participation" in one.page
    assert "Élodie Œuvrard" in one.page
    assert "En retard" in one.page
