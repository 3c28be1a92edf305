import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.access import AccessFile, logins
from core.access.logins import LoginTakenError


def test_an_account_is_found_by_its_login(access):
    logins.bind(access, "a-jeanne", "jeanne@exemple.fr")

    assert logins.find(access, "jeanne@exemple.fr") == "a-jeanne"
    assert logins.find(access, "karim@exemple.fr") is None


@pytest.mark.parametrize("typed", ["eloise@exemple.fr", " eloise@Exemple.FR\n", "ELOISE@EXEMPLE.FR"])
def test_capitals_and_blanks_around_do_not_matter(access, typed):
    logins.bind(access, "a-eloise", "Eloise@exemple.fr")

    assert logins.find(access, typed) == "a-eloise"


@settings(max_examples=50)  # each example is written to the disk
@given(st.text(min_size=1))
def test_a_login_is_found_however_it_is_written(lasting, login):
    logins.bind(lasting, "a-jeanne", login)
    for form in ("NFC", "NFD"):
        typed = unicodedata.normalize(form, login)

        assert logins.find(lasting, typed) == "a-jeanne"
        assert logins.find(lasting, f" {typed} ") == "a-jeanne"
        assert logins.find(lasting, typed.casefold()) == "a-jeanne"
        assert logins.find(lasting, logins.normalised(typed)) == "a-jeanne"


def test_accents_matter(access):
    logins.bind(access, "a-eloise", "éloïse@exemple.fr")

    assert logins.find(access, "eloise@exemple.fr") is None
    assert logins.find(access, "E\u0301LOI\u0308SE@exemple.fr") == "a-eloise"


def test_a_new_login_replaces_the_old_one(access):
    logins.bind(access, "a-jeanne", "jeanne@exemple.fr")
    logins.bind(access, "a-jeanne", "j.dupont@exemple.fr")

    assert logins.find(access, "j.dupont@exemple.fr") == "a-jeanne"
    assert logins.find(access, "jeanne@exemple.fr") is None
    logins.bind(access, "a-karim", "jeanne@exemple.fr")
    assert logins.find(access, "jeanne@exemple.fr") == "a-karim"


def test_a_login_belongs_to_one_account(access):
    logins.bind(access, "a-jeanne", "jeanne@exemple.fr")
    logins.bind(access, "a-karim", "karim@exemple.fr")

    with pytest.raises(LoginTakenError, match="déjà") as taken:
        logins.bind(access, "a-karim", "JEANNE@exemple.fr")
    assert taken.value.code == "login-taken"
    assert logins.find(access, "jeanne@exemple.fr") == "a-jeanne"
    assert logins.find(access, "karim@exemple.fr") == "a-karim"
    logins.bind(access, "a-jeanne", "jeanne@exemple.fr")


def test_a_forgotten_login_finds_nothing_and_is_free(access):
    logins.bind(access, "a-jeanne", "jeanne@exemple.fr")

    logins.forget(access, "a-jeanne")

    assert logins.find(access, "jeanne@exemple.fr") is None
    logins.bind(access, "a-karim", "jeanne@exemple.fr")


def test_the_address_is_in_no_file_and_its_digest_needs_the_key(tmp_path):
    digests = []
    for name in ("un", "deux"):
        with AccessFile(tmp_path / name) as access:
            logins.bind(access, "a-jeanne", "jeanne@exemple.fr")
            digests += access.database.rows("SELECT digest FROM login")
            contents = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())

            assert b"a-jeanne" in contents
            assert not any("exemple".encode(code) in contents for code in ("utf-8", "utf-16-le", "utf-16-be"))

    assert len(set(digests)) == 2


BIND = """
from pathlib import Path
from core.access import AccessFile, logins
with AccessFile(Path(sys.argv[1]).parent) as access:
    ready()
    try:
        logins.bind(access, Path(sys.argv[1]).name, "jeanne@exemple.fr")
        print("lié")
    except logins.LoginTakenError:
        print("pris")
"""


def test_of_many_processes_one_gets_the_login(tmp_path, race):
    printed = race(BIND, *[tmp_path / f"a-{number}" for number in range(4)])

    assert sorted(line for (line,) in printed) == ["lié", "pris", "pris", "pris"]
