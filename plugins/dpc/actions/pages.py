"""The pages of actions: all of them, and one with its sessions."""

from core import Figures, Form, Page, Prose, Table

_HERE = {"number": "{number}"}
_OF = {"action": "{number}"}

ACTIONS_PAGE = Page(
    path="/dpc/actions",
    title="Actions de DPC",
    nav="Formations",
    order=30,
    blocks=(
        Prose(
            text="Une action de DPC est publiée par l’Agence nationale du DPC sous un numéro de onze chiffres. Une "
            "séance se donne pour une action, et porte un numéro de session dans cette action."
        ),
        Table(
            view="dpc.actions",
            title="Actions",
            columns=("label", "number", "kind", "modality", "length", "state", "sessions"),
            link="/dpc/actions/{number}",
            empty="Aucune action n’est déclarée.",
        ),
        Form(command="declare-action"),
        Table(
            view="dpc.trainers",
            title="Liens d’intérêts des formateurs à venir",
            columns=("party", "session", "on", "declared"),
            empty="Personne du registre n’assure de séance de DPC à venir.",
        ),
        Form(command="declare-no-interest"),
    ),
)
ACTION_PAGE = Page(
    path="/dpc/actions/{number}",
    title="Action de DPC",
    subject="dpc.actions",
    blocks=(
        Figures(
            view="dpc.actions",
            title="L’action",
            only=_HERE,
            columns=(
                *("number", "state", "kind", "modality", "length", "orientation", "targets"),
                *("published_from", "published_until", "withdrawn", "hors_quota"),
            ),
            sparing=("orientation", "targets", "published_until", "withdrawn"),
            fixed=True,
        ),
        Table(
            view="dpc.action-sessions",
            title="Séances de l’action",
            only=_OF,
            columns=("label", "number", "on", "enrolled", "otherwise"),
            link="/dpc/seances/{session}",
            empty="Aucune séance n’est programmée pour cette action.",
        ),
        Form(command="withdraw-action", given=_HERE),
    ),
)
