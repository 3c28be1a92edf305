"""Why the law lets the register keep what is personal: the grounds of the register of stores."""

from typing import Final

KEEP: Final = "conduite de l’association et obligations légales de garder (RGPD, art. 6-1-c et 6-1-f)"
SAFE: Final = "sécurité des accès (RGPD, art. 6-1-f et 32)"
BACK: Final = "pouvoir rétablir les données (RGPD, art. 32-1-c)"
RUN: Final = "conduite de l’association (RGPD, art. 6-1-f)"
