"""Invented people: each one once, with numbers and addresses that are nobody's."""

from stdnum import luhn
from stdnum.fr import siret

from core.intake import mentions_nir
from demo.chance import Chance
from demo.people import Crowd


def test_names_are_given_once():
    crowd = Crowd(Chance("noms"))
    drawn = [crowd.draw("infirmier") for _ in range(250)]

    assert len({person.called for person in drawn}) == 250
    assert {person.nature for person in drawn} == {"person"}


def test_numbers_have_the_right_key_and_nobody_has_them():
    crowd = Crowd(Chance("numéros"))
    person = crowd.draw("sage-femme")
    pharmacy = crowd.draw("pharmacien", structure=True)

    assert luhn.is_valid(person.rpps)
    assert (len(person.rpps), person.rpps[:2]) == (11, "19")
    assert siret.is_valid(pharmacy.siret)
    assert pharmacy.siret.startswith("000")
    assert (pharmacy.given, pharmacy.rpps, person.siret) == ("", "", "")
    assert person.phone.startswith("06 39 98 ")
    assert not any(mentions_nir(str(said)) for said in (*person.said.values(), *pharmacy.said.values()))


def test_addresses_are_plain_and_lead_nowhere():
    crowd = Crowd(Chance("courriels"))
    emails = [crowd.draw("orthophoniste").email for _ in range(80)]

    assert all(email.isascii() and email.endswith("@exemple.fr") and " " not in email for email in emails)


def test_structures_come_in_their_order_then_no_more():
    crowd = Crowd(Chance("structures"))
    names = []
    while crowd.has_structure("pharmacien"):
        names.append(crowd.draw("pharmacien", structure=True).family)

    assert names[0] == "Pharmacie du Pont"
    assert len(names) == 4
    assert not crowd.has_structure("infirmier")
