"""Documents to print and dossiers, read as those who receive them do."""

import hashlib
import zipfile
from io import BytesIO
from typing import Any

import msgspec
from pypdf import PdfReader
from pytest_bdd import given, then, when

from core.log.notes import Checkpoint, open_checkpoint
from core.papers import answer, bundle, code, draw
from tests.features.steps.dpc import claim_id
from tests.features.words import Sentence
from tests.features.world import World

ADDRESS = "https://registre.exemple.fr"


def shown(world: World, name: str, **only: str) -> Any:
    world.readings += 1
    paper = world.registry.papers[name]
    return paper, world.ledger.show(paper.view, on=world.today, only=only)


def names(paper: Any, showing: Any) -> set[str]:
    return {getattr(row, paper.key) for row in showing.rows}


@then(Sentence("il y a {count:Nombre} document{:Accord} {name:Texte}"))
def count(world: World, count: int, name: str) -> None:
    assert len(names(*shown(world, name))) == count


@then(Sentence("il y a {count:Nombre} document{:Accord} {name:Texte}, dont un pour {who:Prenom} qui dit {said:Texte}"))
def drawn(world: World, count: int, name: str, who: str, said: str) -> None:
    paper, showing = shown(world, name)
    file = BytesIO(draw(world.ledger, paper, showing, ADDRESS))
    hers = [text for page in PdfReader(file).pages if who in (text := page.extract_text()) and said in text]

    assert (len(names(paper, showing)), len(hers)) == (count, 1)


@then(Sentence("le document {name:Texte} de {who:Prenom} ne dit pas {said:Texte}"))
def silent(world: World, name: str, who: str, said: str) -> None:
    paper, showing = shown(world, name, party=world.ids[who])
    told = " ".join(
        page.extract_text() for page in PdfReader(BytesIO(draw(world.ledger, paper, showing, ADDRESS))).pages
    )

    assert who in told
    assert said not in told


def written(world: World, name: str, who: str) -> str:
    paper, showing = shown(world, name, party=world.ids[who])
    return code(world.ledger, paper, getattr(showing.rows[0], paper.key), showing.asof)


@given(Sentence("le code du document {name:Texte} de {who:Prenom}"))
def keep_code(world: World, name: str, who: str) -> None:
    world.ids["code"] = written(world, name, who)


@then(Sentence("le code du document {name:Texte} de {who:Prenom} répond {standing:Texte}, {about:Texte}"))
def answered(world: World, name: str, who: str, standing: str, about: str) -> None:
    found = answer(world.ledger, written(world, name, who))

    assert (found.standing, found.about, who in repr(found)) == (standing, about, False)


@then(Sentence("ce code répond {standing:Texte}"))
def kept_answered(world: World, standing: str) -> None:
    world.readings += 1

    assert answer(world.ledger, world.ids["code"]).standing == standing


@when(Sentence("cet émargement est corrigé : {who:Prenom} n’a pas signé"))
def not_signed(world: World, who: str) -> None:
    asked = world.done["hold-session"].command
    rows = [{"party": row.party, "present": "absent" if row.party == world.ids[who] else "all"} for row in asked.rows]
    world.correct("hold-session", rows=rows)


@when(Sentence("cette séance est corrigée : {who:Prenom} l’assure"))
def teach(world: World, who: str) -> None:
    world.correct("schedule-session", trainer=world.ids[who])


def dossier(world: World, **clocks: Any) -> bytes:
    world.readings += 1
    clocks = {"on": world.today, "known": None} | clocks
    made = bundle(world.ledger, world.registry.dossiers["demande-dpc"], claim_id(world), ADDRESS, **clocks)
    assert made is not None
    return made


def files(made: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(made)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@given(Sentence("le dossier de la demande, gardé"))
def keep_dossier(world: World) -> None:
    world.ids["dossier"] = (world.today, world.ledger.head(), dossier(world))


@then(Sentence("le dossier de la demande contient {names:Texte}"))
def contains(world: World, names: str) -> None:
    missing = set(names.split(", ")) - set(files(dossier(world)))

    assert not missing


@then(Sentence("chaque fichier du dossier a l’empreinte que dit le manifeste"))
def hashed(world: World) -> None:
    found = files(dossier(world))
    manifest = msgspec.json.decode(found.pop("manifeste.json"))
    found.pop("SHA256SUMS")

    assert {one["nom"]: one["sha256"] for one in manifest["fichiers"]} == {
        name: hashlib.sha256(content).hexdigest() for name, content in found.items()
    }


@then(Sentence("chaque fichier du dossier est conforme à SHA256SUMS"))
def summed(world: World) -> None:
    found = files(dossier(world))
    sums = found.pop("SHA256SUMS").decode().splitlines()

    assert sums == [f"{hashlib.sha256(found[name]).hexdigest()}  {name}" for name in sorted(found)]


@then(Sentence("l’empreinte signée du dossier couvre jusqu’au dernier enregistrement qu’il compte"))
def covered(world: World) -> None:
    found = files(dossier(world))
    told = msgspec.json.decode(found["manifeste.json"])
    signed = open_checkpoint(found["empreinte.checkpoint"], world.ledger.checkpoints.verifiers)

    assert told["jusqu_à_l_enregistrement"] == world.ledger.head()
    assert isinstance(signed, Checkpoint)
    assert signed.size == told["empreinte_du_registre"]["taille"] >= world.ledger.head()


@then(Sentence("chaque enregistrement du dossier a l’empreinte que dit sa liste"))
def leaves(world: World) -> None:
    found = files(dossier(world))
    records = found["enregistrements.jsonl"].splitlines()
    listed = [line.split(";") for line in found["enregistrements.csv"].decode("utf-8-sig").splitlines()[1:]]

    assert len(listed) > 1
    assert [line[3] for line in listed] == [hashlib.sha256(b"\0" + record).hexdigest() for record in records]


@then(Sentence("le dossier gardé se refait à l’identique, d’après ce qui était enregistré alors"))
def remade(world: World) -> None:
    on, known, kept = world.ids["dossier"]

    assert dossier(world, on=on, known=known) == kept
