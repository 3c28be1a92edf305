"""The e-mails of the entrance: a link, how long it lasts, and what to do if one expected none."""

from collections.abc import Sequence

from core.access import links
from core.subjects.accounts.fold import ACCOUNTS
from web.entrance.lots import Person
from web.house import House
from web.outbox import Letter

PATHS = {links.Purpose.LOGIN: "/lien", links.Purpose.INVITATION: "/invitation"}


def send_login(house: House, account: str, to: str) -> None:
    """Send a single-use link to log in."""
    text = f"""Bonjour,

Pour vous connecter au registre de l’association {house.ledger.name}, ouvrez cette adresse puis confirmez :

{_link(house, account, links.Purpose.LOGIN)}

Elle ne sert qu’une fois, pendant trente minutes.
Si vous n’avez rien demandé, oubliez ce message : personne ne s’est connecté.
"""
    subject = f"Votre lien de connexion — {house.ledger.name}"
    house.outbox.post(to, subject, text, house.clock(), _whose(house, account))


def send_invitation(house: House, account: str, to: str, by: str) -> str:
    """Invite the holder of an account to choose a password; return the link that the letter holds."""
    link = _link(house, account, links.Purpose.INVITATION)
    text = f"""Bonjour,

{by} vous a ouvert un compte dans le registre de l’association {house.ledger.name}.
Pour choisir votre mot de passe et entrer, ouvrez cette adresse :

{link}

Elle ne sert qu’une fois, pendant sept jours. Vous vous connecterez ensuite avec cette adresse électronique, ici :
{house.settings.address}/connexion
"""
    house.outbox.post(to, f"Votre compte — {house.ledger.name}", text, house.clock(), _whose(house, account))
    return link


def lent_letter(house: House, to: Person, title: str, about: Sequence[str], address: str, until: str) -> Letter:
    """Write the message of a link that lends the right to do one thing; it names nobody."""
    lines = "\n".join(about)
    text = f"""Bonjour,

{house.ledger.name} vous envoie ce lien : {title}.

{lines}

Ouvrez cette adresse, sur un téléphone ou un ordinateur, sans compte ni mot de passe :

{address}

Elle est pour vous seul·e : elle sert une fois, jusqu’au {until}.
"""
    return Letter(to.email, f"{title} — {house.ledger.name}", text, to.party)


def _whose(house: House, account: str) -> str:
    """Return the party whose account it is, "" when it says none."""
    with house.ledger.states.lock:
        known = house.ledger.state(ACCOUNTS).by_id.get(account)
    return (known.party or "") if known is not None else ""


def _link(house: House, account: str, purpose: links.Purpose) -> str:
    return f"{house.settings.address}{PATHS[purpose]}/{links.issue(house.access, account, purpose, house.clock())}"
