"""The page of qualities: who has each, and how many, on any day."""

from core.model.screens import Chart, Form, Page, Table

QUALITIES_PAGE = Page(
    path="/qualites",
    title="Qualités",
    nav="Adhérents",
    order=40,
    blocks=(
        Form(command="declare-quality"),
        Chart(view="parties.quality-counts", title="Combien", label="label", value="holders"),
        Table(
            view="parties.qualities",
            title="Qui",
            columns=("name", "label", "profession", "since"),
            link="/adherents/{party}",
            empty="Aucune qualité n’est déclarée à cette date.",
        ),
    ),
)
PAGES = (QUALITIES_PAGE,)
