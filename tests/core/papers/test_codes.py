from datetime import date

import pytest

from core.ledger import create_ledger, registry_of
from core.papers import Answer, answer, code
from tests.core.papers.conftest import HUGO, LEA, follow

DAY = date(2026, 3, 1)


def test_a_code_of_this_register_is_answered_with_its_day_and_no_name(ledger, paper):
    assert answer(ledger, code(ledger, paper, LEA, DAY)) == Answer("valid", "Attestation d’adhésion", DAY)


def test_a_code_is_read_in_any_capitals(ledger, paper):
    said, _, seal = code(ledger, paper, LEA, DAY).rpartition(".")

    assert answer(ledger, f"{said}.{seal.lower()}").standing == "valid"


def test_an_adhesion_that_was_not_yet_is_void(ledger, paper):
    assert answer(ledger, code(ledger, paper, HUGO, date(2025, 12, 1))).standing == "void"


def test_what_is_corrected_later_makes_the_paper_void(ledger, paper):
    written = code(ledger, paper, LEA, DAY)
    follow(ledger, "resign-member", {"party": LEA, "on": "2026-02-15"})

    assert answer(ledger, written).standing == "void"


def test_a_resignation_after_its_day_leaves_the_paper_true(ledger, paper):
    written = code(ledger, paper, LEA, date(2026, 2, 1))
    follow(ledger, "resign-member", {"party": LEA, "on": "2026-02-15"})

    assert answer(ledger, written).standing == "valid"


@pytest.mark.parametrize(
    "change",
    [
        lambda _: "",
        lambda written: written[:-1],
        lambda written: written + "A",
        lambda written: written.replace(LEA, HUGO),
        lambda written: written.replace("2026-03-01", "2026-03-02"),
        lambda written: written.replace("adhesion", "inconnu"),
        lambda _: "adhesion.x.y.z",
        lambda _: "é" * 20,
        lambda written: written[:-20] + "é" * 20,
        lambda written: written[:-20] + "ﬁ" * 10,
    ],
)
def test_any_other_code_is_unknown(ledger, paper, change):
    assert answer(ledger, change(code(ledger, paper, LEA, DAY))) == Answer("unknown")


def test_another_register_does_not_know_the_code(ledger, paper, tmp_path):
    other, _ = create_ledger(tmp_path / "autre", registry_of(()), name="CPTS des Ormes")

    assert answer(other, code(ledger, paper, LEA, DAY)).standing == "unknown"
    other.close()
