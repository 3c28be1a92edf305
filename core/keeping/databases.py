"""The tables where data of people lie: records, keys, accounts."""

from typing import Final, get_args

from core.facts.sealed import RetentionClass
from core.keeping.grounds import KEEP, SAFE
from core.keeping.store import Store

EVERY: Final[tuple[str, ...]] = get_args(RetentionClass)
_LEDGER: Final = (
    Store(
        name="Enregistrements",
        place="ledger.db/record",
        holds="les faits, tels qu’ils ont été enregistrés et sont prouvés",
        people="textes scellés (noms, coordonnées, numéros, textes libres) ; en clair, numéros tirés au sort et dates",
        classes=EVERY,
        term="vie de l’association ; un texte scellé se lit jusqu’au terme de sa classe (« Échéances RGPD »)",
        ground=KEEP,
        eraser="effacement : la clé est détruite dans le coffre, le texte ne se lit plus jamais",
    ),
    Store(
        name="Repères des enregistrements",
        place="ledger.db/tag",
        holds="les identifiants par lesquels un enregistrement se retrouve",
        people="identifiants tirés au sort, jamais un nom ni un numéro",
        term="vie de l’association",
        ground=KEEP,
        eraser="rien à effacer : sans les clés, un identifiant ne désigne plus personne",
    ),
)
_VAULT: Final = (
    Store(
        name="Clés des données protégées",
        place="vault.db/data_key",
        holds="une clé par personne et par classe, elle-même chiffrée",
        people="ce qui permet de lire les textes scellés",
        classes=EVERY,
        term="selon la classe : voir « Échéances RGPD »",
        ground=KEEP,
        eraser="effacement : la clé est écrasée et le fichier récrit",
    ),
    Store(
        name="Secrets du coffre",
        place="vault.db/secret",
        holds="les secrets des calculs internes, chiffrés",
        term="vie de l’association",
        eraser="rien à effacer",
    ),
    Store(
        name="Empreintes des saisies",
        place="vault.db/payload",
        holds="une empreinte à clé de chaque saisie, pour reconnaître celle qui revient",
        term="vie de l’association",
        eraser="rien à effacer : l’empreinte ne se retourne pas",
    ),
)
_ACCESS: Final = (
    Store(
        name="Mots de passe",
        place="access.db/password",
        holds="les mots de passe, hachés (Argon2id)",
        people="lié à un compte",
        term="vie du compte",
        ground=SAFE,
        eraser="fermeture du compte",
    ),
    Store(
        name="Adresses de connexion",
        place="access.db/login",
        holds="une empreinte à clé de l’adresse électronique de chaque compte",
        people="lié à un compte",
        term="vie du compte",
        ground=SAFE,
        eraser="fermeture du compte",
    ),
    Store(
        name="Liens de connexion",
        place="access.db/link",
        holds="une empreinte de chaque lien envoyé, et son usage",
        people="lié à un compte",
        term="terme du lien, au plus quelques jours",
        ground=SAFE,
        eraser="purge quotidienne ; fermeture du compte",
    ),
    Store(
        name="Liens prêtés",
        place="access.db/lent",
        holds="une empreinte de chaque lien prêté pour une action, les identifiants qu’il fixe, son terme, son usage",
        people="identifiants tirés au sort, jamais un nom ; lié au compte qui a prêté le lien",
        term="30 jours après le terme du lien",
        ground=SAFE,
        eraser="purge quotidienne ; fermeture du compte",
    ),
    Store(
        name="Connexions",
        place="access.db/session",
        holds="les connexions ouvertes : compte, rôles, heures, messages à montrer une fois",
        people="lié à un compte",
        term="12 heures au plus",
        ground=SAFE,
        eraser="purge quotidienne ; déconnexion ; fermeture du compte",
    ),
    Store(
        name="Jetons de l’API",
        place="access.db/token",
        holds="une empreinte de chaque jeton, et le nom donné par son titulaire",
        people="lié à un compte",
        term="vie du compte",
        ground=SAFE,
        eraser="fermeture du compte",
    ),
    Store(
        name="Essais de mots de passe",
        place="access.db/attempt",
        holds="une empreinte du compte ou du réseau, et le nombre d’échecs",
        people="indirectement : un compte, un réseau",
        term="jusqu’à l’oubli des échecs, au plus quelques jours",
        ground=SAFE,
        eraser="purge quotidienne",
    ),
    Store(
        name="Consultations",
        place="access.db/reading",
        holds="quel compte a lu quelle page, et quand ; ni recherche ni nom",
        people="lié à un compte et, par l’adresse de la page, à la personne consultée",
        term="12 mois",
        ground=SAFE,
        eraser="purge quotidienne",
    ),
)
DATABASES: Final = (*_LEDGER, *_VAULT, *_ACCESS)
