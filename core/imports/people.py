"""Who may be the same: names alike, in any order, a slip of the hand forgiven; the same number; the same address."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cached_property
from typing import Final, Generic, NamedTuple, TypeVar

from msgspec import Struct

from core.collation import alike, words
from core.facts import PartyId, Ref
from core.ledger import Ledger
from core.model.timeline import Timeline
from core.subjects.identifiers import SCHEMES
from core.subjects.membership.fold import MEMBERS, Member
from core.subjects.parties.fold import PARTIES
from core.subjects.parties.state import Names, Practising, Reach, held, number
from core.subjects.rosters import Known

K = TypeVar("K", bound=str | int)
_LONG: Final = 4
"""Letters from which a word may hold a slip."""
_SHORT: Final = 2
"""Letters of a link, « de », « le »."""
_MOST: Final = 6
"""Words from which a name is long: one of them near is enough to look at it."""
_LOOKED: Final = 12
"""Words of a long name that are looked at, each once."""


class Someone(Struct, frozen=True, dict=True):
    """What tells people apart: names, what they are, numbers by scheme, e-mail; its words are worked out once."""

    family: str
    given: str
    nature: str = "person"
    email: str = ""
    numbers: Mapping[str, str] = {}

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The words of the name."""
        return words(f"{self.family} {self.given}")

    @cached_property
    def long_words(self) -> tuple[str, ...]:
        """The words that tell people apart; all of them when they are short."""
        found = tuple(word for word in self.words if len(word) > _SHORT) or self.words
        return found if len(found) < _MOST else tuple(dict.fromkeys(found))[:_LOOKED]

    @cached_property
    def size(self) -> int:
        """How many words tell her apart, up to those that make a name long; a word said twice counts twice."""
        return min(_MOST, sum(len(word) > _SHORT for word in self.words) or len(self.words))


class Like(Struct, Generic[K], frozen=True):
    """Somebody who may be the same, and why; ``sure`` when nothing but capitals and accents differs."""

    key: K
    why: str
    sure: bool = False


class Likeness(Generic[K]):
    """People who can be looked for, by a key: the id of a party, the row of a file."""

    def __init__(self) -> None:
        self.people: dict[K, Someone] = {}
        self._told: dict[tuple[str, str], list[K]] = defaultdict(list)
        self._keys: list[K] = []
        self._named: dict[str, list[int]] = defaultdict(list)
        """By a word and what is left of it without a letter, the places in ``_keys``."""
        self._sized: dict[int, set[int]] = defaultdict(set)
        """By how many long words a name has, the places of those names."""

    def add(self, key: K, one: Someone) -> None:
        """Make somebody known."""
        self.people[key] = one
        for clue in _clues(one):
            self._told[clue].append(key)
        for word in one.long_words:
            for spelt in _slips(word):
                self._named[spelt].append(len(self._keys))
        self._sized[one.size].add(len(self._keys))
        self._keys.append(key)

    def like(self, one: Someone) -> list[Like[K]]:
        """Return those who may be the same, the surest first."""
        keys = dict.fromkeys(key for clue in _clues(one) for key in self._told.get(clue, ()))
        keys |= dict.fromkeys(self._keys[place] for place in sorted(self._namesakes(one)))
        found = [like for key in keys if (like := _compared(key, one, self.people[key])) is not None]
        sure = [like for like in found if like.sure]
        if len(sure) > 1:  # namesakes: nobody is chosen among them
            return [Like(like.key, like.why) for like in found]
        return sure + [like for like in found if not like.sure]

    def _namesakes(self, one: Someone) -> set[int]:
        """Return the places of those near each of whose words is one of hers, or the other way round."""
        shared = [set[int]()]
        """Those who share one of her words, two of them, and so on."""
        for word in one.long_words:
            near = set[int]().union(*(self._named.get(spelt, ()) for spelt in _slips(word)))
            shared.append(set())
            for times in range(len(shared) - 1, 0, -1):
                shared[times] |= near if times == 1 else near & shared[times - 1]
        mine = one.size
        least = {size: min(size, mine) if max(size, mine) < _MOST else 1 for size in self._sized}
        return set[int]().union(*(shared[times] & self._sized[size] for size, times in least.items() if times))


def _clues(one: Someone) -> Iterator[tuple[str, str]]:
    """Yield what is of one person, or nearly: a number, an address."""
    for scheme, known in one.numbers.items():
        if SCHEMES[scheme].unique:
            yield scheme, known
    if one.email:
        yield "email", one.email.casefold()


def _slips(word: str) -> Iterator[str]:
    """Yield a word, and what is left of a long one without each of its letters: two near words share one of these."""
    yield word
    if len(word) >= _LONG:
        for place in range(len(word)):
            yield word[:place] + word[place + 1 :]


def _compared(key: K, one: Someone, other: Someone) -> Like[K] | None:
    if one.nature != other.nature:
        return None
    both = [scheme for scheme in one.numbers if SCHEMES[scheme].unique and scheme in other.numbers]
    shared = [scheme for scheme in both if one.numbers[scheme] == other.numbers[scheme]]
    apart = len(shared) < len(both)
    if (words(one.family), words(one.given)) == (words(other.family), words(other.given)):
        return Like(key, "même nom, autre numéro" if apart else "même nom", sure=not apart)
    reasons = (
        (bool(shared), "même numéro, nom écrit autrement"),
        (sorted(one.words) == sorted(other.words), "nom et prénom intervertis ?"),
        (alike(one.words, other.words), "nom presque pareil"),
        (bool(one.email) and one.email.casefold() == other.email.casefold(), "même courriel"),
    )
    return next((Like(key, why) for holds, why in reasons if holds), None)


def registered(ledger: Ledger, day: date) -> tuple[Likeness[PartyId], dict[PartyId, Known]]:
    """Return the parties of the register, to be looked for and compared, as they are on a day."""
    with ledger.states.lock:
        parties, members = ledger.state(PARTIES), ledger.state(MEMBERS)
        found = [
            _Found(
                party,
                one.nature,
                parties.names(party, day),
                parties.practising(party, day),
                reach.value if (reach := held(one.reach, day)) else Reach(),
                {scheme: entry.value.number for scheme in SCHEMES if (entry := number(one, scheme, date.max))},
                _copy(members.of(party)),
            )
            for party, one in parties.by_id.items()
            if one.on is not None
        ]
    likeness, known = Likeness[PartyId](), dict[PartyId, Known]()
    for one in found:
        known[one.party] = said = _opened(one, ledger)
        likeness.add(one.party, Someone(said.family, said.given, one.nature, said.email, said.numbers))
    return likeness, known


class _Found(NamedTuple):
    """A party, its texts still sealed."""

    party: PartyId
    nature: str
    names: Names
    practising: Practising
    reach: Reach
    numbers: dict[str, Ref]
    member: Member


def _opened(one: _Found, ledger: Ledger) -> Known:
    return Known(
        party=one.party,
        family=ledger.text(one.names.family),
        given=ledger.text(one.names.given),
        profession=one.practising.profession,
        practice=one.practising.practice,
        email=ledger.text(one.reach.email),
        phone=ledger.text(one.reach.phone),
        address=ledger.text(one.reach.address),
        numbers={scheme: ledger.text(sealed) for scheme, sealed in one.numbers.items()},
        member=one.member,
    )


def _copy(member: Member) -> Member:
    """Return a member as of now, that nothing recorded later changes."""
    return Member(Timeline(list(member.states.entries)), list(member.payments))
