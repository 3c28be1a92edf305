"""The pages of missions."""

from core.model.screens import Chart, Figures, Form, Found, Page, Prose, Table, Timeline

_HERE = {"mission": "{mission}"}
_ANY = (Found(view="missions.open"),)
_GOING_ON = (Found(view="missions.open", only=_HERE),)

MISSIONS_PAGE = Page(
    path="/missions",
    title="Missions",
    nav="Missions",
    order=10,
    blocks=(
        Form(command="record-work-meeting", when=_ANY, then="/missions/{mission}"),
        Prose(
            text="Aucune mission n’est ouverte : ouvrez-en une, puis vous pourrez y enregistrer les réunions des "
            "groupes de travail.",
            unless=_ANY,
        ),
        Form(command="open-mission", then="/missions/{mission}"),
        Table(
            view="missions",
            columns=("label", "code", "status", "started", "deployed", "meetings", "time", "sessions", "last"),
            link="/missions/{mission}",
            empty="Aucune mission n’est ouverte.",
        ),
        Chart(view="missions", title="Réunions par mission", label="label", value="meetings"),
    ),
)
MISSION_PAGE = Page(
    path="/missions/{mission}",
    title="Mission",
    subject="missions",
    blocks=(
        Figures(
            view="missions",
            title="La mission",
            only=_HERE,
            columns=("status", "opened", "started", "deployed", "meetings", "time", "sessions", "last"),
        ),
        Figures(view="mission.money", title="L’argent de la mission", only=_HERE, columns=("received", "spent")),
        Form(command="record-work-meeting", given=_HERE, when=_GOING_ON),
        Form(command="reach-milestone", given=_HERE, when=_GOING_ON),
        Form(command="pay-expense", given=_HERE, when=_GOING_ON, then="/depenses/{entry}"),
        Form(command="receive-money", given=_HERE, when=_GOING_ON),
        Table(
            view="expenses.orphans",
            title="Dépenses à justifier",
            only=_HERE,
            columns=("label", "text", "amount", "paid_to", "missing"),
            link="/depenses/{entry}",
            empty="Toutes les dépenses de la mission ont leur décision et leur justificatif.",
        ),
        Table(
            view="mission.evidence",
            title="Preuves",
            only=_HERE,
            columns=("on", "text", "kind", "people", "time", "note"),
            empty="Rien ne prouve encore le travail de cette mission.",
        ),
        Table(
            view="expenses",
            title="Dépenses",
            only=_HERE,
            columns=("label", "text", "amount", "paid_to", "decision", "missing"),
            link="/depenses/{entry}",
            empty="Aucune dépense pour cette mission.",
        ),
        Table(
            view="incomes",
            title="Recettes",
            only=_HERE,
            columns=("label", "amount", "text"),
            empty="Aucune recette pour cette mission.",
        ),
        Timeline(view="mission.history", title="Historique", only=_HERE, on="on", text="text"),
        Form(command="close-mission", given=_HERE, when=_GOING_ON),
    ),
)
PAGES = (MISSIONS_PAGE, MISSION_PAGE)
