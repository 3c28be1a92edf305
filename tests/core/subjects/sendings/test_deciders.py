"""That a document was sent is recorded each time, by what writes the message and nothing else."""

from datetime import date

from core.facts import PartyId
from core.subjects.sendings import DECIDERS, SENDING, PaperSent, SendPaper
from tests.core.subjects.invented import CAMILLE
from tests.spec import spec

(SEND,) = DECIDERS
DAY = date(2024, 3, 12)


def sent(party: PartyId = CAMILLE, on: date = DAY, about: str = "s-asthme") -> PaperSent:
    return PaperSent(paper="formation", called="Attestation", party=party, about=about, told="« Asthme »", on=on)


def send(party: PartyId = CAMILLE, on: date = DAY) -> SendPaper:
    return SendPaper(paper="formation", called="Attestation", party=party, about="s-asthme", told="« Asthme »", on=on)


def test_it_is_recorded_and_again_when_it_is_sent_again() -> None:
    spec(SEND).when(send()).yields(sent())
    spec(SEND).given(sent()).when(send()).yields(sent())


def test_no_account_may_record_it_without_the_message() -> None:
    assert SEND.roles == {SENDING}
