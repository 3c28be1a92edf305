from datetime import date, timedelta
from typing import Annotated

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import Meta, Struct

from core.facts import Cents, PartyId, SessionId
from core.ids import derived_id
from core.intake.binding import Invalid, bind
from core.intake.sensitive import FORBIDDEN, forbidden_in
from core.model.command import Clock, Command, Line, Text, ask
from core.subjects.privacy.erase import EraseOnRequest

TODAY = date(2026, 11, 21)
CAMILLE, LOUIS = PartyId("p-camilleaaaaaaaaa"), PartyId("p-louisaaaaaaaaaaa")


class Attendance(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    party: Annotated[PartyId, ask("Personne", choices="parties")]
    present: Annotated[bool, ask("Présent")] = False
    fee: Annotated[Annotated[Cents, Meta(ge=0)] | None, ask("Indemnité")] = None


class HoldSession(Command, frozen=True, kw_only=True):
    name = "hold-session"
    title = "Enregistrer une séance"

    session: Annotated[SessionId, ask("Séance", minted="s", hidden=True)]
    on: Annotated[date, ask("Le", today=True)]
    label: Annotated[Line, ask("Intitulé")]
    begins: Annotated[Clock | None, ask("Début")] = None
    hours: Annotated[int, Meta(ge=1, le=12), ask("Heures")] = 3
    fee: Annotated[Cents, ask("Montant")] = Cents(0)
    public: Annotated[bool, ask("Publique")]
    trainers: Annotated[tuple[PartyId, ...], Meta(min_length=1), ask("Intervenants")]
    rows: Annotated[tuple[Attendance, ...], ask("Émargement")] = ()
    note: Annotated[Text, ask("Note")] = ""


def bound(raw: dict[str, object], cls: type[Command] = HoldSession) -> object:
    return bind(cls, raw, command_id="c-1", today=TODAY)


TYPED = {
    "session": "",
    "on": "",
    "label": " Plaies chroniques ",
    "begins": "18h30",
    "hours": "",
    "fee": "1 368,00 €",
    "public": "on",
    "trainers": CAMILLE,
    "rows": {
        "0": {"party": CAMILLE, "present": "on", "fee": ""},
        "1": {"party": "", "present": "", "fee": " "},
        "7": {"party": LOUIS, "present": "", "fee": "76"},
    },
    "note": "",
}


def test_a_form_becomes_a_command():
    assert bound(TYPED) == HoldSession(
        session=SessionId(derived_id("s", "c-1", "session")),
        on=TODAY,
        label="Plaies chroniques",
        begins="18:30",
        fee=Cents(136800),
        public=True,
        trainers=(CAMILLE,),
        rows=(Attendance(party=CAMILLE, present=True), Attendance(party=LOUIS, fee=Cents(7600))),
    )


def test_json_values_become_the_same_command():
    said = {
        "label": "Plaies chroniques",
        "begins": "18:30",
        "fee": 136800,
        "public": True,
        "trainers": [CAMILLE],
        "rows": [{"party": CAMILLE, "present": True}, {"party": LOUIS, "fee": 7600}],
    }

    assert bound(said) == bound(TYPED)


def test_every_error_comes_at_once_in_french():
    wrong = {
        "session": "Plaies",
        "on": "30/02/2026",
        "label": "  ",
        "begins": "midi",
        "hours": "13",
        "fee": "NaN",
        "public": "peut-être",
        "trainers": ["Camille"],
        "rows": {"3": {"party": "Louis", "fee": "-1"}, "5": {"fee": "2", "colour": "bleu"}},
        "note": "\x00",
        "extra": "1",
    }

    assert bound(wrong) == Invalid(
        {
            "extra": "Ce champ n’existe pas.",
            "session": "Ce n’est pas un identifiant du registre.",
            "on": "Écrivez une date, comme 21/11/2026, entre 1900 et 2199.",
            "label": "Ce champ est obligatoire.",
            "begins": "Écrivez une heure, comme 18:30.",
            "hours": "Indiquez au plus 12.",
            "fee": "Écrivez un montant en euros, comme 1 234,50.",
            "public": "Répondez par oui ou par non.",
            "trainers.0": "Ce n’est pas un identifiant du registre.",
            "rows.3.party": "Ce n’est pas un identifiant du registre.",
            "rows.3.fee": "Indiquez au moins 0,00\u202f€.",
            "rows.5.colour": "Ce champ n’existe pas.",
            "rows.5.party": "Ce champ est obligatoire.",
            "note": "Ce texte contient des caractères invisibles : saisissez-le de nouveau.",
        }
    )


def test_what_must_not_enter_is_told_with_the_other_errors_and_alone_left_to_the_ledger():
    patient = {"label": "Vu 255129999999933", "rows": {"4": {"party": "Louis"}}}

    assert bound({**TYPED, **patient}) == Invalid(
        {"rows.4.party": "Ce n’est pas un identifiant du registre.", "label": FORBIDDEN}
    )
    assert forbidden_in(bound({**TYPED, "label": patient["label"]})) == {"label": FORBIDDEN}


def test_a_blank_box_is_no_and_an_absent_answer_is_missing():
    assert bound({**TYPED, "public": ""}).public is False

    del (unsaid := dict(TYPED))["public"]
    assert bound(unsaid) == Invalid({"public": "Ce champ est obligatoire."})


@pytest.mark.parametrize("trainers", ["", [], [""], None])
def test_nobody_is_not_somebody(trainers):
    assert set(bound({**TYPED, "trainers": trainers}).fields) == {"trainers"}


def test_a_required_grid_with_nothing_typed_is_missing():
    class Gather(Command, frozen=True, kw_only=True):
        rows: Annotated[tuple[Attendance, ...], ask("Émargement")]

    assert bound({"rows": {"0": {"party": "", "present": [""]}}}, Gather) == Invalid(
        {"rows": "Ce champ est obligatoire."}
    )
    assert bound({"rows": []}, Gather) == Gather(rows=())


@pytest.mark.parametrize("rows", ["texte", 3, {"a": {}}, {"0": "texte"}, [3], {"1" * 10: {}}])
def test_a_grid_of_another_shape_is_refused(rows):
    assert isinstance(bound({**TYPED, "rows": rows}), Invalid)


def test_a_list_has_a_thousand_entries_at_most():
    assert len(bound({**TYPED, "rows": [{"party": LOUIS}] * 1000}).rows) == 1000
    assert bound({**TYPED, "rows": [{"party": LOUIS}] * 1001}) == Invalid({"rows": "Indiquez au plus 1000 lignes."})
    assert bound({**TYPED, "trainers": [LOUIS] * 1001}) == Invalid({"trainers": "Indiquez au plus 1000 éléments."})


def test_lines_of_a_list_are_typed_one_below_the_other():
    class Plan(Command, frozen=True, kw_only=True):
        agenda: Annotated[tuple[Line, ...], ask("Ordre du jour")]

    assert bound({"agenda": "Budget\r\n\r\n Élections "}, Plan) == Plan(agenda=("Budget", "Élections"))


def test_what_a_command_checks_itself_is_told_for_the_whole():
    class Span(Command, frozen=True, kw_only=True):
        since: Annotated[date, ask("Du")]
        until: Annotated[date, ask("Au")]

        def __post_init__(self) -> None:
            if self.until < self.since:
                raise ValueError("La fin précède le début.")

    assert bound({"since": "2026-02-01", "until": "2026-01-01"}, Span) == Invalid({"": "La fin précède le début."})


def test_saying_a_command_again_gives_the_same_ids():
    assert bound(TYPED) == bound(TYPED)
    assert bind(HoldSession, TYPED, command_id="c-2", today=TODAY).session != bound(TYPED).session


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(["0", "1", "party", "fee"]), inner),
    max_leaves=8,
)


@given(st.dictionaries(st.sampled_from(HoldSession.__struct_fields__) | st.text(max_size=5), JSON))
def test_anything_becomes_a_command_or_errors(raw):
    assert isinstance(bound(raw), HoldSession | Invalid)


class Pay(Command, frozen=True, kw_only=True):
    name = "pay"
    title = "Payer"

    on: Annotated[date, ask("Payée le", today=True, past=True)]
    noted: Annotated[date | None, ask("Noté le", past=True)] = None


def test_what_has_happened_is_not_dated_in_the_future() -> None:
    tomorrow = TODAY + timedelta(days=1)
    assert bound({"on": tomorrow.isoformat(), "noted": tomorrow.isoformat()}, Pay) == Invalid(
        {"on": "Cette date est dans l’avenir.", "noted": "Cette date est dans l’avenir."}
    )
    assert bound({"on": TODAY.isoformat()}, Pay) == bound({}, Pay) == Pay(on=TODAY)


class Begin(Command, frozen=True, kw_only=True):
    name = "begin"
    title = "Commencer"

    on: Annotated[date, ask("Commence le", today=True, ahead=1)]


def test_a_year_mistyped_is_said() -> None:
    far, near = TODAY + timedelta(days=367), TODAY + timedelta(days=366)
    assert bound({"on": far.isoformat()}, Begin) == Invalid(
        {"on": "Cette date est dans plus d’un an : vérifiez l’année."}
    )
    assert bound({"on": near.isoformat()}, Begin) == Begin(on=near)


def test_what_cannot_be_undone_is_done_today():
    asked = {"party": "p-aaaaaaaaaaaaaaaa", "confirmed": True}
    for day in ("1990-01-01", "2026-03-09", "2026-03-11"):
        bound = bind(EraseOnRequest, {**asked, "on": day}, command_id="c-1", today=date(2026, 3, 10))
        assert isinstance(bound, Invalid)
        assert list(bound.fields) == ["on"]
    bound = bind(EraseOnRequest, {**asked, "on": "2026-03-10"}, command_id="c-1", today=date(2026, 3, 10))
    assert isinstance(bound, EraseOnRequest)
