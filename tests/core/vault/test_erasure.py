"""After an erasure, nothing of the person is in any file of the data directory, in whatever writing."""

from base64 import b64encode

import pytest

from core.store.errors import BusyError
from core.vault import KeyDestroyed, MediaType, Vault, erase, keep

JEANNE = [f"p-aaaaaaaaaaaaaaaa/{retention}" for retention in ("identity", "contact", "governance")]
KARIM = "p-bbbbbbbbbbbbbbbb/identity"
CANARIES = (
    "Jeanne Quérandreau-Vasselot",
    "jeanne.querandreau@exemple.fr",
    "+33 6 39 98 12 47",
    "10103456789",
    "FR76 3000 4000 0312 3456 7890 143",
    "12 bis, ruelle des Tanneurs, 41000 Blois",
    "remplace le docteur Hautecloque le jeudi",
    "sage-femme à Saint-Dyé",
    "souhaite quitter le bureau en juin",
    "1984-07-09 Vendôme",
)
COMMANDS = [f"c-{number}" for number in range(len(CANARIES))]
LATER = "2026-11-21T09:00:00.000000Z"


def writings(secret: bytes) -> set[bytes]:
    """Every form under which a secret could lie in a file: raw, UTF-16, hexadecimal, base64 at any offset."""
    forms = {secret, secret.hex().encode(), secret.hex().upper().encode()}
    for shift in range(3):
        encoded = b64encode(bytes(shift) + secret)[-(-shift * 8 // 6) :]
        forms |= {encoded[: len(secret) * 8 // 6 - 2], encoded[: len(secret) * 8 // 6 - 2].translate(URL_SAFE)}
    try:
        text = secret.decode()
    except UnicodeDecodeError:
        return forms
    return forms | {text.encode("utf-16-le"), text.encode("utf-16-be"), text.casefold().encode(), ascii(text).encode()}


URL_SAFE = bytes.maketrans(b"+/", b"-_")


def found(directory, secrets) -> set[bytes]:
    """Which of these secrets are in some file of the directory, hidden files and journals included."""
    contents = [path.read_bytes() for path in directory.rglob("*") if path.is_file()]
    assert contents
    return {secret for secret in secrets if any(form in content for form in writings(secret) for content in contents)}


@pytest.fixture
def planted(vault, at):
    """Seal the canaries into a ledger of sealed texts, remember their payloads, attach them, and read them once."""
    vault.keys_for([*JEANNE, KARIM], at)
    sealed = [
        (JEANNE[n % 3], {"kind": "member-joined.1", "command": f"c-{n}", "ordinal": 0, "path": "name"}, canary)
        for n, canary in enumerate(CANARIES)
    ]
    lines = [vault.seal_text(key, canary, **place) for key, place, canary in sealed]
    (vault.directory / "ledger.db").write_text("\n".join(lines))
    for key, place, canary in sealed:
        vault.payloads.remember(place["command"], canary.encode())
        assert vault.open_text(key, lines[int(place["command"][2:])], **place) == canary
    vault.payloads.flush()
    keep(vault, JEANNE[0], "\n".join(CANARIES).encode(), at)
    return vault


def keys_of(vault, key_ids) -> set[bytes]:
    """Return the bytes of these keys, wrapped as in the file and bare."""
    query = "SELECT wrapped FROM data_key WHERE key_id = ?"
    wrapped = [vault._database.row(query, (key_id,))[0] for key_id in key_ids]
    return {*wrapped, *map(vault._file.unwrap, wrapped)}


def test_the_search_finds_what_is_there(tmp_path):
    """The control: each writing of a canary, planted on purpose, is found."""
    secret = CANARIES[0].encode()
    for number, form in enumerate(writings(secret)):
        place = tmp_path / str(number)
        place.mkdir()
        (place / "copie").write_bytes(b"avant " + form + b" apres")

        assert found(place, {secret}) == {secret}
    for prefix in (b"", b"x", b"xy"):
        (tmp_path / "copie").write_bytes(b64encode(prefix + secret + b" et la suite"))

        assert found(tmp_path, {secret}) == {secret}


def test_no_clear_text_and_no_bare_key_is_ever_in_a_file(planted):
    bare = {planted._file.unwrap(wrapped) for (wrapped,) in planted._database.rows("SELECT wrapped FROM data_key")}

    assert found(planted.directory, {canary.encode() for canary in CANARIES} | bare) == set()


def test_after_an_erasure_neither_texts_nor_keys_are_in_any_file(planted):
    doomed, kept = keys_of(planted, JEANNE), keys_of(planted, [KARIM])
    wrapped = {key for key in doomed | kept if len(key) == 40}
    assert found(planted.directory, wrapped) == wrapped  # the control: what was wrapped lay there

    assert erase(planted, JEANNE, COMMANDS, LATER) == set(JEANNE)

    secrets = doomed | {canary.encode() for canary in CANARIES}
    assert found(planted.directory, secrets) == set()
    assert found(planted.directory, wrapped & kept) == wrapped & kept
    planted.close()
    assert found(planted.directory, secrets) == set()


def test_the_master_key_cannot_bring_an_erased_person_back(planted):
    """Whoever holds the whole directory, master key included, tries every key on every text."""
    erase(planted, JEANNE, COMMANDS, LATER)
    lines = (planted.directory / "ledger.db").read_text().splitlines()
    with Vault(planted.directory, "cpts-val-de-loire") as thief:
        for n, line in enumerate(lines):
            place = {"kind": "member-joined.1", "command": f"c-{n}", "ordinal": 0, "path": "name"}

            with pytest.raises(KeyDestroyed):
                thief.open_text(JEANNE[n % 3], line, **place)
        assert thief._database.rows("SELECT key_id FROM data_key WHERE wrapped IS NOT NULL") == [(KARIM,)]


def test_a_destruction_is_real_even_when_the_file_could_not_be_cleaned(planted, monkeypatch):
    """Power fails between the destruction and the cleaning: pages are zeroed as they are freed."""
    doomed = keys_of(planted, JEANNE)

    def fail(*_):
        raise BusyError("busy", "Une autre écriture est en cours.")

    monkeypatch.setattr(planted._database, "run", fail)
    with pytest.raises(BusyError):
        erase(planted, JEANNE, COMMANDS, LATER)
    monkeypatch.undo()

    assert found(planted.directory, doomed) == set()
    assert planted.destroyed(JEANNE[0]) == LATER
    assert erase(planted, JEANNE, COMMANDS, LATER) == set()


def test_an_erasure_cut_short_is_seen_by_the_keys_that_live(planted, monkeypatch):
    """Power fails after the payloads: the keys still live, and saying the erasure again ends it."""

    def fail(*_):
        raise BusyError("busy", "Une autre écriture est en cours.")

    with monkeypatch.context() as patched:
        patched.setattr(planted, "destroy", fail)
        with pytest.raises(BusyError):
            erase(planted, JEANNE, COMMANDS, LATER)
    assert planted.payloads.same("c-0", CANARIES[0].encode()) is None
    assert planted.living(JEANNE) == set(JEANNE)

    assert erase(planted, JEANNE, COMMANDS, LATER) == set(JEANNE)
    assert planted.living(JEANNE) == set()


def test_forgotten_payloads_leave_no_digest(planted):
    digests = {digest for (digest,) in planted._database.rows("SELECT digest FROM payload")}
    assert found(planted.directory, digests) == digests

    erase(planted, [], COMMANDS, LATER)

    assert found(planted.directory, digests) == set()


def test_an_erasure_leaves_every_other_person_readable(planted, at):
    vault = planted
    place = {"kind": "member-joined.1", "command": "c-karim", "ordinal": 0, "path": "name"}
    sealed = vault.seal_text(KARIM, "Karim Benhaddou", **place)
    kept = keep(vault, KARIM, b"%PDF-1.4\n%%EOF", at)

    erase(vault, JEANNE, COMMANDS, LATER)

    assert vault.open_text(KARIM, sealed, **place) == "Karim Benhaddou"
    assert kept.media is MediaType.PDF
