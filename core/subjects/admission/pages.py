"""The page of applications."""

from typing import Final

from core.model.screens import Figures, Form, Found, Page, Prose, Table
from core.subjects.admission.todo import PAGE

_NAMED: Final = (Found(view="statutes.admission"),)

PAGES = (
    Page(
        path=PAGE,
        title="Demandes d’adhésion",
        nav="Adhérents",
        order=15,
        blocks=(
            Prose(
                text="D’après les statuts en vigueur, un organe admet les adhérents : une demande attend sa décision, "
                "puis l’adhésion commence quand les statuts le disent.",
                when=_NAMED,
            ),
            Prose(
                text="Les statuts en vigueur ne disent pas qui admet les adhérents : une adhésion peut aussi "
                "s’enregistrer sans demande, à la page des adhérents.",
                unless=_NAMED,
            ),
            Figures(
                view="statutes.admission", title="Les statuts", columns=("admission", "admission_effect"), when=_NAMED
            ),
            Form(command="receive-application", then="/adherents/{party}"),
            Form(command="apply-member", then="/adherents/{party}"),
            Form(command="accept-applications", when=(Found(view="applications.waiting"),)),
            Form(command="decline-application", when=(Found(view="applications.waiting"),)),
            Form(command="start-adhesion", when=(Found(view="applications.unstarted"),)),
            Table(
                view="applications.waiting",
                title="En attente d’une réponse",
                columns=("name", "profession", "college", "category", "on"),
                link="/adherents/{party}",
                empty="Aucune demande n’attend.",
            ),
            Table(
                view="applications.accepted",
                title="Acceptées, en attente de l’assemblée",
                columns=("name", "profession", "college", "answered_on", "decision", "begins"),
                link="/adherents/{party}",
                when=(Found(view="applications.accepted"),),
            ),
            Table(
                view="applications.declined",
                title="Refusées",
                columns=("name", "profession", "on", "answered_on", "decision"),
                link="/adherents/{party}",
                when=(Found(view="applications.declined"),),
            ),
            Form(command="state-non-adhesion"),
            Table(
                view="non-adhesions",
                title="Non-adhésions déclarées",
                columns=("name", "profession", "on"),
                link="/adherents/{party}",
                empty="Personne n’a déclaré ne pas vouloir adhérer.",
            ),
        ),
    ),
)
