"""The pages of dues."""

from core.model.screens import Figures, Form, Found, Page, Prose, Table

_YEAR = {"year": "{year}"}
_HERE = {"party": "{party}"}

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
            columns=("label", "due", "paid", "waived", "over", "left", "owing", "former"),
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
            columns=("due", "paid", "waived", "over", "left", "owing", "former", "former_left"),
            sparing=("waived", "over"),
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
            view="dues.reminded",
            title="En retard, à rappeler",
            only=_YEAR,
            columns=("name", "left", "deadline", "email", "address"),
            link="/adherents/{party}",
            when=(Found(view="dues.reminded", only=_YEAR),),
        ),
        Table(
            view="dues",
            title="Toutes les cotisations de l’année",
            only=_YEAR,
            columns=("name", "due", "paid", "waived", "over", "left", "state"),
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
            "lui écrire. Sous la liste : tous les appels en un PDF, une lettre par page, et le fichier d’un "
            "envoi groupé. "
            "Le compte à créditer est celui de la page « L’association ». Qui est parti n’y figure pas."
        ),
        Figures(view="dues.calls", title="En tout", only=_YEAR, columns=("called", "left")),
        Table(
            view="dues.called",
            title="À solliciter",
            only=_YEAR,
            columns=("name", "college", "category", "left", "deadline", "email", "address"),
            link="/adherents/{party}",
            empty="Personne ne doit rien pour cette année.",
        ),
    ),
)
LETTERS = tuple(
    Table(
        view=view,
        title=title,
        only=_HERE,
        columns=("year", "left", "deadline", "statutes"),
        when=(Found(view=view, only=_HERE),),
    )
    for view, title in (("dues.called", "Appels de cotisation à lui adresser"), ("dues.reminded", "Rappels"))
)
"""On the page of a person: the letters to print for her."""
PAGES = (DUES_PAGE, DUES_YEAR_PAGE, CALL_PAGE)
