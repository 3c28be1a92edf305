"""The page of the register of stores."""

from core.model.roles import ADMIN
from core.model.screens import Page, Prose, Table
from core.model.view import READERS

WHY = """
Chaque endroit où se trouvent des données de personnes : ce qui y est, pour combien de temps, ce qui l’efface. C’est
l’annexe technique du registre des traitements (RGPD, art. 30) ; imprimez-la ou téléchargez-la pour la joindre.

Aucune donnée de patient : un numéro de sécurité sociale ou une liste de patients y est refusé, dans un champ comme
dans un fichier.
""".strip()

PAGES = (
    Page(
        path="/registre-rgpd",
        title="Registre RGPD",
        nav="Données personnelles",
        order=900,
        roles=READERS | {ADMIN},
        blocks=(
            Prose(text=WHY),
            Table(
                view="privacy.purposes",
                title="Pourquoi, et pour qui",
                columns=("name", "use", "given", "data", "ground"),
            ),
            Table(view="privacy.stores", title="Où sont les données"),
        ),
    ),
)
