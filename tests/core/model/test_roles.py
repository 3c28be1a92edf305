"""Who may do what."""

from core.model.roles import ADMIN, AUDITOR, ROLES, WRITERS
from core.model.view import READERS


def test_every_role_has_a_french_name_of_its_own() -> None:
    assert len(ROLES) == len(set(ROLES.values())) == 6


def test_the_auditor_reads_all_and_writes_nothing() -> None:
    assert AUDITOR in READERS
    assert AUDITOR not in WRITERS


def test_who_manages_accounts_does_nothing_else() -> None:
    assert ADMIN not in READERS | WRITERS
    assert WRITERS | {AUDITOR, ADMIN} == set(ROLES)
