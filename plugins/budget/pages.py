"""The page of the budget."""

from core import Chart, Form, Page, Prose, Table

PAGES = (
    Page(
        path="/budget",
        title="Budget",
        nav="Finances",
        order=30,
        blocks=(
            Form(command="vote-budget"),
            Table(
                view="budget.balance",
                title="Par mission et par année",
                columns=("label", "year", "voted", "spent", "left", "received"),
                empty="Aucun budget n’est voté et aucun mouvement n’est enregistré.",
            ),
            Chart(
                view="budget.shares",
                title="Part du budget de l’année dépensée",
                label="label",
                value="spent",
                of="voted",
                empty="Aucun budget n’est voté pour cette année.",
            ),
            Prose(
                title="Temps de travail",
                text="Le temps donné en réunion, compté au barème d’indemnité en vigueur ce jour-là : un repère, non "
                "une somme due. Depuis 2022, l’indemnité vise la perte de revenus : un barème unique est à vérifier.",
            ),
            Table(
                view="budget.time",
                columns=("topic", "on", "mission", "people", "length", "each", "total", "warning"),
                empty="Aucune réunion de groupe de travail n’est enregistrée.",
            ),
        ),
    ),
)
