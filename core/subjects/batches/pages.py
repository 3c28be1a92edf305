"""Where batches stand in the menu; what brings and undoes them has pages of its own."""

from core.model.roles import WRITERS
from core.model.screens import Page, Prose, Table

PAGES = (
    Page(
        path="/importer",
        title="Importer un tableau",
        nav="Administration",
        order=80,
        roles=WRITERS,
        blocks=(Prose(text="Un classeur, tel qu’il est : CSV, XLSX ou ODS."),),
    ),
    Page(
        path="/lots",
        title="Lots importés",
        nav="Administration",
        order=85,
        blocks=(
            Table(
                view="batches",
                title="Ce qui a été importé",
                columns=("label", "on", "rows", "new", "changed", "set_aside", "undone", "kept"),
                link="/lots/{batch}",
                empty="Aucun tableau n’a encore été importé.",
            ),
        ),
    ),
)
