"""« Lien et QR code »: who may lend, to whom, until when, and taking back."""

import re

import pytest

from core.access import lent
from core.model.roles import ADMIN, AUDITOR, COORDINATION, TRAINING
from tests.web.lending import INES, PAGE, PAUL, SENT, SUPPER, lend, set_table, sign, signatures
from tests.web.served import Browser, Served


@pytest.fixture
def supper(served: Served) -> Served:
    """Give a supper of today with two guests."""
    return set_table(served)


@pytest.fixture
def organiser(supper: Served) -> Browser:
    """Give the browser of somebody who may lend, on the page of links."""
    browser = supper.inside(COORDINATION)
    browser.get(PAGE)
    return browser


def test_the_page_of_the_thing_leads_to_its_links(supper: Served) -> None:
    browser = supper.inside(COORDINATION)
    browser.get(f"/repas/{SUPPER}")
    (link,) = re.findall(r'href="(/liens\?[^"]+)"', browser.page.text)
    assert browser.get(link.replace("&amp;", "&")).status_code == 200
    assert "Soupe de printemps" in browser.text
    assert "2 personnes : un lien pour chacune, qui sert une fois. Une a une adresse de courriel." in browser.text
    assert 'value="2026-03-10"' in browser.page.text


@pytest.mark.parametrize("who", [AUDITOR, TRAINING, ADMIN])
def test_who_may_not_follow_the_command_lends_it_to_nobody(supper: Served, who: str) -> None:
    browser = supper.inside(who)
    assert browser.get(PAGE).status_code == 403
    browser.get("/compte")
    assert browser.post("/liens", {**SENT, "_do": "room"}).status_code == 403
    if who != ADMIN:
        browser.get(f"/repas/{SUPPER}")
        assert "Lien et QR code" not in browser.text


@pytest.mark.parametrize(
    "path",
    [
        "/liens",
        "/liens?page=/repas/&bloc=3",
        f"/liens?page=/repas/{SUPPER}&bloc=1",
        f"/liens?page=/repas/{SUPPER}&bloc=99",
        f"/liens?page=/repas/{SUPPER}&bloc=³",
        "/liens?page=/repas/s-bbbbbbbbbbbbbbbb&bloc=3",
        "/liens?page=/repas/n'importe quoi&bloc=3",
        "/liens?page=//ailleurs.exemple&bloc=3",
    ],
)
def test_what_lends_nothing_is_not_there(supper: Served, path: str) -> None:
    assert supper.inside(COORDINATION).get(path).status_code == 404


def test_a_code_of_a_room_is_one_and_those_of_people_are_theirs(supper: Served) -> None:
    (room,), own = lend(supper, "room"), lend(supper, "people")
    assert len({room, *own}) == 3
    links = [lent.peek(supper.access, path.rpartition("/")[2]) for path in (room, *own)]
    assert [link.once for link in links if link] == [False, True, True]
    assert [link.given.get("party", "") for link in links if link] == ["", INES, PAUL]
    assert {link.account for link in links if link} == {supper.accounts[COORDINATION]}


def test_codes_are_shown_once_each_with_a_picture_and_a_name(supper: Served, organiser: Browser) -> None:
    answer = organiser.post("/liens", {**SENT, "_do": "people"})
    assert answer.status_code == 200
    assert answer.text.count("<svg xmlns") == answer.text.count('aria-label="QR code de') == 2
    assert "Ces codes ne seront plus montrés." in organiser.text
    organiser.get(PAGE)
    assert "/p/" not in organiser.page.text
    assert "2 liens personnels à servir, 0 déjà servi" in organiser.text
    assert signatures(supper) == []


def test_links_go_by_e_mail_to_who_has_an_address(supper: Served, organiser: Browser) -> None:
    assert organiser.post("/liens", {**SENT, "_do": "letters"}).status_code == 303
    kept = supper.access.database.rows("SELECT data FROM session")
    assert not [data for (data,) in kept if b"Lemaire" in bytes(data)], "names are not kept in clear"
    organiser.get(PAGE)
    assert "1 courriel à envoyer. 1 personne sans adresse connue." in organiser.text
    assert "Sans adresse connue : Paul Lemaire." in organiser.text
    (letter,) = supper.letters()
    text = letter.read_text(encoding="utf-8")
    assert "To: ines.petit@exemple.fr" in text
    assert "Soupe de printemps" in text
    assert "jusqu’au 10 mars 2026 à 23:59" in text
    assert "Inès" not in text.replace("ines.petit@", "")
    (path,) = re.findall(r"127\.0\.0\.1:8000(/p/\S+)", text)
    assert sign(supper.browser(), path) == 200
    assert signatures(supper) == [(INES, INES)]


def test_what_is_taken_back_serves_no_more_and_what_was_recorded_stays(supper: Served) -> None:
    room, own = lend(supper, "room")[0], lend(supper, "people")
    assert sign(supper.browser(), own[0]) == 200
    browser = supper.inside(COORDINATION)
    browser.get(PAGE)
    assert "1 lien personnel à servir, 1 déjà servi" in browser.text
    links = re.findall(r'name="link" value="([^"]+)"', browser.page.text)
    assert len(links) == 2
    for link in links:
        assert browser.get(PAGE).status_code == 200
        assert browser.post("/liens", {**SENT, "_do": "revoke", "link": link}).status_code == 303
    for path in (room, own[1]):
        phone = supper.browser()
        assert phone.get(path).status_code == 410
        assert "Ce lien a été retiré." in phone.text
    assert signatures(supper) == [(INES, INES)]
    browser.get(PAGE)
    assert "Liens qui servent encore" not in browser.text


def test_links_of_another_thing_are_not_taken_back_from_here(supper: Served, organiser: Browser) -> None:
    secret = lent.issue(
        supper.access,
        supper.accounts[COORDINATION],
        "sign-supper",
        {"session": "s-bbbbbbbbbbbbbbbb", "part": "1"},
        until=supper.clock() + lent.KEPT,
        once=False,
        at=supper.clock(),
    )
    link = lent.peek(supper.access, secret)
    assert link is not None
    organiser.post("/liens", {**SENT, "_do": "revoke", "link": link.id})
    organiser.get(PAGE)
    assert "Rien n’était à retirer." in organiser.text
    assert link.standing(supper.clock()) == "good"


@pytest.mark.parametrize("until", ["", "hier", "2026-03-09", "2027-03-12", "2026-02-30"])
def test_a_link_serves_from_today_to_a_year_from_now(supper: Served, organiser: Browser, until: str) -> None:
    assert organiser.post("/liens", {**SENT, "_do": "room", "until": until}).status_code == 422
    assert "Choisissez un jour, d’aujourd’hui à dans un an." in organiser.text
    assert lent.of(supper.access, "sign-supper", {}) == ()


def test_where_no_telephone_can_come_that_is_said(organiser: Browser) -> None:
    assert "Ce registre ne se joint que depuis cette machine" in organiser.text


def test_where_telephones_can_come_nothing_is_said_of_it(secured: Served) -> None:
    browser = set_table(secured).inside(COORDINATION)
    browser.get(PAGE)
    assert "Soupe de printemps" in browser.text
    assert "ne se joint que" not in browser.text


@pytest.mark.parametrize("asked", ["", "tout", "ROOM"])
def test_a_form_of_another_page_makes_nothing(supper: Served, organiser: Browser, asked: str) -> None:
    assert organiser.post("/liens", {**SENT, "_do": asked}).status_code == 400
    assert lent.of(supper.access, "sign-supper", {}) == ()


def test_who_was_sent_a_link_is_chased_by_another_and_the_register_says_so(supper: Served, organiser: Browser) -> None:
    sent = {**SENT, "_do": "letters", "_id": "c-aaaaaaaaaaaaaaaa"}
    for _ in range(2):
        assert organiser.post("/liens", sent).status_code == 303
        organiser.get(PAGE)
    assert len(supper.letters()) == 1, "the same form sent twice"
    assert "Aucun courriel n’est parti." in organiser.text
    assert "Un lien a déjà été envoyé à 1 personne, la dernière fois le 10/03/2026" in organiser.text
    assert "Relancer par courriel" in organiser.text
    (row,) = supper.ledger.show("sendings").rows
    assert (row.party, row.called, row.told) == (INES, "Lien : Signer ma présence", "Soupe de printemps, 1")
    assert organiser.post("/liens", {**sent, "_id": "c-bbbbbbbbbbbbbbbb"}).status_code == 303
    first, second = (re.findall(r"(/p/\S+)", path.read_text(encoding="utf-8"))[0] for path in supper.letters())
    assert first != second
    assert sign(supper.browser(), second) == 200
