"""The page of a meeting, and those of decisions."""

from dataclasses import replace

from core.model.screens import Documents, Figures, Form, Found, Page, Prose, Table
from core.subjects.deliberation import decisions
from core.subjects.deliberation.decisions import ALERT

_MEETING = {"meeting": "{meeting}"}

_CONVENED, _OPEN, _CLOSED = (
    Found(view="meetings", only={**_MEETING, "status": status}) for status in ("convened", "open", "closed")
)
_LIVE = (_CONVENED, _OPEN)
_AWAITED = Found(view="meeting.awaited", only=_MEETING)
_VOTING = Found(view="votes.open", only=_MEETING)
_WRITTEN = Found(view="meetings", only={**_MEETING, "minutes": "written"})
_APPROVED = Found(view="meetings", only={**_MEETING, "minutes": "approved"})

_QUORUM = Figures(
    view="meeting.quorum",
    title="Quorum",
    only=_MEETING,
    columns=("present", "represented", "entitled", "needed", "reached", "text", "notice"),
    empty="Aucuns statuts en vigueur à la date de cette séance : enregistrez-les d’abord.",
)

_SITTING = Figures(
    view="meetings",
    title="La séance",
    only=_MEETING,
    columns=("status", "on", "starts", "place", "call_by", "sent_on", "short_notice", "chair", "secretary", "agenda"),
    sparing=("call_by", "chair", "secretary"),
)

MEETING_PAGE = Page(
    path="/seances/{meeting}",
    title="Séance",
    subject="meetings",
    order=90,  # before its printed pages: the id of a meeting leads here
    blocks=(
        replace(_QUORUM, when=(_OPEN,)),
        replace(_SITTING, fixed=True, unless=(_APPROVED,)),
        replace(_SITTING, when=(_APPROVED,)),
        Documents(papers={"convocation-seance": _MEETING}, when=(Found(view="meeting.calls", only=_MEETING),)),
        replace(_QUORUM, unless=(_OPEN,)),
        Form(command="open-meeting", given=_MEETING, when=(Found(view="meetings.due", only=_MEETING),)),
        Table(
            view="votes.open",
            title="Votes ouverts",
            only=_MEETING,
            columns=("subject", "voters", "quorum"),
            link="/decisions/{decision}",
            when=(_VOTING,),
        ),
        Form(command="record-result", when=(_VOTING,)),
        Form(command="mark-arrivals", given=_MEETING, when=(_AWAITED,), unless=(_VOTING,), open=True),
        Form(command="mark-arrivals", given=_MEETING, when=(_VOTING,)),
        Form(command="mark-proxies", given=_MEETING, when=(_AWAITED,)),
        Form(command="mark-person", given=_MEETING, when=(_OPEN,)),
        Form(command="mark-attendance", title="Remplir toute la feuille", given=_MEETING, when=_LIVE),
        Form(command="open-vote", given=_MEETING, when=(_OPEN,)),
        Table(
            view="decisions",
            title="Décisions",
            only=_MEETING,
            columns=("subject", "result", "arithmetic", "quorum"),
            link="/decisions/{decision}",
            empty="Rien n’a été mis au vote.",
            when=(_OPEN, _CLOSED),
        ),
        Form(command="close-meeting", given=_MEETING, when=(_OPEN,), unless=(_VOTING,)),
        Prose(
            text="La séance ne peut pas encore être close : un vote est ouvert. Enregistrez d’abord son résultat.",
            when=(_VOTING,),
        ),
        Figures(
            view="meetings",
            title="Procès-verbal",
            only=_MEETING,
            columns=("minutes", "text"),
            when=(_CLOSED, _WRITTEN),
            unless=(_APPROVED,),
        ),
        Figures(
            view="meetings",
            title="Procès-verbal",
            only=_MEETING,
            columns=("minutes", "approved_on", "approved_in", "text"),
            when=(_APPROVED,),
        ),
        Form(command="write-minutes", given=_MEETING, when=(_CLOSED,), unless=(_APPROVED,)),
        Form(command="approve-minutes", given=_MEETING, when=(_WRITTEN,), unless=(_OPEN,)),
        Table(
            view="meeting.attendance",
            title="Feuille de présence",
            only=_MEETING,
            columns=("name", "how", "holder", "counted", "time"),
            when=(Found(view="meeting.attendance", only=_MEETING),),
        ),
        Table(
            view="governance.alerts",
            title="Appris après le vote",
            only=_MEETING,
            columns=ALERT,
            link="/decisions/{decision}",
            when=(Found(view="governance.alerts", only=_MEETING),),
        ),
        Form(command="recount-electorate", given=_MEETING, when=(_OPEN,)),
        Form(command="cancel-meeting", given=_MEETING, when=(_CONVENED,)),
    ),
)
PAGES = (MEETING_PAGE, *decisions.PAGES)
