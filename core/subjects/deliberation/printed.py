"""The pages of a meeting that are printed: the sheet to sign before it, the minutes to sign after it."""

from core.model.screens import Figures, Found, Page, Prose, Sheet

_HERE = {"meeting": "{meeting}"}
_DECIDED = (Found(view="meeting.decisions", only=_HERE),)
_WRITTEN, _APPROVED = ((Found(view="meetings", only={**_HERE, "minutes": state}),) for state in ("written", "approved"))
_BEGUN = tuple(Found(view="meetings", only={**_HERE, "status": status}) for status in ("open", "closed"))

SIGN_IN_PAGE = Page(
    path="/seances/{meeting}/emargement",
    title="Feuille d’émargement à imprimer",
    subject="meetings",
    blocks=(
        Figures(view="meetings", title="La séance", only=_HERE, columns=("on", "starts", "place")),
        Sheet(
            view="meeting.entitled",
            title="Feuille d’émargement",
            only=_HERE,
            columns=("name", "college"),
            signed=("Signature", "Pouvoir donné à"),
            foot="Signatures de la présidence et du secrétariat de séance :",
        ),
        Prose(
            text="Cette feuille liste ceux qui ont voix délibérative, d’après ce qui est enregistré à présent. "
            "Qui s’ajoute à l’entrée s’inscrit sur les lignes vides."
        ),
    ),
)
MINUTES_PAGE = Page(
    path="/seances/{meeting}/proces-verbal",
    title="Procès-verbal à imprimer",
    subject="meetings",
    blocks=(
        Prose(text="Projet de procès-verbal, à approuver.", unless=_APPROVED),
        Figures(
            view="meetings",
            title="Procès-verbal",
            only=_HERE,
            columns=("on", "starts", "ends", "place", "sent_on", "short_notice", "chair", "secretary", "agenda"),
        ),
        Figures(
            view="meeting.quorum",
            title="Quorum",
            only=_HERE,
            columns=("entitled", "present", "represented", "text"),
            when=_BEGUN,
        ),
        Figures(
            view="meeting.decisions",
            title="Décisions, dans l’ordre des votes",
            only=_HERE,
            columns=("subject", "type", "method", "resolution", "withdrawn", "quorum", "arithmetic", "result"),
            when=_DECIDED,
        ),
        Figures(view="meetings", title="Déroulement", only=_HERE, columns=("text",), when=(*_WRITTEN, *_APPROVED)),
        Sheet(
            view="meeting.attendance",
            title="Présents, représentés, excusés",
            only=_HERE,
            columns=("name", "how", "holder"),
            signed=(),
            spare=0,
            when=_BEGUN,
        ),
        Figures(
            view="meetings", title="Approbation", only=_HERE, columns=("approved_on", "approved_in"), when=_APPROVED
        ),
        Sheet(
            view="meeting.signers",
            title="Signatures",
            only=_HERE,
            columns=("office", "party"),
            signed=("Signature",),
            spare=0,
        ),
    ),
)
PAGES = (SIGN_IN_PAGE, MINUTES_PAGE)
