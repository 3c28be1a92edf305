"""The pages of DPC."""

from core import Documents, Figures, Form, Found, Page, Prose, Table, TimelineBlock
from plugins.dpc.enrolment.pages import BEFORE
from plugins.dpc.indemnities.views import OF_SESSION

_CLAIM = {"claim": "{claim}"}
_SESSION = {"session": "{session}"}
_FREE = (Found(view="dpc.free-receipts"),)


def _sent(*statuses: str) -> tuple[Found, ...]:
    """Tell where a claim stands."""
    return tuple(Found(view="dpc.claims", only={**_CLAIM, "status": status}) for status in statuses)


_SETTLED = (
    *_sent("paid", "returned", "rejected", "recovered"),
    Found(view="dpc.claims", only={**_CLAIM, "status": "partly-recovered", "left": "0"}),
)
_TO_CORRECT = (
    *_sent("returned"),
    *(
        Found(view="dpc.claims", only={**_CLAIM, "status": status, "differs": "True"})
        for status in ("filed", "corrected")
    ),
)
_FILED = (Found(view="dpc.claims", only=_SESSION),)
_CLAIMABLE = (Found(view="dpc.claimable", only=_SESSION),)

AMISS = tuple(
    Table(
        view="dpc.anomalies",
        title=title,
        only=_SESSION,
        columns=("what", "party", "since", "mend"),
        link="{link}",
        when=(Found(view="dpc.anomalies", only={**_SESSION, "filed": filed}),),
    )
    for title, filed in (("À régler avant le dépôt", "False"), ("Ce qui manque au dossier", "True"))
)
_NAMELESS = (
    "Le numéro de l’action de DPC n’est pas écrit pour cette séance : l’Agence nationale du DPC le demandera. "
    "Écrivez-le en corrigeant la programmation de la séance."
)

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
            columns=("label", "product", "excluded", "against"),
            link="/dpc/seances/{session}",
            empty="Aucune séance tenue n’attend de demande.",
        ),
        Table(
            view="dpc.claims",
            title="Demandes déposées",
            columns=("label", "on", "status", "product", "excluded", "left", "differs"),
            link="/dpc/demandes/{claim}",
            empty="Aucune demande n’est déposée.",
        ),
        Table(
            view="dpc.excluded",
            title="Personnes non retenues, et pourquoi",
            columns=("session", "party", "reason", "refused"),
            link="/dpc/demandes/{claim}",
            empty="Tous les participants des demandes déposées sont retenus.",
        ),
        Table(
            view="dpc.receipts",
            title="Recettes DPC",
            columns=("label", "amount", "free"),
            link="/dpc/recettes/{entry}",
            empty="Aucune recette DPC n’est enregistrée.",
        ),
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
            columns=("status", "retained", "excluded", "total", "accepted", "paid", "recovered", "kept", "left"),
            sparing=("accepted", "paid", "recovered", "kept"),
        ),
        Figures(
            view="dpc.claims",
            title="Le calcul",
            only=_CLAIM,
            columns=("session", "action", "on", "sent", "product", "source", "refused", "since"),
            sparing=("action", "refused"),
        ),
        Table(
            view="dpc.claim-changes",
            title="Ce qui a changé depuis le dépôt",
            only=_CLAIM,
            columns=("party", "move", "was", "now", "checked", "amount"),
            when=(Found(view="dpc.claim-changes", only=_CLAIM),),
        ),
        Prose(text=_NAMELESS, when=(Found(view="dpc.claims", only={**_CLAIM, "nameless": "True"}),)),
        Documents(papers={"demande": _CLAIM}, dossiers={"demande-dpc": _CLAIM}),
        Form(
            command="answer-claim",
            given=_CLAIM,
            when=_sent("filed", "corrected", "partly-paid"),
            unless=(Found(view="dpc.claims", only={**_CLAIM, "answered": "True"}),),
        ),
        Form(command="return-claim", given=_CLAIM, when=_sent("filed", "corrected")),
        Form(command="correct-claim", given=_CLAIM, when=_TO_CORRECT),
        Form(command="pay-claim", given=_CLAIM, when=_FREE, unless=_SETTLED),
        Prose(
            text="Pour enregistrer le paiement, la trésorerie enregistre d’abord l’argent reçu, en recette d’origine "
            "DPC\u00a0: il n’y en a pas qui attende une demande.",
            unless=(*_FREE, *_SETTLED),
        ),
        Form(command="recover-claim", given=_CLAIM, when=_sent("paid", "partly-paid", "partly-recovered")),
        Table(
            view="dpc.claim-lines",
            title="Participants",
            only=_CLAIM,
            columns=("party", "reason", "later", "checked", "refused", "amount"),
            empty="Cette demande n’a aucun participant.",
        ),
        TimelineBlock(
            view="dpc.claim-steps",
            title="Étapes",
            only=_CLAIM,
            on="on",
            text="text",
            detail="reason",
            then="La demande, telle que connue alors",
        ),
    ),
)
PREVIEW_PAGE = Page(
    path="/dpc/seances/{session}",
    title="Demande DPC",
    subject="sessions",
    blocks=(
        Table(
            view="dpc.claims",
            title="La demande déposée",
            only=_SESSION,
            columns=("label", "on", "status", "product", "excluded", "left"),
            link="/dpc/demandes/{claim}",
            when=_FILED,
        ),
        Prose(
            text="Cette séance n’attend pas de demande : son émargement n’est pas enregistré.",
            unless=(*_FILED, *_CLAIMABLE),
        ),
        Figures(
            view="dpc.claimable",
            title="Si elle était déposée aujourd’hui",
            only=_SESSION,
            columns=("on", "action", "retained", "excluded", "total", "product", "against", "source"),
            when=_CLAIMABLE,
        ),
        Prose(text=_NAMELESS, when=(Found(view="dpc.claimable", only={**_SESSION, "nameless": "True"}),)),
        *AMISS,
        Form(command="file-claim", given=_SESSION, when=_CLAIMABLE, then="/dpc/demandes/{claim}", open=True),
        Documents(papers={"convention": _SESSION}, title="Conventions"),
        Table(
            view="dpc.preview",
            title="Participants",
            only=_SESSION,
            columns=("party", "reason", "also", "checked", "amount"),
            when=_CLAIMABLE,
        ),
        *BEFORE,
        OF_SESSION,
    ),
)
PAGES = (CLAIMS_PAGE, CLAIM_PAGE, PREVIEW_PAGE)
