"""The pages of DPC."""

from core import Figures, Form, Found, Page, Prose, Table, TimelineBlock

_CLAIM = {"claim": "{claim}"}
_SESSION = {"session": "{session}"}
_MONEY = ("retained", "excluded", "fee", "total", "paid", "left")

CLAIMS_PAGE = Page(
    path="/dpc/demandes",
    title="Demandes DPC",
    nav="Formations",
    order=20,
    blocks=(
        Prose(
            text="Le DPC est le développement professionnel continu. Une demande de prise en charge retient les "
            "adhérents présents toute la séance, au barème en vigueur ce jour-là ; chaque personne non retenue est "
            "nommée avec son motif."
        ),
        Table(
            view="dpc.claimable",
            title="Séances à demander",
            columns=("label", "on", "retained", "excluded", "total", "against"),
            link="/dpc/seances/{session}",
            empty="Aucune séance tenue n’attend de demande.",
        ),
        Table(
            view="dpc.claims",
            title="Demandes déposées",
            columns=("label", "on", "status", "retained", "excluded", "total", "paid", "left", "differs"),
            link="/dpc/demandes/{claim}",
            empty="Aucune demande n’est déposée.",
        ),
        Table(
            view="dpc.receipts",
            title="Recettes DPC",
            columns=("label", "amount", "free"),
            empty="Aucune recette DPC n’est enregistrée.",
        ),
        TimelineBlock(
            view="dpc.standing",
            title="Organisme de DPC",
            on="on",
            text="text",
            empty="L’association n’est pas enregistrée comme organisme de DPC : aucune demande n’est possible.",
        ),
        Form(command="register-odpc"),
        Form(command="withdraw-odpc"),
    ),
)
CLAIM_PAGE = Page(
    path="/dpc/demandes/{claim}",
    title="Demande DPC",
    subject="dpc.claims",
    blocks=(
        Figures(
            view="dpc.claims",
            title="La demande",
            only=_CLAIM,
            columns=("session", "on", "status", *_MONEY, "now", "differs"),
        ),
        Form(
            command="pay-claim",
            given=_CLAIM,
            unless=(Found(view="dpc.claims", only={**_CLAIM, "status": "paid"}),),
        ),
        Table(
            view="dpc.claim-lines",
            title="Participants",
            only=_CLAIM,
            columns=("party", "reason", "amount"),
            empty="Cette demande n’a aucun participant.",
        ),
    ),
)
PREVIEW_PAGE = Page(
    path="/dpc/seances/{session}",
    title="Demande avant dépôt",
    subject="sessions",
    blocks=(
        Figures(
            view="dpc.claimable",
            title="Si elle était déposée aujourd’hui",
            only=_SESSION,
            columns=("on", "retained", "excluded", "fee", "total", "against"),
            empty="Cette séance n’attend pas de demande.",
        ),
        Form(
            command="file-claim",
            given=_SESSION,
            when=(Found(view="dpc.claimable", only=_SESSION),),
            then="/dpc/demandes/{claim}",
            open=True,
        ),
        Table(
            view="dpc.preview",
            title="Participants",
            only=_SESSION,
            columns=("party", "reason", "amount"),
            empty="Cette séance n’attend pas de demande.",
        ),
    ),
)
PAGES = (CLAIMS_PAGE, CLAIM_PAGE, PREVIEW_PAGE)
