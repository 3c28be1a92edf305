"""What people read when something is wrong: a stable code, a title, a sentence."""

from collections.abc import Mapping
from typing import Final, NamedTuple


class Words(NamedTuple):
    """An error in words: the code for programs, the rest for people."""

    code: str
    title: str
    sentence: str


UNEXPECTED: Final = 500
BY_STATUS: Final[Mapping[int, Words]] = {
    400: Words("bad-request", "Demande incomprise", "Revenez à la page précédente, rechargez-la, puis recommencez."),
    401: Words("not-authenticated", "Connexion terminée", "Votre connexion a pris fin, ou n’a pas commencé."),
    403: Words("role-missing", "Page réservée", "Votre compte n’a pas le rôle que cette page ou cette action demande."),
    404: Words(
        "not-found", "Page introuvable", "Cette page n’existe pas, ou ce qu’elle montrait n’existait pas alors."
    ),
    405: Words("method-not-allowed", "Demande incomprise", "Cette adresse ne s’emploie pas ainsi."),
    413: Words(
        "too-large", "Envoi trop lourd", "Cet envoi dépasse ce que le registre accepte : 10 Mo pour un fichier."
    ),
    415: Words("unsupported-media-type", "Demande incomprise", "Cette adresse attend du JSON."),
    429: Words("too-many-attempts", "Trop d’essais", "Patientez un peu, puis recommencez."),
    UNEXPECTED: Words(
        "unexpected",
        "Quelque chose s’est mal passé",
        "Ce n’est pas de votre fait, et la panne est notée. Rechargez la page avant de recommencer.",
    ),
}
BY_DETAIL: Final[Mapping[str, Words]] = {
    "form-expired": Words(
        "form-expired", "Formulaire expiré", "Ce formulaire a été affiché avant votre connexion actuelle."
    ),
    "other-site": Words(
        "other-site",
        "Envoi refusé",
        "Cet envoi ne vient pas d’une page du registre. Rechargez la page, puis recommencez.",
    ),
}
BODY_TOO_LARGE: Final = Words(
    "too-large", "Envoi trop lourd", "Ce corps dépasse 1 Mo : envoyez moins de lignes à la fois."
)
NO_REGISTER: Final = Words("no-register", "Registre vide", "L’association n’est pas encore créée.")


def words_of(status: int, detail: str = "") -> Words:
    """Return the words for a status, or for the detail that says more."""
    found = BY_DETAIL.get(detail) or BY_STATUS.get(status)
    return found or BY_STATUS[400 if status < UNEXPECTED else UNEXPECTED]
