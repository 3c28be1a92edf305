from collections.abc import Callable

from tests.web.pages.conftest import Browser
from web.drawing.assets import asset

Browse = Callable[..., Browser]


def test_the_look_is_kept_for_a_year_under_its_digest(browse: Browse) -> None:
    one = browse()
    sheet = one.get(asset("registre.css"))
    assert sheet.headers["content-type"].startswith("text/css")
    assert "immutable" in sheet.headers["cache-control"]
    stale = one.get("/static/000000000000/registre.css")
    assert stale.headers["cache-control"] == "no-cache"
    for name in ("../app.py", "vendor/htmx.LICENSE.txt", "registre", "..%2fapp.py"):
        assert one.get(f"/static/x/{name}").status_code == 404, name
