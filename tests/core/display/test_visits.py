import pytest

from core.display import visit_words
from core.display.visits import FIXED
from core.ledger import installed_registry
from web.drawing.menu import ACCOUNTS, FIRST, MAIL, PROOF, READINGS

REGISTRY = installed_registry()
PARTY = "p-aaaaaaaaaaaaaaaa"


@pytest.mark.parametrize(
    ("what", "words"),
    [
        ("/", "À faire"),
        ("/formations", "Formations"),
        (f"/adherents/{PARTY}", "Adhérent·e : quelqu’un"),
        ("/vues/members.csv", "Adhérents (csv)"),
        ("/documents/adhesion.pdf", "Attestation d’adhésion (pdf)"),
        ("/dossiers/demande-dpc.zip", "Dossier de la demande DPC (zip)"),
        ("/enregistrements/12", "Enregistrement : n° 12"),
        (f"access-report {PARTY}", "Droit d’accès : quelqu’un"),
        ("/nulle-part", "/nulle-part"),
    ],
)
def test_an_address_is_told_in_words(what: str, words: str) -> None:
    assert visit_words(REGISTRY, what, lambda _: "quelqu’un") == words


def test_the_pages_of_the_house_have_the_titles_of_the_menu() -> None:
    assert {one.path: one.title for one in (*FIRST, *PROOF, READINGS, MAIL, ACCOUNTS)}.items() <= FIXED.items()
