"""What people read when something is refused or fails, by status; nothing technical beyond a code."""

from typing import Final, NamedTuple


class Said(NamedTuple):
    """An error as its page says it."""

    title: str
    message: str
    advice: str = ""


SAID: Final = {
    400: Said("Demande illisible", "Cette adresse ou ce formulaire ne peut pas être lu."),
    401: Said("Connexion nécessaire", "Connectez-vous pour voir cette page."),
    403: Said(
        "Accès refusé",
        "Votre compte n’ouvre pas cette page, ou ce formulaire a expiré.",
        "Si vous remplissiez un formulaire, revenez en arrière : ce que vous aviez saisi y est encore.",
    ),
    404: Said("Page introuvable", "Cette page n’existe pas, ou ne montre encore rien à la date choisie."),
    405: Said("Action impossible ici", "Cette page ne reçoit pas ce que vous avez envoyé."),
    409: Said("Le registre a changé", "Autre chose a été enregistré pendant votre saisie : relisez, puis recommencez."),
    413: Said(
        "Envoi trop lourd",
        "Ce que vous avez envoyé dépasse la taille permise : dix mégaoctets pour un fichier.",
        "Revenez en arrière : ce que vous aviez saisi y est encore.",
    ),
    422: Said("À corriger", "Ce qui a été envoyé ne peut pas être enregistré tel quel."),
    429: Said("Trop d’essais", "Trop d’essais en peu de temps. Attendez un peu, puis recommencez."),
    500: Said("Panne", "Cette page n’a pas pu être établie. Rien n’a été enregistré ni perdu."),
    503: Said("Service indisponible", "Le registre ne répond pas pour l’instant. Rien n’a été enregistré."),
    507: Said("Disque plein", "Le disque est plein : rien n’a été enregistré."),
}


def said_of(status: int) -> Said:
    """Return what people read for a status; the one of its family when it has none of its own."""
    return SAID.get(status) or SAID[500 if status >= 500 else 400]  # noqa: PLR2004 - the two families of errors
