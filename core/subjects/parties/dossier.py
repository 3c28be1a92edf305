"""The blocks of the page of a party: what it is, whom it is tied to, and what happened to it, for any page to show."""

from typing import Final

from core.model.screens import Form, Found, Table

_HERE: Final = {"party": "{party}"}
_AT: Final = {"structure": "{party}"}
_STRUCTURE: Final = (Found(view="parties.structures", only=_HERE),)

TIES: Final = (
    Table(
        view="parties.identifiers",
        title="Numéros",
        only=_HERE,
        columns=("scheme", "number", "warning", "since"),
        when=(Found(view="parties.identifiers", only=_HERE),),
    ),
    Table(
        view="parties.qualities",
        title="Qualités",
        only=_HERE,
        columns=("label", "since"),
        when=(Found(view="parties.qualities", only=_HERE),),
    ),
    Table(
        view="parties.affiliations",
        title="Structures de rattachement",
        only=_HERE,
        columns=("structure", "how", "on", "until", "adheres"),
        when=(Found(view="parties.affiliations", only=_HERE),),
    ),
    Table(
        view="parties.affiliations",
        title="Personnes rattachées",
        only=_AT,
        columns=("party", "how", "on", "until"),
        when=(Found(view="parties.affiliations", only=_AT),),
    ),
    Table(
        view="mandates",
        title="Mandats",
        only=_HERE,
        columns=("body", "where", "office", "on", "until", "structure"),
        when=(Found(view="mandates", only=_HERE),),
    ),
    Table(
        view="interests",
        title="Intérêts déclarés",
        only=_HERE,
        columns=("held_in", "nature", "on", "until"),
        when=(Found(view="interests", only=_HERE),),
    ),
)
_ERASED: Final = (Found(view="parties.erased", only=_HERE),)
_IDENTITY: Final = "Identité, métier et structures"
FORMS: Final = (
    Form(command="rename-party", given=_HERE, unless=_ERASED, under=_IDENTITY),
    Form(command="declare-profession", given=_HERE, unless=_ERASED, under=_IDENTITY),
    Form(command="describe-structure", given=_HERE, when=_STRUCTURE, unless=_ERASED, under=_IDENTITY),
    Form(command="give-identifier", given=_HERE, unless=_ERASED, under=_IDENTITY),
    Form(command="declare-quality", given=_HERE, unless=_ERASED, under=_IDENTITY),
    Form(command="start-affiliation", given=_HERE, unless=(*_STRUCTURE, *_ERASED), under=_IDENTITY),
    Form(
        command="start-affiliation",
        title="Rattacher une personne",
        given=_AT,
        when=_STRUCTURE,
        unless=_ERASED,
        under=_IDENTITY,
    ),
    Form(command="end-affiliation", given=_HERE, when=(Found(view="parties.ties", only=_HERE),), under=_IDENTITY),
)
LIFE: Final = (
    Table(
        view="meeting.attendance",
        title="Séances",
        only=_HERE,
        columns=("meeting", "how", "holder", "time"),
        when=(Found(view="meeting.attendance", only=_HERE),),
    ),
    Table(
        view="session.participants",
        title="Formations",
        only=_HERE,
        columns=("session", "enrolled", "withdrawn", "signed", "missing", "present", "time"),
        when=(Found(view="session.participants", only=_HERE),),
    ),
    Table(
        view="treasury.entries",
        title="Argent",
        only=_HERE,
        columns=("label", "on", "received", "spent"),
        when=(Found(view="treasury.entries", only=_HERE),),
    ),
    Table(
        view="parties.life",
        title="Tout l’historique",
        only=_HERE,
        columns=("on", "what", "detail", "about", "amount"),
    ),
    Table(view="privacy.rights", title="Données personnelles", only=_HERE, columns=("what",), link="/droits/{party}"),
)
