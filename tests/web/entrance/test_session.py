"""Fixation, rotation, logout, limits: what a session is, from the outside."""

import pytest

from core.access import sessions
from core.facts import AccountId, Id
from core.model.roles import COORDINATION, TREASURER
from core.subjects.accounts.deciders import CloseAccount, GrantRole
from tests.web.served import PASSWORD, Served
from web.entrance.session import digest


def count(served: Served) -> int:
    return len(served.access.database.rows("SELECT key FROM session"))


def test_a_cookie_chosen_before_login_is_never_logged_in(served: Served) -> None:
    browser, chosen = served.browser(), "a" * 43
    browser.sid = chosen
    assert browser.log_in("founder").status_code == 303
    assert browser.sid != chosen
    victim = served.browser()
    victim.sid = chosen
    assert victim.get("/compte").headers["location"] == "/connexion?suite=%2Fcompte"


def test_each_login_draws_a_new_id_and_ends_the_session_that_the_browser_had(served: Served) -> None:
    browser = served.browser()
    browser.log_in("founder")
    first = browser.sid
    browser.get("/compte")
    form = {"email": "founder@exemple.fr", "password": PASSWORD}
    assert browser.post("/connexion", form).status_code == 303
    assert browser.sid != first
    stale = served.browser()
    stale.sid = first
    assert stale.get("/compte").status_code == 303


def test_logging_out_ends_the_session_on_the_server_and_takes_the_cookie_away(served: Served) -> None:
    browser = served.inside("founder")
    sid = browser.sid
    browser.get("/compte")
    answer = browser.post("/deconnexion")
    assert answer.headers["location"] == "/connexion"
    assert "Max-Age=0" in answer.headers["set-cookie"]
    assert count(served) == 0
    browser.sid = sid
    assert browser.get("/compte").status_code == 303


def test_a_session_ends_half_an_hour_after_its_last_use(served: Served) -> None:
    browser = served.inside("founder")
    served.clock.move(minutes=29)
    assert browser.get("/compte").status_code == 200
    served.clock.move(minutes=29)
    assert browser.get("/compte").status_code == 200
    served.clock.move(minutes=30)
    assert browser.get("/compte").status_code == 303


def test_a_session_ends_twelve_hours_after_login_however_used(served: Served) -> None:
    browser = served.inside("founder")
    for _ in range(12 * 3 - 1):
        served.clock.move(minutes=20)
        assert browser.get("/compte").status_code == 200
    served.clock.move(minutes=20)
    assert browser.get("/compte").status_code == 303


def test_a_new_role_changes_the_id_and_not_the_end_of_the_session(served: Served) -> None:
    browser = served.inside(COORDINATION)
    served.clock.move(minutes=20)
    browser.get("/compte")
    first = browser.sid
    served.record(GrantRole(account=AccountId(Id(served.accounts[COORDINATION])), role=TREASURER))
    answer = browser.get("/compte")
    assert "Trésorerie" in browser.text
    assert browser.sid != first
    assert browser.csrf in answer.text, "forms of this answer belong to the new id"
    stale = served.browser()
    stale.sid = first
    assert stale.get("/compte").status_code == 303
    assert browser.get("/compte").headers.get("set-cookie") is None, "once"
    account = served.accounts[COORDINATION]
    (session,) = sessions.of_account(served.access, account, served.clock())
    assert (served.clock() - session.opened).total_seconds() == 20 * 60


def test_a_form_shown_before_a_role_changed_can_still_be_sent(served: Served) -> None:
    browser = served.inside(COORDINATION)
    browser.get("/voisins")
    served.record(GrantRole(account=AccountId(Id(served.accounts[COORDINATION])), role=TREASURER))
    form = {"_command": "join-neighbours", "_block": "3", "label": "Anne Morel", "trade": "gp", "on": "2026-03-01"}
    assert browser.post("/voisins", form).status_code == 303


def test_a_closed_account_is_out_at_once_wherever_it_was_in(served: Served) -> None:
    browser, program = served.inside(COORDINATION), served.token(COORDINATION)
    anyone = served.browser()
    assert browser.get("/compte").status_code == 200
    assert anyone.get("/api/views", headers=program).status_code == 200
    served.record(CloseAccount(account=AccountId(Id(served.accounts[COORDINATION]))))
    assert browser.get("/compte").status_code == 303
    assert anyone.get("/api/views", headers=program).status_code == 401


@pytest.mark.parametrize("path", ["/", "/connexion", "/lien/inconnu", "/nulle/part", "/api/views"])
def test_an_anonymous_visit_leaves_nothing_on_the_server(served: Served, path: str) -> None:
    browser = served.browser()
    browser.get(path)
    browser.get(path)
    assert count(served) == 0


def test_whoever_reads_the_file_cannot_take_a_session_over(served: Served) -> None:
    browser = served.browser()
    browser.log_in("founder")
    sid = browser.sid
    files = [path for path in served.ledger.directory.rglob("*") if path.is_file()]
    assert any(digest(sid).encode() in path.read_bytes() for path in files), "the session is in a file"
    assert all(sid.encode() not in path.read_bytes() for path in files)
    thief = served.browser()
    thief.sid = digest(sid)
    assert thief.get("/compte").status_code == 303


@pytest.mark.parametrize("cookie", ["", "é", "%ff", "a" * 4000, "'; DROP TABLE session; --", "\u2028"])
def test_a_strange_cookie_is_nobody(shared: Served, cookie: str) -> None:
    answer = shared.browser().get("/compte", headers={"cookie": f"registre={cookie}".encode()})
    assert answer.status_code == 303


def test_what_was_done_is_said_once_on_the_next_page(served: Served) -> None:
    browser = served.inside(COORDINATION)
    browser.get("/voisins")
    form = {"_command": "join-neighbours", "_block": "3", "label": "Anne Morel", "trade": "gp", "on": "2026-03-01"}
    onward = browser.post("/voisins", form).headers["location"]
    browser.get(onward)
    assert "C’est fait : enregistrement n°" in browser.text
    browser.get(onward)
    assert "C’est fait" not in browser.text
