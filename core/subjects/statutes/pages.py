"""The page of the statutes."""

from core.model.screens import Form, Page, Prose, Table

PAGES = (
    Page(
        path="/statuts",
        title="Statuts",
        nav="Gouvernance",
        order=30,
        blocks=(
            Prose(
                text="Le quorum, les majorités, les pouvoirs et les délais d’une séance sont ceux des statuts en "
                "vigueur ce jour-là. Enregistrer de nouveaux statuts ne change aucun vote déjà ouvert."
            ),
            Table(
                view="statutes.meetings",
                title="Séances",
                columns=("type", "quorum", "second_quorum", "proxies", "notice_days", "casting_vote"),
                empty="Aucuns statuts ne sont en vigueur.",
            ),
            Table(
                view="statutes.majorities",
                title="Majorités",
                columns=("type", "meeting", "majority"),
                empty="Aucuns statuts ne sont en vigueur.",
            ),
            Table(
                view="statutes.colleges",
                title="Collèges et cotisations",
                columns=("label", "dues", "votes"),
                empty="Les statuts en vigueur n’ont pas de collège.",
            ),
            Form(command="adopt-statutes"),
            Table(
                view="statutes",
                title="Versions successives",
                columns=("on", "reference", "in_force", "dues_grace", "dues_refund", "named_votes", "decision"),
                empty="Aucuns statuts ne sont enregistrés.",
            ),
        ),
    ),
)
