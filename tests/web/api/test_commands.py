"""Commands as JSON: followed, refused, said again; and nothing that one sends is a failure of ours."""

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.model.roles import AUDITOR, COORDINATION
from core.store import BusyError, DiskFullError, ReadOnlyError
from tests.web.served import Served

JOIN = {"label": "Anne Morel", "trade": "gp", "on": "2026-03-01"}
PATH = "/api/commands/join-neighbours"
JSON = {"content-type": "application/json"}


def test_a_command_is_followed_and_tells_its_records(served: Served) -> None:
    browser, head = served.browser(), served.ledger.head()
    answer = browser.json(PATH, JOIN, headers=served.token(COORDINATION))
    assert answer.status_code == 200
    told = answer.json()
    assert told["positions"] == [head + 1]
    assert told["command"] == "join-neighbours"
    entry = served.ledger.entry(head + 1)
    assert entry is not None
    assert entry.by == served.accounts[COORDINATION]


def test_the_session_of_a_page_does_as_well_as_a_token(served: Served) -> None:
    assert served.inside(COORDINATION).json(PATH, JOIN).status_code == 200


@pytest.mark.parametrize("where", ["body", "header"])
def test_said_again_under_its_id_it_answers_as_before_and_records_nothing(served: Served, where: str) -> None:
    browser, told = served.browser(), served.token(COORDINATION)
    body = {**JOIN, "id": "c-essai-1"} if where == "body" else JOIN
    headers = told if where == "body" else {**told, "idempotency-key": "c-essai-1"}
    first = browser.json(PATH, body, headers=headers)
    head = served.ledger.head()
    again = browser.json(PATH, body, headers=headers)
    assert first.json() == again.json()
    assert first.json()["id"] == "c-essai-1"
    assert served.ledger.head() == head
    other = browser.json(PATH, {**body, "label": "Paul Girard"}, headers=headers)
    assert (other.status_code, other.json()["refused"]) == (422, "command-id-reused")
    assert "Paul" not in other.text


def test_said_again_by_somebody_else_it_is_refused(served: Served) -> None:
    first = served.browser().json(PATH, {**JOIN, "id": "c-essai-1"}, headers=served.token(COORDINATION))
    head = served.ledger.head()
    other = served.browser().json(PATH, {**JOIN, "id": "c-essai-1"}, headers=served.token("founder"))
    assert first.status_code == 200
    assert (other.status_code, other.json()["refused"]) == (422, "command-id-reused")
    assert "positions" not in other.json()
    assert served.ledger.head() == head


def test_every_field_says_what_is_wrong_with_it(shared: Served) -> None:
    answer = shared.browser().json(
        PATH, {"trade": "reine", "on": "hier", "surnom": "x"}, headers=shared.token(COORDINATION)
    )
    assert answer.status_code == 422
    assert answer.json()["refused"] == "invalid"
    assert answer.json()["fields"] == {
        "label": "Ce champ est obligatoire.",
        "trade": "Choisissez une des valeurs proposées.",
        "on": "Écrivez une date, comme 21/11/2026, entre 1900 et 2199.",
        "surnom": "Ce champ n’existe pas.",
    }


def test_a_refusal_of_the_trade_has_a_code_a_sentence_and_its_fields(shared: Served) -> None:
    body = {"label": "Barnum", "amount": 100_001}
    answer = shared.browser().json("/api/commands/make-purchase", body, headers=shared.token(COORDINATION))
    assert answer.status_code == 422
    assert answer.json()["refused"] == "too-dear"
    assert answer.json()["fields"] == {"amount": "Trop cher."}
    assert answer.json()["message"].endswith(".")


def test_a_correction_names_what_it_corrects(served: Served) -> None:
    browser, told = served.browser(), served.token(COORDINATION)
    (first,) = browser.json(PATH, {**JOIN, "party": "p-aaaaaaaaaaaaaaaa"}, headers=told).json()["positions"]
    body = {**JOIN, "party": "p-aaaaaaaaaaaaaaaa", "label": "Anne Morel-Petit", "corrects": first}
    answer = browser.json(PATH, body, headers=told)
    assert answer.status_code == 200
    entry = served.ledger.entry(answer.json()["positions"][0])
    assert entry is not None
    assert entry.corrects == first
    missing = browser.json(PATH, {**body, "corrects": 10_000}, headers=told)
    assert (missing.status_code, missing.json()["refused"]) == (404, "record-unknown")
    other = browser.json(PATH, {**body, "corrects": 1}, headers=told)
    assert (other.status_code, other.json()["refused"]) == (422, "not-correctable")


@pytest.mark.parametrize(
    ("path", "body", "headers", "status", "code"),
    [
        (PATH, JOIN, {}, 401, "not-authenticated"),
        (PATH, JOIN, {"authorization": "Bearer registre_faux"}, 401, "not-authenticated"),
        (PATH, JOIN, {"authorization": "Basic Y2FtaWxsZTp4"}, 401, "not-authenticated"),
        ("/api/commands/inconnue", {}, None, 404, "not-found"),
        ("/api/commands/adopt-rules", {}, None, 404, "not-found"),
        (PATH, b"", None, 400, "not-json"),
        (PATH, b"{", None, 400, "not-json"),
        (PATH, b"[]", None, 400, "not-json"),
        (PATH, b'"texte"', None, 400, "not-json"),
        (PATH, b"\xff\xfe", None, 400, "not-json"),
        (PATH, b'{"label": NaN}', None, 400, "not-json"),
        (PATH, b'{"label": "\\ud800"}', None, 400, "not-json"),
        (PATH, b'{"a":' * 100_000 + b"1" + b"}" * 100_000, None, 400, "not-json"),
        (PATH, b'{"label":' + b"[" * 400_000 + b"]" * 400_000 + b"}", None, 400, "not-json"),
        (PATH, b'{"label": "Anne", "label": "Paul"}', None, 400, "field-twice"),
        (PATH, b'{"presences": [{"party": "a", "party": "b"}]}', None, 400, "field-twice"),
        (PATH, b'{"id": "c-1", "\\u0069d": "c-2"}', None, 400, "field-twice"),
        (PATH, b'{"id": 3}', None, 422, "id-invalid"),
        (PATH, b'{"id": {"a": 1}}', None, 422, "id-invalid"),
        (PATH, {**JOIN, "id": "1" * 201}, None, 422, "command-id-invalid"),
        (PATH, {**JOIN, "id": "marie-dupont"}, None, 422, "command-id-invalid"),
        (PATH, {**JOIN, "id": "a\u202eb"}, None, 422, "command-id-invalid"),
        (PATH, {**JOIN, "corrects": True}, None, 422, "corrects-invalid"),
        (PATH, {**JOIN, "corrects": "3"}, None, 422, "corrects-invalid"),
        (PATH, {**JOIN, "corrects": 0}, None, 422, "corrects-invalid"),
        (PATH, {**JOIN, "corrects": 1 << 63}, None, 422, "corrects-invalid"),
        (PATH, {**JOIN, "corrects": (1 << 63) - 1}, None, 404, "record-unknown"),
        (PATH, b'{"corrects": 1' + b"0" * 5000 + b"}", None, 400, "not-json"),
        (PATH, b'{"label": 1' + b"0" * 5000 + b"}", None, 400, "not-json"),
        (PATH, {**JOIN, "label": "1 85 05 78 006 084 91"}, None, 422, "forbidden-content"),
        (PATH, {**JOIN, "id": "c-185057800608491"}, None, 422, "forbidden-content"),
        (PATH, b" " * 1_000_001, None, 413, "too-large"),
    ],
)
def test_what_is_not_a_command_is_answered_for(
    shared: Served, path: str, body: object, headers: dict[str, str] | None, status: int, code: str
) -> None:
    told = shared.token(COORDINATION) if headers is None else headers
    head = shared.ledger.head()
    answer = shared.browser().json(path, body, headers=told)
    assert (answer.status_code, answer.json()["refused"]) == (status, code)
    assert answer.json()["message"]
    assert "006" not in answer.text
    assert shared.ledger.head() == head


def test_a_body_that_is_too_long_is_told_what_a_body_may_hold(shared: Served) -> None:
    answer = shared.browser().json(PATH, b" " * 1_000_001, headers=shared.token(COORDINATION))
    assert answer.json()["message"] == "Ce corps dépasse 1 Mo : envoyez moins de lignes à la fois."


def test_who_may_not_is_told_so_before_anything_else(shared: Served) -> None:
    answer = shared.browser().json(PATH, {}, headers=shared.token(AUDITOR))
    assert (answer.status_code, answer.json()["refused"]) == (403, "role-missing")


def test_a_body_says_that_it_is_json(shared: Served) -> None:
    headers = {**shared.token(COORDINATION), "content-type": "application/x-www-form-urlencoded"}
    answer = shared.browser().request("POST", PATH, content=b"label=Anne", headers=headers)
    assert (answer.status_code, answer.json()["refused"]) == (415, "unsupported-media-type")


@pytest.mark.parametrize(
    ("error", "status", "retry"),
    [
        (BusyError("busy", "Une autre écriture est en cours."), 503, "5"),
        (ReadOnlyError("read-only", "Lecture seule."), 503, None),
        (DiskFullError("disk-full", "Le disque est plein."), 507, None),
    ],
)
def test_a_store_that_does_not_answer_is_said(
    served: Served, monkeypatch: pytest.MonkeyPatch, error: Exception, status: int, retry: str | None
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(served.ledger, "record", fail)
    answer = served.browser().json(PATH, JOIN, headers=served.token(COORDINATION))
    assert answer.status_code == status
    assert answer.json() == {"refused": error.args[0], "message": error.args[1], "fields": {}}
    assert answer.headers.get("retry-after") == retry


def test_the_commands_listed_are_those_that_one_may_ask(shared: Served) -> None:
    listed = shared.browser().get("/api/commands", headers=shared.token(COORDINATION)).json()
    names = {one["name"] for one in listed}
    assert "join-neighbours" in names
    assert "open-account" not in names
    assert "adopt-rules" not in names
    (join,) = (one for one in listed if one["name"] == "join-neighbours")
    assert join["schema"]["required"] == ["label", "trade"]
    assert shared.browser().get("/api/commands", headers=shared.token(AUDITOR)).json() == []


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=10), inner, max_size=4),
    max_leaves=12,
)
NAMES = st.sampled_from(["label", "trade", "on", "party", "note", "paid_up", "id", "corrects", "presences", "amount"])


@given(command=st.sampled_from(["join-neighbours", "make-purchase", "hold-gathering"]), data=st.data())
@settings(max_examples=150)
def test_no_object_is_a_failure_of_ours(shared: Served, command: str, data: st.DataObject) -> None:
    body = data.draw(st.dictionaries(NAMES | st.text(max_size=10), VALUES, max_size=6))
    content = msgspec.json.encode(body)
    answer = shared.browser().json(f"/api/commands/{command}", content, headers=shared.token(COORDINATION))
    assert answer.status_code in {200, 400, 404, 422}


@given(content=st.binary(max_size=200))
@settings(max_examples=100)
def test_no_bytes_are_a_failure_of_ours(shared: Served, content: bytes) -> None:
    answer = shared.browser().json(PATH, content, headers=shared.token(COORDINATION))
    assert answer.status_code in {400, 422}


PERSON = {"family": "Lefebvre", "given": "Camille", "address": "chez la patiente Mme Petit", "id": "c-202"}
REGISTER = "/api/commands/register-party"


def test_what_is_doubtful_is_recorded_once_its_confirmation_is_sent_back(served: Served) -> None:
    browser, headers, head = served.browser(), served.token(COORDINATION), served.ledger.head()
    doubted = browser.json(REGISTER, PERSON, headers=headers)
    told = doubted.json()

    assert (doubted.status_code, told["refused"], told["id"]) == (409, "health-doubt", "c-202")
    assert told["fields"] == {"address": "À relire : une personne dite patiente."}
    assert "Petit" not in doubted.text
    assert served.ledger.head() == head

    confirmed = {**PERSON, "confirm": told["confirm"]}
    done = browser.json(REGISTER, confirmed, headers=headers)
    assert (done.status_code, done.json()["positions"]) == (200, [head + 1])
    for again in (PERSON, confirmed):
        assert browser.json(REGISTER, again, headers=headers).json() == done.json()


def test_a_confirmation_is_for_what_was_doubted_and_for_nothing_else(served: Served) -> None:
    browser, headers, head = served.browser(), served.token(COORDINATION), served.ledger.head()
    told = browser.json(REGISTER, PERSON, headers=headers).json()
    other = {**PERSON, "address": "chez la patiente Mme Grand", "confirm": told["confirm"]}
    answer = browser.json(REGISTER, other, headers=headers)

    assert answer.status_code == 409
    assert answer.json()["message"] == told["message"]
    assert answer.json()["confirm"] != told["confirm"]
    assert served.ledger.head() == head


def test_a_name_like_another_is_told_to_programs_too(served: Served) -> None:
    browser, headers = served.browser(), served.token(COORDINATION)
    plain = {"family": "Lefebvre", "given": "Camille"}
    assert browser.json(REGISTER, plain, headers=headers).status_code == 200
    alike = {**plain, "family": "LEFEVRE"}
    doubted = browser.json(REGISTER, alike, headers=headers)

    assert (doubted.status_code, doubted.json()["refused"]) == (409, "party-resembles")
    confirmed = {**alike, "confirm": doubted.json()["confirm"]}
    assert browser.json(REGISTER, confirmed, headers=headers).status_code == 200


def test_a_confirmation_is_a_text(shared: Served) -> None:
    answer = shared.browser().json(REGISTER, {**PERSON, "confirm": True}, headers=shared.token(COORDINATION))
    assert (answer.status_code, answer.json()["refused"]) == (422, "confirm-invalid")
