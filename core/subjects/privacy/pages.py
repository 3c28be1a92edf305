"""« Échéances RGPD »: what is to be erased, and what erases it."""

from core.model.screens import Form, Found, Page, Prose, Table
from core.subjects.privacy.views import ROLES

_GONE = {"adheres": "False"}
_OWING = (Found(view="dues.left", only=_GONE),)
TERMS_PAGE = Page(
    path="/echeances-rgpd",
    title="Échéances RGPD",
    nav="Données personnelles",
    order=70,
    roles=ROLES,
    blocks=(
        Prose(
            text="Au départ, les coordonnées sont à effacer aussitôt ; le nom aussi, sauf si une séance, un mandat, "
            "les comptes ou une formation obligent à le garder quelques années (RGPD, art. 17-3-b) : il se lit "
            "jusque-là, dans les listes comme dans « Anciens adhérents ». Rien ne s’efface seul : quelqu’un "
            "confirme. Effacer détruit la clé des données : totaux, quorums et preuves ne changent pas, et la "
            "personne reste sous un pseudonyme. Les sauvegardes des clés gardent l’ancienne clé trente jours au "
            "plus : jetez-les."
        ),
        Table(
            view="privacy.due",
            title="À effacer",
            columns=("name", "what", "since"),
            link="/adherents/{party}",
            empty="Rien n’est échu à cette date.",
        ),
        Form(command="erase-due", when=(Found(view="privacy.due"),)),
        Table(
            view="privacy.undone",
            title="Imports annulés",
            columns=("label", "since"),
            when=(Found(view="privacy.undone"),),
        ),
        Form(command="erase-undone", when=(Found(view="privacy.undone"),)),
        Table(
            view="privacy.pieces",
            title="Pièces échues",
            columns=("record", "on", "what", "due"),
            link="/enregistrements/{record}",
            when=(Found(view="privacy.pieces"),),
        ),
        Form(command="erase-pieces", when=(Found(view="privacy.pieces"),)),
        Table(
            view="privacy.terms",
            title="Personnes qui n’adhèrent pas : ce qui est gardé, jusqu’à quand",
            columns=("name", "retention", "cause", "start", "due", "held"),
            link="/adherents/{party}",
            empty="Il n’y en a pas, ou tout est effacé.",
        ),
        Table(
            view="dues.left",
            title="Cotisations dues par d’anciens adhérents : elles retiennent leurs données",
            only=_GONE,
            columns=("name", "year", "left", "since"),
            link="/adherents/{party}",
            when=_OWING,
        ),
        Form(command="waive-dues", when=_OWING),
        Form(command="erase-on-request"),
        Form(command="purge-content"),
        Table(
            view="privacy.agreements",
            title="Accords de conservation",
            columns=("name", "retention", "on", "until"),
            link="/adherents/{party}",
            empty="Aucun accord n’est en vigueur à cette date.",
        ),
        Form(command="agree-keeping"),
        Form(command="withdraw-keeping", when=(Found(view="privacy.agreements"),)),
        Table(
            view="privacy.erasures",
            title="Effacements",
            columns=("on", "what", "party", "records", "ground"),
            empty="Rien n’a été effacé.",
        ),
        Table(view="privacy.durations", title="Durées de conservation"),
    ),
)
PAGES = (TERMS_PAGE,)
