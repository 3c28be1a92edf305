"""What is amiss in a session is said before its claim is filed or corrected; nothing is, of what is in order."""

from datetime import date
from typing import Any

import msgspec
import pytest

from core.facts import Fact
from core.model.command import Refused
from core.model.decider import Decider
from core.subjects.training import HalfDayAttended, HalfDayRow, SessionFileAttached, SessionHeld
from plugins.dpc.claims.computing import LeftOut
from plugins.dpc.claims.correcting import CORRECT, CorrectClaim
from plugins.dpc.claims.filing import FILE
from plugins.dpc.facts.actions import ActionDeclared, AgencyRegistrationTold
from plugins.dpc.facts.claims import ClaimReturned
from tests.core.subjects.invented import ASTHME, DAY
from tests.plugins.dpc.cases import CLAIM, ask, held, people
from tests.spec import folded, spec

NUMBER = "12345678901"
TOLD = tuple(AgencyRegistrationTold(session=ASTHME, party=one, on=date(2024, 3, 5)) for one in people(6))
PAPERS: tuple[Fact, ...] = (
    ActionDeclared(
        number=NUMBER, label="Asthme", kind="fc", modality="on-site", minutes=180, published_from=date(2024, 1, 8)
    ),
    SessionFileAttached(session=ASTHME, sort="programme", file="a b application/pdf", on=DAY),
    HalfDayAttended(
        session=ASTHME,
        part=1,
        on=DAY,
        rows=tuple(HalfDayRow(party=one, present="all") for one in people(6)),
        scan="c d application/pdf",
    ),
)
HELD = held(6, action=NUMBER, number="1")
ORDERLY: tuple[Fact, ...] = (*HELD, *PAPERS, *TOLD)


def told(decider: Decider, command: Any, *facts: Fact) -> str | None:
    look = decider.doubts
    assert look is not None
    found = look.check(command, str, *(folded(fold, facts) for fold in look.folds))
    assert found is None or (isinstance(found, Refused) and found.code == "anomalies-stand")
    return None if found is None else found.message


def test_nothing_is_said_of_a_session_in_order() -> None:
    assert told(FILE, ask(), *ORDERLY) is None


def test_what_is_amiss_is_said_once_each_in_short() -> None:
    some = (*HELD, *PAPERS, *TOLD[:4])
    assert told(FILE, ask(), *some) == (
        f"Il reste à régler : Inscription auprès de l’Agence pas signalée ({people(6)[4]}, {people(6)[5]}). "
        "L’Agence pourrait s’y opposer. Pour l’envoyer quand même, confirmez."
    )
    assert "pas signalée (6 personnes)." in (told(FILE, ask(), *HELD, *PAPERS) or "")
    many = told(FILE, ask(), *(fact for fact in held(6, action="1") if not isinstance(fact, ActionDeclared)))
    assert many is not None
    assert many.count(" ; ") < 7


def test_whom_the_organiser_leaves_out_is_amiss_no_more() -> None:
    line = LeftOut(party=people(6)[5], reason="not-registered-before-start")
    command = msgspec.structs.replace(ask(), left_out=(line,))
    assert told(FILE, command, *HELD, *PAPERS, *TOLD[:5]) is None


@pytest.mark.parametrize("kind", [SessionHeld, None])
def test_what_would_be_refused_anyway_is_not_doubted(kind: type[Fact] | None) -> None:
    facts = [fact for fact in HELD if kind is None or not isinstance(fact, kind)]
    if kind is None:
        (claim,) = spec(FILE).given(*HELD).when(ask()).result
        facts.append(msgspec.structs.replace(claim, claim="c-autreaaaaaaaaaaa"))
    assert told(FILE, ask(), *facts) is None


def test_a_correction_says_it_too() -> None:
    (claim,) = spec(FILE).given(*HELD).when(ask()).result
    returned = ClaimReturned(claim=CLAIM, on=date(2024, 4, 2))
    line: Any = LeftOut(party=people(6)[5], reason="registered-by-proxy")
    command = CorrectClaim(claim=CLAIM, session=ASTHME, on=date(2024, 4, 3), left_out=(line,))
    said = told(CORRECT, command, *HELD, claim, returned)
    assert said is not None
    assert "Le programme n’est pas joint" in said
    assert told(CORRECT, command, *ORDERLY, claim, returned) is None
