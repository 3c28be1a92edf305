import threading

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.store import ReadOnlyError
from core.vault import CLASSES, KeyDestroyed, KeyUnknown, Unsealable, Vault, key_id

LATER = "2026-11-21T09:00:00.000000Z"
JEANNE = "p-aaaaaaaaaaaaaaaa/identity"
KARIM = "p-bbbbbbbbbbbbbbbb/identity"


def test_there_are_six_retention_classes():
    assert sorted(CLASSES) == sorted({"identity", "contact", "governance", "training", "accounting", "content"})
    assert key_id("p-aaaaaaaaaaaaaaaa", "identity") == JEANNE


def test_a_text_sealed_for_its_place_opens_there(vault, at, place):
    vault.keys_for([JEANNE], at)
    sealed = vault.seal_text(JEANNE, "Jeanne Dupont", **place)

    assert sealed.isascii()
    assert "Jeanne" not in sealed
    assert vault.open_text(JEANNE, sealed, **place) == "Jeanne Dupont"


@given(
    st.text(),
    st.fixed_dictionaries({"kind": st.text(), "command": st.text(), "ordinal": st.integers(0), "path": st.text()}),
)
def test_any_text_opens_in_any_place_that_is_its_own(lasting, text, place):
    assert lasting.open_text(JEANNE, lasting.seal_text(JEANNE, text, **place), **place) == text


@given(st.sampled_from(["kind", "command", "ordinal", "path"]), st.integers(1, 40))
def test_a_text_moved_in_the_ledger_does_not_open(lasting, part, elsewhere):
    place = {"kind": "member-joined.1", "command": "c-aaaaaaaaaaaaaaaa", "ordinal": 0, "path": "name"}
    sealed = lasting.seal_text(JEANNE, "Jeanne Dupont", **place)

    with pytest.raises(Unsealable):
        lasting.open_text(JEANNE, sealed, **place | {part: elsewhere if part == "ordinal" else str(elsewhere)})


def test_a_text_of_one_person_does_not_open_as_anothers(lasting, place):
    with pytest.raises(Unsealable):
        lasting.open_text(KARIM, lasting.seal_text(JEANNE, "Jeanne Dupont", **place), **place)


def test_keys_exchanged_inside_the_vault_open_nothing(vault, at, place):
    """Whoever writes in the vault cannot pass off one person's text as another's."""
    vault.keys_for([JEANNE, KARIM], at)
    sealed = vault.seal_text(JEANNE, "Jeanne Dupont", **place)
    (jeanne, karim) = (
        vault._database.row("SELECT wrapped FROM data_key WHERE key_id = ?", (k,)) for k in (JEANNE, KARIM)
    )
    for wrapped, key in ((karim, JEANNE), (jeanne, KARIM)):
        vault._database.run("UPDATE data_key SET wrapped = ? WHERE key_id = ?", (*wrapped, key))
    vault._keys.clear()

    for key in (JEANNE, KARIM):
        with pytest.raises(Unsealable):
            vault.open_text(key, sealed, **place)


def test_a_text_does_not_open_in_another_association(tmp_path, at, place):
    with Vault(tmp_path, "cpts-val-de-loire") as vault:
        vault.keys_for([JEANNE], at)
        sealed = vault.seal_text(JEANNE, "Jeanne Dupont", **place)

    with Vault(tmp_path, "cpts-du-perche") as vault, pytest.raises(Unsealable):
        vault.open_text(JEANNE, sealed, **place)


@pytest.mark.parametrize("wrong", ["", "===", "pas du base64 !", "é", "AQ==", "AAAA"])
def test_what_is_not_a_sealed_text_does_not_open(lasting, place, wrong):
    with pytest.raises(Unsealable):
        lasting.open_text(JEANNE, wrong, **place)


def test_missing_keys_are_made_once(vault, at):
    assert vault.keys_for([JEANNE, KARIM, JEANNE], at) == {JEANNE, KARIM}
    assert vault.keys_for([JEANNE], LATER) == set()
    assert vault.keys_for((), LATER) == set()
    assert vault.living([JEANNE, KARIM, "p-cccccccccccccccc/contact"]) == {JEANNE, KARIM}


@pytest.mark.parametrize("wrong", ["", "identity", "/identity", "p-aaaaaaaaaaaaaaaa", "p-aaaaaaaaaaaaaaaa/secret"])
def test_a_malformed_key_id_is_a_programmers_mistake(vault, at, wrong):
    with pytest.raises(ValueError, match="is not the id of a key"):
        vault.keys_for([wrong], at)
    with pytest.raises(ValueError, match="is not the id of a key"):
        vault.destroy([wrong], at)


def test_a_key_must_be_made_before_it_seals(vault, place):
    with pytest.raises(KeyUnknown):
        vault.seal_text(JEANNE, "Jeanne Dupont", **place)


def test_keys_outlive_the_process(tmp_path, at, place):
    with Vault(tmp_path, "cpts-val-de-loire") as vault:
        vault.keys_for([JEANNE], at)
        sealed = vault.seal_text(JEANNE, "Jeanne Dupont", **place)

    with Vault(tmp_path, "cpts-val-de-loire") as vault:
        assert vault.open_text(JEANNE, sealed, **place) == "Jeanne Dupont"


def test_a_destroyed_key_opens_nothing_and_says_since_when(vault, at, place):
    vault.keys_for([JEANNE, KARIM], at)
    sealed, other = (vault.seal_text(key, "Jeanne Dupont", **place) for key in (JEANNE, KARIM))

    assert vault.destroy([JEANNE], LATER) == {JEANNE}

    with pytest.raises(KeyDestroyed) as gone:
        vault.open_text(JEANNE, sealed, **place)
    assert (gone.value.key_id, gone.value.at, gone.value.code) == (JEANNE, LATER, "key-destroyed")
    assert str(gone.value) == "donnée effacée le 21/11/2026"
    assert vault.destroyed(JEANNE) == LATER
    assert vault.destroyed(KARIM) is None
    assert vault.destroyed("p-cccccccccccccccc/contact") is None
    assert vault.open_text(KARIM, other, **place) == "Jeanne Dupont"


def test_erasing_one_class_leaves_the_others(vault, at, place):
    accounting, contact = "p-aaaaaaaaaaaaaaaa/accounting", "p-aaaaaaaaaaaaaaaa/contact"
    vault.keys_for([accounting, contact], at)
    sealed = vault.seal_text(accounting, "FR76 3000 4000 0312 3456 7890 143", **place)

    vault.destroy([contact], LATER)

    assert vault.open_text(accounting, sealed, **place) == "FR76 3000 4000 0312 3456 7890 143"


def test_a_destroyed_key_is_never_made_again_and_nothing_is_made_beside_it(vault, at, place):
    vault.keys_for([JEANNE], at)
    vault.destroy([JEANNE], LATER)

    with pytest.raises(KeyDestroyed):
        vault.keys_for([KARIM, JEANNE], LATER)
    with pytest.raises(KeyDestroyed):
        vault.seal_text(JEANNE, "Jeanne Dupont", **place)
    assert vault.living([JEANNE, KARIM]) == set()


def test_a_key_destroyed_while_others_are_made_undoes_them(vault, at, monkeypatch):
    """Another process destroys it after it was looked for, before the write lock is held."""
    vault.keys_for([KARIM], at)
    vault.destroy([KARIM], LATER)
    monkeypatch.setattr(vault, "_holds", lambda _: False)

    with pytest.raises(KeyDestroyed):
        vault.keys_for([JEANNE, KARIM], at)
    assert vault.living([JEANNE, KARIM]) == set()


def test_the_first_destruction_stays(vault, at):
    vault.keys_for([JEANNE], at)

    assert vault.destroy([JEANNE], at) == {JEANNE}
    assert vault.destroy([JEANNE], LATER) == set()
    assert vault.destroyed(JEANNE) == at


def test_an_erasure_stated_before_a_key_is_known_holds(vault, at):
    """An old vault is restored: it may not know the keys of whom the ledger says erased."""
    assert vault.destroy([JEANNE], at) == set()

    with pytest.raises(KeyDestroyed):
        vault.keys_for([JEANNE], LATER)


def test_a_restored_vault_has_its_keys_until_the_erasures_are_said_again(tmp_path, at, place):
    with Vault(tmp_path, "cpts-val-de-loire") as vault:
        vault.keys_for([JEANNE], at)
        sealed = vault.seal_text(JEANNE, "Jeanne Dupont", **place)
    older = (tmp_path / "vault.db").read_bytes()
    with Vault(tmp_path, "cpts-val-de-loire") as vault:
        vault.destroy([JEANNE], LATER)
    (tmp_path / "vault.db").write_bytes(older)

    with Vault(tmp_path, "cpts-val-de-loire") as vault:
        assert vault.living([JEANNE]) == {JEANNE}
        vault.destroy([JEANNE], LATER)

        with pytest.raises(KeyDestroyed):
            vault.open_text(JEANNE, sealed, **place)


DESTROY = f"""
from pathlib import Path; from core.vault import Vault
ready()
with Vault(Path(sys.argv[1]), "cpts-val-de-loire") as vault:
    print(*vault.destroy([{JEANNE!r}], {LATER!r}))
"""


def test_a_key_destroyed_by_another_process_opens_and_seals_nothing_here(vault, at, place, race):
    vault.keys_for([JEANNE], at)
    sealed = vault.seal_text(JEANNE, "Jeanne Dupont", **place)
    assert vault.open_text(JEANNE, sealed, **place) == "Jeanne Dupont"

    assert race(DESTROY, vault.directory) == [[JEANNE]]

    with pytest.raises(KeyDestroyed):
        vault.open_text(JEANNE, sealed, **place)
    with pytest.raises(KeyDestroyed):
        vault.seal_text(JEANNE, "Jeanne Dupont", **place)
    with pytest.raises(KeyDestroyed):
        vault.keys_for([JEANNE], at)


def test_a_key_destroyed_by_many_processes_at_once_is_destroyed_by_one(vault, at, race):
    vault.keys_for([JEANNE], at)

    assert sorted(race(DESTROY, *[vault.directory] * 4)) == [[""], [""], [""], [JEANNE]]


MAKE = """
from pathlib import Path; from core.vault import Vault
ready()
with Vault(Path(sys.argv[1]).parent, "cpts-val-de-loire") as vault:
    for number in range(40):
        key, name = f"p-{number:016}/identity", Path(sys.argv[1]).name
        made = vault.keys_for([key], "2026-03-10T18:42:07.123456Z")
        sealed = vault.seal_text(key, name, kind="member-joined.1", command=name, ordinal=number, path="name")
        print(key, len(made), name, number, sealed)
"""


def test_a_key_made_by_several_processes_at_once_is_one_key(tmp_path, race):
    """The first to come also makes the directory, the master key and the vault."""
    new = tmp_path / "neuf"
    rows = [line.split() for lines in race(MAKE, new / "rouge", new / "vert", new / "bleu") for line in lines]

    with Vault(new, "cpts-val-de-loire") as vault:
        opened = [
            vault.open_text(key, sealed, kind="member-joined.1", command=name, ordinal=int(number), path="name") == name
            for key, _, name, number, sealed in rows
        ]

    assert len(opened) == 120
    assert all(opened)
    assert sum(int(made) for _, made, *_ in rows) == 40


def test_threads_share_a_vault(vault, at):
    wrong = []

    def work(name):
        for number in range(30):
            key = f"p-{number:016}/{'contact' if number % 2 else 'identity'}"
            vault.keys_for([key], at)
            place = {"kind": "member-joined.1", "command": name, "ordinal": number, "path": "name"}
            if vault.open_text(key, vault.seal_text(key, name, **place), **place) != name:
                wrong.append((name, number))
            vault.payloads.remember(f"{name}-{number}", name.encode())

    threads = [threading.Thread(target=work, args=(f"fil-{number}",)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert wrong == []
    assert all(vault.payloads.same(f"fil-{n}-{m}", f"fil-{n}".encode()) for n in range(8) for m in range(30))


def test_nothing_of_a_key_is_shown(vault, at):
    vault.keys_for([JEANNE], at)
    vault.seal_text(JEANNE, "Jeanne Dupont", kind="", command="", ordinal=0, path="")
    secret = (vault.directory / "keys" / "master.key").read_bytes()

    shown = repr(vault) + repr(vars(vault)) + repr(vault._keys[JEANNE])

    assert secret.hex() not in shown
    assert repr(secret)[2:-1] not in shown


def test_a_vault_to_be_read_opens_what_was_sealed_and_makes_no_key(tmp_path, at, place):
    with Vault(tmp_path, "cpts-val-de-loire") as vault:
        vault.keys_for([JEANNE], at)
        sealed = vault.seal_text(JEANNE, "Jeanne Aubry", **place)

    with Vault(tmp_path, "cpts-val-de-loire", readonly=True) as vault:
        assert vault.open_text(JEANNE, sealed, **place) == "Jeanne Aubry"
        with pytest.raises(ReadOnlyError):
            vault.keys_for([KARIM], at)


def test_a_vault_that_was_lost_knows_no_key_and_makes_no_file(tmp_path, at, place):
    with Vault(tmp_path / "un", "cpts-val-de-loire") as vault:
        vault.keys_for([JEANNE], at)
        sealed = vault.seal_text(JEANNE, "Jeanne Aubry", **place)

    with Vault(tmp_path / "deux", "cpts-val-de-loire", lost=True) as vault, pytest.raises(KeyUnknown):
        vault.open_text(JEANNE, sealed, **place)
    assert not (tmp_path / "deux").exists()


def test_its_own_secrets_last_as_long_as_the_vault(tmp_path):
    with Vault(tmp_path, "cpts-val-de-loire") as vault:
        secret = vault.secret("essai")
    with Vault(tmp_path, "cpts-val-de-loire") as vault:
        assert vault.secret("essai") == secret
        assert vault.secret("autre") != secret
