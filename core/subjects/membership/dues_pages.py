"""The pages of dues."""

from core.model.screens import Figures, Form, Found, Page, Prose, Table

_YEAR = {"year": "{year}"}

DUES_PAGE = Page(
    path="/cotisations",
    title="Cotisations",
    nav="Adhérents",
    order=20,
    blocks=(
        Prose(text="Une cotisation enregistrée ici est comptée aussitôt dans les finances : rien à y ressaisir."),
        Form(command="pay-dues"),
        Form(command="waive-dues", when=(Found(view="dues.left"),)),
        Table(
            view="dues.calls",
            title="Appels de cotisations",
            columns=("label", "called", "left"),
            link="/appels-de-cotisations/{year}",
        ),
        Table(
            view="dues.years",
            title="Année par année",
            columns=("label", "due", "paid", "left", "owing", "former"),
            link="/cotisations/{year}",
            empty="Aucune cotisation n’est due ni réglée.",
        ),
        Table(
            view="dues.left",
            title="Reste à régler",
            columns=("name", "year", "left", "since", "state", "adheres"),
            link="/adherents/{party}",
            empty="Toutes les cotisations sont réglées.",
        ),
        Form(command="refund-dues"),
    ),
)
DUES_YEAR_PAGE = Page(
    path="/cotisations/{year}",
    title="Cotisations de l’année",
    subject="dues.years",
    blocks=(
        Figures(
            view="dues.years",
            title="L’année",
            only=_YEAR,
            columns=("due", "paid", "left", "owing", "former", "former_left"),
        ),
        Form(command="pay-dues", given=_YEAR),
        Table(
            view="dues.left",
            title="Reste à régler",
            only=_YEAR,
            columns=("name", "left", "due", "paid", "since", "state", "adheres"),
            link="/adherents/{party}",
            empty="Toutes les cotisations de l’année sont réglées.",
        ),
        Table(
            view="dues",
            title="Toutes les cotisations de l’année",
            only=_YEAR,
            columns=("name", "due", "paid", "left", "state"),
            link="/adherents/{party}",
        ),
    ),
)
CALL_PAGE = Page(
    path="/appels-de-cotisations/{year}",
    title="Appel de cotisations",
    subject="dues.calls",
    blocks=(
        Prose(
            text="Qui est adhérent·e à la date de la page et doit encore quelque chose pour cette année, avec de quoi "
            "lui écrire : le fichier sous la liste sert à un envoi groupé. Qui est parti n’y figure pas."
        ),
        Figures(view="dues.calls", title="En tout", only=_YEAR, columns=("called", "left")),
        Table(
            view="dues.called",
            title="À solliciter",
            only=_YEAR,
            columns=("name", "college", "category", "left", "since", "email", "address"),
            link="/adherents/{party}",
            empty="Personne ne doit rien pour cette année.",
        ),
    ),
)
PAGES = (DUES_PAGE, DUES_YEAR_PAGE, CALL_PAGE)
