from datetime import date

from msgspec import structs

from core.facts import Cents, clear
from core.subjects.applications.facts import AdhesionApplied
from core.subjects.mandates.facts import InterestDeclared
from core.subjects.membership.facts import DuesPaid, DuesWaived, MemberResigned
from core.subjects.parties.facts import (
    AffiliationStarted,
    IdentifierGiven,
    QualityDeclared,
    StructureDescribed,
)
from core.subjects.training.facts import Attendance, SessionHeld
from core.subjects.treasury.facts import ExpensePaid
from core.subjects.votes.facts import NamedVote
from tests.core.subjects.nomenclature import QUALITIES, STRUCTURES
from tests.core.subjects.val import (
    AG,
    AURELIE,
    BASTIEN,
    BUDGET,
    CA,
    DAY,
    JOINED,
    PHARMACIE,
    adopted,
    by,
    convened,
    here,
    marked,
    member,
    opened,
    party,
    rows,
    seat,
    vote,
)

WHO = (QUALITIES, STRUCTURES, party(AURELIE), party(BASTIEN), party(PHARMACIE, nature="structure", structure="msp"))


def life(*facts, who=AURELIE, **more):
    return [
        (row.on, row.what, row.detail, row.about)
        for row in rows("parties.life", *WHO, *facts, **more)
        if row.party == who
    ]


def test_everything_that_names_a_party_is_in_one_list_the_latest_first():
    facts = (
        member(AURELIE),
        DuesPaid(entry="e-cotisationaaaaaaa", party=AURELIE, on=date(2023, 2, 1), year=2023, amount=Cents(10_00)),
        seat(AURELIE, on=date(2023, 3, 1), office="president"),
        QualityDeclared(party=AURELIE, on=date(2023, 4, 1), quality="sas", holds=True),
        QualityDeclared(party=AURELIE, on=date(2023, 5, 1), quality="sas", holds=False),
        IdentifierGiven(party=AURELIE, on=date(2023, 6, 1), scheme="rpps", number=clear("10000000018"), doubtful=True),
        AffiliationStarted(party=AURELIE, structure=PHARMACIE, on=date(2023, 7, 1), how="acts-for"),
        SessionHeld(
            session="s-formationaaaaaaa", on=date(2023, 8, 1), rows=(Attendance(party=AURELIE, present="part"),)
        ),
        ExpensePaid(
            entry="e-depenseaaaaaaaaa", on=date(2023, 9, 1), amount=Cents(300_00), nature="indemnities", payee=AURELIE
        ),
        convened(),
        opened(chair=AURELIE),
        marked(*here(AURELIE), *by(AURELIE, BASTIEN)),
    )
    assert life(*facts) == [
        (DAY, "Émargement", "Présent·e", AG),
        (DAY, "Séance ouverte", "Présidence", AG),
        (date(2023, 9, 1), "Dépense", "", "e-depenseaaaaaaaaa"),
        (date(2023, 8, 1), "Séance de formation tenue", "Présent·e une partie", "s-formationaaaaaaa"),
        (date(2023, 7, 1), "Rattachement à une structure", "Agit pour la structure", PHARMACIE),
        (date(2023, 6, 1), "Numéro donné", "RPPS, à vérifier", None),
        (date(2023, 5, 1), "Qualité déclarée", "Participe au SAS : fin", None),
        (date(2023, 4, 1), "Qualité déclarée", "Participe au SAS", None),
        (date(2023, 3, 1), "Mandat", "Conseil d’administration, présidence", None),
        (date(2023, 2, 1), "Cotisation réglée", "Année 2023", "e-cotisationaaaaaaa"),
        (JOINED, "Adhésion", "", None),
        (JOINED, "Personne ou structure inscrite", "Infirmier·e", None),
    ]
    assert life(*facts, who=BASTIEN)[0] == (DAY, "Émargement", "Représenté·e par pouvoir", AG)
    assert life(*facts, who=PHARMACIE)[0] == (
        date(2023, 7, 1),
        "Rattachement à une structure",
        "Agit pour la structure",
        AURELIE,
    )
    assert life(*facts, on=date(2023, 1, 31)) == life(*facts)[-2:]
    amounts = [row.amount for row in rows("parties.life", *WHO, *facts) if row.party == AURELIE and row.amount]
    assert amounts == [Cents(300_00), Cents(10_00)]


def test_a_structure_and_who_sits_for_it_are_told_apart():
    described = StructureDescribed(party=PHARMACIE, on=date(2023, 2, 1), structure="pharmacie")
    sat = seat(AURELIE, structure=PHARMACIE)
    assert life(described, sat, who=PHARMACIE) == [
        (date(2023, 2, 1), "Sorte de structure précisée", "Pharmacie", None),
        (JOINED, "Mandat", "Conseil d’administration, membre (représentée)", AURELIE),
        (JOINED, "Personne ou structure inscrite", "Maison de santé", None),
    ]


def test_a_named_vote_is_told_and_a_secret_ballot_leaves_no_trace():
    named = (NamedVote(party=AURELIE, voice="against"),)
    shown = (vote(method="named", roll=(AURELIE,)), adopted(BUDGET, named=named))
    assert life(*shown)[0] == (DAY, "Vote nominatif", "Contre", BUDGET)

    secret = (vote(method="secret", roll=(AURELIE,), withdrawn=(AURELIE,)), adopted(BUDGET, named=named))
    assert life(*secret) == life()


def test_a_mark_at_a_meeting_that_nobody_convened_waits_for_its_day():
    assert life(marked(*here(AURELIE), meeting=CA)) == life()
    late = structs.replace(convened(CA, "board"), on=date(2024, 5, 2))
    assert life(marked(*here(AURELIE), meeting=CA), late)[0] == (date(2024, 5, 2), "Émargement", "Présent·e", CA)


def test_a_seat_in_a_commission_and_an_interest_say_where_and_as_what():
    commission = seat(AURELIE, body="commission", where="Parcours", office="lead")
    owned = InterestDeclared(interest="in-partsaaaaaaaaaaa", party=AURELIE, entity=PHARMACIE, nature="partner", on=DAY)
    told = [(row.what, row.detail) for row in rows("parties.life", *WHO, commission, owned) if row.party == AURELIE]

    assert ("Mandat", "Commission « Parcours », animation") in told
    assert ("Intérêt déclaré", "Associé·e") in told


def test_an_application_a_waiver_and_why_one_left_are_told():
    told = life(
        AdhesionApplied(party=AURELIE, on=JOINED),
        DuesWaived(party=AURELIE, year=2024, on=date(2024, 5, 2)),
        MemberResigned(party=AURELIE, on=DAY, cause="moved"),
    )

    assert [one[1:3] for one in told[:3]] == [
        ("Démission", "Déménagement"),
        ("Cotisation remise", "Année 2024"),
        ("Demande d’adhésion", ""),
    ]
