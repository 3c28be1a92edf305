from datetime import date

import pytest

from core.model.rules import RulesAdopted
from core.registry.rulefiles import read_rules
from core.subjects.association.facts import AssociationFounded
from core.subjects.membership.facts import MemberResigned
from core.subjects.plugin import SUBJECTS
from tests.core.subjects.val import AURELIE, BASTIEN, CHLOE, DAY, PHARMACIE, member, party, rows

assert SUBJECTS.rules
RULE = read_rules(SUBJECTS.rules)["founding_composition"]
LAW = RulesAdopted(rule="founding_composition", on=date(2022, 1, 1), content=RULE)
FOUNDED = AssociationFounded(on=date(2022, 1, 1), label="CPTS du Val", department="59")
GP = {"profession": "medecin-generaliste"}
ALL = (LAW, FOUNDED, party(AURELIE, **GP), party(BASTIEN, **GP), party(CHLOE))
FULL = (*ALL, member(AURELIE), member(BASTIEN), member(CHLOE))


def test_two_doctors_and_another_professional_are_enough():
    (row,) = rows("community.composition", *FULL)

    assert (row.doctors, row.others, row.met) == (2, 1, True)
    assert (row.positions, row.rules) == ((6, 7, 8), ("founding_composition@2019-01-01",))
    assert "à confirmer" in row.text.lower()
    assert rows("todo.composition", *FULL) == []


def test_the_rule_is_shown_as_not_established():
    assert "value" in RULE.steps[0].unsure


@pytest.mark.parametrize("gone", [AURELIE, CHLOE])
def test_a_departure_that_leaves_too_few_is_told(gone):
    left = MemberResigned(party=gone, on=DAY)
    (todo,) = rows("todo.composition", *FULL, left)

    assert (todo.link, todo.roles, todo.late) == ("/communaute", ("coordination", "board"), False)
    assert rows("todo.composition", *FULL, left, on=date(2024, 6, 2)) == []
    assert not rows("community.unmet", *FULL, left)[0].met


def test_structures_and_suppliers_are_no_professionals():
    shop = party(PHARMACIE, nature="structure", profession="pharmacien")
    facts = (*ALL, shop, member(AURELIE), member(BASTIEN), member(PHARMACIE))
    (row,) = rows("community.composition", *facts)

    assert (row.doctors, row.others, row.met) == (2, 0, False)
    supplier = (*ALL[:4], party(CHLOE, profession="fournisseur"), *FULL[5:])
    assert rows("community.composition", *supplier)[0].others == 0


def test_before_the_association_its_members_or_the_rule_there_is_nothing_to_say():
    assert rows("community.composition", *ALL) == []
    assert rows("community.composition", *FULL[1:]) == []
    assert rows("community.composition", FULL[0], *FULL[2:]) == []
    assert rows("community.composition", *FULL, on=date(2021, 12, 31)) == []
