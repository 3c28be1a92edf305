"""Write the golden files that are missing: never one that exists."""

from tests.golden.drawing import golden
from tests.golden.test_golden import FOLDER, KINDS, REGISTRY

FOLDER.mkdir(exist_ok=True)
for kind in KINDS:
    path = FOLDER / f"{kind}.json"
    if not path.exists():
        path.write_bytes(golden(REGISTRY.wire, REGISTRY.wire.types[kind]) + b"\n")
