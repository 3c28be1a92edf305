"""Making a register, whole or not at all, and opening one."""

from pathlib import Path

import msgspec
import pytest

from core.facts import AccountId, Id, PartyId
from core.ledger import check_whole, create_ledger, exists, open_ledger, opening, registry_of
from core.model.roles import ADMIN, ROLES
from core.model.rules import RULES
from core.registry import Plugin, Registry, StartError
from core.store import BusyError, DiskFullError, ReadOnlyError, StoreError
from core.subjects.accounts.deciders import GrantRole
from tests.core.ledger.conftest import DAY, ESSAI, Enrol, HandClock, Library

RULE = """
description = "Durée d’un prêt"
unit = "jours"
dated_by = "prêt"
[[steps]]
since = 2024-01-01
value = "{days}"
reference = "Règlement de la bibliothèque"
"""


def ruled(folder: Path, days: int) -> Registry:
    folder.mkdir(exist_ok=True)
    (folder / "loan_days.toml").write_text(RULE.format(days=days), encoding="utf-8")
    return registry_of([ESSAI, Plugin(name="prets", title="Prêts", rules=folder)])


def test_a_new_register_is_whole_signed_and_of_one_account_with_every_role(tmp_path: Path, registry: Registry) -> None:
    ledger, account = create_ledger(tmp_path, registry, name="CPTS de l’Essai", holder="Inès Vidal")

    assert ledger.name == "CPTS de l’Essai"
    assert ledger.label(account) == "Inès Vidal"
    assert ledger.roles(account) == set(ROLES)
    assert check_whole(ledger).ok
    assert 0 < ledger.checkpoints.latest_size() < ledger.head()
    ledger.close()


def test_a_register_that_cannot_be_made_whole_is_not_there(
    tmp_path: Path, registry: Registry, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise DiskFullError("disk-full", "Le disque est plein.")

    with monkeypatch.context() as meanwhile:
        meanwhile.setattr(opening, "_itself", full)
        with pytest.raises(DiskFullError):
            create_ledger(tmp_path, registry, name="CPTS de l’Essai")
    assert not exists(tmp_path)
    assert list(tmp_path.iterdir()) == []

    create_ledger(tmp_path, registry, name="CPTS de l’Essai")[0].close()
    assert exists(tmp_path)


def test_nobody_founds_a_register_on_another(library: Library) -> None:
    before = library.ledger.head()
    with pytest.raises(StoreError) as told:
        create_ledger(library.directory, library.registry, name="CPTS de l’Autre")

    assert told.value.code == "already-there"
    assert library.ledger.head() == before


def test_what_the_register_does_by_itself_is_never_refused_in_silence(library: Library) -> None:
    nobody = AccountId(Id("a-zzzzzzzzzzzzzzzz"))
    with pytest.raises(StartError) as told:
        opening._itself(library.ledger, GrantRole(account=nobody, role="board"), ADMIN)
    assert told.value.message.startswith("« Donner un rôle » : ")


def test_a_rule_whose_file_changed_is_recorded_once(tmp_path: Path) -> None:
    rules, directory, clock = tmp_path / "barèmes", tmp_path / "registre", HandClock()
    ledger, _ = create_ledger(directory, ruled(rules, 7), name="CPTS de l’Essai", clock=clock)
    first = ledger.head()
    ledger.close()
    for days, expected in ((7, first), (10, first + 1), (10, first + 1)):
        ledger = open_ledger(directory, ruled(rules, days), clock=clock)
        assert ledger.head() == expected
        step = ledger.state(RULES).at("loan_days", DAY)
        assert step.value == str(days)
        ledger.close()


@pytest.mark.parametrize("check", ["whole", "since"])
def test_a_rule_that_cannot_be_recorded_leaves_a_register_to_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, check: str
) -> None:
    rules, directory = tmp_path / "barèmes", tmp_path / "registre"
    create_ledger(directory, ruled(rules, 7), name="CPTS de l’Essai")[0].close()

    def full(*_: object, **__: object) -> None:
        raise DiskFullError("disk-full", "Le disque est plein.")

    monkeypatch.setattr("core.ledger.writing.Writer.append", full)
    ledger = open_ledger(directory, ruled(rules, 10), check=check)
    assert (ledger.health.read_only, ledger.health.code) == (True, "disk-full")
    assert ledger.state(RULES).at("loan_days", DAY).value == "7"
    ledger.close()


def test_an_unchecked_register_records_nothing_by_itself(tmp_path: Path) -> None:
    """Who verifies a register changes nothing of it first."""
    rules, directory = tmp_path / "barèmes", tmp_path / "registre"
    ledger, _ = create_ledger(directory, ruled(rules, 7), name="CPTS de l’Essai")
    head = ledger.head()
    ledger.close()
    ledger = open_ledger(directory, ruled(rules, 10), check="none")

    assert ledger.head() == head
    assert not ledger.health.read_only
    ledger.close()


def test_a_register_that_another_process_holds_is_said_so_and_closed(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.ledger.close()

    def busy(*_: object) -> None:
        raise BusyError("busy", "Une autre écriture est en cours.")

    with monkeypatch.context() as meanwhile:
        meanwhile.setattr("core.ledger.gate._compared", busy)
        with pytest.raises(BusyError):
            library.reopen()
    assert not library.reopen().health.read_only


def test_a_register_is_opened_again_as_it_was_left(library: Library) -> None:
    library.enrol("p-mmmmmmmmmmmmmmmm", "Marie Delattre")
    before = [msgspec.json.encode(entry.tags) for entry in library.ledger.journal()]
    for check in ("whole", "since", "none"):
        library.reopen(check)
        assert [msgspec.json.encode(entry.tags) for entry in library.ledger.journal()] == before
        assert library.names() == ["Marie Delattre"]


def test_a_register_that_is_read_only_refuses_with_its_reason(library: Library) -> None:
    (library.directory / "vault.db").unlink()
    library.reopen()
    with pytest.raises(ReadOnlyError, match="manque ou est vide"):
        library.do(Enrol(party=PartyId(Id("p-mmmmmmmmmmmmmmmm")), on=DAY, called="Marie"))


def test_nothing_is_asked_where_no_rule_has_changed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    create_ledger(tmp_path / "registre", ruled(tmp_path / "rules", 14), name="CPTS de l’Essai")[0].close()
    asked: list[object] = []
    monkeypatch.setattr(opening, "_itself", lambda _ledger, command, _role: asked.append(command.rule))

    for days in (14, 21):
        open_ledger(tmp_path / "registre", ruled(tmp_path / "rules", days)).close()

    assert asked == ["loan_days"], "once, for the one that changed"
