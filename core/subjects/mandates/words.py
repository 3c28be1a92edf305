"""What people read for the codes of mandates."""

from typing import Final

BODIES: Final = {
    "board": "Conseil d’administration",
    "bureau": "Bureau",
    "team": "Équipe salariée",
    "commission": "Commission",
    "federation": "Fédération",
    "outside": "Instance extérieure",
}
OFFICES: Final = {
    "president": "Présidence",
    "vice-president": "Vice-présidence",
    "treasurer": "Trésorerie",
    "deputy-treasurer": "Trésorerie adjointe",
    "secretary": "Secrétariat",
    "deputy-secretary": "Secrétariat adjoint",
    "member": "Membre",
    "coordinator": "Coordination",
    "employee": "Fonction salariée",
    "lead": "Animation",
    "delegate": "Représentation de la CPTS",
}
ENDS: Final = {
    "resigned": "Démission du mandat",
    "revoked": "Révocation",
    "replaced": "Remplacement",
    "death": "Décès",
    "other": "Autre cause",
}
SUBJECTS: Final = {
    "directors": "Dirigeants",
    "statutes": "Statuts",
    "seat": "Siège",
    "name": "Nom",
}
NATURES: Final = {
    "officer": "Dirigeant·e",
    "partner": "Associé·e",
    "employee": "Salarié·e",
    "relative": "Proche d’un·e dirigeant·e ou associé·e",
    "other": "Autre",
}
