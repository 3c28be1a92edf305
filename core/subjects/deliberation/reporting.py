"""The page of the special report of a year."""

from typing import Final

from core.model.screens import Figures, Page, Prose, Table

_YEAR: Final = {"civil_year": "{civil_year}"}
PAGES = (
    Page(
        path="/conventions/{civil_year}",
        title="Conventions avec les dirigeants",
        subject="agreements.years",
        blocks=(
            Prose(
                text="Ce qui a été décidé ou payé avec une personne du conseil ou du bureau, ou avec une structure où "
                "elle déclare un intérêt. Le rapport à l’assemblée se tire en PDF sous la liste ; les opérations "
                "courantes, à des conditions normales, sont à en écarter."
            ),
            Figures(view="agreements.years", title="L’année", only=_YEAR, columns=("agreements", "paid")),
            Table(
                view="agreements",
                title="Conventions",
                only=_YEAR,
                columns=("subject", "on", "entity", "party", "office", "nature", "voted", "paid"),
                empty="Aucune convention avec un dirigeant n’est enregistrée cette année : à dire à l’assemblée.",
            ),
        ),
    ),
)
