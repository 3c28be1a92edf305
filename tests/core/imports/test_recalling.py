from core.imports import Answers
from core.imports.recalling import FORGOTTEN
from core.subjects.batches import BATCHES

HEAD = "Nom;Prénom;Profession\n"
ROUX, VIDAL = HEAD + "Roux;Louis;Inf. lib.\n", "Prénom;Nom;Métier\nInès;Vidal;INF. LIB.\n"
KEY = "profession=inf lib"
SAID = Answers(words={KEY: "infirmier"})


def batches(register):
    with register.ledger.states.lock:
        return [one.imported for one in register.ledger.state(BATCHES).by_id.values()]


def test_a_word_explained_once_is_understood_in_the_next_file_and_it_is_said(register, status):
    assert status(register.plan(VIDAL)) == ["refused"]
    register.bring(ROUX, answers=SAID)
    planned = register.plan(VIDAL)

    assert (status(planned), planned.unknown) == (["new"], ())
    ((word, choice),) = [(one.word, one.choice) for one in planned.recalled]
    assert (word.said, choice.value, choice.label) == ("INF. LIB.", "infirmier", "Infirmier·e")
    assert planned.recalled[0].proposed[0] == choice
    register.bring(VIDAL)
    assert [row.profession for row in register.shown("parties")] == ["Infirmier·e", "Infirmier·e"]


def test_somebody_may_say_otherwise_or_that_it_means_nothing_any_more(register, status):
    register.bring(ROUX, answers=SAID)
    other = Answers(words={KEY: "ipa"})
    assert register.plan(VIDAL, answers=other).recalled == ()
    none = register.plan(VIDAL, answers=Answers(words={KEY: FORGOTTEN}))
    assert (status(none), [one.key for one in none.unknown]) == (["refused"], [KEY])

    register.bring(VIDAL, answers=other)
    (one,) = register.plan(HEAD + "Garnier;Zoé;inf lib\n").recalled
    assert one.choice.value == "ipa"


def test_the_register_keeps_no_word_and_only_what_is_new(register):
    register.bring(ROUX, answers=SAID)
    register.bring(VIDAL, answers=SAID)
    first, second = batches(register)

    assert [told.value for told in first.words] == ["infirmier"]
    assert second.words == ()
    assert b"inf lib" not in b"".join(entry.data.lower() for entry in register.ledger.journal(limit=1000))
    assert register.plan("Nom;Profession\nRoux;inf lib\n", "register-party").recalled == (), "another sort of rows"


def test_words_for_people_and_things_are_not_kept(register):
    register.bring("Nom;Prénom;Date d'adhésion\nRoux;Louis;12/03/2022\n")
    (row,) = register.shown("parties")
    party = register.ledger.show("parties").rows[0].party
    rows = "Personne;Date\nle gars du cabinet;10/01/2023\n"
    register.bring(rows, "resign-member", Answers(words={"party=le gars du cabinet": party}))

    assert row.name == "Roux Louis"
    assert [one.words for one in batches(register)] == [(), ()]
