import zipfile
from datetime import date
from io import BytesIO

import msgspec
import pytest

from core.ledger import Health
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


def size(found):
    return msgspec.json.decode(found["manifeste.json"])["empreinte_du_registre"]["taille"]


def test_the_register_is_signed_for_a_dossier_once_and_the_dossier_stays_the_same(ledger):
    known = ledger.head()
    assert ledger.checkpoints.latest_size() < known
    first = bundle(ledger, MADE, LEA, ADDRESS, DAY, known)
    assert size(files(first)) == ledger.checkpoints.latest_size() == known

    follow(ledger, "admit-member", {"party": "p-dddddddddddddddd", "family": "Élan", "on": "2026-01-20"})
    ledger.checkpoint()
    assert bundle(ledger, MADE, LEA, ADDRESS, DAY, known) == first
    assert ledger.checkpoints.latest_size() > known


def test_where_nothing_can_be_signed_the_dossier_says_how_far_its_imprint_goes(ledger):
    before, head = ledger.checkpoints.latest_size(), ledger.head()
    ledger.health = Health(read_only=True, code="read-only", message="Le dossier ne peut être que lu.")
    found = files(bundle(ledger, MADE, LEA, ADDRESS, DAY, None))

    assert size(found) == before < head
    assert f"son empreinte s’arrête au n° {before} sur {head}" in found["LISEZ-MOI.txt"].decode()
    ledger.health = Health(read_only=False, code="", message="")
    assert "n’a pas pu être signé" not in files(bundle(ledger, MADE, LEA, ADDRESS, DAY, None))["LISEZ-MOI.txt"].decode()
