"""The pages of training: the calendar, a session, its half-days, its sheet to print."""

from core.model.screens import Documents, Figures, Form, Found, Lend, Page, Prose, Sheet, Table
from core.subjects.training.attendance.pages import HALF_DAY_PAGE
from core.subjects.training.sessions.files import BLOCKS

_HERE = {"session": "{session}"}


def _status(*codes: str) -> tuple[Found, ...]:
    return tuple(Found(view="sessions", only={**_HERE, "status": code}) for code in codes)


_BEGUN = _status("under-way", "attendance-missing")
_WAITED_FOR = _status("planned", "under-way", "attendance-missing")
_HELD = _status("held")
_CANCELLED = _status("cancelled")
_SOMEBODY = (Found(view="session.enrolled", only=_HERE),)
_FULL = (Found(view="sessions", only={**_HERE, "free": "0"}),)
_NEWS = (Found(view="session.notices", only=_HERE),)
_SIGNED = tuple(
    Found(view="session.half-day-sheet", only={**_HERE, "means": how}) for how in ("link", "tablet", "paper", "none")
)
_ASKING = (Found(view="session.asking", only=_HERE),)

SESSIONS_PAGE = Page(
    path="/formations",
    title="Formations",
    nav="Formations",
    order=10,
    blocks=(
        Form(command="schedule-session", then="/formations/{session}"),
        Table(
            view="sessions",
            title="Séances tenues et à venir",
            columns=("label", "on", "status", "length", "enrolled", "free", "asking", "came", "mission"),
            link="/formations/{session}",
            empty="Aucune séance n’est programmée.",
        ),
        Prose(
            text="Une séance figure ici dès qu’elle est programmée, même si son jour est à venir. À une date passée, "
            "la liste est celle des séances connues ce jour-là."
        ),
    ),
)
SESSION_PAGE = Page(
    path="/formations/{session}",
    title="Séance de formation",
    subject="sessions",
    order=90,  # before the pages that others have of a session: its id leads here
    blocks=(
        Figures(
            view="sessions",
            title="La séance",
            only=_HERE,
            columns=(
                *("on", "status", "times", "length", "modality", "place", "taught_by", "trainers", "organiser"),
                *("action", "number", "mission"),
            ),
            sparing=("times", "place", "trainers", "organiser", "action", "number", "mission"),
            fixed=True,
        ),
        Figures(
            view="sessions",
            title="Participation",
            only=_HERE,
            columns=("enrolled", "free", "asking"),
            sparing=("asking",),
            when=_WAITED_FOR,
        ),
        Figures(view="sessions", title="Participation", only=_HERE, columns=("came", "absent"), when=_HELD),
        Figures(
            view="session.notices",
            title="Prévenir les inscrits",
            only=_HERE,
            columns=("people", "message", "reason"),
            sparing=("reason",),
            when=_NEWS,
        ),
        Documents(papers={"avis": _HERE}, title="Prévenir par courriel"),
        Form(command="tell-enrolled", given=_HERE, when=_NEWS),
        Figures(view="sessions", title="Annulation", only=_HERE, columns=("reason",), when=_CANCELLED),
        Table(
            view="session.half-days",
            title="Demi-journées",
            only=_HERE,
            columns=("label", "stage", "length", "taught_by", "signed", "waiting", "scan"),
            link="/formations/{session}/demi-journees/{part}",
        ),
        Form(command="hold-session", given=_HERE, when=_BEGUN),
        Table(
            view="session.asking",
            title="Places demandées",
            only=_HERE,
            columns=("party", "on", "answer"),
            when=_ASKING,
        ),
        Form(command="give-asked-places", given=_HERE, when=_ASKING, unless=(*_FULL, *_HELD, *_CANCELLED)),
        Form(command="decline-place", given=_HERE, when=_ASKING),
        Lend(
            command="ask-place",
            title="Proposer une place aux adhérents",
            given=_HERE,
            view="session.invitable",
            only=_HERE,
            until="on",
            email="email",
            when=_status("planned"),
        ),
        Table(
            view="session.participants",
            title="Participants",
            only=_HERE,
            columns=("party", "enrolled", "withdrawn", "funder", "signed", "missing", "present", "time"),
            empty="Personne n’est encore inscrit.",
        ),
        Form(command="enrol-members", given=_HERE, when=_WAITED_FOR),
        Form(command="withdraw-enrolment", given=_HERE, when=_SOMEBODY, unless=(*_HELD, *_CANCELLED)),
        Form(command="postpone-session", given=_HERE, when=_WAITED_FOR, unless=_SIGNED),
        Form(command="cancel-session", given=_HERE, when=_WAITED_FOR),
        Form(command="duplicate-session", given={"like": "{session}"}, then="/formations/{session}"),
        *BLOCKS,
        Documents(papers={"convocation": _HERE, "emargement": _HERE, "formation": _HERE}),
    ),
)
SHEET_PAGE = Page(
    path="/formations/{session}/feuille",
    title="Feuille d’émargement à imprimer",
    subject="sessions",
    blocks=(
        Figures(
            view="sessions",
            title="La séance",
            only=_HERE,
            columns=("on", "times", "length", "place", "taught_by", "trainers", "action", "number"),
            sparing=("times", "place", "trainers", "action", "number"),
        ),
        Sheet(
            view="session.sign-in",
            title="Feuille d’émargement",
            only=_HERE,
            columns=("party", "profession"),
            signs="session.half-days",
            filled="signatures",
            foot="Signature du formateur ou de la formatrice :",
        ),
    ),
)
PAGES = (SESSIONS_PAGE, SESSION_PAGE, HALF_DAY_PAGE, SHEET_PAGE)
