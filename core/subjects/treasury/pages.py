"""The pages of the treasury."""

from core.model.screens import Chart, Figures, Form, Found, Page, Table

_HERE = {"entry": "{entry}"}
_EXPENSE = ("on", "amount", "nature", "mission", "paid_to", "decision", "receipt", "missing")

MONEY_PAGE = Page(
    path="/finances",
    title="Recettes et dépenses",
    nav="Finances",
    order=10,
    blocks=(
        Figures(view="treasury.totals", title="Depuis l’origine", empty="Aucun mouvement n’est enregistré."),
        Form(command="receive-money"),
        Form(command="pay-expense", then="/depenses/{entry}"),
        Table(
            view="treasury.balance",
            title="Par mission, depuis l’origine",
            columns=("label", "received", "spent", "balance"),
            empty="Aucun mouvement n’est enregistré.",
        ),
        Chart(view="treasury.natures", title="Dépenses par nature, depuis l’origine", label="label", value="amount"),
        Chart(view="treasury.sources", title="Recettes par origine, depuis l’origine", label="label", value="amount"),
        Table(
            view="treasury.entries",
            title="Mouvements",
            columns=("on", "label", "received", "spent", "balance", "mission", "who", "text"),
            empty="Aucun mouvement n’est enregistré.",
        ),
    ),
)
EXPENSES_PAGE = Page(
    path="/depenses",
    title="Dépenses",
    nav="Finances",
    order=20,
    blocks=(
        Form(command="pay-expense", then="/depenses/{entry}"),
        Table(
            view="expenses.orphans",
            title="Sans décision ou sans justificatif",
            columns=("label", "text", "amount", "mission", "paid_to", "missing"),
            link="/depenses/{entry}",
            empty="Toutes les dépenses ont leur décision et leur justificatif.",
        ),
        Table(
            view="expenses",
            title="Toutes les dépenses",
            columns=("label", "text", "amount", "mission", "paid_to", "decision", "missing"),
            link="/depenses/{entry}",
            empty="Aucune dépense n’est enregistrée.",
        ),
    ),
)
EXPENSE_PAGE = Page(
    path="/depenses/{entry}",
    title="Dépense",
    subject="expenses",
    blocks=(
        Figures(view="expenses", title="La dépense", only=_HERE, columns=(*_EXPENSE, "text")),
        Form(command="attach-receipt", given=_HERE),
        Form(command="link-expense", given=_HERE, when=(Found(view="decisions.adopted"),)),
    ),
)
PAGES = (MONEY_PAGE, EXPENSES_PAGE, EXPENSE_PAGE)
