"""Processes that found a register and are killed, each one step further, until one of them comes to the end."""

import os
import sys
from pathlib import Path

from core.access import AccessFile, logins
from core.ledger import create_ledger, exists, open_ledger, registry_of
from core.model.roles import ROLES
from core.store import StoreError

KILLED = 9
STEPS = frozenset({"os.chmod", "os.link", "os.mkdir", "os.remove", "os.rename", "os.rmdir"})
LOGIN = "camille.roux@exemple.fr"
REGISTRY = registry_of(())


def die_at(step: int, root: str) -> None:
    """End this process, as a signal would, before its so manieth change below a folder."""
    left = step

    def watch(event: str, args: tuple[object, ...]) -> None:
        nonlocal left
        if event in STEPS and str(args[0]).startswith(root):
            left -= 1
            if left < 0:
                os._exit(KILLED)

    sys.addaudithook(watch)


def found(root: Path) -> None:
    """Found a register whose first account has an address."""
    made, _ = create_ledger(
        root, REGISTRY, name="CPTS d’Un Coup", let_in=lambda access, account: logins.bind(access, account, LOGIN)
    )
    made.close()


def found_and_die(root: Path, step: int) -> None:
    """Found a register, and stop at a step if it comes so far."""
    die_at(step, str(root))
    found(root)


def look(root: Path) -> None:
    """Look at what was left: a whole register, or none, and then one can be made; say which it was."""
    said = "there" if exists(root) else "not there"
    try:
        open_ledger(root, REGISTRY).close()
    except StoreError as error:
        if error.code != "no-register":
            raise
        found(root)
    ledger = open_ledger(root, REGISTRY)
    assert not ledger.health.read_only, ledger.health
    with AccessFile(root) as access:
        account = logins.find(access, LOGIN)
    assert account is not None
    assert ledger.roles(account) == set(ROLES)
    ledger.close()
    left = [path.name for path in root.iterdir() if path.name.startswith(".")]
    assert left == [], left
    os.write(1, f"{said}\n".encode())


def apart(act: object, *args: object) -> int:
    """Do something in a process of its own; return how it ended."""
    child = os.fork()
    if child == 0:
        act(*args)  # type: ignore[operator]  # one of the functions above
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def main(folder: str) -> None:
    """Kill one after the other, and look each time; the last one is not killed."""
    step, ended = 0, KILLED
    while ended == KILLED:
        root = Path(folder) / f"registre-{step}"
        ended = apart(found_and_die, root, step)
        assert ended in {0, KILLED}, (step, ended)
        assert apart(look, root) == 0, step
        step += 1


if __name__ == "__main__":
    main(sys.argv[1])
