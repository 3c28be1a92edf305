"""The statutes in force on a day, and their successive versions."""

from collections.abc import Iterable
from datetime import date
from typing import Annotated

from core.facts import Cents, DecisionId
from core.model.command import ask
from core.model.view import AsOf, Row, View
from core.subjects.statutes.facts import MajorityRule, MeetingRule
from core.subjects.statutes.fold import STATUTES, Statutes, key
from core.subjects.statutes.words import ADMISSIONS, ANY_MEETING, EFFECTS, MEETINGS, PERIODS, QUORUM_BASES, RENEWALS
from core.subjects.votes.words import DECISIONS, MAJORITY_BASES


class VersionRow(Row, frozen=True, kw_only=True):
    """A version of the statutes."""

    on: Annotated[date, ask("En vigueur depuis le")]
    reference: Annotated[str, ask("Référence")]
    in_force: Annotated[bool, ask("En vigueur")]
    admission: Annotated[str, ask("Qui admet", labels=ADMISSIONS)]
    admission_effect: Annotated[str, ask("L’adhésion commence", labels=EFFECTS)]
    dues_period: Annotated[str, ask("Cotisation due par", labels=PERIODS)]
    dues_midyear: Annotated[bool, ask("Due l’année même de l’adhésion")]
    dues_late_months: Annotated[int, ask("Derniers mois valant pour l’année suivante")]
    dues_grace: Annotated[int, ask("Mois de tolérance pour la cotisation")]
    renewal: Annotated[str, ask("L’adhésion se renouvelle", labels=RENEWALS)]
    dues_refund: Annotated[bool, ask("Cotisation remboursable")]
    named_votes: Annotated[bool, ask("Votes nominatifs conservés")]
    decision: Annotated[DecisionId | None, ask("Décision")]
    document: Annotated[str, ask("Texte", upload=True)]


class CollegeRow(Row, frozen=True, kw_only=True):
    """A college of the statutes in force."""

    college: Annotated[str, ask("Code")]
    label: Annotated[str, ask("Collège")]
    dues: Annotated[Cents, ask("Cotisation annuelle")]
    votes: Annotated[bool, ask("Voix délibérative")]


class MeetingRuleRow(Row, frozen=True, kw_only=True):
    """How a type of meeting deliberates under the statutes in force."""

    type: Annotated[str, ask("Séance", labels=MEETINGS)]
    quorum: Annotated[str, ask("Quorum")]
    second_quorum: Annotated[str, ask("Sur seconde convocation")]
    proxies: Annotated[str, ask("Pouvoirs")]
    notice_days: Annotated[int, ask("Délai de convocation, en jours")]
    casting_vote: Annotated[bool, ask("Voix prépondérante")]


class MajorityRuleRow(Row, frozen=True, kw_only=True):
    """What carries a type of decision under the statutes in force."""

    type: Annotated[str, ask("Décision", labels=DECISIONS)]
    meeting: Annotated[str, ask("Séance", labels=ANY_MEETING)]
    majority: Annotated[str, ask("Majorité")]


def version_rows(asof: AsOf, statutes: Statutes) -> Iterable[VersionRow]:
    """Give the versions known on a day, the one in force first."""
    current = statutes.entry(asof.on)
    for entry in reversed(list(statutes.versions.until(asof.on))):
        version = entry.value
        yield VersionRow(
            on=entry.on,
            reference=version.reference,
            in_force=entry is current,
            admission=version.admission,
            admission_effect=version.admission_effect,
            dues_period=version.dues_period,
            dues_midyear=version.dues_midyear,
            dues_late_months=version.dues_late_months,
            renewal=version.renewal,
            dues_grace=version.dues_grace,
            dues_refund=version.dues_refund,
            named_votes=version.named_votes,
            decision=version.decision,
            document=version.document,
            positions=(entry.position,),
            rules=(key(version),),
        )


def college_rows(asof: AsOf, statutes: Statutes) -> Iterable[CollegeRow]:
    """Give the colleges of the statutes in force."""
    if (entry := statutes.entry(asof.on)) is not None:
        at, rules = (entry.position,), (key(entry.value),)
        for one in entry.value.colleges:
            yield CollegeRow(
                college=one.college, label=one.label, dues=one.dues, votes=one.votes, positions=at, rules=rules
            )


def meeting_rows(asof: AsOf, statutes: Statutes) -> Iterable[MeetingRuleRow]:
    """Give how each type of meeting deliberates under the statutes in force."""
    if (entry := statutes.entry(asof.on)) is not None:
        for rule in entry.value.meetings:
            yield MeetingRuleRow(
                type=rule.type,
                quorum=_quorum(rule.quorum, rule),
                second_quorum=_quorum(rule.second_quorum, rule) if rule.second_quorum else "Comme la première",
                proxies=f"{rule.proxy_cap} au plus par mandataire" if rule.proxy_cap else "Non admis",
                notice_days=rule.notice_days,
                casting_vote=rule.casting_vote,
                positions=(entry.position,),
                rules=(key(entry.value),),
            )


def majority_rows(asof: AsOf, statutes: Statutes) -> Iterable[MajorityRuleRow]:
    """Give what carries each type of decision under the statutes in force."""
    if (entry := statutes.entry(asof.on)) is not None:
        for rule in entry.value.majorities:
            yield MajorityRuleRow(
                type=rule.type,
                meeting=rule.meeting,
                majority=_majority(rule),
                positions=(entry.position,),
                rules=(key(entry.value),),
            )


def _quorum(fraction: str, rule: MeetingRule) -> str:
    if fraction == "0":
        return "Aucun"
    least = "plus de " if rule.more_than else ""
    counted = "présents ou représentés" if rule.proxies_count else "présents"
    return f"{least}{fraction} ({QUORUM_BASES[rule.base].lower()}), {counted}"


def _majority(rule: MajorityRule) -> str:
    least = "Plus de" if rule.more_than else "Au moins"
    return f"{least} {rule.fraction} ({MAJORITY_BASES[rule.base].lower()})"


VIEWS = (
    View("statutes", "Statuts", VersionRow, (STATUTES,), version_rows),
    View("statutes.colleges", "Collèges", CollegeRow, (STATUTES,), college_rows),
    View("statutes.meetings", "Quorum et pouvoirs", MeetingRuleRow, (STATUTES,), meeting_rows),
    View("statutes.majorities", "Majorités", MajorityRuleRow, (STATUTES,), majority_rows),
)
