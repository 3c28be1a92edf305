"""The statutes in force: what decides of colleges, dues, quorum, majority, proxies and notice."""

from datetime import date
from typing import Annotated, Literal

from msgspec import Struct

from core.facts import Attached, Cents, DecisionId, Fact, fact
from core.model.command import ask
from core.subjects.statutes.words import ANY_MEETING, MEETINGS, QUORUM_BASES
from core.subjects.votes.facts import DecisionType, MajorityBase
from core.subjects.votes.past import Body
from core.subjects.votes.words import DECISIONS, MAJORITY_BASES

MeetingType = Body
AnyMeeting = Literal["", "ago", "age", "board", "bureau"]
QuorumBase = Literal["adherents", "paid-up", "seats"]
AdmissionBody = Literal["", "ago", "board", "bureau"]
AdmissionEffect = Literal["at-once", "next-ago"]
DuesPeriod = Literal["civil", "date-to-date"]
Renewal = Literal["", "tacit", "payment", "request"]


class College(Struct, frozen=True, kw_only=True, gc=False):
    """A college of members; ``dues`` in cents a civil year, ``votes`` false when its voice is consultative."""

    college: Annotated[str, ask("Code", hint="Un mot : soignants, partenaires")]
    label: Annotated[str, ask("Intitulé")]
    dues: Annotated[Cents, ask("Cotisation annuelle")] = Cents(0)
    votes: Annotated[bool, ask("A voix délibérative")] = True


class Category(Struct, frozen=True, kw_only=True, gc=False):
    """A category of members, of one college or ("") of any; ``dues`` in cents a year, None: those of the college."""

    category: Annotated[str, ask("Code", hint="Un mot : étudiant, honoraire")]
    label: Annotated[str, ask("Intitulé")]
    college: Annotated[str, ask("Collège", hint="Son code ; vide : tous les collèges")] = ""
    dues: Annotated[Cents | None, ask("Cotisation annuelle", hint="Vide : celle du collège ; 0 : aucune")] = None


class MeetingRule(Struct, frozen=True, kw_only=True, gc=False):
    """How a type of meeting may deliberate. Fractions are text, ``1/4``, or ``0`` for none; days are whole."""

    type: Annotated[MeetingType, ask("Séance", labels=MEETINGS)]
    quorum: Annotated[str, ask("Quorum", hint="Une fraction, 1/4, ou 0 s’il n’y en a pas")]
    base: Annotated[QuorumBase, ask("Calculé sur", labels=QUORUM_BASES)]
    more_than: Annotated[bool, ask("Strictement plus que la fraction")] = False
    second_quorum: Annotated[
        str, ask("Quorum sur seconde convocation", hint="Vide si les statuts n’en disent rien")
    ] = ""
    proxies_count: Annotated[bool, ask("Les pouvoirs comptent pour le quorum")] = True
    proxy_cap: Annotated[int, ask("Pouvoirs par mandataire, au plus", hint="0 si les pouvoirs ne sont pas admis")] = 0
    notice_days: Annotated[int, ask("Délai de convocation, en jours")] = 0
    casting_vote: Annotated[bool, ask("Voix prépondérante de qui préside")] = False


class MajorityRule(Struct, frozen=True, kw_only=True, gc=False):
    """What carries a type of decision, in one type of meeting or ("") in any."""

    type: Annotated[DecisionType, ask("Décision", labels=DECISIONS)]
    fraction: Annotated[str, ask("Majorité", hint="Une fraction : 1/2, 2/3")]
    meeting: Annotated[AnyMeeting, ask("Séance", labels=ANY_MEETING)] = ""
    more_than: Annotated[bool, ask("Strictement plus que la fraction")] = True
    base: Annotated[MajorityBase, ask("Calculée sur", labels=MAJORITY_BASES)] = "cast"


@fact("statutes-adopted.1", "Statuts en vigueur", act=True)
class StatutesAdopted(Fact, frozen=True, kw_only=True, gc=False):
    """The statutes say this from that day on, until others do."""

    on: date
    reference: str
    colleges: tuple[College, ...]
    meetings: tuple[MeetingRule, ...]
    majorities: tuple[MajorityRule, ...]
    dues_grace: int = 0
    """Months of a year during which the dues of the year before are enough."""
    dues_refund: bool = False
    named_votes: bool = False
    """Whether the register may keep who voted what."""
    decision: DecisionId | None = None
    document: Attached = ""
    """The name of the sealed attachment that holds their text."""
    categories: tuple[Category, ...] = ()
    admission: AdmissionBody = ""
    """The body that admits members; "" where the statutes name none."""
    admission_effect: AdmissionEffect = "at-once"
    """Whether who is admitted adheres on that day, or on the day of the next ordinary general meeting."""
    dues_period: DuesPeriod = "civil"
    """Whether dues are those of a civil year, or of a year from the day of the adhesion."""
    dues_midyear: bool = True
    """Whether who joins during a civil year owes the dues of that year."""
    dues_late_months: int = 0
    """Joining in so many last months of a civil year, one pays for the next year too."""
    renewal: Renewal = ""
    """What renews an adhesion when a new year of dues begins; "" where the statutes say nothing: it goes on."""
