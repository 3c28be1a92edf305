"""The page of all meetings; that of one meeting belongs to deliberation."""

from core.model.screens import Form, Page, Table

PAGES = (
    Page(
        path="/seances",
        title="Séances",
        nav="Gouvernance",
        order=10,
        blocks=(
            Form(command="convene-meeting", then="/seances/{meeting}"),
            Table(
                view="meetings",
                columns=("label", "status", "short_notice", "minutes"),
                link="/seances/{meeting}",
                empty="Aucune séance n’est convoquée.",
            ),
        ),
    ),
)
