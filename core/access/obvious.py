"""Passwords that the first guesses find in France, long as they may be."""

from string import digits, punctuation
from typing import Final

WORDS: Final = frozenset(
    """
    abcd abcdef admin administrateur administration administrator alexandre allezlesbleus amour
    anticonstitutionnellement association azerty azertyuiop azertyuiopqsdfghjklm bienvenue bonjour
    bonjourtoutlemonde camille changeme changezmoi chocolat christophe coordinateur coordination coordinatrice cpts
    doudou football iloveyou infirmier infirmiere jenesaispas jetaime jetaimefort julien letmein loulou marseille
    medecin mesenfants monmotdepasse motdepasse motdepasseprovisoire nicolas nouveaumotdepasse olympiquedemarseille
    paris parissaintgermain pass passe password passworddefault portugal princesse professionneldesante provisoire
    qwerty qwertyuiop registre registrecpts registredelacpts sante secret secretaire secretariat soleil superman
    temporaire tresorerie tresorier tresoriere utilisateur vivelafrance votremotdepasse welcome
    """.split()  # noqa: SIM905 - a paragraph reads better than a column
)
"""Without accents, digits or signs around them; those are the first thing that guesses add."""

RUNS: Final = (digits * 4, "abcdefghijklmnopqrstuvwxyz", "azertyuiopqsdfghjklmwxcvbn", "qwertyuiopasdfghjklzxcvbnm")
"""What a finger follows, from left to right or back."""

FEWEST_DISTINCT: Final = 5
_AROUND: Final = digits + punctuation + " "
_LOOKALIKES: Final = str.maketrans("@013457$éèêàç", "aoieastseeeac")


def is_obvious(password: str) -> bool:
    """Tell whether a password is a known word with its trimmings, a run of keys, or the same thing over and over."""
    folded = password.casefold()
    known = any(word.strip(_AROUND).translate(_LOOKALIKES) in WORDS for word in (folded, folded.replace(" ", "")))
    followed = any(folded in run or folded[::-1] in run for run in RUNS)
    repeated = folded in (folded * 2)[1:-1]
    return known or followed or repeated or len(set(folded)) < FEWEST_DISTINCT
