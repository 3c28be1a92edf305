"""What a link lends, in words; which fields would show the names of people."""

from core.intake import fields
from tests.web.conftest import House
from tests.web.neighbours import Hold, Purchase
from tests.web.signing import SignSupper
from web.drawing.choices import Choices
from web.drawing.lent import given_words, names_people


def test_what_is_given_is_said_but_for_the_person_and_what_is_hidden(house: House) -> None:
    given = {"session": "s-aaaaaaaaaaaaaaaa", "part": "2", "party": "p-aaaaaaaaaaaaaaaa", "on": "2026-03-10"}
    said = given_words(SignSupper, given, "party", house.visit(), Choices())
    assert [(one.title, one.text) for one in said] == [("Repas", "s-aaaaaaaaaaaaaaaa"), ("Service", "2")]


def test_an_option_is_said_in_its_words_and_a_person_by_name(house: House) -> None:
    given = {"party": house.people["Élodie Œuvrard"], "label": "achat"}
    said = {one.title: one.text for one in given_words(Purchase, given, "", house.visit(), Choices())}
    assert said == {"Objet": "achat", "Acheté par": "Élodie Œuvrard"}


def test_a_field_that_chooses_among_people_is_known_in_a_list_too(house: House) -> None:
    visit = house.visit()
    told = {one.name: names_people(one, visit) for one in (*fields(Purchase), *fields(SignSupper), *fields(Hold))}
    assert {name for name, people in told.items() if people} == {"party", "beside", "hosts"}
