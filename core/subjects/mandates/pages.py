"""The page of mandates."""

from core.model.screens import Form, Found, Page, Table

PAGES = (
    Page(
        path="/mandats",
        title="Mandats",
        nav="Gouvernance",
        order=40,
        blocks=(
            Table(
                view="mandates",
                title="En cours",
                columns=("name", "body", "office", "on", "until", "structure", "declare_by", "enforceable_from"),
                link="/adherents/{party}",
                empty="Aucun mandat ne court.",
            ),
            Form(command="start-mandate"),
            Form(command="end-mandate", when=(Found(view="mandates"),)),
            Form(command="declare-change"),
            Table(
                view="declarations",
                title="Déclarations au greffe",
                columns=("on", "subject", "covers", "receipt"),
                empty="Aucune déclaration n’est enregistrée.",
            ),
        ),
    ),
)
