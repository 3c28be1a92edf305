"""Who is in the register of these tests, and what its statutes say. All of them are invented."""

from typing import Any, Final

from core.model.roles import ADMIN, AUDITOR, BOARD, COORDINATION, TRAINING, TREASURER

ASSOCIATION: Final = "CPTS du Val d’Orge"
HOLDERS: Final = {
    "founder": "Camille Roux",
    COORDINATION: "Inès Lambert",
    BOARD: "Paul Girard",
    TREASURER: "Yvonne Petit",
    TRAINING: "Karim Benali",
    AUDITOR: "Odile Marchand",
    ADMIN: "Luc Moreau",
}
"""Who holds an account, by role; the founder has them all."""
SEATS: Final = (
    ("Girard", "Paul", "medecin-generaliste", "president"),
    ("Petit", "Yvonne", "pharmacien", "treasurer"),
    ("Lefèvre", "Hélène", "infirmier", "secretary"),
    ("N’Diaye", "Awa", "sage-femme", "vice-president"),
    ("Besson", "Marc", "masseur-kinesitherapeute", "member"),
    ("Haddad", "Lina", "orthophoniste", "member"),
    ("Caron", "Élise", "infirmier", "member"),
    ("Weber", "Thomas", "chirurgien-dentiste", "member"),
)
"""The board: family name, given name, profession, office."""
OTHERS: Final = (
    ("infirmier", "Aubry Claire; Chevalier Nora; Da Silva Joana; Fabre Manon; Hamel Aurélie; Jacob Ninon"),
    ("infirmier", "Loiseau Éva; Moulin Sarah; Olivier Sylvie"),
    ("medecin-generaliste", "Bertin Hugo; Delmas Agnès; Guérin Solène; Pons Étienne; Royer Maud; Vasseur Fanny"),
    ("pharmacien", "Bonnet Gaëlle; Tessier Romain; Vidal Inès; Zimmermann Carl"),
    ("masseur-kinesitherapeute", "Colin Bastien; Meunier Zoé; Picard Loïc; Renault Alix; Schmitt Yann"),
    ("orthophoniste", "Marty Jade; Navarro Lucie"),
    ("medecin-specialiste", "Leroy Victor"),
    ("sage-femme", "Masson Diane"),
    ("pedicure-podologue", "Oger Samuel; Prévost Anouk"),
    ("orthoptiste", "Blin Théo"),
    ("psychologue", "Ferrand Judith"),
    ("ipa", "Lacroix Margaux"),
    ("ergotherapeute", "Simon Baptiste"),
    ("chirurgien-dentiste", "Texier Rachel"),
)
"""The other adherents, by profession."""
STATUTES: Final[dict[str, Any]] = {
    "reference": "Statuts constitutifs, articles 6 à 14",
    "dues_grace": 3,
    "colleges": [
        {"college": "soignants", "label": "Professionnels de santé", "dues": "20,00", "votes": True},
        {"college": "partenaires", "label": "Structures partenaires", "dues": "60,00", "votes": False},
    ],
    "meetings": [
        {
            "type": "ago",
            "quorum": "1/4",
            "base": "paid-up",
            "second_quorum": "0",
            "proxies_count": True,
            "proxy_cap": 2,
            "notice_days": 15,
        },
        {
            "type": "board",
            "quorum": "1/2",
            "base": "seats",
            "proxies_count": True,
            "proxy_cap": 1,
            "notice_days": 7,
            "casting_vote": True,
        },
    ],
    "majorities": [
        {"type": "ordinary", "fraction": "1/2", "more_than": True},
        {"type": "accounts", "fraction": "1/2", "meeting": "ago", "more_than": True},
        {"type": "removal", "fraction": "2/3", "meeting": "board"},
    ],
}
RECEIPT: Final = (
    b"%PDF-1.7\n1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj\n2 0 obj <</Type /Pages /Kids [] /Count 0>> endobj\n"
    b"xref\n0 3\n0000000000 65535 f \n0000000009 00000 n \n0000000056 00000 n \n"
    b"trailer <</Size 3 /Root 1 0 R>>\nstartxref\n106\n%%EOF\n"
)
"""A receipt, as small as a PDF can be."""


def members() -> list[tuple[str, str, str]]:
    """Return the other adherents one by one: family name, given name, profession."""
    named = [(name.rpartition(" "), profession) for profession, names in OTHERS for name in names.split("; ")]
    return [(family, given, profession) for (family, _, given), profession in named]
