import pytest

from core.subjects.association.writing import commune


@pytest.mark.parametrize(
    ("address", "found"),
    [
        ("3 rue des Lilas, 59000 Lille", "Lille"),
        ("3 rue des Lilas 59000 Lille", "Lille"),
        ("Pôle de santé, 12 avenue de la Gare, Saint-Aubin-d’Arlaine", "Saint-Aubin-d’Arlaine"),
        ("BP 40, 59009 Lille Cedex 3", "Lille"),
        ("Mairie, 4 place du Marché", ""),
        ("12 rue Haute", ""),
        ("", ""),
    ],
)
def test_the_commune_is_read_off_the_end_of_an_address_or_not_at_all(address, found):
    assert commune(address) == found
