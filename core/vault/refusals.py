"""Why an attachment is refused: a stable code, and the French sentence that people read."""

from enum import StrEnum


class Refusal(StrEnum):
    """The code of a refusal; ``sentence`` says it in French, and how to do better."""

    EMPTY = "attachment-empty"
    TOO_LARGE = "attachment-too-large"
    MARKUP = "attachment-markup"
    NOT_UTF8 = "attachment-not-utf8"
    UNKNOWN = "attachment-unknown"
    BROKEN = "attachment-broken"
    TWO_KINDS = "attachment-two-kinds"
    SWOLLEN = "attachment-swollen"
    LOCKED = "attachment-locked"
    MACROS = "attachment-macros"

    @property
    def sentence(self) -> str:
        """The refusal in French."""
        return _SENTENCES[self]


_SENTENCES = {
    Refusal.EMPTY: "Ce fichier est vide.",
    Refusal.TOO_LARGE: "Ce fichier dépasse 10 Mo : réduisez-le ou découpez-le.",
    Refusal.MARKUP: "Les fichiers HTML, XML et SVG ne sont pas acceptés : joignez un PDF.",
    Refusal.NOT_UTF8: "Ce texte n’est pas en UTF-8 : enregistrez-le de nouveau en « CSV UTF-8 » ou en PDF.",
    Refusal.UNKNOWN: "Ce format n’est pas accepté : joignez un PDF, une image PNG ou JPEG, un ODT, un XLSX ou un CSV.",
    Refusal.BROKEN: "Ce fichier est abîmé ou incomplet : enregistrez-le de nouveau.",
    Refusal.TWO_KINDS: "Ce fichier peut se lire de deux façons : joignez un PDF simple.",
    Refusal.SWOLLEN: "Une fois décompressé, ce fichier serait démesuré : joignez un PDF.",
    Refusal.LOCKED: "Ce fichier est protégé par un mot de passe : joignez-le sans protection.",
    Refusal.MACROS: "Ce fichier contient des macros : enregistrez-le sans macros.",
}


class RefusedMedia(Exception):  # noqa: N818 - a refusal, on its way to the one who asked
    """Carries a refusal out of the checks of a file."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal.sentence)
        self.refusal = refusal
