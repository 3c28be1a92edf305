"""The pages of the register of decisions and of one decision."""

from core.model.screens import Figures, Form, Found, Page, Prose, Table

_DECISION = {"decision": "{decision}"}
_ADOPTED = Found(view="decisions.adopted", only=_DECISION)
_PAST = Found(view="decisions.past", only=_DECISION)
LESSER = (
    "Décision reprise d’un procès-verbal, saisie après coup : le registre n’a ni compté les présents, ni jugé le "
    "quorum et la majorité. Sa preuve est le procès-verbal signé, et ne vaut que ce qu’il vaut."
)
ALERT = ("subject", "text", "changes", "verdict", "parties", "imported")
DECISIONS_PAGE = Page(
    path="/decisions",
    title="Registre des décisions",
    nav="Gouvernance",
    order=20,
    blocks=(
        Table(
            view="decisions",
            columns=("subject", "on", "result", "arithmetic", "amount", "source", "replaced_by"),
            link="/decisions/{decision}",
            empty="Aucune décision n’a été mise au vote.",
        ),
        Form(command="take-up-decision"),
        Form(command="join-past-minutes", when=(Found(view="decisions.past"),)),
        Table(
            view="governance.alerts",
            title="Appris après le vote",
            columns=ALERT,
            link="/decisions/{decision}",
            when=(Found(view="governance.alerts"),),
        ),
    ),
)
DECISION_PAGE = Page(
    path="/decisions/{decision}",
    title="Décision",
    subject="decisions",
    blocks=(
        Figures(
            view="decisions",
            title="Résultat",
            only=_DECISION,
            columns=("result", "on", "meeting", "arithmetic", "quorum"),
            fixed=True,
            unless=(_PAST,),
        ),
        Figures(
            view="decisions.past",
            title="Résultat, d’après le procès-verbal",
            only=_DECISION,
            columns=("result", "on", "body", "arithmetic", "quorum", "source", "minutes"),
            when=(_PAST,),
        ),
        Prose(text=LESSER, when=(_PAST,)),
        Form(command="join-past-minutes", given={"decisions": "{decision}"}, when=(_PAST,)),
        Form(command="record-result", given=_DECISION, when=(Found(view="votes.open", only=_DECISION),), open=True),
        Figures(
            view="decisions",
            title="La décision",
            only=_DECISION,
            columns=("type", "method", "concerns", "mission", "withdrawn", "amount", "replaced_by", "resolution"),
        ),
        Table(
            view="interests.votes",
            title="Intérêts déclarés dans la structure concernée",
            only=_DECISION,
            columns=("party", "entity", "nature", "took_part"),
            when=(Found(view="interests.votes", only=_DECISION),),
        ),
        Figures(
            view="decisions.spending",
            title="Ce qu’elle coûte",
            only=_DECISION,
            columns=("spent", "allowed", "left", "expenses"),
            when=(_ADOPTED,),
        ),
        Table(
            view="expenses",
            title="Dépenses rattachées",
            only=_DECISION,
            columns=("label", "text", "amount", "paid_to", "mission", "missing"),
            link="/depenses/{entry}",
            empty="Aucune dépense n’est rattachée à cette décision.",
            when=(_ADOPTED,),
        ),
        Table(
            view="votes.named",
            title="Votes nominatifs",
            only=_DECISION,
            columns=("party", "voice"),
            when=(Found(view="votes.named", only=_DECISION),),
        ),
        Table(
            view="governance.alerts",
            title="Appris après le vote",
            only=_DECISION,
            columns=ALERT,
            when=(Found(view="governance.alerts", only=_DECISION),),
        ),
    ),
)
PAGES = (DECISIONS_PAGE, DECISION_PAGE)
