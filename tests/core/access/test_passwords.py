import threading
import unicodedata

import pytest
from argon2 import PasswordHasher
from argon2.exceptions import VerifyMismatchError
from hypothesis import given, settings
from hypothesis import strategies as st

from core.access import passwords
from core.access.passwords import HASHER, PasswordRefusal, check

GOOD = "loutre mauve à vélo"


@pytest.mark.parametrize(
    ("password", "refusal"),
    [
        ("", PasswordRefusal.SHORT),
        ("onze lettre", PasswordRefusal.SHORT),
        ("e\u0301" * 11, PasswordRefusal.SHORT),
        ("douze lettre", None),
        (GOOD, None),
        (GOOD * 53 + "x" * 17, None),
        (GOOD * 53 + "x" * 18, PasswordRefusal.LONG),
        ("motdepasse2026", PasswordRefusal.OBVIOUS),
    ],
)
def test_a_new_password_has_twelve_to_1024_characters_and_is_not_obvious(password, refusal):
    assert check(password) is refusal


def test_a_refused_password_changes_nothing(access, at, quick):
    passwords.set_password(access, "a-jeanne", GOOD, at, hasher=quick)

    assert passwords.set_password(access, "a-jeanne", "court", at, hasher=quick) is PasswordRefusal.SHORT
    assert passwords.verify(access, "a-jeanne", GOOD, at, hasher=quick)


@pytest.mark.parametrize("refusal", PasswordRefusal)
def test_every_refusal_says_a_french_sentence(refusal):
    assert refusal.value.startswith("password-")
    assert refusal.sentence.endswith(".")


def test_only_the_password_of_the_account_is_right(access, at, quick):
    passwords.set_password(access, "a-jeanne", GOOD, at, hasher=quick)
    passwords.set_password(access, "a-karim", "tilleul et limonade", at, hasher=quick)

    assert passwords.verify(access, "a-jeanne", GOOD, at, hasher=quick)
    assert not passwords.verify(access, "a-jeanne", GOOD + " ", at, hasher=quick)
    assert not passwords.verify(access, "a-jeanne", GOOD.upper(), at, hasher=quick)
    assert not passwords.verify(access, "a-karim", GOOD, at, hasher=quick)
    assert not passwords.verify(access, "a-jeanne", "", at, hasher=quick)


@settings(max_examples=50)  # each example is written to the disk
@given(st.text(min_size=12, max_size=40))
def test_a_password_is_right_however_its_accents_are_composed(lasting, quick, at, password):
    refused = passwords.set_password(lasting, "a-jeanne", password, at, hasher=quick)
    if refused is None:
        for form in ("NFC", "NFD"):
            typed = unicodedata.normalize(form, password)

            assert passwords.verify(lasting, "a-jeanne", typed, at, hasher=quick)


def test_the_real_parameters_are_those_of_the_rfc_and_the_hash_is_argon2id(access, at):
    passwords.set_password(access, "a-jeanne", GOOD, at)
    ((encoded,),) = access.database.rows("SELECT hash FROM password")

    assert encoded.startswith("$argon2id$v=19$m=65536,t=3,p=4$")
    assert passwords.verify(access, "a-jeanne", GOOD, at)


def test_a_new_password_replaces_the_old_one(access, at, quick):
    passwords.set_password(access, "a-jeanne", GOOD, at, hasher=quick)
    passwords.set_password(access, "a-jeanne", "tilleul et limonade", at, hasher=quick)

    assert not passwords.verify(access, "a-jeanne", GOOD, at, hasher=quick)
    assert passwords.verify(access, "a-jeanne", "tilleul et limonade", at, hasher=quick)


def test_a_forgotten_password_opens_nothing(access, at, quick):
    passwords.set_password(access, "a-jeanne", GOOD, at, hasher=quick)
    assert passwords.has_password(access, "a-jeanne")

    passwords.forget(access, "a-jeanne")

    assert not passwords.has_password(access, "a-jeanne")
    assert not passwords.verify(access, "a-jeanne", GOOD, at, hasher=quick)


class Counting(PasswordHasher):
    """Keeps the hashes that it was asked to verify, and how many were under way at once."""

    def __init__(self):
        super().__init__(time_cost=2, memory_cost=64, parallelism=1)
        self.verified, self.most, self._now, self._lock = [], 0, 0, threading.Lock()
        self.pause = threading.Event()

    def verify(self, known, password):
        with self._lock:
            self._now += 1
            self.most = max(self.most, self._now)
            self.verified.append(known)
        self.pause.wait(0.02)
        try:
            return super().verify(known, password)
        finally:
            with self._lock:
                self._now -= 1


@pytest.mark.parametrize("account", [None, "a-inconnu"])
@pytest.mark.parametrize("password", [GOOD, "", "x" * 5000])
def test_an_unknown_account_costs_one_hash_of_the_same_parameters(access, at, account, password):
    hasher = Counting()

    assert not passwords.verify(access, account, password, at, hasher=hasher)
    assert len(hasher.verified) == 1
    assert hasher.verified[0].startswith("$argon2id$v=19$m=64,t=2,p=1$")
    assert not hasher.check_needs_rehash(hasher.verified[0])


def test_the_decoy_is_a_real_hash_that_nothing_opens():
    with pytest.raises(VerifyMismatchError):
        HASHER.verify(passwords._decoy(HASHER), "")
    assert passwords._decoy(HASHER) != passwords._decoy(HASHER)


def test_an_overlong_password_is_wrong_for_everyone_at_the_same_cost(access, at):
    hasher = Counting()
    passwords.set_password(access, "a-jeanne", GOOD, at, hasher=hasher)

    assert not passwords.verify(access, "a-jeanne", "x" * 100_000, at, hasher=hasher)
    assert len(hasher.verified) == 1


def test_at_most_two_are_verified_at_once(access, at):
    hasher = Counting()
    passwords.set_password(access, "a-jeanne", GOOD, at, hasher=hasher)
    answers = []

    def log_in():
        answers.append(passwords.verify(access, "a-jeanne", GOOD, at, hasher=hasher))

    threads = [threading.Thread(target=log_in) for _ in range(12)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert answers == [True] * 12
    assert hasher.most == 2


def test_a_hash_of_older_parameters_follows_at_the_next_login(access, at, quick):
    older = PasswordHasher(time_cost=2, memory_cost=16, parallelism=1)
    passwords.set_password(access, "a-jeanne", GOOD, at, hasher=older)
    before = access.database.row("SELECT hash FROM password")

    assert not passwords.verify(access, "a-jeanne", "tilleul et limonade", at, hasher=quick)
    assert access.database.row("SELECT hash FROM password") == before

    assert passwords.verify(access, "a-jeanne", GOOD, at, hasher=quick)
    ((renewed,),) = access.database.rows("SELECT hash FROM password")
    assert not quick.check_needs_rehash(renewed)
    assert passwords.verify(access, "a-jeanne", GOOD, at, hasher=quick)
    assert access.database.rows("SELECT hash FROM password") == [(renewed,)]


def test_no_password_is_in_a_file(access, at, quick, tmp_path):
    passwords.set_password(access, "a-jeanne", GOOD, at, hasher=quick)
    contents = [path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()]

    assert contents
    assert not any(GOOD.encode(code) in content for content in contents for code in ("utf-8", "utf-16-le"))
