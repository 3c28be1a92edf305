"""The other files of a data directory."""

from typing import Final

from core.keeping.grounds import KEEP, RUN, SAFE
from core.keeping.store import Store

_DERIVED: Final = "se refait à partir des enregistrements ; ne contient aucun texte ouvert"
_CACHE: Final = (
    Store(
        name="États gardés",
        place="cache.db/state",
        holds=f"ce qui {_DERIVED}",
        term="vie de l’association",
        eraser="le fichier peut être supprimé à tout moment",
    ),
    Store(
        name="Dernière vérification",
        place="cache.db/verified",
        holds="jusqu’où le registre a été vérifié",
        term="vie de l’association",
        eraser="le fichier peut être supprimé à tout moment",
    ),
)
_FILES: Final = (
    Store(
        name="Identité du registre",
        place="registre.json",
        holds="le numéro de l’association et le nom de ses empreintes",
        term="vie de l’association",
        eraser="rien à effacer",
    ),
    Store(
        name="Clé publique",
        place="log.vkey",
        holds="ce qui contrôle les empreintes, à remettre aux auditeurs",
        term="vie de l’association",
        eraser="rien à effacer",
    ),
    Store(
        name="Empreintes signées",
        place="checkpoints/",
        holds="taille et racine de l’arbre de preuves",
        term="vie de l’association",
        eraser="rien à effacer",
    ),
    Store(
        name="Clés de la machine",
        place="keys/",
        holds="clé maîtresse du coffre, clé des adresses, clé de signature",
        people="ce qui permet de lire les clés du coffre",
        term="vie de l’association",
        ground=SAFE,
        eraser="jamais seule : une clé de personne se détruit dans le coffre",
    ),
    Store(
        name="Pièces jointes",
        place="attachments/",
        holds="justificatifs et documents, scellés un par un",
        people="ce qui est écrit dans la pièce : noms, coordonnées bancaires, signatures",
        classes=("accounting",),
        term="selon la pièce : voir « Échéances RGPD » ; un jour pour un fichier envoyé et jamais joint",
        ground=KEEP,
        eraser="effacement de la pièce : sa clé est détruite ; purge quotidienne de ce qui n’a jamais été joint",
    ),
    Store(
        name="Courriels à envoyer",
        place="outbox/",
        holds="invitations, liens et documents, en clair, jusqu’à ce que le serveur d’envoi les accepte",
        people="adresse électronique, nom du compte, document joint",
        term="30 jours au plus",
        ground=RUN,
        eraser="retirés dès qu’ils sont acceptés ; purge quotidienne ; l’effacement d’une personne retire les siens",
    ),
    Store(
        name="Démonstration",
        place="demo.json",
        holds="le mot de passe d’une démonstration ; jamais dans un vrai registre",
        term="vie de la démonstration",
        eraser="supprimer le dossier",
    ),
)
FILES: Final = (*_CACHE, *_FILES)
