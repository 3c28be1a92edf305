"""The contract between the CPTS, the assurance maladie and the ARS, and the crises it was put to."""

from datetime import date
from typing import Literal, NewType

from core.facts import Fact, Id, fact

CrisisId = NewType("CrisisId", Id)
"""A crisis: ``cr-`` and 16 characters of base32."""
Size = Literal[1, 2, 3, 4]
Version = Literal["aci-2019", "aci-av2"]


@fact("aci-contract-signed.1", "Contrat ACI signé", act=True)
class AciContractSigned(Fact, frozen=True, kw_only=True, gc=False):
    """The contract is signed: its deadlines run from ``on``. ``size`` is fixed by the contract itself."""

    on: date
    size: Size
    population: int
    version: Version


@fact("aci-contract-amended.1", "Avenant au contrat ACI signé", act=True)
class AciContractAmended(Fact, frozen=True, kw_only=True, gc=False):
    """A signed amendment gives the contract another size, population or version from ``on``; never other deadlines."""

    on: date
    size: Size
    population: int
    version: Version


@fact("crisis-recognised.1", "Crise sanitaire grave reconnue")
class CrisisRecognised(Fact, frozen=True, kw_only=True, gc=False):
    """A grave crisis is recognised; it is paid for if a plan was validated by then."""

    crisis: CrisisId
    on: date
    label: str
