"""The register that these tests share: a year of a small association, told by commands, the same each time."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Final

from stdnum import luhn

from core.access import AccessFile, logins
from core.clock import day_in_paris
from core.facts import AccountId
from core.ids import derived_id
from core.intake import askable, bind
from core.ledger import Ledger, Recorded, create_ledger
from core.model.command import Command
from core.model.roles import BOARD, COORDINATION, TRAINING, TREASURER
from core.registry import Registry
from tests.browser.people import ASSOCIATION, HOLDERS, RECEIPT, SEATS, STATUTES, members

NOW: Final = datetime(2026, 3, 10, 9, 0, tzinfo=UTC)
"""Where the story ends and the tests stand: a Tuesday, at ten in Paris."""


@dataclass
class Story:
    """A register being told: who speaks, when it is, and the ids and numbers by which tests find things."""

    ledger: Ledger
    accounts: dict[str, AccountId]
    moment: datetime
    ids: dict[str, str] = field(default_factory=dict)
    records: dict[str, int] = field(default_factory=dict)

    def tell(self, who: str, name: str, /, *, corrects: int | None = None, **said: Any) -> Any:
        """Record a command said as a form says it; return it with what the edge added."""
        self.moment += timedelta(seconds=40)
        command_id = derived_id("c", "story", str(self.ledger.head()))
        today = day_in_paris(self.moment)
        command = bind(askable(self.ledger.registry)[name].command, said, command_id=command_id, today=today)
        assert isinstance(command, Command), command
        outcome = self.ledger.record(command, by=self.accounts[who], command_id=command_id, corrects=corrects)
        assert isinstance(outcome, Recorded), outcome
        return command

    def go(self, day: str, hour: str = "08:00") -> None:
        """Go to the morning of a day, or to an hour of it, in UTC."""
        self.moment = datetime.fromisoformat(f"{day}T{hour}:00+00:00")


def tell_story(directory: Path, registry: Registry) -> Story:
    """Make the register; its ledger is closed when the story has been told."""
    story: Story

    def clock() -> datetime:
        return story.moment

    begin = datetime(2025, 1, 6, 8, 0, tzinfo=UTC)
    story = Story(None, {}, begin)  # type: ignore[arg-type] - made with this clock, at the next line
    story.ledger, founder = create_ledger(
        directory, registry, name=ASSOCIATION, department="91", holder=HOLDERS["founder"], clock=clock
    )
    story.accounts["founder"] = founder
    for chapter in (_accounts, _people, _missions, _meeting, _money, _campaign, _training, _lately):
        chapter(story)
    story.ledger.close()
    with AccessFile(directory) as access:
        for who, account in story.accounts.items():
            logins.bind(access, account, f"{who}@exemple.fr")
    return story


def _accounts(story: Story) -> None:
    for role, label in HOLDERS.items():
        if role != "founder":
            story.accounts[role] = story.tell("founder", "open-account", label=label, role=role).account
    story.tell("founder", "adopt-statutes", on="2025-01-06", **STATUTES)


def _people(story: Story) -> None:
    story.go("2025-02-03")
    seated = {family: office for family, _, _, office in SEATS}
    for number, (family, given, profession) in enumerate([seat[:3] for seat in SEATS] + members()):
        said = {"family": family, "given": given, "profession": profession, "practice": "liberal"}
        rpps = f"1000{number:06}"
        said["rpps"] = rpps + luhn.calc_check_digit(rpps)
        party = story.tell(COORDINATION, "admit-member", on="2025-01-10", college="soignants", **said).party
        story.ids[family] = party
        if family in seated:
            story.tell(BOARD, "start-mandate", party=party, office=seated[family], on="2025-01-10", until="2027-12-31")
        if family != "Blin":
            story.tell(TREASURER, "pay-dues", party=party, on="2025-01-20", year="2025", amount="20")
    said = {"nature": "structure", "family": "Maison de santé des Tilleuls", "siret": "732 829 320 00074"}
    story.ids["Tilleuls"] = story.tell(
        COORDINATION, "admit-member", on="2025-02-03", college="partenaires", **said
    ).party
    trainer = {"family": "Roussel", "given": "Adèle", "profession": "medecin-specialiste", "practice": "employee"}
    story.ids["Roussel"] = story.tell(TRAINING, "register-party", on="2025-02-03", **trainer).party
    story.tell(COORDINATION, "give-contact", party=story.ids["Girard"], on="2025-02-03", email="paul.girard@exemple.fr")


def _missions(story: Story) -> None:
    story.go("2025-03-04")
    story.tell(COORDINATION, "sign-aci-contract", on="2025-03-03", population="62 400")
    for code, label in (("access", "Soins non programmés"), ("pathways", "Parcours insuffisance cardiaque")):
        story.ids[code] = story.tell(COORDINATION, "open-mission", code=code, label=label, on="2025-03-04").mission
    story.go("2025-06-04")
    present = [story.ids[name] for name in ("Girard", "Lefèvre", "Aubry", "Delmas", "Besson")]
    said = {"mission": story.ids["pathways"], "topic": "Sortie d’hospitalisation", "duration": "120"}
    story.tell(COORDINATION, "record-work-meeting", on="2025-05-13", present=present, **said)
    story.tell(COORDINATION, "reach-milestone", mission=story.ids["pathways"], milestone="started", on="2025-06-02")
    story.tell(COORDINATION, "record-work-meeting", on="2025-06-03", present=present[:2], **said)
    story.tell(COORDINATION, "withdraw-record", position=str(story.ledger.head()), reason="Réunion annulée ce jour-là.")


def _meeting(story: Story) -> None:
    """Hold the board of June: one decision adopted, one rejected, minutes written and approved."""
    story.go("2025-06-05")
    said = {"type": "board", "starts": "18:30", "place": "Mairie de Brétigny", "agenda": "Budget\nLocaux"}
    meeting = story.tell(BOARD, "convene-meeting", on="2025-06-17", sent_on="2025-06-02", **said).meeting
    story.ids["meeting"] = meeting
    story.go("2025-06-17")
    chair = {"chair": story.ids["Girard"], "secretary": story.ids["Lefèvre"]}
    story.tell(BOARD, "open-meeting", meeting=meeting, starts="18:35", **chair)
    rows = [{"party": story.ids[family], "how": "present"} for family, *_ in SEATS[:6]]
    rows[5] |= {"how": "proxy", "holder": story.ids["Girard"]}
    story.tell(BOARD, "mark-attendance", meeting=meeting, rows=rows)
    budget = {
        "subject": "Acheter deux électrocardiographes portables",
        "amount": "2 400",
        "mission": story.ids["pathways"],
    }
    story.ids["decision"] = _vote(story, meeting, 5, 1, **budget)
    story.ids["rejected"] = _vote(story, meeting, 2, 4, subject="Louer un local rue de la Gare")
    story.tell(BOARD, "close-meeting", meeting=meeting, ends="20:10")
    story.tell(BOARD, "write-minutes", meeting=meeting, text="Le conseil examine trois devis.\n\nIl écarte le local.")
    story.tell(BOARD, "approve-minutes", meeting=meeting, on="2025-06-17")
    story.go("2025-07-01")
    story.tell(COORDINATION, "end-mandate", party=story.ids["Weber"], on="2025-06-10", cause="resigned")
    story.tell(COORDINATION, "declare-change", on="2025-07-01", subject="directors", receipt="W912034567-3")


def _vote(story: Story, meeting: str, in_favour: int, against: int, **said: Any) -> str:
    decision: str = story.tell(BOARD, "open-vote", meeting=meeting, **said).decision
    silent = str(len(SEATS[:6]) - in_favour - against)
    story.tell(BOARD, "record-result", decision=decision, in_favour=str(in_favour), against=str(against), silent=silent)
    return decision


def _money(story: Story) -> None:
    said = {"amount": "30 000", "source": "aci-fixed", "payer_name": "CPAM de l’Essonne"}
    story.tell(TREASURER, "receive-money", on="2025-07-01", mission=story.ids["pathways"], **said)
    story.tell(TREASURER, "vote-budget", mission=story.ids["pathways"], year="2025", amount="12 000", on="2025-07-01")
    receipt = story.ledger.attach(RECEIPT)
    said = {"nature": "actions", "payee_name": "Cardio Matériel", "text": "Électrocardiographes", "receipt": receipt}
    linked = {"mission": story.ids["pathways"], "decision": story.ids["decision"]}
    story.tell(TREASURER, "pay-expense", on="2025-07-01", amount="2 930", **said, **linked)
    story.records["mistyped"] = story.ledger.head()
    corrected = {"entry": story.ledger.show("expenses").rows[0].entry, "amount": "2 390"}
    story.tell(TREASURER, "pay-expense", corrects=story.ledger.head(), on="2025-07-01", **corrected, **said, **linked)
    said = {"nature": "operation", "payee_name": "Imprimerie des Lilas", "text": "Affiches"}
    story.ids["entry"] = story.tell(TREASURER, "pay-expense", on="2025-07-01", amount="186,40", **said).entry


def _campaign(story: Story) -> None:
    story.go("2025-09-02")
    dates = {"on": "2025-10-01", "until": "2025-10-31"}
    story.ids["campaign"] = story.tell(
        COORDINATION, "plan-campaign", label="Octobre rose", target="400", **dates
    ).campaign
    story.go("2025-11-03")
    story.tell(COORDINATION, "hold-campaign", campaign=story.ids["campaign"], reached="352", actions="6")


def _training(story: Story) -> None:
    """Hold two sessions: the first is claimed and paid, the second still waits for its claim; a third is to come."""
    story.tell(TRAINING, "register-odpc", on="2025-09-01", number="9876")
    said = {"label": "Repérer l’insuffisance cardiaque", "minutes": "180", "published_from": "2025-09-01"}
    story.tell(TRAINING, "declare-action", number="99172500001", **said)
    story.ids["session"] = _session(story, "2025-11-18", "Repérer l’insuffisance cardiaque")
    story.go("2025-11-25")
    story.ids["claim"] = story.tell(TRAINING, "file-claim", session=story.ids["session"]).claim
    story.go("2026-01-20")
    entry = story.tell(TREASURER, "receive-money", amount="152", source="dpc", payer_name="Agence du DPC").entry
    story.tell(TRAINING, "pay-claim", claim=story.ids["claim"], entry=entry, amount="152")
    story.ids["held"] = _session(story, "2026-02-24", "Plaies chroniques : décider ensemble")
    _schedule(story, "2026-04-14", "Annoncer une maladie chronique")


def _schedule(story: Story, on: str, label: str) -> str:
    said = {"starts": "19:00", "ends": "22:00", "duration": "180", "place": "Salle des fêtes", "capacity": "12"}
    session: str = story.tell(
        TRAINING, "schedule-session", on=on, label=label, trainer=story.ids["Roussel"], **said
    ).session
    return session


def _session(story: Story, on: str, label: str) -> str:
    session = _schedule(story, on, label)
    for name in ("Aubry", "Delmas", "Besson", "Ferrand", "Roussel"):
        story.tell(TRAINING, "enrol-member", session=session, party=story.ids[name])
    rows = [{"party": story.ids[name]} for name in ("Aubry", "Delmas", "Besson", "Ferrand", "Roussel")]
    rows[1]["present"] = "part"
    story.go(on, "21:00")
    story.tell(TRAINING, "hold-session", session=session, rows=rows)
    return session


def _lately(story: Story) -> None:
    """Convene the board of today and the assembly of March."""
    story.go("2026-03-02")
    said = {"starts": "18:30", "place": "Mairie de Brétigny", "sent_on": "2026-03-02"}
    agenda = "Véhicule de prévention\nPrêt de matériel"
    story.ids["board"] = story.tell(
        BOARD, "convene-meeting", type="board", on=NOW.date(), agenda=agenda, **said
    ).meeting
    story.ids["assembly"] = story.tell(BOARD, "convene-meeting", type="ago", on="2026-03-24", **said).meeting
    story.tell(COORDINATION, "resign-member", party=story.ids["Blin"], on="2026-02-28")
    story.moment = NOW
