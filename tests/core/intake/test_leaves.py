from datetime import date
from typing import Annotated

import pytest
from msgspec import Meta, Struct, defstruct

from core.facts import Cents, PartyId, RuleName
from core.facts.money import LIMIT
from core.intake.fields import Field, fields
from core.intake.leaves import UnreadableError, blank, read_leaf
from core.model.command import Clock, Line, Minutes, Text, Trace, ask

PARTY = "p-7k2pabcdefghijkl"


def field(hint: object) -> Field:
    struct: type[Struct] = defstruct("One", [("one", Annotated[hint, ask("Un")])])
    return fields(struct)[0]


@pytest.mark.parametrize(
    ("hint", "raw", "value"),
    [
        (Cents, "1 234,50 €", 123450),
        (Cents, 7650, 7650),
        (int, " 12 ", 12),
        (int, "1 234", 1234),
        (int, -3, -3),
        (Minutes, "3 h 30", 210),
        (Minutes, 7, 7),
        (bool, "on", True),
        (bool, ["", "on"], True),
        (bool, [""], False),
        (bool, "Non", False),
        (bool, False, False),
        (date, "21/11/2026", date(2026, 11, 21)),
        (date, date(2026, 11, 21), date(2026, 11, 21)),
        (Clock, "18h30", "18:30"),
        (Trace, " M12 30L14 31M5 5 ", "M12 30L14 31M5 5"),
        (Trace | None, "M1 2", "M1 2"),
        (PartyId, f" {PARTY} ", PARTY),
        (RuleName, "indemnity_day", "indemnity_day"),
        (Line, "  Maison de sante\u0301 ", "Maison de santé"),
        (Text, "un\r\ndeux", "un\ndeux"),
        (PartyId | None, PARTY, PARTY),
    ],
)
def test_a_value_is_read_by_the_type_of_its_field(hint, raw, value):
    assert read_leaf(field(hint), raw) == value


@pytest.mark.parametrize(
    ("hint", "raw", "part"),
    [
        (Trace, 12, "texte"),
        (Trace, "m1 2", "tracé"),
        (Trace, "M1 2Z", "tracé"),
        (Trace, "M1,2", "tracé"),
        (Trace, "M12345 1", "tracé"),
        (Trace, "M1 2" * 2001, "tracé"),
        (Trace, "M٣ 2", "tracé"),
        (Cents, 76.5, "texte"),
        (Cents, True, "texte"),
        (Cents, "1e3", "montant"),
        (Cents, LIMIT + 1, "dix milliards"),
        (Annotated[Cents, Meta(ge=0)], "-5", "au moins 0,00"),
        (int, "6,0", "nombre entier"),
        (int, "1_000", "nombre entier"),
        (int, "٣", "nombre entier"),
        (int, True, "nombre entier"),
        (int, 2**70, "nombre entier"),
        (Annotated[int, Meta(le=4)], "5", "au plus 4"),
        (bool, "peut-être", "oui ou par non"),
        (bool, 1, "oui ou par non"),
        (date, "2026-02-30", "date"),
        (date, 20261121, "texte"),
        (Clock, "25:00", "heure"),
        (PartyId, "Camille", "identifiant"),
        (PartyId, "p-7k2pabcdefghijk1", "identifiant"),
        (PartyId, 12, "texte"),
        (Line, "x" * 201, "200 caractères"),
        (str, "x" * 201, "200 caractères"),
        (Line, "un\ndeux", "invisibles"),
        (Text, "sonnette \x07", "invisibles"),
        (Text, "x" * 10_001, "10000 caractères"),
        (Line, {"nested": 1}, "texte"),
    ],
)
def test_what_does_not_fit_is_told_in_french(hint, raw, part):
    with pytest.raises(UnreadableError, match=part):
        read_leaf(field(hint), raw)


def test_a_code_is_one_of_those_offered():
    coded = fields(defstruct("Coded", [("code", Annotated[str, ask("Code", labels={"a": "Achat"})])]))[0]

    assert read_leaf(coded, "a") == "a"
    with pytest.raises(UnreadableError, match="valeurs proposées"):
        read_leaf(coded, "Achat")


def test_a_minted_id_has_its_prefix():
    minted = fields(defstruct("Minted", [("party", Annotated[PartyId, ask("Personne", minted="p")])]))[0]

    assert read_leaf(minted, PARTY) == PARTY
    with pytest.raises(UnreadableError, match="identifiant"):
        read_leaf(minted, "s-7k2pabcdefghijkl")
    with pytest.raises(UnreadableError, match="identifiant"):
        read_leaf(minted, "pi-7k2pabcdefghijkl")


BLANKS = ["\u200b", "\u202e\u202c", "\u00ad", "\u3164", "\u2800\u2800", "\ufe0f", "\u200d \u2060", "\ufeff", "\u0301"]


@pytest.mark.parametrize(
    ("raw", "is_blank"),
    [(None, True), ("", True), (" \u00a0\n", True), ("0", False), (0, False), ("\x07", False), ("👩", False)]
    + [(nothing, True) for nothing in BLANKS],
)
def test_a_blank_is_nothing_given(raw, is_blank):
    assert blank(raw) is is_blank
