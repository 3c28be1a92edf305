"""A claim is sent again, computed anew, as long as the agency has not accepted it."""

from datetime import date
from typing import Any, get_args

from msgspec.structs import replace

from core.facts import Fact
from core.subjects.membership.facts import MemberResigned
from core.subjects.training import SessionHeld
from plugins.dpc.claims.computing import ByHand, LeftOut
from plugins.dpc.claims.correcting import CORRECT, CorrectClaim
from plugins.dpc.claims.filing import FILE
from plugins.dpc.facts.claims import ClaimAnswered, ClaimFiled, ClaimReturned, Excluded
from plugins.dpc.facts.grouping import one_by_one
from plugins.dpc.words import BY_HAND
from tests.core.subjects.invented import ASTHME
from tests.plugins.dpc.cases import CLAIM, FILED, ask, held, people, sheet
from tests.spec import spec

ON = date(2024, 5, 2)
FACTS = held(12, action="12345678901", number="1")
RETURNED = ClaimReturned(claim=CLAIM, on=ON)
LEFT = MemberResigned(party=people(12)[0], on=date(2024, 3, 1), reason="retired")
COMMAND = CorrectClaim(claim=CLAIM, session=ASTHME, on=ON)


def filed(*facts: Fact, **more: Any) -> ClaimFiled:
    (claim,) = spec(FILE).given(*facts).when(replace(ask(), **more)).result
    return claim  # type: ignore[no-any-return] # the one fact it yields


def test_a_claim_given_back_is_computed_anew() -> None:
    claim = filed(*FACTS)
    assert (claim.action, claim.number) == ("12345678901", "1")
    (corrected,) = spec(CORRECT).given(*FACTS, claim, RETURNED, LEFT).when(COMMAND).result
    assert (len(corrected.retained), corrected.total) == (11, 836_00)
    assert [line.reason for line in corrected.excluded] == ["not-member-at-date"]
    spec(CORRECT).given(*FACTS, claim, RETURNED, LEFT, corrected).when(COMMAND).yields()


def test_nothing_is_sent_again_unchanged() -> None:
    claim = filed(*FACTS)
    spec(CORRECT).given(*FACTS, claim).when(COMMAND).yields()
    spec(CORRECT).given(*FACTS, claim, RETURNED).when(COMMAND).refused("nothing-changed")


def test_a_correction_is_refused() -> None:
    claim = filed(*FACTS)
    accepted = ClaimAnswered(claim=CLAIM, on=ON, refused=())
    spec(CORRECT).given(*FACTS).when(COMMAND).refused("claim-unknown")
    spec(CORRECT).given(*FACTS, claim, accepted, LEFT).when(COMMAND).refused("claim-answered")
    spec(CORRECT).given(*FACTS, claim, LEFT).when(replace(COMMAND, on=date(2024, 3, 1))).refused("before-filing")


def test_the_organiser_leaves_out_whom_the_register_cannot_know() -> None:
    first = people(12)[0]
    claim = filed(*FACTS, left_out=(LeftOut(party=first, reason="registered-by-proxy"),))
    assert one_by_one(claim.excluded) == (Excluded(party=first, reason="registered-by-proxy", on=FILED),)
    assert claim.total == 836_00
    unknown = (LeftOut(party="p-inconnueaaaaaaaa", reason="registered-by-proxy"),)  # type: ignore[arg-type] # an id
    spec(FILE).given(*FACTS).when(replace(ask(), left_out=unknown)).refused("not-in-session")


def test_nobody_is_asked_for_twice_for_one_action_at_whatever_session() -> None:
    """The same people at a second session of the action: only a new one is retained."""
    elsewhere: Any = "s-autreaaaaaaaaaaa"
    first = replace(filed(*FACTS), claim="c-autreaaaaaaaaaaa", session=elsewhere, retained=tuple(people(11)))
    claim = filed(*FACTS, first)
    assert claim.retained == (people(12)[11],)
    assert {line.reason for line in claim.excluded} == {"duplicate-participant"}
    refused = ClaimAnswered(
        claim=first.claim, on=ON, refused=tuple(Excluded(party=one, reason="other-funder") for one in people(11))
    )
    assert len(filed(*FACTS, first, refused).retained) == 12
    assert len(filed(*FACTS, replace(first, action="10987654321")).retained) == 12


def test_who_stands_on_the_sheet_no_more_is_named_as_missing() -> None:
    """Named, so that whoever claims for them elsewhere reads that they are free."""
    claim, first = filed(*FACTS), people(12)[0]
    facts = tuple(fact for fact in FACTS if getattr(fact, "party", "") != first and not isinstance(fact, SessionHeld))
    (corrected,) = spec(CORRECT).given(*facts, sheet(people(12)[1:]), claim, RETURNED).when(COMMAND).result
    assert one_by_one(corrected.excluded) == (Excluded(party=first, reason="missing-signature"),)


def test_each_reason_that_an_organiser_may_say_has_words() -> None:
    assert get_args(ByHand) == tuple(BY_HAND)
