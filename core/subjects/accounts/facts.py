"""Who may use the register, under which roles. Passwords are elsewhere."""

from typing import Annotated, Literal

from core.facts import AccountId, Fact, PartyId, Seal, Sealed, fact

Role = Literal["coordination", "board", "treasurer", "training", "auditor", "admin"]


@fact("account-opened.1", "Compte d’accès ouvert")
class AccountOpened(Fact, frozen=True, kw_only=True, gc=False):
    """Somebody may sign in; ``party`` when the holder is a party of the register."""

    account: AccountId
    label: Annotated[Sealed, Seal("identity", of="account", erased="pseudonym")]
    party: PartyId | None = None


@fact("role-granted.1", "Rôle donné")
class RoleGranted(Fact, frozen=True, kw_only=True, gc=False):
    """An account may do what its role allows."""

    account: AccountId
    role: Role


@fact("role-withdrawn.1", "Rôle retiré")
class RoleWithdrawn(Fact, frozen=True, kw_only=True, gc=False):
    """An account may no longer."""

    account: AccountId
    role: Role


@fact("account-closed.1", "Compte d’accès fermé")
class AccountClosed(Fact, frozen=True, kw_only=True, gc=False):
    """Nobody signs in with this account any more; its records stay."""

    account: AccountId
