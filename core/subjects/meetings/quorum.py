"""The quorum of a meeting, worked out and written out."""

from collections.abc import Mapping

from core.facts import PartyId
from core.subjects.meetings.fold import Count, Mark, Meeting
from core.subjects.statutes.facts import MeetingRule
from core.subjects.statutes.fractions import needed
from core.subjects.votes.facts import Quorum


def present(sheet: Mapping[PartyId, Mark]) -> frozenset[PartyId]:
    """Return those who are there."""
    return frozenset(party for party, mark in sheet.items() if mark.how == "present")


def represented(sheet: Mapping[PartyId, Mark]) -> dict[PartyId, PartyId]:
    """Return those who are represented, and by whom: a proxy counts only while its holder is there."""
    there = present(sheet)
    return {p: mark.holder for p, mark in sheet.items() if mark.how == "proxy" and mark.holder in there and mark.holder}


def quorum(meeting: Meeting, rule: MeetingRule, count: Count) -> Quorum:
    """Work out the quorum of a meeting from its sheet; on a second convocation, by the fraction for it, if any."""
    second = meeting.called is not None and meeting.called.second_of is not None
    fraction = (rule.second_quorum if second else "") or rule.quorum
    wanted = 0 if fraction == "0" else needed(fraction, count.entitled, more_than=rule.more_than)
    here, by_proxy = len(present(meeting.sheet)), len(represented(meeting.sheet))
    counted = here + (by_proxy if rule.proxies_count else 0)
    return Quorum(
        entitled=count.entitled,
        known=count.position,
        present=here,
        represented=by_proxy,
        fraction=fraction,
        more_than=rule.more_than,
        proxies_count=rule.proxies_count,
        needed=wanted,
        reached=counted >= wanted,
    )


def written(one: Quorum) -> str:
    """Write a quorum out.

    « 21 présents + 5 pouvoirs = 26 ; quorum requis : 1/4 de 95, arrondi au-dessus = 24 : atteint ».
    """
    there = _plural(one.present, "présent", "présents")
    if one.represented:
        proxies = _plural(one.represented, "pouvoir", "pouvoirs")
        total = f"{there} + {proxies} = {one.present + one.represented}"
        there = total if one.proxies_count else f"{there} (sans compter {proxies})"
    if one.fraction == "0":
        return f"{there} ; aucun quorum requis"
    fraction = f"plus de {one.fraction}" if one.more_than else one.fraction
    verdict = "atteint" if one.reached else "non atteint"
    rounded = "" if one.more_than else ", arrondi au-dessus"
    return f"{there} ; quorum requis : {fraction} de {one.entitled}{rounded} = {one.needed} : {verdict}"


def _plural(number: int, one: str, several: str) -> str:
    return f"{number} {several if number > 1 else one}"
