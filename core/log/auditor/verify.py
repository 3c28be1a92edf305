"""Vérifie l'export qui contient ce fichier : chaque enregistrement est haché, l'arbre de la RFC 9162 reconstruit.

Réponse : 0 tout est exact ; 1 l'export est altéré, ou la clé absente ; 2 signature non contrôlée, faute d'openssl 3.
"""

from __future__ import annotations

import argparse
import re
import shutil
import sys
import tempfile
from base64 import b64decode
from collections.abc import Iterator
from functools import reduce
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from subprocess import run

HERE = Path(__file__).resolve().parent


def tiles(kind: str, count: int) -> Iterator[bytes]:
    """Read the files of ``count`` hashes of a level (``0``, ``1`` …), or of as many ``entries``, 256 to a file."""
    for number in range(-(-count // 256)):
        part = "" if count >= 256 * (number + 1) else f".p/{count % 256}"
        path = re.sub(r"(\d{3})(?=\d)", r"x\1/", f"{number:0{-(-len(str(number)) // 3) * 3}d}{part}")
        yield (HERE / "tile" / kind / path).read_bytes()


def records(size: int) -> Iterator[bytes]:
    """Read every record: its length on two bytes, then itself."""
    for entries in map(BytesIO, tiles("entries", size)):
        while length := entries.read(2):
            yield entries.read(int.from_bytes(length, "big"))


def roots(size: int, wanted: set[int], listed: bool) -> dict[int, bytes]:
    """Hash every record, compare every hash of every level, and return the roots of the trees of the wanted sizes."""
    peaks: list[bytes] = []
    levels: list[list[bytes]] = [[] for _ in range(8)]  # of the tree, every eighth is kept in tiles
    found = {0: sha256().digest()}
    for position, record in enumerate(records(size), 1):
        peaks.append(sha256(b"\x00" + record).digest())
        levels[0].append(peaks[-1])
        if listed:
            sys.stdout.buffer.write(b"%d\t%b\t%b\n" % (position, peaks[-1].hex().encode(), record))
        for height in range(1, (position & -position).bit_length()):
            peaks[-2:] = [sha256(b"\x01" + b"".join(peaks[-2:])).digest()]
            levels[height // 8] += peaks[-1:] * (height % 8 == 0)
        if position in wanted:
            found[position] = reduce(lambda right, left: sha256(b"\x01" + left + right).digest(), reversed(peaks))
    for level, hashes in enumerate(levels):
        announced = b"".join(tiles(str(level), len(hashes)))
        wrong = [place + 1 for place, value in enumerate(hashes) if value != announced[32 * place : 32 * place + 32]]
        if wrong or len(announced) != 32 * len(hashes):
            raise ValueError(f"au niveau {level}, empreintes fausses : {wrong[:10]}")
    return found


def is_signed(text: bytes, lines: bytes, vkey: Path, openssl: str) -> bool:
    """Have openssl check the signature by the key of a vkey."""
    origin, key_id, public = vkey.read_text("utf-8").strip().split("+", 2)
    form = r"([A-Za-z0-9+/]{90}[AEIMQUYcgkosw048]=)"  # 68 bytes in base64: the key's id, the signature
    found = map(b64decode, re.findall(f"^— {re.escape(origin)} {form}$", lines.decode(), re.MULTILINE))
    with tempfile.TemporaryDirectory() as place:
        (Path(place) / "key").write_bytes(bytes.fromhex("302a300506032b6570032100") + b64decode(public)[1:])  # as DER
        (Path(place) / "text").write_bytes(text)
        (Path(place) / "sig").write_bytes(b"".join(named[4:] for named in found if named[:4].hex() == key_id))
        check = "pkeyutl -verify -pubin -keyform DER -inkey key -rawin -in text -sigfile sig"
        done = run([openssl, *check.split(" ")], check=False, cwd=place, capture_output=True)  # noqa: S603 - openssl alone
    return text.startswith(f"{origin}\n".encode()) and done.returncode == 0


def main() -> int | str:
    """Return 0 or 2 of the answers above, or instead of 1 what does not hold."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--vkey", type=Path, default=HERE / "log.vkey", help="clé publique reçue par une autre voie")
    options.add_argument("--before", type=Path, action="append", default=[], help="checkpoint plus ancien à retrouver")
    options.add_argument("--list", action="store_true", help="affiche chaque enregistrement : n°, empreinte, contenu")
    asked, openssl = options.parse_args(), shutil.which("openssl") or ""
    able = openssl and run([openssl, "version"], check=False, capture_output=True).stdout >= b"OpenSSL 3"  # noqa: S603 - idem
    try:
        notes = [path.read_bytes().rpartition(b"\n\n") for path in (*asked.before, HERE / "checkpoint")]
        heads = [(int(text.split(b"\n")[1]), b64decode(text.split(b"\n")[2])) for text, _, _ in notes]
        found = roots(heads[-1][0], {size for size, _ in heads}, asked.list)
        false = [f"racine de {size} enregistrements fausse" for size, root in heads if found.get(size) != root]
        unsigned = able and not all(is_signed(text + b"\n", lines, asked.vkey, openssl) for text, _, lines in notes)
    except (ValueError, IndexError, OSError) as error:
        return f"{'ALTÉRÉ' if asked.vkey.is_file() else 'RIEN DE CONTRÔLÉ, pas de clé'} : {error}"
    if false or unsigned:
        return f"ALTÉRÉ : {', '.join(false) or 'signature fausse'}"
    how = "exacte" if able else "NON contrôlée : il faut openssl 3"
    sys.stdout.write(f"{heads[-1][0]} enregistrements, racine exacte, signature {how}.\n")
    return 0 if able else 2


if __name__ == "__main__":
    sys.exit(main())
