"""The plugin dpc stands alone, and names nothing that does not exist."""

from datetime import date
from pathlib import Path
from typing import Any

from click.testing import CliRunner

from core.cli import main
from core.intake.binding import Invalid, bind
from core.ledger import Recorded, create_ledger
from core.registry import installed_plugins
from plugins.dpc import registre_plugin
from plugins.dpc.money.paying import PayClaim
from tests.plugins.alone import dangling, standing, uncorrectable


def test_it_stands_without_the_other_plugins() -> None:
    plugin = registre_plugin()
    assert plugin.name == "dpc"
    assert set(standing(plugin).pages) >= {page.path for page in plugin.pages}


def test_its_pages_and_forms_name_what_exists() -> None:
    assert dangling(registre_plugin()) == []


def test_each_of_its_records_can_be_corrected() -> None:
    finding = ("tell-registration: action", "tell-registration: number")
    assert uncorrectable(registre_plugin(), finding) == []


def test_it_arrives_by_its_entry_point() -> None:
    assert "dpc" in {plugin.name for plugin in installed_plugins()}


TODAY = date(2024, 12, 31)


class Register:
    """A register on disk, and one who records in it."""

    def __init__(self, directory: Path) -> None:
        self.ledger, self.account = create_ledger(
            directory / "registre", standing(registre_plugin()), name="CPTS du Val d’Orge"
        )
        self.told = 0

    def record(self, name: str, corrects: int | None = None, **raw: object) -> Any:
        self.told += 1
        said = f"essai-{self.told}"
        command: Any = bind(self.ledger.registry.deciders[name].command, raw, command_id=said, today=TODAY)
        outcome = self.ledger.record(command, by=self.account, command_id=said, corrects=corrects)
        assert isinstance(outcome, Recorded), outcome
        return command, outcome.positions[0]


def test_a_claim_filed_stays_as_it_was_and_can_be_corrected_from_what_is_known_since(tmp_path: Path) -> None:
    """R20 and R27 on a register: nothing is rewritten, and both states can be shown."""
    register = Register(tmp_path)
    people = []
    trades = ("infirmier", "medecin-generaliste", "pharmacien", "orthophoniste", "sage-femme", "infirmier")
    for number, profession in enumerate(trades):
        said = {"family": "Berthier", "profession": profession, "adeli": f"75920000{number}", "on": "2023-01-09"}
        party, _ = register.record("register-party", **said)
        register.record("join-member", party=party.party, on="2023-02-01")
        people.append(party.party)
    register.record("register-odpc", on="2023-09-01", number="9876")
    session, _ = register.record("schedule-session", label="Asthme", on="2024-03-12", duration="180", capacity="6")
    for one in people:
        register.record("enrol-member", session=session.session, party=one, on="2024-02-01")
    sheet = [{"party": one, "present": "all"} for one in people]
    register.record("hold-session", session=session.session, rows=sheet)
    claim, filed = register.record("file-claim", session=session.session, on="2024-03-20")
    register.record("resign-member", party=people[0], on="2024-03-01")

    def claims(known: int | None = None) -> list[tuple[int, int, bool]]:
        rows = register.ledger.show("dpc.claims", on=TODAY, known=known).rows
        return [(row.total, row.now, row.differs) for row in rows]

    assert claims(known=filed) == [(456_00, 456_00, False)]
    assert claims() == [(456_00, 380_00, True)]
    _, corrected = register.record(
        "file-claim", corrects=filed, claim=claim.claim, session=session.session, on="2024-03-20"
    )
    assert claims() == [(380_00, 380_00, False)]
    assert claims(known=corrected - 1) == [(456_00, 380_00, True)]
    lines = register.ledger.show("dpc.claim-lines", on=TODAY).rows
    assert [row.reason for row in lines] == ["retained"] * 5 + ["not-member-at-date"]
    register.ledger.close()


def test_a_claim_is_not_paid_in_the_future() -> None:
    raw = {"claim": "m-bbbbbbbbbbbbbbbb", "entry": "e-bbbbbbbbbbbbbbbb", "on": "2026-03-11", "amount": "76"}
    told = bind(PayClaim, raw, command_id="c-1", today=date(2026, 3, 10))
    assert isinstance(told, Invalid)
    assert told.fields["on"] == "Cette date est dans l’avenir."


def test_a_terminal_writes_the_dossier_of_a_claim_the_same_each_time(tmp_path: Path) -> None:
    register = Register(tmp_path)
    register.record("register-odpc", on="2023-09-01", number="9876")
    session, _ = register.record("schedule-session", label="Asthme", on="2024-03-12", duration="180", capacity="6")
    sheet = []
    for number, profession in enumerate(("infirmier", "medecin-generaliste", "pharmacien", "sage-femme", "infirmier")):
        party, _ = register.record(
            "register-party", family="Berthier", profession=profession, on="2023-01-09", adeli=f"75920000{number}"
        )
        register.record("join-member", party=party.party, on="2023-02-01")
        register.record("enrol-member", session=session.session, party=party.party, on="2024-02-01")
        sheet.append({"party": party.party, "present": "all"})
    register.record("hold-session", session=session.session, rows=sheet)
    claim, _ = register.record("file-claim", session=session.session, on="2024-03-20")
    register.ledger.close()

    def run(key: str, name: str, ends: int = 0) -> str:
        said = ["--data", str(tmp_path / "registre"), "dossier", "demande-dpc", key, "--output", str(tmp_path / name)]
        result = CliRunner().invoke(main, said)
        assert result.exit_code == ends, result.output
        return result.output

    run(claim.claim, "un.zip")
    run(claim.claim, "deux.zip")
    assert (tmp_path / "un.zip").read_bytes() == (tmp_path / "deux.zip").read_bytes()
    assert "dossier-empty" in run("c-inconnueaaaaaaaa", "trois.zip", ends=1)
