"""Those not retained stand together by reason and day, and are read one by one: nobody is lost or gained."""

from datetime import date
from typing import Any, get_args

from hypothesis import given
from hypothesis import strategies as st

from plugins.dpc.facts.claims import Excluded, NotRetained, Reason
from plugins.dpc.facts.grouping import one_by_one, together
from tests.plugins.dpc.cases import people

DAYS = (None, date(2024, 3, 12), date(2024, 3, 13))
LINES = st.lists(
    st.builds(
        Excluded,
        party=st.sampled_from(people(20)),
        reason=st.sampled_from(get_args(Reason)),
        on=st.sampled_from(DAYS),
    )
)


def key(line: Excluded) -> tuple[Any, ...]:
    return line.party, line.reason, line.on or date.min


@given(LINES)
def test_grouped_and_read_again_they_are_the_same(lines: list[Excluded]) -> None:
    groups = together(lines)
    assert sorted(one_by_one(groups), key=key) == sorted(lines, key=key)
    assert len({(one.reason, one.on) for one in groups}) == len(groups)
    assert together(one_by_one(groups)) == groups


def test_a_group_keeps_the_order_in_which_they_were_found() -> None:
    first, second, third = people(3)
    lines = [
        Excluded(party=first, reason="missing-signature"),
        Excluded(party=second, reason="other-funder"),
        Excluded(party=third, reason="missing-signature"),
    ]
    assert together(lines) == (
        NotRetained(reason="missing-signature", parties=(first, third)),
        NotRetained(reason="other-funder", parties=(second,)),
    )
