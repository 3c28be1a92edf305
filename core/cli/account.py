"""``registre account``: who may sign in, and what each may do."""

from typing import TYPE_CHECKING

import click

from core.cli.french import Failure, FrenchCommand, FrenchGroup
from core.cli.opening import opened
from core.cli.printing import print_json, print_rows
from core.model.roles import ROLES

if TYPE_CHECKING:
    from core.ledger import Ledger

AS = click.option("--as", "author", metavar="ACCOUNT", help="Le compte qui enregistre (par défaut, le premier).")
ROLE = click.Choice(list(ROLES))


@click.group(cls=FrenchGroup, help="Gérer les comptes d’accès.")
def account() -> None:
    """Group what is done with accounts."""


@account.command("list", cls=FrenchCommand, help="Lister les comptes et leurs rôles.")
@click.option("--json", "as_json", is_flag=True, help="En JSON.")
def show_all(*, as_json: bool) -> None:
    """List the accounts."""
    from core.access import AccessFile, passwords
    from core.cli.accounts import accounts

    with opened() as ledger, AccessFile(ledger.directory) as access:
        found = [{**one, "password": passwords.has_password(access, one["account"])} for one in accounts(ledger)]
    if as_json:
        print_json(found)
        return
    rows = [
        (
            one["account"],
            one["label"],
            ", ".join(ROLES[role] for role in one["roles"]),
            "fermé" if one["closed"] else "ouvert",
            "oui" if one["password"] else "non",
        )
        for one in found
    ]
    print_rows(("compte", "nom affiché", "rôles", "état", "mot de passe"), rows)


@account.command(cls=FrenchCommand, help="Ouvrir un compte, lui donner des rôles, une adresse et un mot de passe.")
@click.option("--name", required=True, metavar="TEXT", help="Le nom affiché.")
@click.option("--role", "roles", type=ROLE, multiple=True, help="Un rôle ; à répéter.")
@click.option("--login", metavar="EMAIL", help="L’adresse avec laquelle se connecter.")
@click.option("--party", metavar="ID", help="La personne inscrite à qui est ce compte.")
@click.option("--password", is_flag=True, help="Demander un mot de passe (lu sur l’entrée sans terminal).")
@AS
def add(
    name: str, roles: tuple[str, ...], login: str | None, party: str | None, author: str | None, *, password: bool
) -> None:
    """Open an account; write its id."""
    from core.access import AccessFile, logins, passwords
    from core.cli.accounts import ask_password, check_free
    from core.ids import derived_id, new_id

    command_id = new_id("c")
    secret = ask_password() if password else None
    with opened() as ledger, AccessFile(ledger.directory) as access:
        if login:
            check_free(access, login)
        made = derived_id("a", command_id, "account")
        _ask(ledger, author, command_id, "open-account", {"label": name, "party": party})
        for role in roles:
            _ask(ledger, author, new_id("c"), "grant-role", {"account": made, "role": role})
        if login:
            logins.bind(access, made, login)
        if secret:
            passwords.set_password(access, made, secret, ledger.clock())
    click.echo(made)


@account.command(cls=FrenchCommand, help="Donner un rôle à un compte.")
@click.argument("name", metavar="ACCOUNT")
@click.argument("role", type=ROLE)
@AS
def grant(name: str, role: str, author: str | None) -> None:
    """Give a role."""
    _record(author, "grant-role", {"account": name, "role": role})


@account.command(cls=FrenchCommand, help="Retirer un rôle à un compte.")
@click.argument("name", metavar="ACCOUNT")
@click.argument("role", type=ROLE)
@AS
def withdraw(name: str, role: str, author: str | None) -> None:
    """Take a role away."""
    _record(author, "withdraw-role", {"account": name, "role": role})


@account.command(cls=FrenchCommand, help="Fermer un compte : plus personne ne s’y connecte.")
@click.argument("name", metavar="ACCOUNT")
@AS
def close(name: str, author: str | None) -> None:
    """Close an account and forget its secrets."""
    from core.access import AccessFile, forget

    _record(author, "close-account", {"account": name})
    with opened() as ledger, AccessFile(ledger.directory) as access:
        forget(access, name)


@account.command(cls=FrenchCommand, help="Donner à un compte l’adresse avec laquelle se connecter.")
@click.argument("name", metavar="ACCOUNT")
@click.argument("email", metavar="EMAIL")
def login(name: str, email: str) -> None:
    """Bind an address."""
    from core.access import AccessFile, logins
    from core.cli.accounts import check_free

    with opened() as ledger, AccessFile(ledger.directory) as access:
        _check_open(ledger, name)
        check_free(access, email)
        logins.bind(access, name, email)


@account.command(
    cls=FrenchCommand, help="Donner un mot de passe à un compte (demandé, ou lu sur l’entrée sans terminal)."
)
@click.argument("name", metavar="ACCOUNT")
def password(name: str) -> None:
    """Set a password."""
    from core.access import AccessFile, passwords
    from core.cli.accounts import ask_password

    secret = ask_password()
    with opened() as ledger, AccessFile(ledger.directory) as access:
        _check_open(ledger, name)
        passwords.set_password(access, name, secret, ledger.clock())


@account.command(cls=FrenchCommand, help="Faire un jeton pour l’API ; il n’est montré qu’une fois.")
@click.argument("name", metavar="ACCOUNT")
@click.option("--label", default="ligne de commande", metavar="TEXT", help="À quoi il sert.")
def token(name: str, label: str) -> None:
    """Make a token; write it once."""
    from core.access import AccessFile, tokens
    from core.cli.accounts import check_allowed

    check_allowed(label)
    with opened() as ledger, AccessFile(ledger.directory) as access:
        _check_open(ledger, name)
        click.echo(tokens.create(access, name, label, ledger.clock())[1])


def _record(author: str | None, command: str, fields: dict[str, object]) -> None:
    from core.ids import new_id

    with opened() as ledger:
        _ask(ledger, author, new_id("c"), command, fields)


def _ask(ledger: "Ledger", author: str | None, command_id: str, name: str, fields: dict[str, object]) -> None:
    """Record one command; stop when it is refused."""
    from core.cli.answering import Asked, first_account, follow
    from core.model.command import Refused

    asked = Asked(name, command_id, ledger.registry.deciders[name], fields)
    outcome = follow(ledger, asked, author or first_account(ledger))
    if isinstance(outcome, Refused):
        raise Failure(outcome.code, " ".join((outcome.message, *outcome.fields.values())))


def _check_open(ledger: "Ledger", name: str) -> None:
    if not ledger.roles(name):
        raise Failure("account-unknown", f"Le compte « {name} » n’existe pas, est fermé ou n’a aucun rôle.")
