"""The pages of training."""

from core.model.screens import Figures, Form, Found, Page, Table

_HERE = {"session": "{session}"}
_WAITED_FOR = tuple(
    Found(view="sessions", only={**_HERE, "status": status}) for status in ("planned", "attendance-missing")
)
_SOMEBODY = (Found(view="session.enrolled", only=_HERE),)
_HELD = (Found(view="sessions", only={**_HERE, "status": "held"}),)

SESSIONS_PAGE = Page(
    path="/formations",
    title="Formations",
    nav="Formations",
    order=10,
    blocks=(
        Form(command="schedule-session", then="/formations/{session}"),
        Table(
            view="sessions",
            columns=("label", "on", "status", "length", "enrolled", "free", "came", "mission"),
            link="/formations/{session}",
            empty="Aucune séance n’est programmée.",
        ),
    ),
)
SESSION_PAGE = Page(
    path="/formations/{session}",
    title="Séance",
    subject="sessions",
    blocks=(
        Figures(
            view="sessions",
            title="La séance",
            only=_HERE,
            columns=("on", "times", "length", "status", "modality", "place", "trainer", "action", "mission", "reason"),
        ),
        Form(command="enrol-members", given=_HERE, when=_WAITED_FOR),
        Form(command="withdraw-enrolment", given=_HERE, when=_SOMEBODY, unless=_HELD),
        Form(command="hold-session", given=_HERE, when=_WAITED_FOR),
        Table(
            view="session.participants",
            title="Participants",
            only=_HERE,
            columns=("party", "enrolled", "withdrawn", "funder", "present"),
            empty="Personne n’est encore inscrit.",
        ),
        Form(command="cancel-session", given=_HERE, when=_WAITED_FOR),
    ),
)
PAGES = (SESSIONS_PAGE, SESSION_PAGE)
