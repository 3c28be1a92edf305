from datetime import date

import pytest

from core.facts import Cents, Id, PartyId
from core.subjects.membership.fold import Member, Payment, State
from core.subjects.rosters import Known, MembersRow, YearPaid, known_already, newcomer
from core.subjects.statutes.fold import Statutes

TODAY, JOINED = date(2025, 3, 10), date(2022, 3, 12)
INES = PartyId(Id("p-inesinesinesines"))


def minted(prefix, what):
    return Id(f"{prefix}-{what}")


def known(**said):
    member = Member()
    member.states.add(JOINED, 1, State("joined"))
    member.payments.append(Payment(2024, date(2024, 2, 1), Cents(2000), 2))
    told = {
        "party": INES,
        "family": "Vidal",
        "given": "Inès",
        "profession": "infirmier",
        "practice": "liberal",
        "email": "ines@exemple.fr",
        "phone": "06 12 34 56 78",
        "address": "1 rue des Tilleuls",
        "numbers": {"rpps": "10000000017"},
        "member": member,
    }
    return Known(**(told | said))


def compared(row, one=None, *, renamed=False):
    return known_already(row, ("Vidal", "Inès"), one or known(), minted, TODAY, Statutes(), renamed=renamed)


def test_a_row_that_says_the_same_in_other_words_changes_nothing():
    row = MembersRow(
        email="INES@exemple.fr",
        phone="+33 6.12.34.56.78",
        address="1, rue des tilleuls",
        profession="infirmier",
        on=JOINED,
    )

    assert compared(row) == compared(MembersRow()) == compared(MembersRow(rpps="1 0000 000 017"))
    assert compared(row).steps == ()


@pytest.mark.parametrize(
    ("row", "command"),
    [
        (MembersRow(email="autre@exemple.fr"), "give-contact"),
        (MembersRow(profession="ipa"), "declare-profession"),
        (MembersRow(adeli="699999999"), "give-identifier"),
        (MembersRow(dues=(YearPaid(year=2023, amount=Cents(2000)),)), "pay-dues"),
        (MembersRow(left=date(2024, 6, 30)), "resign-member"),
    ],
)
def test_what_is_new_in_a_row_asks_one_command(row, command):
    assert [step.command.name for step in compared(row).steps] == [command]


def test_a_new_address_keeps_what_the_row_does_not_say():
    (step,) = compared(MembersRow(email="autre@exemple.fr")).steps

    assert (step.command.email, step.command.phone) == ("autre@exemple.fr", "06 12 34 56 78")


def test_what_contradicts_the_register_is_told_and_not_recorded():
    row = MembersRow(rpps="10000000025", on=date(2023, 1, 1), dues=(YearPaid(year=2024, amount=Cents(3000)),))
    told = compared(row)

    assert told.steps == ()
    assert told.notes == (
        "le registre dit : adhère depuis le 12/03/2022",
        "le registre a un autre numéro RPPS",
        "cotisation 2024 : un autre montant est au registre",
    )


def test_somebody_known_who_never_adhered_joins_and_who_left_joins_again_only_later():
    left = Member()
    left.states.add(JOINED, 1, State("joined"))
    left.states.add(date(2023, 1, 1), 2, State("resigned"))

    assert [step.says for step in compared(MembersRow(on=JOINED), known(member=Member())).steps] == [
        "adhésion au 12/03/2022"
    ]
    assert compared(MembersRow(on=date(2022, 5, 1)), known(member=left)).steps == ()
    assert [step.says for step in compared(MembersRow(on=date(2024, 1, 1)), known(member=left)).steps] == [
        "adhésion au 01/01/2024"
    ]


def test_a_new_name_is_recorded_when_somebody_says_so():
    (step,) = compared(MembersRow(), renamed=True).steps

    assert step.command.name == "rename-party"


def test_a_newcomer_without_a_day_joins_today():
    told = newcomer(MembersRow(adeli="699999999"), "Vidal", "Inès", minted, TODAY, Statutes())

    assert [step.command.name for step in told.steps] == ["admit-member", "give-identifier"]
    assert told.steps[0].command.on == TODAY
    assert told.notes == ()


def test_dues_that_nothing_gives_an_amount_to_are_told_and_left():
    told = newcomer(MembersRow(on=JOINED, dues=(YearPaid(year=2023),)), "Vidal", "Inès", minted, TODAY, Statutes())

    assert [step.command.name for step in told.steps] == ["admit-member"]
    assert told.notes == ("cotisation 2023 : ni le tableau ni les statuts ne disent son montant",)
