"""What people read for the codes of mandates."""

from typing import Final

BODIES: Final = {"board": "Conseil d’administration", "bureau": "Bureau"}
OFFICES: Final = {
    "president": "Présidence",
    "vice-president": "Vice-présidence",
    "treasurer": "Trésorerie",
    "deputy-treasurer": "Trésorerie adjointe",
    "secretary": "Secrétariat",
    "deputy-secretary": "Secrétariat adjoint",
    "member": "Membre",
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
