"""The pages of training."""

from core.model.screens import Figures, Form, Found, Page, Prose, Sheet, Table

_HERE = {"session": "{session}"}
_WAITED_FOR = tuple(
    Found(view="sessions", only={**_HERE, "status": status}) for status in ("planned", "attendance-missing")
)
_SOMEBODY = (Found(view="session.enrolled", only=_HERE),)
_HELD = (Found(view="sessions", only={**_HERE, "status": "held"}),)
_CANCELLED = (Found(view="sessions", only={**_HERE, "status": "cancelled"}),)

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
            columns=("label", "on", "status", "length", "enrolled", "free", "came", "mission"),
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
                *("on", "times", "length", "status", "modality", "place", "taught_by", "trainers", "organiser"),
                *("action", "number", "mission"),
            ),
        ),
        Figures(view="sessions", title="Participation", only=_HERE, columns=("enrolled", "free"), when=_WAITED_FOR),
        Figures(view="sessions", title="Participation", only=_HERE, columns=("came", "absent"), when=_HELD),
        Figures(view="sessions", title="Annulation", only=_HERE, columns=("reason",), when=_CANCELLED),
        Table(
            view="session.half-days",
            title="Demi-journées",
            only=_HERE,
            columns=("label", "length", "trainer", "signed", "waiting", "scan"),
            link="/formations/{session}/demi-journees/{part}",
        ),
        Table(
            view="session.asking",
            title="Places demandées",
            only=_HERE,
            columns=("party", "on"),
            when=(Found(view="session.asking", only=_HERE),),
        ),
        Form(command="enrol-members", given=_HERE, when=_WAITED_FOR),
        Form(command="decline-place", given=_HERE, when=(Found(view="session.asking", only=_HERE),)),
        Form(command="withdraw-enrolment", given=_HERE, when=_SOMEBODY, unless=_HELD),
        Form(command="hold-session", given=_HERE, when=_WAITED_FOR),
        Table(
            view="session.participants",
            title="Participants",
            only=_HERE,
            columns=("party", "enrolled", "withdrawn", "funder", "present"),
            empty="Personne n’est encore inscrit.",
        ),
        Form(command="postpone-session", given=_HERE, when=_WAITED_FOR),
        Form(command="cancel-session", given=_HERE, when=_WAITED_FOR),
        Form(command="duplicate-session", given={"like": "{session}"}, then="/formations/{session}"),
    ),
)
_PART = {**_HERE, "part": "{part}"}
HALF_DAY_PAGE = Page(
    path="/formations/{session}/demi-journees/{part}",
    title="Demi-journée de formation",
    subject="session.half-days",
    blocks=(
        Figures(
            view="session.half-days",
            title="La demi-journée",
            only=_PART,
            columns=("session", "on", "starts", "ends", "length", "trainer", "signed", "waiting", "scan"),
        ),
        Table(
            view="session.half-day-sheet",
            title="Présences et signatures",
            only=_PART,
            columns=("party", "present", "arrived", "left", "means", "written"),
            empty="Personne n’est inscrit ce jour-là.",
        ),
        Form(command="sign-half-day", given=_PART, when=(Found(view="session.signers", only=_PART),), unless=_HELD),
        Form(command="record-half-day", given=_PART, when=_WAITED_FOR),
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
            columns=("on", "times", "length", "place", "taught_by", "action"),
        ),
        Sheet(
            view="session.sign-in",
            title="Feuille d’émargement",
            only=_HERE,
            columns=("party", "profession"),
            signed=("Signature matin", "Signature après-midi ou soir"),
            foot="Signature du formateur ou de la formatrice :",
        ),
    ),
)
PAGES = (SESSIONS_PAGE, SESSION_PAGE, HALF_DAY_PAGE, SHEET_PAGE)
