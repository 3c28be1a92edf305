"""What was sent and answered is held under what came of it."""

from datetime import date
from typing import Any

import pytest
from msgspec import structs

from core import Change, Refused
from core.facts import Cents, Fact
from plugins.dpc.claims.frozen import answer_held, session_held, version_held
from plugins.dpc.facts.claims import (
    ClaimAnswered,
    ClaimCorrected,
    ClaimRecovered,
    ClaimReturned,
    Excluded,
)
from plugins.dpc.records.claims import CLAIMS, Claims
from tests.core.subjects.invented import session
from tests.plugins.dpc.cases import CLAIM, people
from tests.plugins.dpc.payments import CLAIMED, PAID
from tests.spec import folded

ACTION = "12345678901"
OTHER: Any = "c-suiteaaaaaaaaaaa"
FILED = structs.replace(CLAIMED, action=ACTION)
RETURNED = ClaimReturned(claim=CLAIM, on=date(2024, 4, 15))
FIRST = people(12)[0]


def corrected(retained: tuple[Any, ...]) -> ClaimCorrected:
    said = {name: getattr(FILED, name) for name in ClaimCorrected.__struct_fields__}
    return ClaimCorrected(**said | {"on": date(2024, 4, 17), "retained": retained})


def change(of: int, facts: tuple[Fact, ...], to: Fact | None = None) -> Change:
    return Change(facts[of - 1], of, to)


def claims(*facts: Fact) -> Claims:
    return folded(CLAIMS, facts)


def code(refused: Refused | None) -> str:
    return "" if refused is None else refused.code


ANSWERED = ClaimAnswered(claim=CLAIM, on=date(2024, 5, 2), refused=())
BACK = ClaimRecovered(claim=CLAIM, on=date(2024, 7, 1), amount=Cents(300_00))
AGAIN = corrected(FILED.retained[1:])


@pytest.mark.parametrize("after", [RETURNED, AGAIN, ANSWERED, PAID, BACK], ids=lambda one: type(one).__name__)
def test_a_filing_is_held_by_whatever_came_of_it(after: Fact) -> None:
    facts = (FILED, after)
    for to in (None, FILED):
        refused = version_held(change(1, facts, to), claims(*facts))
        assert code(refused) == "claim-rests"
        assert refused is not None
        assert "(n° 2)" in refused.message


def test_a_filing_on_which_nothing_rests_keeps_only_its_session() -> None:
    facts = (FILED,)
    assert version_held(change(1, facts), claims(*facts)) is None
    assert version_held(change(1, facts, structs.replace(FILED, on=date(2024, 3, 21))), claims(*facts)) is None
    moved = structs.replace(FILED, session="s-autreaaaaaaaaaaa")
    assert code(version_held(change(1, facts, moved), claims(*facts))) == "session-changed"


def test_a_version_is_held_by_what_came_of_it_and_not_by_what_came_before() -> None:
    facts = (FILED, RETURNED, AGAIN)
    assert version_held(change(3, facts), claims(*facts)) is None
    later = (*facts, ANSWERED, PAID)
    refused = version_held(change(3, later), claims(*later))
    assert refused is not None
    assert refused.message.endswith(
        "À retirer d’abord : le paiement du 03/06/2024 (n° 5) ; la réponse du 02/05/2024 (n° 4)."
    )


def test_a_version_is_not_withdrawn_when_another_claim_asks_for_whom_it_left_out() -> None:
    another = structs.replace(FILED, claim=OTHER, session="s-autreaaaaaaaaaaa", retained=(FIRST,))
    facts = (FILED, AGAIN, another)
    refused = version_held(change(2, facts), claims(*facts))
    assert refused is not None
    assert refused.code == "asked-elsewhere"
    assert FIRST in refused.message


def test_an_answer_keeps_refused_whom_another_claim_asks_for_since() -> None:
    lines = tuple(Excluded(party=one, reason="other-funder") for one in FILED.retained[:2])
    answered = structs.replace(ANSWERED, refused=lines)
    another = structs.replace(FILED, claim=OTHER, session="s-autreaaaaaaaaaaa", retained=(FIRST,))
    alone, both = (FILED, answered), (FILED, answered, another)

    assert answer_held(change(2, alone), claims(*alone)) is None
    assert code(answer_held(change(2, both), claims(*both))) == "asked-elsewhere"
    assert code(answer_held(change(2, both, ANSWERED), claims(*both))) == "asked-elsewhere"
    assert answer_held(change(2, both, structs.replace(ANSWERED, refused=lines[:1])), claims(*both)) is None


def test_a_session_claimed_for_keeps_its_action_and_stays() -> None:
    planned = session(action=ACTION)
    for to in (None, session(action="12345678902"), session(action="")):
        assert code(session_held(Change(planned, 1, to), claims(FILED))) == "claim-rests"
        assert code(session_held(Change(planned, 1, to), claims())) == ""
    assert code(session_held(Change(planned, 1, session(action="1234 5678 901", label="Asthme")), claims(FILED))) == ""
    unwritten = structs.replace(FILED, action="")
    assert code(session_held(Change(session(), 1, planned), claims(unwritten))) == "", "written at last"
