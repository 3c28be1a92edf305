"""The contract between the CPTS, the assurance maladie and the ARS."""

from datetime import date

from core.facts import Fact, fact


@fact("aci-contract-signed.1", "Contrat ACI signé", act=True)
class AciContractSigned(Fact, frozen=True, kw_only=True, gc=False):
    """The contract is signed: its deadlines run from ``on``. ``size`` is 1 to 4, fixed by the contract itself."""

    on: date
    size: int
    population: int
    version: str


@fact("aci-contract-amended.1", "Avenant au contrat ACI signé", act=True)
class AciContractAmended(Fact, frozen=True, kw_only=True, gc=False):
    """A signed amendment gives the contract another size, population or version from ``on``; never its deadlines."""

    on: date
    size: int
    population: int
    version: str
