"""The one fact that every register has."""

from core.facts import FactWithdrawn, clear, has_sealed, kind_of, tags_of


def test_a_withdrawal_has_no_tag_of_its_own_and_seals_its_reason() -> None:
    withdrawn = FactWithdrawn(reason=clear("saisi deux fois"))

    assert kind_of(FactWithdrawn).name == "fact-withdrawn.1"
    assert tags_of(withdrawn) == ()
    assert has_sealed(FactWithdrawn)
