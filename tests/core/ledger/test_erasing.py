"""Erasing by a recorded order: what it destroys, what it leaves, and that nothing brings it back."""

import shutil
from base64 import b64encode
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from traceback import TracebackException
from typing import Any

import pytest

from core.copies import backup, export, keys_beside, restore
from core.facts import AccountId, Id
from core.intake import Invalid, bind
from core.ledger import Ledger, Recorded, create_ledger, open_ledger, outside, registry_of
from core.log.tree import Frontier
from core.model.command import Refused
from core.store import BusyError
from core.vault import Vault, VaultError

JEANNE = "p-jeanneaaaaaaaaaa"
KARIM = "p-karimaaaaaaaaaaa"
NAME, GIVEN = "Quérandreau-Vasselot", "Jéhanne"
CANARIES = {
    "identity": (NAME, GIVEN),
    "contact": ("jehanne.querandreau@exemple.fr", "12 bis, ruelle des Tanneurs, Blois"),
    "governance": ("Laboratoire Hautecombe-Vendôme",),
}
NOTE = "le jeune Aurélien Hautecloque a consulté lundi"
RECEIPT = b"%PDF-1.7\nFacture Zyzomys-Fuchsia\n%%EOF\n"


class Clock:
    def __init__(self) -> None:
        self.now = datetime(2026, 3, 10, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.now += timedelta(microseconds=1)
        return self.now


class House:
    """A register where somebody came, left, was paid, and whose sealed texts are canaries."""

    def __init__(self, directory: Path) -> None:
        self.clock = Clock()
        self.prefix = "c-"
        self.numbers = iter(range(1, 10_000))
        self.ledger, self.account = create_ledger(directory, registry_of(()), name="CPTS du Val", clock=self.clock)

    def say(self, name: str, ledger: Ledger | None = None, **typed: Any) -> Recorded | Refused:
        ledger, said = ledger or self.ledger, f"{self.prefix}{next(self.numbers)}"
        command = bind(ledger.registry.deciders[name].command, typed, command_id=said, today=self.clock().date())
        assert not isinstance(command, Invalid), command
        return ledger.record(command, by=AccountId(Id(self.account)), command_id=said)

    def do(self, name: str, **typed: Any) -> int:
        outcome = self.say(name, **typed)
        assert isinstance(outcome, Recorded), outcome
        return outcome.positions[-1]

    def fill(self) -> None:
        email, address = CANARIES["contact"]
        self.do("register-party", party=JEANNE, on="2026-01-05", family=NAME, given=GIVEN, email=email, address=address)
        self.do("register-party", party=KARIM, on="2026-01-05", family="Benhaddou", given="Karim")
        for party in (JEANNE, KARIM):
            self.do("join-member", party=party, on="2026-01-06")
        self.receipt = self.ledger.attach(RECEIPT)
        self.expense = self.do(
            "pay-expense",
            on="2026-02-03",
            amount="120,50",
            nature="operation",
            payee_name="Zyzomys-Fuchsia",
            text=NOTE,
            receipt=self.receipt,
        )
        self.do("declare-interest", party=JEANNE, on="2026-02-04", named=CANARIES["governance"][0])
        self.do("resign-member", party=JEANNE, on="2026-02-10")

    def labels(self, ledger: Ledger | None = None) -> list[str]:
        ledger = ledger or self.ledger
        return [ledger.label(JEANNE), ledger.label(KARIM)]

    def reopen(self) -> Ledger:
        self.ledger.close()
        self.ledger = open_ledger(self.ledger.directory, self.ledger.registry, clock=self.clock)
        return self.ledger


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    made = House(tmp_path / "registre")
    made.fill()
    yield made
    made.ledger.close()


def forms(text: str) -> set[bytes]:
    """A text clear, in UTF-16 and in base64 at any offset."""
    raw = {text.encode(), text.encode("utf-16-le"), text.encode("utf-16-be"), ascii(text)[1:-1].encode()}
    for shift in range(3):
        raw.add(b64encode(bytes(shift) + text.encode())[4 * ((shift + 2) // 3) : -4])
    return raw


def traces(directory: Path, *texts: str) -> list[str]:
    wanted = {form for text in texts for form in forms(text)}
    files = [(path, path.read_bytes()) for path in directory.rglob("*") if path.is_file()]
    assert files
    return [path.name for path, content in files if any(form in content for form in wanted)]


def erase_all(house: House) -> int:
    return house.do("erase-on-request", party=JEANNE, scope="all", confirmed="true")


def texts_of(ledger: Ledger) -> str:
    """Everything that any view shows to anybody, opened."""
    said = []
    for name in ledger.registry.views:
        shown = ledger.show(name)
        for row in shown.rows:
            for column in row.__struct_fields__:
                value = getattr(row, column)
                parts = value if isinstance(value, tuple) else (value,)
                said += [ledger.text(part) if hasattr(part, "path") else str(part) for part in parts]
    return "\n".join(said)


def test_purging_a_record_whose_label_names_the_key_of_a_file_leaves_that_file(house: House) -> None:
    key = house.receipt.split()[1]
    for label in (house.receipt, f"Renfort {key} image/"):
        named = house.do("open-mission", code="access", label=label, on="2026-03-01")
        outcome = house.say("purge-content", record=str(named), files="true", confirmed="true")
        assert isinstance(outcome, Refused), outcome
        assert outcome.code == "nothing-to-erase"

    assert house.ledger.attachment(house.receipt) == (RECEIPT, "application/pdf")
    house.do("purge-content", record=str(house.expense), files="true", confirmed="true")
    assert house.ledger.attachment(house.receipt) is None


def test_an_erased_person_is_a_pseudonym_wherever_she_was_named(house: House) -> None:
    assert NAME in texts_of(house.ledger)
    assert house.labels()[0] == f"{NAME} {GIVEN}"

    erase_all(house)

    assert house.labels() == ["Personne effacée p-jean…", "Benhaddou Karim"]
    seen = texts_of(house.ledger)
    assert all(canary not in seen for some in CANARIES.values() for canary in some)
    assert "Personne effacée p-jean…" in seen
    assert "donnée effacée le 10/03/2026" in seen, "her address"


def test_no_file_holds_anything_of_an_erased_class_not_even_a_digest(house: House, tmp_path: Path) -> None:
    texts_of(house.ledger)
    house.ledger.tick()
    assert {"c-1", "c-2", "c-6"} <= digested(house)
    erase_all(house)
    house.ledger.tick()
    every = [canary for some in CANARIES.values() for canary in some]

    assert traces(tmp_path, *every, NOTE) == []
    assert {"c-1", "c-6"}.isdisjoint(digested(house)), "what registered her, and told her interest"
    assert "c-2" in digested(house)
    house.ledger.close()
    assert traces(tmp_path, *every) == []


def test_at_term_no_file_holds_a_trace_of_who_left_who_was_withdrawn_or_what_was_paid(
    house: House, tmp_path: Path
) -> None:
    """In clear, in UTF-16 or in base64; nor what a page was asked for, nor the files beside the databases."""
    once: dict[str, Any] = {"party": "p-fautiveaaaaaaaaa", "on": "2026-03-01"}
    at = house.do("register-party", **once, family="Hautecanne", email="odile@hautecanne.fr")
    withdraw = house.ledger.registry.deciders["withdraw-record"].command(position=at, reason="Doublon")
    house.ledger.record(withdraw, by=AccountId(Id(house.account)), command_id="c-w", corrects=at)
    texts_of(house.ledger)
    assert isinstance(house.ledger.attach(b"%PDF-1.7\nBrouillon Hautecanne\n%%EOF\n"), str)
    house.clock.now = datetime(2037, 1, 2, 9, 0, tzinfo=UTC)
    house.ledger.tick()

    for party in (JEANNE, once["party"]):
        house.do("erase-due", party=party, confirmed="true")
    house.do("erase-pieces", confirmed="true")
    house.ledger.tick()
    texts_of(house.ledger)

    every = [canary for some in CANARIES.values() for canary in some]
    gone = [*every, NOTE, "Zyzomys-Fuchsia", "Facture Zyzomys", "Hautecanne", "odile@hautecanne.fr"]
    export(house.ledger, tmp_path / "audit")
    assert any(path.name.endswith("-wal") for path in house.ledger.directory.iterdir()), "looked at too"
    assert traces(tmp_path, *gone) == []
    shown = texts_of(house.ledger)
    assert [text for text in gone if text in shown] == []
    assert house.ledger.attachment(house.receipt) is None
    house.ledger.close()
    assert traces(tmp_path, *gone) == []


def digested(house: House) -> set[str]:
    rows = house.ledger.vault._database.rows("SELECT command_id FROM payload")
    return {command for (command,) in rows}


def test_the_search_for_traces_finds_them(tmp_path: Path) -> None:
    for number, form in enumerate(sorted(forms(NAME))):
        (tmp_path / str(number)).write_bytes(b"xy" + form)

    assert len(traces(tmp_path, NAME)) == len(forms(NAME))


def test_root_old_proofs_and_totals_are_what_they_were(house: House) -> None:
    kept, head = house.ledger.checkpoint(), house.ledger.head()
    money = [(row.entry, row.amount) for row in house.ledger.show("expenses").rows]
    root = house.ledger.checkpoints.frontier().root()
    erase_all(house)

    ledger = house.reopen()
    verdict = outside(ledger, kept)
    assert verdict.ok, verdict
    assert not ledger.health.read_only
    assert [(row.entry, row.amount) for row in ledger.show("expenses").rows] == money
    assert Frontier().extend(ledger.recorder.leaves(0, head)).root() == root


def test_an_order_cut_short_is_carried_out_before_anything_else(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise BusyError("busy", "Une autre écriture est en cours.")

    with monkeypatch.context() as patched:
        patched.setattr(Vault, "destroy", fail)
        with pytest.raises(BusyError):
            erase_all(house)
    assert house.ledger.vault.living([f"{JEANNE}/identity"])

    ledger = house.reopen()

    assert ledger.vault.living([f"{JEANNE}/identity", f"{JEANNE}/contact"]) == frozenset()
    assert house.labels()[0] == "Personne effacée p-jean…"


def test_an_order_said_again_after_a_failure_ends_it(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    cls = house.ledger.registry.deciders["erase-on-request"].command
    command = cls(party=JEANNE, scope="all", on=date(2026, 3, 10), confirmed=True)
    by = AccountId(Id(house.account))
    with monkeypatch.context() as patched:
        patched.setattr(Vault, "destroy", lambda *_: (_ for _ in ()).throw(BusyError("busy", "Occupé.")))
        with pytest.raises(BusyError):
            house.ledger.record(command, by=by, command_id="c-again")

    outcome = house.ledger.record(command, by=by, command_id="c-again")

    assert isinstance(outcome, Recorded)
    assert outcome.again
    assert house.ledger.vault.living([f"{JEANNE}/identity"]) == frozenset()


@pytest.mark.parametrize("check", ["whole", "since", "none"])
def test_an_older_vault_put_back_opens_nothing_that_was_erased(house: House, tmp_path: Path, check: str) -> None:
    house.ledger.close()
    shutil.copyfile(house.ledger.directory / "vault.db", tmp_path / "old.db")
    house.reopen()
    erase_all(house)
    house.ledger.close()
    shutil.copyfile(tmp_path / "old.db", house.ledger.directory / "vault.db")

    ledger = house.ledger = open_ledger(house.ledger.directory, house.ledger.registry, check=check)

    assert house.labels()[0] == "Personne effacée p-jean…"
    assert ledger.vault.destroyed(f"{JEANNE}/contact")
    assert ledger.vault.living([f"{JEANNE}/contact"]) == (frozenset() if check != "none" else {f"{JEANNE}/contact"})


def test_a_vault_that_cannot_be_written_opens_nothing_that_was_erased(house: House, tmp_path: Path) -> None:
    house.ledger.close()
    shutil.copyfile(house.ledger.directory / "vault.db", tmp_path / "old.db")
    house.reopen()
    erase_all(house)
    house.ledger.close()
    vault = house.ledger.directory / "vault.db"
    shutil.copyfile(tmp_path / "old.db", vault)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("core.ledger.reaching.is_writable", lambda path: path != vault)
        ledger = house.ledger = open_ledger(house.ledger.directory, house.ledger.registry)

    assert ledger.health.code == "read-only"
    assert house.labels()[0] == "Personne effacée p-jean…"


def test_a_backup_of_older_keys_is_taken_back_without_what_was_erased(house: House, tmp_path: Path) -> None:
    backup(house.ledger, tmp_path / "mars")
    erase_all(house)
    backup(house.ledger, tmp_path / "avril")

    restore(tmp_path / "avril", tmp_path / "neuf", house.ledger.registry, keys=keys_beside(tmp_path / "mars"))

    with Vault(tmp_path / "neuf", house.ledger.identity.association) as vault:
        assert vault.living([f"{JEANNE}/{one}" for one in CANARIES]) == frozenset()
    again = open_ledger(tmp_path / "neuf", house.ledger.registry)
    assert not again.health.read_only
    assert house.labels(again) == ["Personne effacée p-jean…", "Benhaddou Karim"]
    again.close()


def test_a_key_made_after_the_old_vault_and_erased_since_is_not_a_lost_one(house: House, tmp_path: Path) -> None:
    house.ledger.close()
    shutil.copyfile(house.ledger.directory / "vault.db", tmp_path / "old.db")
    house.reopen()
    house.do("register-party", party="p-neuveaaaaaaaaaaa", on="2026-03-01", family="Passage")
    house.do("erase-on-request", party="p-neuveaaaaaaaaaaa", scope="all", confirmed="true")
    house.ledger.close()
    shutil.copyfile(tmp_path / "old.db", house.ledger.directory / "vault.db")

    ledger = house.reopen()

    assert not ledger.health.read_only, ledger.health


def test_another_process_that_erased_is_believed_here(house: House) -> None:
    other = open_ledger(house.ledger.directory, house.ledger.registry, clock=house.clock, check="since")
    assert house.labels()[0].startswith(NAME)
    assert isinstance(house.say("erase-on-request", other, party=JEANNE, scope="all", confirmed="true"), Recorded)
    position = other.head()
    other.close()
    house.ledger.erasing.carry_out((position,))

    assert house.labels()[0] == "Personne effacée p-jean…"


def test_nothing_new_is_written_about_an_erased_person(house: House) -> None:
    erase_all(house)

    outcome = house.say("give-contact", party=JEANNE, on="2026-03-10", email="encore@exemple.fr")

    assert isinstance(outcome, Refused)
    assert outcome.code == "key-destroyed"
    assert "effacées" in outcome.message
    back = house.say("join-member", party=JEANNE, on="2026-03-10")
    assert isinstance(back, Refused)
    assert back.code == "party-erased"
    assert house.do("register-party", party="p-retouraaaaaaaaaa", on="2026-03-10", family=NAME), "as a new party"


def test_erasing_contact_leaves_the_rest_readable(house: House) -> None:
    """Criterion 15, first half."""
    house.do("erase-on-request", party=JEANNE, scope="contact", confirmed="true")

    assert house.labels()[0] == f"{NAME} {GIVEN}"
    seen = texts_of(house.ledger)
    assert CANARIES["contact"][0] not in seen
    assert NOTE in seen
    assert house.ledger.attachment(house.receipt) == (RECEIPT, "application/pdf")


def test_what_is_past_its_term_goes_with_its_receipts_and_not_before(house: House) -> None:
    """Criterion 15, second half: ten years after the end of the accounting year."""
    house.clock.now = datetime(2036, 12, 30, 9, 0, tzinfo=UTC)
    early = house.say("erase-pieces", confirmed="true")
    assert isinstance(early, Refused)
    assert early.code == "nothing-due"
    house.clock.now = datetime(2037, 1, 2, 9, 0, tzinfo=UTC)
    total = sum(row.amount for row in house.ledger.show("expenses").rows)

    house.do("erase-pieces", confirmed="true")

    seen = texts_of(house.ledger)
    assert NOTE not in seen
    assert "Zyzomys" not in seen
    assert house.ledger.attachment(house.receipt) is None
    assert sum(row.amount for row in house.ledger.show("expenses").rows) == total
    assert house.ledger.show("privacy.pieces").rows == ()


def test_a_forbidden_text_is_purged_alone(house: House) -> None:
    house.do("purge-content", record=house.expense, cause="patient", confirmed="true")

    seen = texts_of(house.ledger)
    assert NOTE not in seen
    assert "Zyzomys" in seen
    assert house.ledger.attachment(house.receipt) is not None

    house.do("purge-content", record=house.expense, files="true", cause="unlawful", confirmed="true")

    assert house.ledger.attachment(house.receipt) is None
    assert "Zyzomys" in texts_of(house.ledger)


@pytest.mark.parametrize("record", [1, 10_000])
def test_a_record_without_such_a_text_is_not_purged(house: House, record: int) -> None:
    outcome = house.say("purge-content", record=record, confirmed="true")

    assert isinstance(outcome, Refused)
    assert (outcome.code, set(outcome.fields)) == ("nothing-to-erase", {"record"})


def test_the_keys_of_a_person_are_not_purged_through_a_record(house: House) -> None:
    registered = next(entry.position for entry in house.ledger.journal(kind="party-registered", newest_first=False))
    outcome = house.say("purge-content", record=registered, confirmed="true")

    assert isinstance(outcome, Refused)
    assert outcome.code == "nothing-to-erase"


def test_who_was_registered_by_mistake_falls_due_at_once_and_leaves_no_trace(house: House) -> None:
    """As an undone import leaves her: every record of hers withdrawn, every text still sealed under a living key."""
    once: dict[str, Any] = {"party": "p-fautiveaaaaaaaaa", "on": "2026-03-01"}
    at = house.do("register-party", **once, family="Hautecanne", given="Odile", email="odile@hautecanne.fr")
    assert all(row.party != once["party"] for row in house.ledger.show("privacy.due").rows)
    command = house.ledger.registry.deciders["withdraw-record"].command(position=at, reason="Doublon")
    by = AccountId(Id(house.account))
    assert isinstance(house.ledger.record(command, by=by, command_id="c-w", corrects=at), Recorded)

    (row,) = (row for row in house.ledger.show("privacy.due").rows if row.party == once["party"])
    assert [house.ledger.text(part) for part in row.name] == ["Hautecanne", "Odile"]
    assert row.what == "coordonnées, identité"
    assert isinstance(house.say("erase-due", party=once["party"], confirmed="true"), Recorded)

    assert house.ledger.vault.living([f"{once['party']}/{one}" for one in CANARIES]) == frozenset()
    assert all(row.party != once["party"] for row in house.ledger.show("privacy.due").rows)
    assert house.ledger.text(row.name[0]).startswith("Personne effacée p-faut")


def test_the_name_of_a_closed_account_is_erased_at_its_term(house: House) -> None:
    house.do("open-account", account="a-partieaaaaaaaaaa", label="Ysoline Hautecorne")
    house.do("close-account", account="a-partieaaaaaaaaaa")
    assert "Ysoline Hautecorne" in texts_of(house.ledger)
    house.clock.now = datetime(2031, 3, 12, 9, 0, tzinfo=UTC)

    house.do("erase-pieces", confirmed="true")

    assert "Ysoline Hautecorne" not in texts_of(house.ledger)
    assert "Compte effacé a-part…" in texts_of(house.ledger)


def test_an_order_is_neither_withdrawn_nor_corrected(house: House) -> None:
    position = erase_all(house)
    cls = house.ledger.registry.deciders["withdraw-record"].command
    by = AccountId(Id(house.account))
    outcome = house.ledger.record(cls(position=position, reason="Erreur"), by=by, command_id="c-w", corrects=position)

    assert isinstance(outcome, Refused)
    assert outcome.code == "irrevocable"


def test_an_order_holds_no_name(house: House) -> None:
    data = house.ledger.recorder.data(erase_all(house))

    assert JEANNE.encode() in data
    assert not any(form in data for some in CANARIES.values() for canary in some for form in forms(canary))


def test_no_key_is_in_the_records_their_backup_their_export_or_what_an_error_shows(
    house: House, tmp_path: Path
) -> None:
    """Criterion 17."""
    vault = house.ledger.vault
    wrapped = [row[0] for row in vault._database.rows("SELECT wrapped FROM data_key UNION SELECT wrapped FROM secret")]
    master = (house.ledger.directory / "keys" / "master.key").read_bytes()
    secrets = {*wrapped, *map(vault._file.unwrap, wrapped), master}
    backup(house.ledger, tmp_path / "copies" / "mars")
    keys_beside(tmp_path / "copies" / "mars").unlink()
    export(house.ledger, tmp_path / "copies" / "audit")
    house.ledger.tick()
    shutil.copyfile(house.ledger.directory / "ledger.db", tmp_path / "copies" / "ledger.db")
    shutil.copyfile(house.ledger.directory / "cache.db", tmp_path / "copies" / "cache.db")
    with pytest.raises(VaultError) as raised:
        vault.open_text(
            f"{JEANNE}/identity", b64encode(bytes(60)).decode(), kind="k.1", command="c", ordinal=0, path="p"
        )
    raised.value.__traceback__ = raised.tb.tb_next  # without this test, which holds them all
    told = "".join(TracebackException.from_exception(raised.value, capture_locals=True).format())

    files = [path.read_bytes() for path in (tmp_path / "copies").rglob("*") if path.is_file()]
    assert len(files) > 5
    for secret in secrets:
        forms = {secret, secret.hex().encode(), b64encode(secret)}
        assert not any(form in content for form in forms for content in files)
        assert secret.hex() not in told
        assert b64encode(secret).decode() not in told
        assert repr(secret)[2:-1] not in told


def test_an_older_vault_copied_over_brings_nobody_back_while_the_register_runs(house: House) -> None:
    path = house.ledger.directory / "vault.db"
    older = path.read_bytes()
    erase_all(house)
    with path.open("r+b") as file:  # as ``cp`` does: the same file, other bytes
        file.truncate()
        file.write(older)

    house.ledger.erasing.forget()
    assert house.labels()[0] == "Personne effacée p-jean…"
    assert NAME not in texts_of(house.ledger)
    assert house.ledger.vault.living([f"{JEANNE}/identity"])
    house.ledger.tick()
    assert not house.ledger.vault.living([f"{JEANNE}/identity"])
    assert f"{JEANNE}/identity" in house.ledger.vault.gone()
    assert house.labels()[0] == "Personne effacée p-jean…"
