"""Doubtful words are told by what they are, never repeated; a list of patients is told from a list of members."""

import pytest

from core.intake.health import lists_patients, signs_in

HEAD = "Nom du patient;Date de naissance;NIR"


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("La patiente Mme Roux viendra.", "une personne dite patiente"),
        ("M. Paul Girard, patient suivi à domicile", "une personne dite patiente"),
        ("née le 12 mars 1950", "une date de naissance"),
        ("né le 03/04/1961", "une date de naissance"),
        ("codé E11.9", "un code de diagnostic (CIM-10)"),
        ("Le diagnostic est posé.", "un diagnostic"),
        ("L’ordonnance est jointe.", "une ordonnance"),
    ],
)
def test_a_text_that_speaks_of_a_patient_is_doubtful(text, sign):
    assert signs_in(text) == (sign,)


@pytest.mark.parametrize(
    "text",
    [
        "Le parcours des patients diabétiques du territoire",
        "Diagnostic territorial partagé, diagnostic de territoire",
        "Ordonnance n° 2021-584 du 12 mai 2021 ; ordonnance du 12 mai 2021",
        "Sport sur ordonnance : 12 séances",
        "Salle B12, 3 rue Neuve ; devis A4",
        "Mme Roux représente les patients.",
    ],
)
def test_words_of_the_trade_are_not(text):
    assert signs_in(text) == ()


def test_a_list_of_patients_is_told_by_its_heads_and_rows():
    rows = "\n".join(f"Personne {n};1950-01-{n:02};{n}" for n in range(1, 20))

    assert lists_patients([f"{HEAD}\n{rows}"])
    assert lists_patients([*HEAD.split(";"), *(f"Personne {n}" for n in range(20))])
    assert not lists_patients([HEAD])
    assert not lists_patients([f"Nom;Date de naissance;Profession\n{rows}"])
    assert not lists_patients([f"Patients;Séances\n{rows}"])
