"""The page of the CPTS itself."""

from typing import Final

from core.model.screens import Figures, Form, Found, Page, Table

COMMUNITY_PAGE: Final = Page(
    path="/communaute",
    title="La communauté",
    nav="Gouvernance",
    order=55,
    blocks=(
        Figures(
            view="community.stages",
            title="Où en est la CPTS",
            only={"current": "True"},
            columns=("stage", "on", "reference", "told_by"),
            empty="Aucune étape n’est enregistrée.",
        ),
        Table(
            view="community.stages",
            title="Les étapes",
            columns=("stage", "on", "reference", "told_by"),
            empty="Aucune étape n’est enregistrée.",
            when=(Found(view="community.stages"),),
        ),
        Form(command="reach-cpts-stage"),
        Figures(
            view="territory",
            title="Le territoire",
            columns=("communes", "population", "source", "on"),
            empty="Le territoire n’est pas encore défini.",
        ),
        Form(command="define-territory"),
        Table(
            view="territory.communes",
            title="Ses communes",
            columns=("label", "insee"),
            when=(Found(view="territory.communes"),),
        ),
        Table(
            view="territory.history",
            title="Territoires successifs",
            columns=("on", "communes", "population", "change", "source", "decision"),
            when=(Found(view="territory.history"),),
        ),
        Figures(
            view="community.composition",
            title="Sa composition",
            columns=("doctors", "others", "met", "text"),
            empty="Rien à dire tant que personne n’adhère à l’association déclarée.",
        ),
    ),
)
PAGES: Final = (COMMUNITY_PAGE,)
