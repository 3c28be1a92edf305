from core.cli.answering import first_account
from core.cli.telling import tell


def test_each_field_has_the_title_of_its_form(ledger):
    opened, granted = ledger.journal(kind="account-opened")[0], ledger.journal(kind="role-granted")[0]

    assert tell(ledger, opened) == f"Compte : {ledger.label(first_account(ledger))} ; Nom affiché : Inès Vidal"
    assert tell(ledger, granted).endswith("Rôle : Audit (lecture seule)")
