"""The page of the figures of DPC: each picture with its numbers beside it."""

from core import Chart, Figures, Page, Prose

_MONEY = ("label", "filed", "accepted", "paid", "recovered", "kept", "open")

FIGURES_PAGE = Page(
    path="/dpc/chiffres",
    title="Chiffres du DPC",
    nav="Formations",
    order=60,
    blocks=(
        Prose(
            text="Séances tenues qui relèvent d’une action de DPC ou d’une demande, à l’année de la séance. "
            "L’indemnité que l’Agence verse aux participants n’y entre pas."
        ),
        Chart(
            view="dpc.years",
            title="Participations par année",
            label="label",
            value="places",
            numbers=("label", "sessions", "places", "people", "time", "professions"),
            empty="Aucune séance de DPC n’est encore tenue.",
        ),
        Chart(
            view="dpc.years",
            title="Reste acquis, par année",
            label="label",
            value="kept",
            numbers=_MONEY,
            empty="Aucune séance de DPC n’est encore tenue.",
        ),
        Chart(
            view="dpc.missions",
            title="Participations par mission",
            label="label",
            value="places",
            numbers=("label", "sessions", "places", "people", "time", "professions"),
            empty="Aucune séance de DPC n’est encore tenue.",
        ),
        Chart(
            view="dpc.missions",
            title="Reste acquis, par mission",
            label="label",
            value="kept",
            numbers=_MONEY,
            empty="Aucune séance de DPC n’est encore tenue.",
        ),
        Chart(
            view="dpc.by-profession",
            title="Professions",
            label="label",
            value="people",
            numbers=("label", "people", "places"),
            empty="Aucune séance de DPC n’est encore tenue.",
        ),
    ),
)
MISSION_PAGE = Page(
    path="/missions/{mission}/dpc",
    title="Le DPC de la mission",
    subject="missions",
    blocks=(
        Figures(
            view="dpc.missions",
            title="Séances de DPC tenues pour cette mission",
            only={"mission": "{mission}"},
            columns=("sessions", "places", "people", "time", "professions", *_MONEY[1:]),
            empty="Aucune séance de DPC n’est encore tenue pour cette mission.",
        ),
    ),
)
PAGES = (FIGURES_PAGE, MISSION_PAGE)
