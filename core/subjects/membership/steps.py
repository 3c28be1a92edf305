"""What the page of a party shows and offers of joining: how its application stands, and the next steps that apply."""

from typing import Final

from core.model.screens import Figures, Form, Found

_HERE: Final = {"party": "{party}"}
_NAMED: Final = (Found(view="statutes.admission"),)
_WAITING: Final = (Found(view="applications.waiting", only=_HERE),)
_ACCEPTED: Final = (Found(view="applications.accepted", only=_HERE),)
_ERASED: Final = (Found(view="parties.erased", only=_HERE),)
_ADHERES: Final = (Found(view="members", only=_HERE),)

ADHESION: Final = "Changer ou terminer l’adhésion"
"""The theme of what changes or ends an adhesion."""
STANDING: Final = (
    Figures(
        view="applications.waiting",
        title="Demande d’adhésion",
        only=_HERE,
        columns=("on", "college", "category", "stage"),
        fixed=True,
        when=_WAITING,
    ),
    Figures(
        view="applications.accepted",
        title="Demande d’adhésion",
        only=_HERE,
        columns=("on", "college", "category", "stage", "answered_on", "begins"),
        fixed=True,
        when=_ACCEPTED,
    ),
)
"""How the application of a party stands."""
STEPS: Final = (
    Form(command="accept-application", given=_HERE, when=_WAITING),
    Form(command="decline-application", given=_HERE, when=_WAITING),
    Form(command="start-adhesion", given=_HERE, when=(Found(view="applications.unstarted", only=_HERE),)),
    Form(
        command="apply-member",
        title="Enregistrer une demande d’adhésion",
        given=_HERE,
        unless=(*_ADHERES, *_WAITING, *_ACCEPTED, *_ERASED),
    ),
    Form(command="join-member", given=_HERE, unless=(*_ADHERES, *_WAITING, *_ACCEPTED, *_NAMED, *_ERASED)),
)
"""The next steps of a party that does not adhere."""
LATER: Final = (
    Form(
        command="state-non-adhesion",
        given=_HERE,
        unless=(*_ADHERES, *_ERASED, Found(view="non-adhesions", only=_HERE)),
        under=ADHESION,
    ),
)
"""What a party that does not adhere may say instead."""
