"""Where sendings are read: all of them, and those of one party on her page."""

from core.model.screens import Found, Page, Prose, Table

_HERE = {"party": "{party}"}
RECEIVED = (
    Table(
        view="sendings",
        title="Documents envoyés",
        only=_HERE,
        columns=("on", "called", "told"),
        when=(Found(view="sendings", only=_HERE),),
    ),
)
"""For the page of a party: what was sent to her, once something was."""
PAGES = (
    Page(
        path="/documents-envoyes",
        title="Documents envoyés",
        nav="Administration",
        order=70,
        blocks=(
            Prose(text="Les documents partis par courriel, personne par personne. Ni adresse ni message n’est gardé."),
            Table(
                view="sendings",
                title="Envois",
                columns=("party", "on", "called", "told"),
                link="/adherents/{party}",
                empty="Aucun document n’a été envoyé à cette date.",
            ),
        ),
    ),
)
