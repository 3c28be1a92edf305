"""Holding the meetings: convened, opened, signed in, voted, closed, written up and approved by a later one."""

from datetime import date
from functools import partial

from msgspec import Struct

from demo import ballots
from demo.days import office_day, offset
from demo.sittings import Decision, Sitting, calendar
from demo.story import Story


class Held(Struct):
    """A meeting of the agenda, and its id in the register once convened."""

    on: date
    sitting: Sitting
    votes: tuple[Decision, ...]
    meeting: str = ""


def plan(story: Story) -> None:
    """Put the meetings on the agenda; the constitutive one is recorded on the day on which the register opens."""
    for on, sitting, votes in calendar(story):
        held = Held(on, sitting, votes)
        sent = office_day(offset(on, 0, -sitting.notice))
        told = max(story.opening, office_day(offset(on, 0, sitting.late)) if sitting.late else on)
        early = told > on
        story.agenda.at(max(story.opening, sent), "14:30", partial(_convene, story, held, sent))
        if sitting.minutes or sitting.type == "bureau":
            evening = ("14:40", "14:50") if early else ("20:05", "20:10")
            story.agenda.at(told, evening[0], partial(_open, story, held))
            story.agenda.at(told, evening[1], partial(_vote, story, held))
        if sitting.minutes:
            written = office_day(offset(told, 0, story.chance.between(3, 12)))
            story.agenda.at(written, "15:10", partial(_write, story, held))


def _convene(story: Story, held: Held, sent: date) -> None:
    sitting = held.sitting
    points = [vote.subject for vote in held.votes] or ["Point d’actualité", "Questions diverses"]
    told = story.tell(
        "coordination",
        "convene-meeting",
        type=sitting.type,
        on=held.on,
        starts="20:00",
        place=sitting.place,
        sent_on=sent,
        agenda="\n".join(points),
        second_of=story.meetings.get(sitting.after),
    )
    held.meeting = story.meetings[sitting.key] = told.command.meeting


def _open(story: Story, held: Held) -> None:
    entitled = [row.party for row in story.rows("meeting.entitled", {"meeting": held.meeting})]
    officers = [one.party for one in (story.board or story.people) if one.party in entitled]
    chair, secretary = officers[0], officers[2]
    story.tell("board", "open-meeting", meeting=held.meeting, starts="20:05", chair=chair, secretary=secretary)
    rows = _sheet(story, held, entitled, [chair, secretary])
    story.tell("coordination", "mark-attendance", meeting=held.meeting, rows=rows, time="20:10")


def _sheet(story: Story, held: Held, entitled: list[str], needed: list[str]) -> list[dict[str, str]]:
    """Return who comes, who gives a proxy to whom, and who is excused."""
    given, kept_away = _foreseen(story, held)
    free = [party for party in entitled if party not in {*needed, *given, *kept_away}]
    coming, proxies = _numbers(story, held, len(entitled))
    there = needed + story.chance.some(free, max(0, coming - len(needed)))
    others = [party for party in free if party not in there]
    givers = (given + story.chance.some(others, proxies))[:proxies]
    excused = story.chance.some((party for party in others if party not in givers), len(entitled) // 12)
    rows = [{"party": party, "how": "present"} for party in there]
    rows += [
        {"party": giver, "how": "proxy", "holder": holder}
        for giver, holder in zip(givers, story.chance.shuffled(there), strict=False)
    ]
    return rows + [{"party": party, "how": "excused"} for party in excused]


def _numbers(story: Story, held: Held, entitled: int) -> tuple[int, int]:
    """Return how many come, and how many are represented; one is missing where the story wants no quorum."""
    if held.sitting.key == "age-1":
        (figures,) = story.rows("meeting.quorum", {"meeting": held.meeting})
        proxies = figures.needed // 4
        return figures.needed - 1 - proxies, proxies
    coming = entitled * held.sitting.there // 100
    proxies = 0 if held.sitting.type == "bureau" else max(1, coming // 7)
    return coming, min(entitled - coming, proxies)


def _foreseen(story: Story, held: Held) -> tuple[list[str], list[str]]:
    """Return those who must give a proxy, and those who must stay away, so that their departure matters."""
    leaving = {person.leaving: person.party for person in story.people if person.leaving}
    if held.sitting.type == "ago" and held.sitting.key != "constitutive":
        return ([leaving["proxy"]] if "proxy" in leaving else []), []
    return [], [party for key, party in leaving.items() if key.startswith("practice")]


def _vote(story: Story, held: Held) -> None:
    waiting = story.rows("meetings", {"minutes": "written"}) if held.sitting.type == "board" else ()
    for row in reversed(waiting):
        story.tell("board", "approve-minutes", meeting=row.meeting, on=held.on, approved_in=held.meeting)
    for decision in held.votes:
        ballots.put(story, held.meeting, decision)
    story.tell("board", "close-meeting", meeting=held.meeting, ends=story.chance.one(("21:45", "22:05", "22:20")))
    for decision in held.votes:
        if decision.key in story.decisions:
            story.carry_out(decision.key)


def _write(story: Story, held: Held) -> None:
    story.tell("coordination", "write-minutes", meeting=held.meeting, text=held.sitting.minutes)
