"""The page of the organisme: asked for, registered, refused, withdrawn."""

from core import Form, Found, Page, Prose, Table, TimelineBlock

_OUTSIDE = (Found(view="dpc.standing", only={"outside": "True"}),)

ORGANISME_PAGE = Page(
    path="/dpc/organisme",
    title="Organisme de DPC",
    nav="Formations",
    order=40,
    blocks=(
        Prose(
            text="Seul un organisme enregistré par l’Agence nationale du DPC le jour de la séance peut en demander la "
            "prise en charge. Un enregistrement, un retrait appris après coup compte depuis son jour\u00a0: les "
            "demandes déposées sont alors à revoir."
        ),
        TimelineBlock(
            view="dpc.standing",
            title="L’association",
            only={"outside": "False"},
            on="on",
            text="text",
            empty="L’association n’est pas enregistrée comme organisme de DPC : aucune demande n’est possible.",
        ),
        Table(
            view="dpc.standing",
            title="Autres organismes",
            only={"outside": "True"},
            columns=("organiser", "on", "text"),
            when=_OUTSIDE,
        ),
        Form(command="ask-odpc"),
        Form(command="register-odpc"),
        Form(command="refuse-odpc"),
        Form(command="withdraw-odpc"),
    ),
)
