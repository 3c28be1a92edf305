import pytest
from msgspec import structs

from core.facts import clear
from core.subjects.parties.facts import PartyRegistered
from core.subjects.parties.register import RegisterParty
from tests.core.subjects.val import AURELIE, JOINED, asked, party, refused

COMMAND = RegisterParty(party=AURELIE, on=JOINED, family=" Lemaire ", profession="Infirmiers")
FACT = PartyRegistered(
    party=AURELIE, on=JOINED, nature="person", family=clear("Lemaire"), profession="infirmier", practice=""
)


def test_what_is_personal_is_handed_over_to_be_sealed():
    full = structs.replace(
        COMMAND, given="Aurélie", email="aurelie@example.org", phone="0320000000", address="3 rue des Lilas"
    )
    asked(full).yields(
        structs.replace(
            FACT,
            given=clear("Aurélie"),
            email=clear("aurelie@example.org"),
            phone=clear("0320000000"),
            address=clear("3 rue des Lilas"),
        )
    )


def test_a_party_is_registered_once():
    asked(COMMAND).yields(FACT)
    assert refused(COMMAND, party(AURELIE)).code == "party-known"


@pytest.mark.parametrize(
    ("written", "kept", "doubt"),
    [
        ("10000000017", "10000000017", ()),
        ("10000000018", "10000000018", ("rpps",)),
        ("810000000017", "10000000017", ()),
    ],
)
def test_an_rpps_number_with_a_wrong_key_is_kept_and_said(written, kept, doubt):
    """R46."""
    asked(structs.replace(COMMAND, rpps=written)).yields(structs.replace(FACT, rpps=clear(kept), doubtful=doubt))


@pytest.mark.parametrize(
    ("change", "code", "field"),
    [
        ({"rpps": "1000000001"}, "identifier-invalid", "rpps"),
        ({"rpps": "1000000001x"}, "identifier-invalid", "rpps"),
        ({"siret": "7328"}, "identifier-invalid", "siret"),
        ({"profession": "rebouteux"}, "profession-unknown", "profession"),
        ({"email": "aurelie"}, "email-invalid", "email"),
        ({"email": "aurelie @example.org"}, "email-invalid", "email"),
        ({"email": "aurelie@exemple"}, "email-invalid", "email"),
        ({"email": "aurelie@exemple..fr"}, "email-invalid", "email"),
        ({"family": "  "}, "name-missing", "family"),
    ],
)
def test_a_party_is_refused(change, code, field):
    refusal = refused(structs.replace(COMMAND, **change))
    assert (refusal.code, set(refusal.fields)) == (code, {field})


def test_everything_wrong_is_said_at_once():
    wrong = structs.replace(COMMAND, family=" ", profession="rebouteux", rpps="123", siret="9", email="aurelie")
    refusal = refused(wrong)
    assert refusal.code == "name-missing"
    assert set(refusal.fields) == {"family", "profession", "rpps", "siret", "email"}
