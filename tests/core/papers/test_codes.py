import hmac
from base64 import b32encode
from datetime import date

import pytest

from core.ledger import create_ledger, registry_of
from core.papers import Answer, answer, code
from core.vault import erase
from tests.core.papers.conftest import HUGO, LEA, follow

DAY = date(2026, 3, 1)


def written_on(ledger, paper, key, day):
    return code(ledger, paper, key, ledger.asof(day))


def earlier(ledger, said):
    """Write a code as papers drawn before had it, without what was known."""
    digest = hmac.digest(ledger.vault.secret("papers"), f"{ledger.identity.association} {said}".encode(), "sha256")
    return f"{said}.{b32encode(digest).decode()[:20]}"


def test_a_code_of_this_register_is_answered_with_its_day_and_no_name(ledger, paper):
    assert answer(ledger, written_on(ledger, paper, LEA, DAY)) == Answer("valid", "Attestation d’adhésion", DAY)


def test_a_code_is_read_in_any_capitals(ledger, paper):
    said, _, seal = written_on(ledger, paper, LEA, DAY).rpartition(".")

    assert answer(ledger, f"{said}.{seal.lower()}").standing == "valid"


def test_an_adhesion_that_was_not_yet_is_void(ledger, paper):
    assert answer(ledger, written_on(ledger, paper, HUGO, date(2025, 12, 1))).standing == "void"


def test_what_is_corrected_later_makes_the_paper_void(ledger, paper):
    written = written_on(ledger, paper, LEA, DAY)
    follow(ledger, "resign-member", {"party": LEA, "on": "2026-02-15"})

    assert answer(ledger, written).standing == "void"


def test_what_it_says_corrected_later_leaves_it_authentic_but_not_up_to_date(ledger, paper):
    written = written_on(ledger, paper, LEA, DAY)
    follow(ledger, "rename-party", {"party": LEA, "family": "Brunel", "given": "Léa", "on": "2026-02-15"})

    assert answer(ledger, written) == Answer("changed", "Attestation d’adhésion", DAY)
    assert answer(ledger, written_on(ledger, paper, LEA, DAY)).standing == "valid"


def test_recorded_again_with_the_same_words_it_is_still_right(ledger, paper):
    written = written_on(ledger, paper, LEA, DAY)
    follow(ledger, "rename-party", {"party": LEA, "family": "Brunet", "given": "Léa", "on": "2026-02-15"})

    assert answer(ledger, written).standing == "valid"


def test_another_address_is_not_what_it_attests(ledger, paper):
    written = written_on(ledger, paper, LEA, DAY)
    follow(ledger, "give-contact", {"party": LEA, "email": "lea.brunet@exemple.fr", "on": "2026-02-01"})

    assert answer(ledger, written).standing == "valid"


def test_a_person_erased_since_changes_nothing_of_what_is_answered(ledger, paper):
    written = written_on(ledger, paper, LEA, DAY)
    follow(ledger, "rename-party", {"party": LEA, "family": "Brunel", "given": "Léa", "on": "2026-02-15"})
    erase(ledger.vault, {f"{LEA}/identity"}, (), "2026-03-01T12:00:00.000000Z")
    ledger.texts.forget()

    assert answer(ledger, written) == Answer("valid", "Attestation d’adhésion", DAY)


def test_a_code_of_before_says_that_it_cannot_tell(ledger):
    assert answer(ledger, earlier(ledger, f"adhesion.{LEA}.2026-03-01")).standing == "untold"
    assert answer(ledger, earlier(ledger, f"adhesion.{HUGO}.2025-12-01")).standing == "void"


def test_a_paper_drawn_from_records_that_an_older_copy_does_not_have_cannot_be_compared(ledger):
    assert answer(ledger, earlier(ledger, f"adhesion.{LEA}.2026-03-01.{ledger.head() + 1}")).standing == "untold"


def test_a_resignation_after_its_day_leaves_the_paper_true(ledger, paper):
    written = written_on(ledger, paper, LEA, date(2026, 2, 1))
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
    assert answer(ledger, change(written_on(ledger, paper, LEA, DAY))) == Answer("unknown")


def test_another_register_does_not_know_the_written_on(ledger, paper, tmp_path):
    other, _ = create_ledger(tmp_path / "autre", registry_of(()), name="CPTS des Ormes")

    assert answer(other, written_on(ledger, paper, LEA, DAY)).standing == "unknown"
    other.close()
