"""The page of the statutes."""

from core.model.screens import Figures, Form, Found, Page, Prose, Table

_KNOWN = (Found(view="statutes"),)
_MODEL = """
Le formulaire ci-dessous est rempli de statuts types : deux collèges, les quatre sortes de séances, les majorités les
plus courantes. Ce sont des chiffres d’usage, non des règles de droit : la loi de 1901 laisse tout cela à vos statuts.
Chaque ligne est à remplacer par ce que disent vos statuts.

- Une fraction s’écrit 1/4, 1/2 ou 2/3 ; un quorum de 0 veut dire que les statuts n’en demandent pas.
- Une sorte de séance que vous ne tenez jamais peut rester : elle ne sert que si on la convoque.
- Une erreur se corrige plus tard, sans toucher aux votes déjà ouverts.
"""

PAGES = (
    Page(
        path="/statuts",
        title="Statuts",
        nav="Gouvernance",
        order=30,
        blocks=(
            Prose(
                text="Le quorum, les majorités, les pouvoirs et les délais d’une séance sont ceux des statuts en "
                "vigueur ce jour-là. Enregistrer de nouveaux statuts ne change aucun vote déjà ouvert.",
                when=_KNOWN,
            ),
            Prose(title="Partir de statuts types", text=_MODEL, unless=_KNOWN),
            Form(command="adopt-statutes", unless=_KNOWN, open=True),
            Table(
                view="statutes.meetings",
                when=_KNOWN,
                title="Séances",
                columns=("type", "quorum", "second_quorum", "proxies", "notice_days", "casting_vote"),
                empty="Aucuns statuts ne sont en vigueur.",
            ),
            Table(
                view="statutes.majorities",
                when=_KNOWN,
                title="Majorités",
                columns=("type", "meeting", "majority"),
                empty="Aucuns statuts ne sont en vigueur.",
            ),
            Table(
                view="statutes.colleges",
                when=_KNOWN,
                title="Collèges et cotisations",
                columns=("label", "dues", "votes"),
                empty="Les statuts en vigueur n’ont pas de collège.",
            ),
            Table(
                view="statutes.categories",
                when=(Found(view="statutes.categories"),),
                title="Catégories",
                columns=("label", "college", "dues"),
            ),
            Figures(
                view="statutes",
                title="Admission et cotisation",
                only={"in_force": "True"},
                columns=(
                    "admission",
                    "admission_effect",
                    "dues_period",
                    "dues_midyear",
                    "dues_late_months",
                    "dues_grace",
                    "renewal",
                ),
                when=_KNOWN,
            ),
            Form(command="adopt-statutes", when=_KNOWN),
            Table(
                view="statutes",
                when=_KNOWN,
                title="Versions successives",
                columns=("on", "reference", "in_force", "dues_refund", "named_votes", "decision"),
                empty="Aucuns statuts ne sont enregistrés.",
            ),
        ),
    ),
)
