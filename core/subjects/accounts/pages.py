"""The page of accounts."""

from core.model.roles import ADMIN
from core.model.screens import Form, Page, Table
from core.model.view import READERS

PAGES = (
    Page(
        path="/comptes",
        title="Comptes d’accès",
        nav="Administration",
        order=90,
        roles=READERS | {ADMIN},
        blocks=(
            Table(view="accounts", columns=("label", "roles", "status", "party"), empty="Aucun compte n’est ouvert."),
            Form(command="open-account"),
            Form(command="grant-role"),
            Form(command="withdraw-role"),
            Form(command="close-account"),
        ),
    ),
)
