"""Who looks at what, and when: everything a page needs to know of a request."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Protocol

from core.ledger import Ledger
from core.ledger.adopting import REGISTER
from core.model.roles import AUDITOR, BEARER
from web.drawing.address import inside, with_query
from web.drawing.clocks import Clocks

LENT: Final = ", par un lien"
"""What follows the name of an author who has no account: a party, by a link lent to her."""


class Account(Protocol):
    """The account that a session belongs to."""

    @property
    def id(self) -> str: ...  # noqa: D102 - see the class
    @property
    def name(self) -> str: ...  # noqa: D102 - see the class
    @property
    def roles(self) -> frozenset[str]: ...  # noqa: D102 - see the class


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """A request, as those who draw see it. ``query`` is that of the address, clocks included."""

    ledger: Ledger
    account: Account
    path: str
    query: Mapping[str, str]
    clocks: Clocks
    csrf: str = ""
    nonce: str = ""
    notices: tuple[str, ...] = ()
    """What was done just before, said once at the top of the page."""

    @property
    def auditor(self) -> bool:
        """Tell whether both clocks stay in sight."""
        return AUDITOR in self.account.roles

    @property
    def bears(self) -> bool:
        """Tell whether nobody is logged in here: a link shows the fields that it lends, and nothing else."""
        return BEARER in self.account.roles

    @property
    def writes(self) -> bool:
        """Tell whether something can be recorded from here: the present is shown, and the register takes records."""
        return self.clocks.now and not self.ledger.health.read_only

    def may(self, roles: frozenset[str]) -> bool:
        """Tell whether the account has one of these roles."""
        return not roles.isdisjoint(self.account.roles)

    def author(self, account: str) -> str:
        """Return what people read for the author of a record."""
        if account == REGISTER:
            return "le registre lui-même"
        return f"{self.ledger.label(account)}{LENT if account.startswith('p-') else ''}"

    def link(self, path: str) -> str:
        """Return an address of the register with the clocks of this page; "" if it leads elsewhere."""
        if not inside(path):
            return ""
        return with_query(path, self.clocks.asked) if self.clocks.suffix else path

    def here(self, **changes: str) -> str:
        """Return the address of this page with some of its query changed; an empty value is left out."""
        return with_query(self.path, {**self.query, **changes})

    def reads(self, view: str) -> bool:
        """Tell whether the rows of a view may be shown: to who may read it, or as what a link lends."""
        return self.bears or self.may(self.ledger.registry.views[view].roles)

    def rows(self, view: str, only: Mapping[str, str] | None = None) -> Sequence[Any]:
        """Return the rows of a view for the clocks of this page: all its blocks show the same moment.

        None of a view that may not be read: what a page, a form or a list is made of is all asked here.
        """
        if not self.reads(view):
            return ()
        return self.ledger.show(view, on=self.clocks.asof.on, known=self.clocks.asof.known, only=only or {}).rows
