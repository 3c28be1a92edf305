from datetime import timedelta

import pytest

from core.access import AccessFile, attempts, forget, lent, links, logins, passwords, purge, reads, sessions, tokens


def fill(access, account, at, quick):
    """Give an account one of everything, and return its secrets."""
    passwords.set_password(access, account, f"loutre mauve de {account}", at, hasher=quick)
    logins.bind(access, account, f"{account}@exemple.fr")
    sessions.start(access, f"session de {account}", f"donnees de {account}".encode(), at, account=account)
    _, secret = tokens.create(access, account, f"Tableur de {account}", at)
    lent.issue(access, account, "sign", {}, until=at, once=True, at=at)
    return links.issue(access, account, links.Purpose.INVITATION, at), secret


def test_everything_of_an_account_is_forgotten_and_nothing_of_another(access, at, quick):
    (link, token), (kept_link, kept_token) = (fill(access, account, at, quick) for account in ("a-jeanne", "a-karim"))

    forget(access, "a-jeanne")

    assert not passwords.has_password(access, "a-jeanne")
    assert logins.find(access, "a-jeanne@exemple.fr") is None
    assert sessions.get(access, "session de a-jeanne", at) is None
    assert tokens.find(access, token) is None
    assert links.peek(access, link, links.Purpose.INVITATION, at) is None

    assert passwords.verify(access, "a-karim", "loutre mauve de a-karim", at, hasher=quick)
    assert logins.find(access, "a-karim@exemple.fr") == "a-karim"
    assert sessions.get(access, "session de a-karim", at) == b"donnees de a-karim"
    assert tokens.find(access, kept_token)
    assert links.peek(access, kept_link, links.Purpose.INVITATION, at) == "a-karim"


def test_nothing_forgotten_remains_in_any_file(access, at, quick, tmp_path):
    fill(access, "a-jeanne", at, quick)
    fill(access, "a-karim", at, quick)
    traces = [
        *access.database.row("SELECT hash FROM password WHERE account = 'a-jeanne'"),
        *access.database.row("SELECT digest FROM login WHERE account = 'a-jeanne'"),
        *access.database.row("SELECT digest FROM link WHERE account = 'a-jeanne'"),
        *access.database.row("SELECT digest FROM token WHERE account = 'a-jeanne'"),
        *access.database.row("SELECT digest FROM lent WHERE account = 'a-jeanne'"),
        "session de a-jeanne",
        "donnees de a-jeanne",
        "Tableur de a-jeanne",
        "a-jeanne",
    ]
    secrets = {trace.encode() if isinstance(trace, str) else trace for trace in traces}

    def found():
        contents = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
        return {secret for secret in secrets if secret in contents}

    assert found() == secrets  # the control

    forget(access, "a-jeanne")

    assert found() == set()


def test_forgetting_says_so_when_another_reader_holds_the_log(access, at, quick, tmp_path):
    fill(access, "a-jeanne", at, quick)
    access.database.run("PRAGMA busy_timeout = 0")
    with AccessFile(tmp_path) as reader, reader.database.writing() as connection:
        connection.execute("SELECT 1 FROM password").fetchall()

        with pytest.raises(TimeoutError):
            access.scrub()
    access.scrub()


def test_what_is_past_its_term_is_purged(access, at):
    """One of each, all over a year later."""
    links.issue(access, "a-jeanne", links.Purpose.LOGIN, at)
    sessions.start(access, "cle", b"x", at)
    attempts.attempt(access, "jeanne@exemple.fr", "203.0.113.7", at)
    reads.note(access, "a-jeanne", "members", at)
    lent.issue(access, "a-jeanne", "sign", {}, until=at, once=True, at=at)

    assert purge(access, at) == {"attempts": 0, "lent": 0, "links": 0, "reads": 0, "sessions": 0}
    assert purge(access, at + timedelta(days=366)) == {"attempts": 2, "lent": 1, "links": 1, "reads": 1, "sessions": 1}


def test_every_table_has_its_eraser(access, at, quick):
    """Everything of an account, then everything past its term: nothing is left in any table."""
    fill(access, "a-jeanne", at, quick)
    attempts.attempt(access, "jeanne@exemple.fr", "203.0.113.7", at)
    reads.note(access, "a-jeanne", "members", at)
    tables = [name for (name,) in access.database.rows("SELECT name FROM sqlite_schema WHERE type = 'table'")]
    counts = {table: access.database.row(f"SELECT count(*) FROM {table}")[0] for table in tables}
    assert len(tables) == 8
    assert all(counts.values()), counts

    forget(access, "a-jeanne")
    purge(access, at + timedelta(days=366))

    counts = {table: access.database.row(f"SELECT count(*) FROM {table}")[0] for table in tables}
    assert not any(counts.values()), counts
