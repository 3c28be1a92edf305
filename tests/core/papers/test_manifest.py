import msgspec

from core.papers.manifest import GONE, Piece, evidence, manifest, sums
from tests.core.papers.conftest import LEA


def test_a_file_that_cannot_be_given_is_named_without_a_hash(ledger):
    pieces = [Piece("b.pdf", "Scan", None), Piece("a.pdf", "Demande", b"pdf")]
    said = msgspec.json.decode(manifest(ledger, "Dossier", LEA, ledger.asof(), pieces))

    assert said["fichiers"] == [
        {
            "nom": "a.pdf",
            "contenu": "Demande",
            "octets": 3,
            "sha256": "c35b21d6ca39aa7cc3b79a705d989f1a6e88b99ab43988d74048799e3db926a3",
        },
        {"nom": "b.pdf", "contenu": "Scan", "manque": GONE},
    ]


def test_names_follow_one_rule(ledger):
    said = msgspec.json.decode(manifest(ledger, "Dossier", LEA, ledger.asof(), []))
    names = {*said, *(said["empreinte_du_registre"] or {})}

    assert all(name == name.lower() and " " not in name for name in names)
    assert (said["identifiant"], said["jusqu_à_l_enregistrement"]) == (LEA, ledger.head())


def test_the_records_behind_are_given_as_kept_with_the_imprint_that_covers_them(ledger):
    ledger.checkpoint()
    first, second = ledger.entry(2), ledger.entry(3)
    found = {piece.name: piece.content for piece in evidence(ledger, {3, 2, 999}, ledger.asof())}

    assert found["enregistrements.jsonl"] == first.data + b"\n" + second.data + b"\n"
    assert first.leaf.hex() in found["enregistrements.csv"].decode()
    assert found["empreinte.checkpoint"] == ledger.checkpoints.latest().note
    assert found["registre.vkey"] == ledger.layout.public_key.read_bytes()


def test_sums_are_those_that_sha256sum_checks():
    written = sums({"b c.txt": b"", "a.txt": b"a"})

    assert written.decode().splitlines() == [
        "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb  a.txt",
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  b c.txt",
    ]
