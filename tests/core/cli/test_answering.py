import pytest

from core.cli.answering import NotACommandError, first_account, invalid, read_line
from core.intake import Invalid

DEEP = b'{"a":' * 100_000
FAR = b'{"command":"open-mission","corrects":9999999999999999999999}'
BYTES = b'{"command":"open-mission","label":"\xff"}'


def test_the_first_account_acts_when_none_is_named(ledger):
    account = first_account(ledger)

    assert ledger.roles(account) >= {"admin", "coordination"}


def test_a_line_gives_its_command_its_id_and_its_fields(ledger):
    asked = read_line(ledger, b'{"command":"open-mission","id":"c-1","corrects":4,"label":"Parcours"}')

    assert (asked.name, asked.id, asked.corrects, asked.fields) == ("open-mission", "c-1", 4, {"label": "Parcours"})


@pytest.mark.parametrize(
    "line", [b"", b"\xff", b"3", b'{"command":null}', b'{"command":"adopt-rules"}', b'{"a":1,}', DEEP, FAR, BYTES]
)
def test_what_names_no_command_is_told_apart(ledger, line):
    with pytest.raises(NotACommandError) as refused:
        read_line(ledger, line)

    assert set(refused.value.answer) == {"command", "id", "refused", "message", "fields"}


def test_a_line_that_says_a_field_twice_is_not_followed(ledger):
    with pytest.raises(NotACommandError) as refused:
        read_line(ledger, b'{"command":"open-mission","label":"Parcours","label":"Soins"}')

    assert refused.value.answer["refused"] == "field-twice"


def test_what_does_not_fit_names_the_fields():
    assert invalid(Invalid({"label": "Ce champ est obligatoire."})).message == "À corriger : label."
    assert invalid(Invalid({"": "La fin précède le début."})).message == "La fin précède le début."
