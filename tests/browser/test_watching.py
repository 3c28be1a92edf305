"""The browser gates can go red: each fault is shown to them on a page made for it."""

from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest

from tests.browser.looks import repeated

POLICY = "default-src 'none'; script-src 'self'; style-src 'self'"
CLEAN = """<!doctype html><html lang="fr"><title>Séances</title>
<main><h1>Séances</h1><p id="scripted">sans script</p>
<p><label>Tenue le <input type="date" name="on"></label></p></main>
<script src="/page.js"></script>"""
SENTENCE = "Rien ne s’enregistre depuis cette page."
BODIES = {
    "/": ("text/html", CLEAN),
    "/page.js": ("text/javascript", "document.getElementById('scripted').textContent = 'avec script'"),
    "/repeating": ("text/html", CLEAN.replace("</main>", f"<p>Avant. {SENTENCE} Après.</p><p>{SENTENCE}</p></main>")),
    "/unlabelled": ("text/html", CLEAN.replace("<label>Tenue le", "<span>Tenue le").replace("</label>", "</span>")),
    "/styled": ("text/html", CLEAN.replace("<p ", '<p style="color: red" ')),
    "/scripted": ("text/html", CLEAN.replace("<script ", "<script>document.title = 'x'</script><script ")),
    "/failing": ("text/html", CLEAN.replace("/page.js", "/failing.js")),
    "/failing.js": ("text/javascript", "absent()"),
    "/foreign": ("text/html", CLEAN + '<a href="http://exemple.fr/">ailleurs</a>'),
}


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    """Serve the pages above on loopback, under a strict policy."""

    class Pages(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            media_type, body = BODIES.get(self.path, ("text/html", ""))
            self.send_response(200 if body else 404)
            self.send_header("Content-Type", f"{media_type}; charset=utf-8")
            self.send_header("Content-Security-Policy", POLICY)
            self.end_headers()
            self.wfile.write(body.encode())

        def log_message(self, *_: object) -> None:
            """Say nothing of each request."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Pages) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.mark.parametrize("width", [1280, 360])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_clean_page_has_no_violation(site, open_page, violations, width, scheme):
    page = open_page(site, width=width, scheme=scheme)

    assert violations(page) == []
    assert page.evaluate("innerWidth") == width
    assert page.evaluate(f"matchMedia('(prefers-color-scheme: {scheme})').matches")


def test_a_field_without_a_label_is_a_violation(site, open_page, violations):
    assert [line.split(":")[0] for line in violations(open_page(f"{site}/unlabelled"))] == ["label"]


def test_a_sentence_said_twice_is_found(site, open_page):
    assert repeated(open_page(f"{site}/repeating")) == [SENTENCE]
    assert repeated(open_page(site)) == []


def test_a_page_without_scripts_runs_none_and_axe_says_so(site, open_page, violations):
    page = open_page(site, javascript=False)

    assert page.text_content("#scripted") == "sans script"
    with pytest.raises(ValueError, match="JavaScript"):
        violations(page)


@pytest.mark.parametrize(
    ("path", "word"),
    [("/styled", "style-src"), ("/scripted", "script-src"), ("/failing", "absent is not defined")],
)
def test_what_a_page_breaks_is_a_complaint(site, open_page, complaints, path, word):
    open_page(site + path)

    assert [word in complaint for complaint in complaints] == [True]
    complaints.clear()


def test_a_page_that_reaches_elsewhere_is_a_complaint(site, open_page, complaints):
    page = open_page(f"{site}/foreign")
    with page.expect_event("requestfailed"):
        page.click("text=ailleurs", no_wait_after=True)

    assert complaints == ["the page asked for http://exemple.fr/"]
    complaints.clear()


def test_dates_are_typed_as_in_france(site, open_page):
    """The day comes first; Debian's Chromium needs its package of languages for that."""
    page = open_page(site)
    page.focus("input")
    page.keyboard.type("21112026")

    assert page.input_value("input") == "2026-11-21"


def test_each_page_has_a_session_of_its_own_or_the_one_lent(site, open_page):
    first = open_page(site)
    first.context.add_cookies([{"name": "session", "value": "s", "url": site}])

    assert open_page(site).context.cookies() == []
    assert len(open_page(site, state=first.context.storage_state()).context.cookies()) == 1
