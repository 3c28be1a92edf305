"""Whether a name that was written is that of the person it is written for: doubted, never refused."""

from collections.abc import Callable, Iterable
from itertools import pairwise
from typing import Any, Final

from core.collation import near, words
from core.facts import Ref
from core.model.command import Refused
from core.model.decider import Look
from core.sounds import sound
from core.subjects.parties.fold import PARTIES, Parties

SHORT: Final = 3
"""Letters from which the beginning of a name stands for it: « Val » for « Valérie »."""


def is_like(written: str, names: Iterable[str]) -> bool:
    """Tell whether what was written may be one of somebody's names, in whole, in part or in short.

    A word of it is near one of the name, sounds like it or begins it. Initials alone are nobody's name.
    """
    said, own = words(written), [words(name) for name in names]
    known = {word for name in own for word in _joined(name)}
    return any(_same(one, other) for one in _joined(said) for other in known)


def another_name(command: Any, text: Callable[[Ref], str], parties: Parties) -> Refused | None:
    """Doubt, as ``name-differs``, a name that has nothing of the one of the person chosen, now or before."""
    party = parties.known(command.party)
    if party is None or not words(command.written):
        return None
    names = [" ".join(map(text, entry.value.shown)) for entry in party.names.entries]
    if not any(map(words, names)) or is_like(command.written, names):
        return None
    message = f"Vous avez écrit « {command.written} », la ligne est celle de : {command.party}. Est-ce bien vous ?"
    return Refused(
        "name-differs", message, {"written": "Ce n’est pas le nom de cette ligne. Si c’est vous, confirmez."}
    )


def _joined(name: tuple[str, ...]) -> set[str]:
    """Return the words of a name but its single letters, and two by two: « le goff » is also « legoff »."""
    pairs = (first + second for first, second in pairwise(name))
    return {word for word in (*name, *pairs) if len(word) > 1 and word not in _LINKS}


def _same(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return near(one, other) or sound(one) == sound(other) or (len(short) >= SHORT and long.startswith(short))


_LINKS: Final = frozenset({"au", "aux", "de", "des", "du", "el", "la", "le", "les", "mme", "mr", "dr", "docteur"})
"""Words that tell nobody from anybody else."""
DIFFERS: Final = Look((PARTIES,), another_name, ("party",))
