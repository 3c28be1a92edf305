"""Logging in by password: slowed when guessed, the same for accounts that do not exist."""

import argon2
import pytest

from core.facts import AccountId, Id
from core.model.roles import AUDITOR, COORDINATION
from core.subjects.accounts.deciders import CloseAccount
from tests.web.served import PASSWORD, Browser, Served, email

WRONG = "Cette adresse et ce mot de passe ne vont pas ensemble."
SLOW = "Trop d’essais à la suite"


def attempt(browser: Browser, who: str, password: str) -> int:
    return browser.log_in(who, password).status_code


@pytest.fixture
def weighed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Give the passwords that were weighed: each is the same long work."""
    found: list[str] = []
    verify = argon2.PasswordHasher.verify

    def noted(self: argon2.PasswordHasher, known: str, password: str) -> bool:
        found.append(password)
        return verify(self, known, password)

    monkeypatch.setattr(argon2.PasswordHasher, "verify", noted)
    return found


def test_the_right_password_leads_to_the_page_that_was_asked(served: Served) -> None:
    browser = served.browser()
    asked = browser.get("/voisins?on=2026-01-01&q=a")
    login = browser.get(asked.headers["location"])
    assert 'name="onward" value="/voisins?on=2026-01-01&amp;q=a"' in login.text
    form = {"email": " FOUNDER@exemple.fr ", "password": "huit tasses de camomille", "onward": "/voisins?on=2026-01-01"}
    answer = browser.post("/connexion", form)
    assert (answer.status_code, answer.headers["location"]) == (303, "/voisins?on=2026-01-01")
    assert browser.get("/compte").status_code == 200
    assert browser.get("/connexion?suite=/voisins").headers["location"] == "/voisins"


@pytest.mark.parametrize(
    "elsewhere",
    [
        "https://ailleurs.exemple",
        "//ailleurs.exemple",
        "/\\ailleurs.exemple",
        "/\t/ailleurs.exemple",
        "javascript:1",
        "",
    ],
)
def test_a_login_leads_nowhere_else(served: Served, elsewhere: str) -> None:
    browser = served.browser()
    assert browser.log_in("founder", onward=elsewhere).headers["location"] == "/"
    assert browser.get("/connexion", params={"suite": elsewhere}).headers["location"] == "/"


@pytest.mark.parametrize("who", [COORDINATION, AUDITOR, "personne"])
def test_a_wrong_password_an_account_without_one_and_no_account_get_the_same_answer(
    served: Served, weighed: list[str], who: str
) -> None:
    browser = served.browser()
    assert attempt(browser, who, "pas le bon mot de passe") == 422
    assert WRONG in browser.text
    assert f'value="{email(who)}"' in (browser.page.text if browser.page else ""), "what was typed is kept"
    assert "pas le bon mot de passe" not in (browser.page.text if browser.page else "")
    assert weighed == ["pas le bon mot de passe"]


def test_a_closed_account_is_like_none(served: Served, weighed: list[str]) -> None:
    served.record(CloseAccount(account=AccountId(Id(served.accounts[COORDINATION]))))
    browser = served.browser()
    assert browser.log_in(COORDINATION).status_code == 422
    assert WRONG in browser.text
    assert len(weighed) == 1


@pytest.mark.parametrize("who", [COORDINATION, "personne"])
def test_guesses_are_slowed_and_the_wait_is_said(served: Served, weighed: list[str], who: str) -> None:
    browser = served.browser()
    answers = [attempt(browser, who, f"essai numéro {number}") for number in range(10)]
    assert answers == [422] * 3 + [429] * 7
    assert len(weighed) == 3
    assert browser.page is not None
    assert browser.page.headers["retry-after"] == "4"
    assert f"{SLOW} : attendez 4 s" in browser.text


def test_at_most_ten_guesses_are_weighed_in_ten_minutes(served: Served, weighed: list[str]) -> None:
    browser = served.browser()
    browser.get("/connexion")
    for number in range(300):
        browser.post("/connexion", {"email": email(COORDINATION), "password": f"essai {number}"})
        served.clock.move(seconds=2)
    assert len(weighed) <= 10


def test_the_owner_gets_in_once_the_wait_is_over_and_starts_anew(served: Served) -> None:
    browser = served.browser()
    for _ in range(3):
        attempt(browser, COORDINATION, "essai")
    assert browser.log_in(COORDINATION).status_code == 429, "even the right one waits"
    served.clock.move(seconds=4)
    assert browser.log_in(COORDINATION).status_code == 303
    other = served.browser()
    assert [attempt(other, COORDINATION, "essai") for _ in range(3)] == [422] * 3


def test_guessing_one_account_bars_neither_another_nor_links(served: Served) -> None:
    browser = served.browser()
    for _ in range(4):
        attempt(browser, COORDINATION, "essai")
    assert served.browser().log_in("founder").status_code == 303
    browser.get("/connexion")
    assert browser.post("/connexion/lien", {"email": email(COORDINATION)}).status_code == 200


def test_a_password_too_long_to_be_one_is_wrong_not_a_failure(served: Served) -> None:
    browser = served.browser()
    assert attempt(browser, "founder", "x" * 50_000) == 422


@pytest.mark.parametrize(
    "form", [{}, {"email": "\x00"}, {"email": "a" * 60_000}, {"email": "é\ud800".encode(errors="surrogatepass")}]
)
def test_a_strange_form_is_a_wrong_password(shared: Served, form: dict[str, str]) -> None:
    browser = shared.browser()
    browser.get("/connexion")
    assert browser.post("/connexion", form).status_code in {422, 429}
    assert browser.post("/connexion/lien", form).status_code == 422


Locked = tuple[Served, Browser, dict[str, str]]


def test_where_nothing_can_be_written_people_log_in_with_their_password_read_and_leave(locked: Locked) -> None:
    served, _, _ = locked
    before = (served.ledger.directory / "access.db").read_bytes()
    browser = served.browser()
    assert browser.get("/connexion").status_code == 200
    assert "Rien ne peut être enregistré pour l’instant" in browser.text
    assert "aucun lien ne peut être envoyé" in browser.text
    stranger = browser.sid
    assert browser.log_in("founder").status_code == 303
    assert browser.sid not in {"", stranger}
    assert browser.get("/voisins").status_code == 200
    assert "Registre en lecture seule." in browser.text
    served.clock.move(minutes=31)
    assert browser.get("/voisins").status_code == 303, "idle for too long"
    browser.log_in("founder")
    inside = browser.sid
    assert browser.post("/deconnexion", csrf=_csrf_at(browser, "/voisins")).status_code == 303
    browser.sid = inside
    assert browser.get("/voisins").status_code == 303, "the id died when its holder left"
    assert (served.ledger.directory / "access.db").read_bytes() == before


def _csrf_at(browser: Browser, path: str) -> str:
    browser.get(path)
    return browser.csrf


def test_where_nothing_can_be_written_guesses_are_slowed_down(locked: Locked) -> None:
    served, _, _ = locked
    statuses = [served.browser().log_in("founder", "pas le bon mot de passe").status_code for _ in range(5)]
    assert statuses == [422, 422, 422, 429, 429]


def test_where_nothing_can_be_written_no_link_is_sent_and_the_page_says_why(locked: Locked) -> None:
    served, _, _ = locked
    browser = served.browser()
    browser.get("/connexion")
    assert browser.post("/connexion/lien", {"email": email("founder")}).status_code == 503
    assert "aucun lien ne peut être envoyé" in browser.text
    assert browser.page is not None
    assert email("founder") in browser.page.text
    assert served.letters() == []


def test_where_nothing_can_be_written_no_account_changes_and_the_reason_is_said(locked: Locked) -> None:
    served, _, _ = locked
    browser = served.browser()
    browser.log_in("founder")
    account = served.accounts[COORDINATION]
    for page, path, form in (
        ("/comptes", "/comptes", {"_command": "open-access", "label": "Zoé Picard", "email": "zoe@exemple.fr"}),
        ("/comptes", "/comptes", {"_command": "invite-holder", "account": account, "email": "ines@exemple.fr"}),
        ("/comptes", "/comptes", {"_command": "grant-role", "account": account, "role": "board"}),
        ("/compte", "/compte/jetons", {"token-name": "tableau de bord"}),
        ("/compte", "/compte/mot-de-passe", {"current": PASSWORD, "password": "sept nuages de traversin"}),
    ):
        browser.get(page)
        assert browser.post(path, form).status_code == 503
        assert "rien ne peut y être enregistré" in browser.text
        if "label" in form or "email" in form:
            assert browser.page is not None
            assert f'value="{form["email"]}"' in browser.page.text
    assert browser.get("/voisins").status_code == 200
    assert served.browser().log_in("founder").status_code == 303, "the password is still the one it was"
    assert served.letters() == []
