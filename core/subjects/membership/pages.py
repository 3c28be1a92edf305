"""The pages of members."""

from core.model.screens import Figures, Form, Found, Page, Prose, Table
from core.subjects.membership import steps
from core.subjects.membership.dues_pages import LETTERS
from core.subjects.parties import dossier
from core.subjects.sendings import RECEIVED

_HERE = {"party": "{party}"}
_BROUGHT = ("works", "work_time", "meetings", "meeting_time", "sessions", "session_time", "indemnities")
_ADHERES = (Found(view="members", only=_HERE),)
_OWED = (Found(view="dues", only=_HERE),)
_NAMED = (Found(view="statutes.admission"),)
_ERASED = (Found(view="parties.erased", only=_HERE),)
_LEFT = (Found(view="dues.left", only=_HERE),)
_TO_RENEW = (Found(view="members.to-renew", only=_HERE),)
_INVITED = (Found(view="members.invited", only=_HERE),)
_HEARD = (Found(view="members.invited", only={**_HERE, "heard": "True"}),)

MEMBERS_PAGE = Page(
    path="/adherents",
    title="Adhérents",
    nav="Adhérents",
    order=10,
    blocks=(
        Figures(view="members.figures"),
        Figures(
            view="community.unmet",
            title="Composition à vérifier",
            columns=("doctors", "others", "text"),
            when=(Found(view="community.unmet"),),
        ),
        Form(command="receive-application", then="/adherents/{party}", when=_NAMED),
        Form(command="admit-member", then="/adherents/{party}", unless=_NAMED),
        Form(command="join-member", then="/adherents/{party}", unless=_NAMED),
        Table(
            view="members",
            columns=("name", "profession", "college", "category", "since", "up_to_date"),
            link="/adherents/{party}",
            empty="Personne n’a encore adhéré.",
        ),
        Form(command="renew-adhesions", when=(Found(view="members.to-renew", only={"renewal": "request"}),)),
        Table(
            view="members.to-renew",
            title="Adhésions à renouveler",
            columns=("name", "year", "since", "renewal"),
            link="/adherents/{party}",
            when=(Found(view="members.to-renew"),),
        ),
        Table(
            view="members.invited",
            title="Procédures de radiation",
            columns=("name", "on", "hearing", "next"),
            link="/adherents/{party}",
            when=(Found(view="members.invited"),),
        ),
        Table(
            view="members.former",
            title="Anciens adhérents",
            columns=("name", "profession", "left_on", "how", "cause"),
            link="/adherents/{party}",
            empty="Personne n’a quitté l’association.",
        ),
    ),
)
MEMBER_PAGE = Page(
    path="/adherents/{party}",
    title="Adhérent·e",
    subject="parties",
    blocks=(
        Prose(
            text="Cette personne a été effacée : rien de nouveau ne s’enregistre sous ce pseudonyme. Si elle revient, "
            "inscrivez-la comme une personne nouvelle.",
            when=_ERASED,
        ),
        Figures(view="parties.erased", title="Effacement", only=_HERE, columns=("on",), when=_ERASED),
        Figures(
            view="members",
            title="Adhésion",
            only=_HERE,
            columns=("college", "category", "since", "up_to_date"),
            empty="Pas d’adhésion en cours à cette date.",
        ),
        Figures(
            view="members.to-renew",
            title="Adhésion à renouveler",
            only=_HERE,
            columns=("year", "since", "renewal"),
            when=_TO_RENEW,
        ),
        *steps.STANDING,
        Figures(
            view="members.invited",
            title="Procédure de radiation",
            only=_HERE,
            columns=("on", "hearing", "next"),
            fixed=True,
            when=_INVITED,
        ),
        Figures(
            view="parties",
            title="Fiche",
            only=_HERE,
            columns=("profession", "practice", "structure", "to_check", "email", "phone", "address"),
            sparing=("profession", "practice", "structure", "to_check"),
        ),
        *dossier.TIES,
        *steps.STEPS,
        Form(command="remove-member", given=_HERE, when=_HEARD),
        Form(command="drop-removal", given=_HERE, when=_INVITED),
        Form(command="pay-dues", given=_HERE, when=(*_ADHERES, *_LEFT)),
        Form(
            command="renew-adhesion",
            given=_HERE,
            when=(Found(view="members.to-renew", only={**_HERE, "renewal": "request"}),),
        ),
        Form(command="give-contact", given=_HERE, unless=_ERASED),
        *dossier.FORMS,
        *steps.LATER,
        Form(command="transfer-member", given=_HERE, when=_ADHERES, under=steps.ADHESION),
        Form(command="resign-member", given=_HERE, when=_ADHERES, under=steps.ADHESION),
        Form(command="invite-to-hearing", given=_HERE, when=_ADHERES, unless=_INVITED, under=steps.ADHESION),
        Form(command="lapse-membership", given=_HERE, when=_ADHERES, under=steps.ADHESION),
        Form(command="waive-dues", given=_HERE, when=_LEFT, under=steps.ADHESION),
        Form(command="refund-dues", given=_HERE, when=_OWED, under=steps.ADHESION),
        Table(
            view="attestations",
            title="Attestation",
            only=_HERE,
            columns=("name", "profession", "rpps", "since"),
            empty="Rien à attester : pas d’adhésion en cours à cette date.",
            unless=_ERASED,
        ),
        Figures(
            view="members.brought-total",
            title="Ce que la CPTS lui apporte",
            only=_HERE,
            columns=("works", "work_time", "meetings", "sessions", "indemnities"),
            empty="Aucune participation ni indemnité enregistrée.",
        ),
        Table(
            view="members.brought",
            title="Année par année",
            only=_HERE,
            columns=("year", *_BROUGHT),
            when=(Found(view="members.brought", only=_HERE),),
        ),
        Table(
            view="dues",
            title="Cotisations",
            only=_HERE,
            columns=("year", "due", "paid", "left", "state"),
            empty="Aucune cotisation n’est due ni réglée.",
        ),
        *LETTERS,
        *RECEIVED,
        *dossier.LIFE,
    ),
)
ATTESTATIONS_PAGE = Page(
    path="/attestations",
    title="Attestations d’adhésion",
    nav="Adhérents",
    order=25,
    blocks=(
        Prose(
            text="Les médecins en ont besoin pour leur forfait structure. Cherchez une personne ou une profession, "
            "puis téléchargez le PDF sous la liste : une attestation pour chaque ligne trouvée, à la date de la page."
        ),
        Table(
            view="attestations",
            columns=("name", "profession", "rpps", "since"),
            link="/adherents/{party}",
            empty="Personne n’est adhérent à cette date.",
        ),
    ),
)
PARTIES_PAGE = Page(
    path="/personnes",
    title="Personnes et structures",
    nav="Adhérents",
    order=30,
    blocks=(
        Form(command="register-party", then="/adherents/{party}"),
        Table(
            view="parties",
            columns=("name", "nature", "profession", "practice", "to_check", "since"),
            link="/adherents/{party}",
            empty="Personne n’est inscrit.",
        ),
    ),
)
PAGES = (MEMBERS_PAGE, MEMBER_PAGE, ATTESTATIONS_PAGE, PARTIES_PAGE)
