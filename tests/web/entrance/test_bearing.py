"""Links lent to people without an account: one form, once, and nothing else of the register."""

import re
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date

import httpx
import pytest

from core.access import lent
from core.facts import AccountId, Id, PartyId, SessionId
from core.ids import new_id
from core.model.roles import COORDINATION
from core.subjects.accounts.deciders import CloseAccount, GrantRole, WithdrawRole
from tests.web.lending import INES, PAUL, SUPPER, lend, set_table, sign, signatures
from tests.web.served import Browser, Served
from tests.web.signing import InviteGuest, PlanSupper

USED = "Ce lien a déjà servi."
ELSEWHERE, AHMED = SessionId(Id("s-eeeeeeeeeeeeeeee")), PartyId(Id("p-eeeeeeeeeeeeeeee"))
TRACE = "M12 30L14 31L300 190M5 5"


@pytest.fixture
def supper(served: Served) -> Served:
    """Give a supper of today with two guests."""
    return set_table(served)


@pytest.fixture
def own(supper: Served) -> Iterator[tuple[Browser, str]]:
    """Give the telephone of somebody, and the link that is hers."""
    return supper.browser(), lend(supper, "people")[0]


def test_a_personal_link_records_once_under_the_name_of_its_person(supper: Served) -> None:
    path, phone = lend(supper, "people")[0], supper.browser()

    assert phone.get(path).status_code == 200
    assert "CPTS du Val d’Orge" in phone.text
    assert "Inès Petit" in phone.text
    assert "Soupe de printemps" in phone.text
    assert sign(phone, path, trace=TRACE) == 200
    assert "C’est enregistré" in phone.text
    assert "Repas Soupe de printemps Service 1 Votre nom Inès Petit Écrivez votre nom Inès Petit" in phone.text
    assert f'<path d="{TRACE}"/>' in phone.page.text

    entry = supper.ledger.journal(limit=1)[0]
    assert (entry.kind, entry.by, entry.fact.party) == ("supper-signed.1", INES, INES)
    other = supper.browser()
    assert other.get(path).status_code == 410
    assert USED in other.text
    record = supper.inside(COORDINATION)
    record.get(f"/enregistrements/{entry.position}")
    assert "Inès Petit, par un lien" in record.text
    assert f'<path d="{TRACE}"/>' in record.page.text


def test_looking_at_a_link_uses_nothing(supper: Served, own: tuple[Browser, str]) -> None:
    phone, path = own
    for _ in range(3):
        assert supper.browser().get(path).status_code == 200
        assert supper.browser().request("HEAD", path).status_code == 200
    assert sign(phone, path) == 200


def test_a_refusal_leaves_the_link_good_and_what_was_typed(supper: Served, own: tuple[Browser, str]) -> None:
    phone, path = own

    assert sign(phone, path, written="") == 422
    assert sign(phone, path, written="Non", trace=TRACE) == 422
    assert 'value="Non"' in phone.page.text
    assert f'value="{TRACE}"' in phone.page.text
    assert signatures(supper) == []
    assert sign(phone, path) == 200
    assert signatures(supper) == [(INES, INES)]


@pytest.mark.parametrize("trace", ["M1 2<script>", "M12345 1", "L1 2", "M1 2" * 2001, "M1 2Z"])
def test_what_is_no_drawing_is_refused(own: tuple[Browser, str], trace: str) -> None:
    phone, path = own
    assert sign(phone, path, trace=trace) == 422
    assert "Ce tracé ne se lit pas" in phone.text


def test_a_double_tap_records_once_and_thanks_twice(supper: Served, own: tuple[Browser, str]) -> None:
    phone, path = own
    phone.get(path)
    sent = {"_id": new_id("c"), "written": "Inès Petit"}

    csrf = phone.csrf
    answers = [phone.post(path, sent, csrf=csrf) for _ in range(2)]

    assert [answer.status_code for answer in answers] == [200, 200]
    assert all("C’est enregistré" in answer.text for answer in answers)
    assert signatures(supper) == [(INES, INES)]


def test_another_form_sent_by_a_used_link_is_answered_as_used(supper: Served, own: tuple[Browser, str]) -> None:
    phone, path = own
    phone.get(path)
    csrf = phone.csrf
    assert phone.post(path, {"written": "Inès Petit"}, csrf=csrf).status_code == 200
    assert phone.post(path, {"written": "I. Petit"}, csrf=csrf).status_code == 410
    assert phone.post(path, {"written": ""}, csrf=csrf).status_code == 410
    assert USED in phone.text
    assert signatures(supper) == [(INES, INES)]


def test_four_telephones_at_the_same_instant_record_once(supper: Served) -> None:
    """Each types something else; whoever is thanked is shown what was recorded, not what she typed."""
    for path in lend(supper, "people"):
        phones, start = [supper.browser() for _ in range(4)], threading.Barrier(4)
        for phone in phones:
            phone.get(path)

        def send(number: int, phone: Browser, path: str = path, start: threading.Barrier = start) -> httpx.Response:
            start.wait()
            return phone.post(path, {"written": f"Signé {number}"})

        with ThreadPoolExecutor(4) as pool:
            answers = list(pool.map(send, range(4), phones))
        assert {answer.status_code for answer in answers} <= {200, 410}
        thanked = {found for answer in answers for found in re.findall(r"Signé \d", answer.text)}
        assert len(thanked) == 1
    assert sorted(signatures(supper)) == [(INES, INES), (PAUL, PAUL)]


def test_a_use_that_was_not_noted_is_still_the_only_one(
    supper: Served, own: tuple[Browser, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The server stopped between the record and its note: the id of the command was bound to the link."""
    phone, path = own
    with monkeypatch.context() as patch:
        patch.setattr(lent, "consume", lambda *_: False)
        assert sign(phone, path) == 200
    assert sign(supper.browser(), path, written="Quelqu’un") == 410
    assert supper.browser().get(path).status_code == 410
    assert signatures(supper) == [(INES, INES)]


@pytest.mark.parametrize(
    "forged",
    [
        {"party": PAUL},
        {"session": "s-bbbbbbbbbbbbbbbb"},
        {"part": "2"},
        {"on": "2020-01-01"},
        {"_command": "plan-supper"},
    ],
)
def test_what_the_link_gives_is_not_to_be_changed(
    supper: Served, own: tuple[Browser, str], forged: dict[str, str]
) -> None:
    phone, path = own
    assert sign(phone, path, **forged) == 200
    fact = supper.ledger.journal(limit=1)[0].fact
    assert (fact.session, fact.part, fact.party, fact.on.isoformat()) == (SUPPER, 1, INES, "2026-03-10")


def test_a_personal_link_shows_nobody_else(own: tuple[Browser, str]) -> None:
    """Not even as a choice of another field."""
    phone, path = own
    phone.get(path)
    assert "Paul" not in phone.text
    assert PAUL not in phone.page.text
    assert "Assis à côté" not in phone.text
    assert sign(phone, path, beside=PAUL) == 200
    assert "Paul" not in phone.text


def test_the_code_of_a_room_serves_each_once(supper: Served) -> None:
    (path,) = lend(supper, "room")
    phone, other = supper.browser(), supper.browser()

    phone.get(path)
    assert ("Inès Petit" in phone.text, "Paul Lemaire" in phone.text) == (True, True)
    assert "ines.petit@exemple.fr" not in phone.page.text
    assert sign(phone, path, party=INES) == 200
    assert sign(other, path, "Paul Lemaire", party=PAUL) == 200
    assert "Quelqu’un d’autre" in other.text
    assert sign(other, path, party=INES) == 422
    assert "Déjà signé." in other.text
    assert sign(other, path, party="") == 422
    assert sign(other, path, party="p-cccccccccccccccc") == 422
    assert signatures(supper) == [(INES, INES), (PAUL, PAUL)]


def test_an_id_sent_by_the_code_of_a_room_is_not_named(supper: Served) -> None:
    """Neither somebody else's, nor that of an account or of anything; and one sentence answers them all."""
    (path,) = lend(supper, "room")
    phone = supper.browser()
    organiser = supper.accounts[COORDINATION]
    supper.record(PlanSupper(session=ELSEWHERE, label="Soupe d’été", on=date(2026, 7, 1)))
    supper.record(InviteGuest(session=ELSEWHERE, party=AHMED, label="Ahmed Ziani"))
    for one in (AHMED, organiser, SUPPER, "p-cccccccccccccccc"):
        assert sign(phone, path, party=one) == 422
        assert "Ahmed" not in phone.text
        assert "Inès Lambert" not in phone.text
        assert "Choisissez un nom de la liste." in phone.text
        assert one not in phone.page.text
    assert signatures(supper) == []


def test_what_may_speak_of_a_patient_is_doubted_of_a_bearer_too(supper: Served, own: tuple[Browser, str]) -> None:
    phone, path = own
    assert sign(phone, path, written="Mme Durand, patiente, née le 12/03/1950") == 422
    assert "semble parler d’un patient" in phone.text
    assert signatures(supper) == []
    (confirmed,) = re.findall(r'name="_doubt" value="(\w+)"', phone.page.text)
    sent = {"written": "Mme Durand, patiente, née le 12/03/1950", "_doubt": confirmed}
    assert phone.post(path, sent).status_code == 200
    assert signatures(supper) == [(INES, INES)]


def test_a_form_of_a_room_tapped_twice_records_once(supper: Served) -> None:
    (path,) = lend(supper, "room")
    phone, form = supper.browser(), {"_id": new_id("c"), "written": "Inès Petit", "party": INES}
    phone.get(path)
    csrf = phone.csrf
    assert [phone.post(path, form, csrf=csrf).status_code for _ in range(2)] == [200, 200]
    assert signatures(supper) == [(INES, INES)]
    assert phone.post(path, {**form, "written": "I. Petit"}, csrf=csrf).status_code == 422
    assert "Vous avez déjà signé." in phone.text


def test_whoever_comes_next_may_go_back_to_the_form_of_before(supper: Served) -> None:
    (path,) = lend(supper, "room")
    tablet, form = supper.browser(), {"_id": new_id("c"), "written": "Nom"}
    tablet.get(path)
    csrf = tablet.csrf
    for party in (INES, PAUL):
        assert tablet.post(path, {**form, "party": party}, csrf=csrf).status_code == 200
    assert signatures(supper) == [(INES, INES), (PAUL, PAUL)]


def test_a_link_ends_with_its_day(supper: Served, own: tuple[Browser, str]) -> None:
    phone, path = own
    phone.get(path)
    csrf = phone.csrf
    supper.clock.move(hours=14)
    assert phone.post(path, {"written": "Inès Petit"}, csrf=csrf).status_code == 410
    assert phone.get(path).status_code == 410
    assert "Son terme est passé, et rien n’a été enregistré." in phone.text
    assert signatures(supper) == []


@pytest.mark.parametrize("how", ["closed", "role"])
def test_a_link_lends_no_more_than_its_lender_has(supper: Served, own: tuple[Browser, str], how: str) -> None:
    phone, path = own
    account = AccountId(Id(supper.accounts[COORDINATION]))
    supper.record(
        CloseAccount(account=account) if how == "closed" else WithdrawRole(account=account, role=COORDINATION)
    )
    phone.get("/connexion")
    assert phone.post(path, {"written": "Inès Petit"}).status_code == 410
    assert phone.get(path).status_code == 410
    assert signatures(supper) == []


def test_a_role_given_back_does_not_bring_its_links_back(supper: Served, own: tuple[Browser, str]) -> None:
    phone, path = own
    account = AccountId(Id(supper.accounts[COORDINATION]))
    supper.house.tick()
    supper.record(WithdrawRole(account=account, role=COORDINATION))
    supper.record(GrantRole(account=account, role=COORDINATION))
    supper.clock.move(seconds=1)
    supper.house.tick()
    assert phone.get(path).status_code == 410
    assert supper.browser().get(lend(supper, "people")[0]).status_code == 200


@pytest.mark.parametrize("path", ["/p/x", "/p/é", "/p/" + "a" * 43, "/p/..%2f"])
def test_an_unknown_link_says_what_to_do(supper: Served, path: str) -> None:
    phone = supper.browser()
    assert phone.get(path).status_code in {404, 410}
    phone.get("/connexion")
    assert phone.post(path, {"written": "x"}).status_code in {404, 410}


def test_who_tries_many_waits_and_living_links_and_passwords_do_not(supper: Served) -> None:
    phone, path = supper.browser(), lend(supper, "people")[0]
    tried = [phone.get(f"/p/{number:043d}").status_code for number in range(25)]
    assert (tried[:20], tried[-1]) == ([410] * 20, 429)
    assert int(phone.page.headers["retry-after"]) > 0
    assert phone.get(path).status_code == 200
    assert supper.browser().log_in(COORDINATION).status_code == 303


def test_a_bearer_reaches_nothing_else(own: tuple[Browser, str]) -> None:
    phone, path = own
    assert sign(phone, path) == 200
    for elsewhere in ("/", "/adherents", f"/repas/{SUPPER}", "/enregistrements", "/comptes", "/liens"):
        assert phone.get(elsewhere).headers["location"].startswith("/connexion")
    assert phone.get("/api/views/members").status_code == 401
    assert phone.json("/api/commands/sign-supper", {"written": "x"}).status_code in {401, 403}


@pytest.mark.parametrize("wrong", [{"csrf": "0" * 64}, {"headers": {"sec-fetch-site": "cross-site"}}])
def test_its_form_is_this_browsers_own(supper: Served, own: tuple[Browser, str], wrong: dict[str, object]) -> None:
    phone, path = own
    phone.get(path)
    assert phone.post(path, {"written": "Inès Petit"}, **wrong).status_code == 403
    assert signatures(supper) == []


def test_where_nothing_can_be_recorded_the_link_stays_good(supper: Served, own: tuple[Browser, str]) -> None:
    phone, path = own
    health = supper.ledger.health
    supper.ledger.health = type(health)(read_only=True, code="read-only", message="Le registre est en lecture seule.")
    assert sign(phone, path) == 503
    supper.ledger.health = health
    assert sign(phone, path) == 200


def test_an_account_that_opens_a_link_is_not_its_author(supper: Served, own: tuple[Browser, str]) -> None:
    """Nor is the secret noted among its readings."""
    _, path = own
    browser = supper.inside(COORDINATION)
    assert sign(browser, path) == 200
    assert signatures(supper) == [(INES, INES)]
    readings = supper.access.database.rows("SELECT what FROM reading")
    assert not [what for (what,) in readings if "/p/" in what]
