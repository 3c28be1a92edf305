"""What is in memory for a while, and what left the data directory."""

from typing import Final

from core.keeping.databases import EVERY
from core.keeping.grounds import BACK, KEEP, RUN
from core.keeping.store import Store

_MEMORY: Final = (
    Store(
        name="Mémoire du serveur",
        holds="textes ouverts pour l’affichage, la recherche et le tri",
        people="tout ce qui a été affiché depuis le démarrage",
        term="jusqu’à l’arrêt du serveur ou au prochain effacement",
        ground=RUN,
        eraser="vidée par l’effacement",
    ),
    Store(
        name="Relecture des fichiers",
        holds="le texte d’un fichier joint, le temps d’y chercher ce qui ne doit pas entrer",
        people="ce qui est écrit dans le fichier",
        term="quelques secondes",
        ground=RUN,
        eraser="rien n’en est gardé",
    ),
    Store(
        name="Aperçu d’un import",
        holds="le tableau envoyé, le temps de le relire et de le confirmer",
        people="les lignes du tableau",
        term="jusqu’à l’enregistrement ; les lignes qui restent à reprendre, une demi-heure après le dernier regard",
        ground=RUN,
        eraser="oublié à l’enregistrement, à l’abandon, à un effacement ou à l’arrêt du serveur",
    ),
    Store(
        name="Journal du serveur",
        holds="erreurs : leur sorte et leur endroit dans le programme ; ni adresse demandée, ni texte",
        term="selon la machine qui le garde",
        eraser="rien à effacer",
    ),
)
_OUTSIDE: Final = (
    Store(
        name="Sauvegarde des enregistrements",
        holds="enregistrements, pièces et empreintes, scellés : illisibles sans les clés",
        people="textes scellés",
        classes=EVERY,
        term="au choix de l’association",
        ground=BACK,
        eraser="rien à faire : la clé détruite manque aussi à la copie",
    ),
    Store(
        name="Sauvegarde des clés",
        holds="coffre, comptes et clés de la machine (fichier « .cles »)",
        people="ce qui permet de lire les textes scellés",
        classes=EVERY,
        term="30 jours au plus, jamais avec celle des enregistrements",
        ground=BACK,
        eraser="supprimer la copie au terme ; à la restauration, les effacements sont refaits d’abord",
    ),
    Store(
        name="Exports et documents",
        holds="tableaux, attestations, rapports téléchargés par ceux qui en ont le droit",
        people="ce que montre la page d’où ils viennent, en clair",
        term="au soin de qui les a téléchargés",
        ground=RUN,
        eraser="à la main : le registre ne les atteint plus",
    ),
    Store(
        name="Export de l’auditeur",
        holds="enregistrements scellés, arbre et empreintes, avec leur vérificateur",
        people="textes scellés, sans les clés",
        classes=EVERY,
        term="au soin de l’auditeur",
        ground=KEEP,
        eraser="rien à faire : la clé détruite lui manque aussi",
    ),
    Store(
        name="Navigateur",
        holds="la page affichée ; il lui est demandé de ne rien garder",
        people="ce que montre la page",
        term="jusqu’à la fermeture de la page",
        ground=RUN,
        eraser="fermer la page",
    ),
)
ELSEWHERE: Final = (*_MEMORY, *_OUTSIDE)
