import zipfile
from datetime import date
from io import BytesIO

import pytest

from core.model.paper import Dossier
from core.papers import ToComeError, bundle
from tests.core.papers.conftest import LEA, follow

ADDRESS = "https://registre.example.fr"
DAY = date(2026, 3, 1)
MADE = Dossier(
    name="essai",
    title="Dossier",
    view="members",
    key="party",
    papers={"adhesion": {"party": "{party}"}},
    sheets={"privacy.rights": {}},
)


def files(made):
    with zipfile.ZipFile(BytesIO(made)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_a_sheet_of_people_comes_by_their_names(ledger):
    for party, family in (
        ("p-dddddddddddddddd", "Élan"),
        ("p-eeeeeeeeeeeeeeee", "Zélie"),
        ("p-ffffffffffffffff", "Abel"),
    ):
        follow(ledger, "admit-member", {"party": party, "family": family, "on": "2026-01-20"})
    found = files(bundle(ledger, MADE, LEA, ADDRESS, DAY, None))
    lines = found["droits-de-la-personne.csv"].decode("utf-8-sig").splitlines()[1:]

    assert [line.split(";")[1] for line in lines] == ['"#panic(""Petit"") Hugo"', "Abel", "Brunet Léa", "Élan", "Zélie"]


def test_a_dossier_says_how_to_check_it_and_each_of_its_files_is_in_the_manifest(ledger):
    found = files(bundle(ledger, MADE, LEA, ADDRESS, DAY, None))

    assert "LISEZ-MOI.txt" in found
    assert all(name in found["manifeste.json"].decode() for name in found.keys() - {"manifeste.json", "SHA256SUMS"})
    assert found["adhesion.pdf"].startswith(b"%PDF")


def test_nothing_is_made_of_who_is_not_there_nor_of_a_day_to_come(ledger):
    assert bundle(ledger, MADE, "p-zzzzzzzzzzzzzzzz", ADDRESS, DAY, None) is None
    with pytest.raises(ToComeError):
        bundle(ledger, MADE, LEA, ADDRESS, date(2199, 12, 31), None)
