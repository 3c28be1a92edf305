"""The page of figures: each picture with its numbers beside it."""

from core.model.screens import Chart, Figures, Page, Table

_COUNTED = ("label", "members", "share", "up_to_date")

FIGURES_PAGE = Page(
    path="/chiffres",
    title="Chiffres",
    nav="Adhérents",
    order=15,
    blocks=(
        Figures(view="members.figures", title="Les adhérents"),
        Chart(
            view="members.years",
            title="Arrivées et départs",
            label="year",
            value="arrived",
            against="left",
            numbers=("year", "start", "arrived", "left", "net", "end"),
            empty="Personne n’a encore adhéré.",
        ),
        Chart(
            view="members.reasons",
            title="Motifs de départ, depuis l’origine",
            label="label",
            value="left",
            numbers=("label", "left", "share"),
            empty="Personne n’a quitté l’association.",
        ),
        Table(
            view="members.leaving",
            title="Départs, année par année",
            columns=("year", "label", "left"),
            empty="Personne n’a quitté l’association.",
        ),
        Chart(
            view="members.counts",
            title="Par profession, à côté des CPTS du pays (30 octobre 2023)",
            label="label",
            value="members",
            numbers=("label", "members", "share", "national", "national_share"),
            empty="Personne n’adhère à cette date.",
        ),
        Figures(
            view="members.national",
            title="Le tableau du pays, et ce qu’il ne ventile pas",
            columns=("listed", "unlisted", "unlisted_share", "printed", "source"),
        ),
        Chart(
            view="members.by-college",
            title="Par collège et catégorie",
            label="label",
            value="members",
            numbers=_COUNTED,
            empty="Personne n’adhère à cette date.",
        ),
        Chart(
            view="members.by-practice",
            title="Par mode d’exercice (personnes)",
            label="label",
            value="members",
            numbers=_COUNTED,
            empty="Aucune personne n’adhère à cette date.",
        ),
        Chart(
            view="members.by-seniority",
            title="Par ancienneté",
            label="label",
            value="members",
            numbers=_COUNTED,
            empty="Personne n’adhère à cette date.",
        ),
        Chart(
            view="members.by-structure",
            title="Structures adhérentes, par sorte",
            label="label",
            value="members",
            numbers=_COUNTED,
            empty="Aucune structure n’adhère à cette date.",
        ),
        Table(
            view="members.brought-years",
            title="Ce à quoi chacun a pris part, et les indemnités",
            columns=("year", "people", "works", "work_time", "meetings", "sessions", "session_time", "indemnities"),
            empty="Rien n’est encore tenu ni versé.",
        ),
    ),
)
PAGES = (FIGURES_PAGE,)
