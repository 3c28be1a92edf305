"""What the page of a session for DPC says before there is anything to claim: professions, who could be paid for."""

from core import Figures, Form, Found, Prose, Table

_SESSION = {"session": "{session}"}
_SOMEBODY = (Found(view="dpc.eligibility", only=_SESSION),)

BEFORE = (
    Figures(
        view="dpc.mix",
        title="Professions des inscrits",
        only=_SESSION,
        columns=("said", "professions"),
        when=(Found(view="dpc.mix", only=_SESSION),),
    ),
    Table(
        view="dpc.eligibility",
        title="Qui pourrait être pris en charge",
        only=_SESSION,
        columns=("party", "enrolled", "at_enrolment", "at_start", "told"),
        when=_SOMEBODY,
    ),
    Prose(
        text="L’inscription auprès de l’Agence nationale du DPC reste l’acte de chaque personne, sur son propre "
        "compte\u00a0: le registre note seulement ce qui en est dit.",
        when=_SOMEBODY,
    ),
    Form(command="tell-registrations", given=_SESSION, when=_SOMEBODY),
)
