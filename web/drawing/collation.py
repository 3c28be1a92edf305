"""Looking for words in a text: accents and capitals do not count, and a slip of the hand may be forgiven."""

from core.collation import FEWEST, folded, near, order, words

__all__ = ["begun", "folded", "found", "initials", "nearly", "order"]


def found(looked: str, text: str) -> bool:
    """Tell whether a text holds every word looked for, in any order, whole or in part."""
    inside = folded(text)
    return all(word in inside for word in folded(looked).split())


def begun(looked: str, text: str) -> bool:
    """Tell whether every word looked for begins a word of a text: « be ca » begins « Camille Berthier »."""
    inside = words(text)
    return all(any(one.startswith(word) for one in inside) for word in words(looked))


def initials(looked: str, text: str) -> bool:
    """Tell whether two or three letters are those by which as many words of a text begin: « cb », Camille Berthier."""
    letters, first = list(folded(looked)), [word[0] for word in words(text)]
    if not (1 < len(letters) < FEWEST and all(letter.isalpha() for letter in letters)):
        return False
    return all(first.count(letter) >= letters.count(letter) for letter in letters)


def nearly(looked: str, text: str) -> bool:
    """Tell whether a text holds every word looked for, or one near it: « lefevre » for « Lefebvre ».

    The end of a word may be left out: « lefevr » will do. Short words, and those with figures, are held as they are.
    """
    inside, parts = folded(text), words(text)
    return all(word in inside or any(_near(word, one) for one in parts) for word in words(looked))


def _near(word: str, one: str) -> bool:
    size = len(word)
    if size < FEWEST:
        return False
    return near(word, one) or (len(one) > size and (near(word, one[:size]) or near(word, one[: size + 1])))
