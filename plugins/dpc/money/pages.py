"""The pages of the agency's money: what came and pays nothing yet, and what is awaited."""

from core import Figures, Form, Found, Page, Press, Prose, Table

_RECEIPT = {"entry": "{entry}"}
_PROPOSED = {"entry": "{entry}", "rows.#.claim": "{claims}"}
_FREE = (Found(view="dpc.free-receipts"),)
_WAITING = (Found(view="dpc.open-claims"),)
_HERE_FREE = (Found(view="dpc.free-receipts", only=_RECEIPT),)

MATCHING_PAGE = Page(
    path="/dpc/rapprochement",
    title="Rapprochement DPC",
    nav="Formations",
    order=24,
    blocks=(
        Prose(
            text="L’argent reçu de l’Agence nationale du DPC se rapproche ici des demandes qu’il paie. Le registre "
            "propose ; rien n’est rapproché sans vous."
        ),
        Press(
            view="dpc.proposals",
            command="match-receipt",
            given=_PROPOSED,
            button="Rapprocher",
            title="Rapprochements proposés",
            columns=("text", "label", "statement", "amount", "why"),
            when=_FREE,
            empty="Aucune demande en attente ne correspond aux recettes à rapprocher.",
        ),
        Table(
            view="dpc.free-receipts",
            title="Recettes à rapprocher",
            columns=("label", "text"),
            link="/dpc/recettes/{entry}",
            empty="Toutes les recettes DPC sont rapprochées.",
        ),
        Form(command="match-receipt", title="Rapprocher à la main", when=_FREE),
        Table(
            view="dpc.open-claims",
            title="Demandes en attente de paiement",
            columns=("session", "sent", "days", "status", "left", "standing"),
            link="/dpc/demandes/{claim}",
            empty="Aucune demande n’attend de paiement.",
        ),
    ),
)
RECEIPT_PAGE = Page(
    path="/dpc/recettes/{entry}",
    title="Recette DPC",
    subject="dpc.receipts",
    order=200,
    blocks=(
        Figures(view="dpc.receipts", title="La recette", only=_RECEIPT, columns=("on", "amount", "free", "text")),
        Press(
            view="dpc.proposals",
            command="match-receipt",
            given=_PROPOSED,
            button="Rapprocher",
            title="Ce qu’elle pourrait payer",
            only=_RECEIPT,
            columns=("text", "amount", "why"),
            when=_HERE_FREE,
            empty="Aucune demande en attente ne correspond à cette recette.",
        ),
        Form(command="match-receipt", title="Rapprocher à la main", given=_RECEIPT, when=_HERE_FREE),
        Table(
            view="dpc.payments",
            title="Ce qu’elle a payé",
            only=_RECEIPT,
            columns=("session", "amount", "on"),
            link="/dpc/demandes/{claim}",
            empty="Cette recette ne paie encore aucune demande.",
        ),
    ),
)
PAGES = (MATCHING_PAGE, RECEIPT_PAGE)
