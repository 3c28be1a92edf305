"""Links by e-mail: opened as often as one likes, used once, for a while."""

import pytest

from core.facts import AccountId, Id
from core.model.roles import AUDITOR, COORDINATION
from core.subjects.accounts.deciders import CloseAccount
from tests.web.served import Browser, Served, email

SENT = "Si cette adresse a un compte, un lien de connexion vient de lui être envoyé."
GONE = "Ce lien a déjà servi, ou il est trop ancien."


def ask(browser: Browser, address: str) -> int:
    browser.get("/connexion")
    return browser.post("/connexion/lien", {"email": address}).status_code


def use(browser: Browser, path: str, **more: str) -> int:
    browser.get(path)
    return browser.post(path.rpartition("/")[0], {"secret": path.rpartition("/")[2], **more}).status_code


def test_a_link_logs_in_once(served: Served) -> None:
    browser = served.browser()
    assert ask(browser, email(AUDITOR)) == 200
    assert SENT in browser.text
    link = served.link()
    browser.get(link)
    assert "Bonjour, Odile Marchand." in browser.text
    assert use(browser, link) == 303
    browser.get("/compte")
    assert "Odile Marchand" in browser.text
    other = served.browser()
    assert other.get(link).status_code == 410
    assert GONE in other.text


def test_opening_it_uses_nothing_whoever_opens_it(served: Served) -> None:
    browser = served.browser()
    ask(browser, email(AUDITOR))
    link = served.link()
    for _ in range(3):
        assert served.browser().get(link).status_code == 200
        served.browser().request("HEAD", link)
    assert use(served.browser(), link) == 303


def test_two_browsers_that_use_it_do_not_both_get_in(served: Served) -> None:
    ask(served.browser(), email(AUDITOR))
    link = served.link()
    first, second = served.browser(), served.browser()
    first.get(link)
    second.get(link)
    secret = {"secret": link.rpartition("/")[2]}
    assert first.post("/lien", secret).status_code == 303
    assert second.post("/lien", secret).status_code == 410
    assert second.get("/compte").status_code == 303


def test_it_dies_after_half_an_hour(served: Served) -> None:
    browser = served.browser()
    ask(browser, email(AUDITOR))
    link = served.link()
    served.clock.move(minutes=29)
    assert browser.get(link).status_code == 200
    served.clock.move(minutes=1)
    assert browser.get(link).status_code == 410
    browser.get("/connexion")
    assert browser.post("/lien", {"secret": link.rpartition("/")[2]}).status_code == 410


def test_it_dies_with_its_account(served: Served) -> None:
    browser = served.browser()
    ask(browser, email(AUDITOR))
    link = served.link()
    served.record(CloseAccount(account=AccountId(Id(served.accounts[AUDITOR]))))
    assert browser.get(link).status_code == 410


def test_it_is_not_an_invitation(served: Served) -> None:
    browser = served.browser()
    ask(browser, email(AUDITOR))
    secret = served.link().rpartition("/")[2]
    assert browser.get(f"/invitation/{secret}").status_code == 410
    browser.get("/connexion")
    form = {"secret": secret, "password": "un mot de passe de voleur"}
    assert browser.post("/invitation", form).status_code == 410


def test_an_unknown_address_gets_the_same_answer_and_no_letter(served: Served) -> None:
    known, unknown = served.browser(), served.browser()
    assert ask(known, email(AUDITOR)) == ask(unknown, "inconnue@exemple.fr") == 200
    assert known.page is not None
    assert unknown.page is not None
    told = known.page.text.replace(known.csrf, "").replace(email(AUDITOR), "")
    assert told == unknown.page.text.replace(unknown.csrf, "").replace("inconnue@exemple.fr", "")
    assert len(served.letters()) == 1


@pytest.mark.parametrize("who", [AUDITOR, "inconnue"])
def test_too_many_are_not_sent_and_passwords_do_not_wait_for_it(served: Served, who: str) -> None:
    browser = served.browser()
    assert [ask(browser, email(who)) for _ in range(5)] == [200] * 3 + [429] * 2
    assert len(served.letters()) == (3 if who == AUDITOR else 0)
    assert served.browser().log_in(COORDINATION).status_code == 303


@pytest.mark.parametrize("address", ["", "camille", "a@b", "a@b.fr, c@d.fr", "a@b.fr\r\nBcc: c@d.fr", "<a@b.fr>"])
def test_what_is_no_address_is_said_to_be_none(shared: Served, address: str) -> None:
    browser = shared.browser()
    assert ask(browser, address) == 422
    assert "Écrivez une adresse complète" in browser.text
    assert shared.letters() == []


def test_the_letter_says_what_it_is_and_names_no_one(served: Served) -> None:
    ask(served.browser(), email(AUDITOR))
    (path,) = served.letters()
    assert path.stat().st_mode & 0o777 == 0o600
    text = path.read_text(encoding="utf-8")
    assert f"To: {email(AUDITOR)}" in text
    assert "CPTS du Val d’Orge" in text
    assert "Elle ne sert qu’une fois, pendant trente minutes." in text
    assert "Odile" not in text
