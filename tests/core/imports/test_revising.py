"""What was agreed is recorded as it was seen; what changed meanwhile is told, and nothing is recorded of it."""

import multiprocessing
import threading

import pytest

from core.imports import Answers, carry_out, undo
from core.ledger import open_ledger, registry_of
from tests.core.imports.conftest import Register

HEAD = "Nom;Prénom;Mail;Date d'adhésion\n"
ONE = HEAD + "Lefèvre;Bénédicte;b@exemple.fr;12/03/2022\nRoux;Louis;;12/03/2022\n"
OTHER = HEAD + "LEFEVRE;Benedicte;b@exemple.fr;12/03/2022\n"


def test_the_same_person_of_two_sheets_looked_at_before_either_is_recorded_is_one_person(register):
    one, other = register.plan(ONE), register.plan(OTHER)
    carry_out(register.ledger, one, register.account)
    head = register.ledger.head()
    done = carry_out(register.ledger, other, register.account)

    assert (done.batch, done.recorded, done.known, done.refused, done.moved) == (None, 0, 1, (), ())
    assert register.ledger.head() == head
    assert len(register.shown("parties")) == 2


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ("Lefebvre;Bénédicte;;12/03/2022", "elle est à décider : nom presque pareil"),
        ("Lefèvre;Bénédicte;autre@exemple.fr;", "elle dirait maintenant : courriel : autre@exemple.fr"),
    ],
)
def test_a_row_whose_verdict_changed_is_told_and_the_others_are_recorded(register, row, why):
    later = register.plan(f"{HEAD}{row}\nVidal;Zoé;;12/03/2022\n")
    register.bring(ONE)
    done = carry_out(register.ledger, later, register.account)

    assert (done.recorded, done.moved) == (1, ((2, why),))
    assert sorted(one.name for one in register.shown("parties")) == ["Lefèvre Bénédicte", "Roux Louis", "Vidal Zoé"]
    (batch, *_) = register.shown("batches")
    assert (batch.new, batch.set_aside) == ("1", "1")


def test_two_sheets_agreed_at_the_same_moment_know_of_each_other(register):
    plans = [register.plan(ONE), register.plan(OTHER)]
    together = threading.Barrier(len(plans))

    def agree(planned):
        together.wait()
        carry_out(register.ledger, planned, register.account)

    threads = [threading.Thread(target=agree, args=(planned,)) for planned in plans]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)

    assert len(register.shown("parties")) == 2
    assert len([one for one in register.shown("parties") if one.email == "b@exemple.fr"]) == 1


def agree_elsewhere(directory, account, sheet, done):
    """Look at a sheet in a process of its own, wait for the others to have looked, and agree."""
    register = Register(open_ledger(directory, registry_of(()), check="none"), account)
    planned = register.plan(sheet)
    done.wait()
    carry_out(register.ledger, planned, account)
    register.ledger.close()


def test_two_sheets_agreed_by_two_processes_know_of_each_other(register):
    spawn = multiprocessing.get_context("spawn")
    looked_at = spawn.Barrier(2)
    asked = (register.ledger.directory, register.account)
    workers = [spawn.Process(target=agree_elsewhere, args=(*asked, sheet, looked_at)) for sheet in (ONE, OTHER)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join(60)

    assert [worker.exitcode for worker in workers] == [0, 0]
    assert len(register.shown("parties")) == 2


def test_a_number_given_meanwhile_is_told(register):
    head = "Nom;Prénom;RPPS\n"
    later = register.plan(head + "Vidal;Zoé;10000000017\n", "register-party")
    register.bring(head + "Roux;Louis;10000000017\n", "register-party")
    done = carry_out(register.ledger, later, register.account)

    assert (done.recorded, done.refused) == (0, ())
    assert done.moved == ((2, "elle est refusée : Déjà inscrit·e : Roux Louis."),)


def test_a_batch_that_was_undone_is_not_recorded_again_from_what_was_seen_before(register):
    before, after = register.plan(ONE), register.plan(ONE)
    done = carry_out(register.ledger, before, register.account)
    undo(register.ledger, done.batch, register.account, "Mauvais fichier")
    head = register.ledger.head()
    again = carry_out(register.ledger, after, register.account)

    gone = "elle a été enregistrée, puis retirée"
    assert (again.batch, again.recorded, again.moved) == (None, 0, ((2, gone), (3, gone)))
    assert register.ledger.head() == head
    assert register.bring(ONE).recorded == 2


def test_the_same_plan_agreed_twice_is_recorded_once_and_leaves_no_batch(register):
    planned = register.plan(ONE)
    first, again = (carry_out(register.ledger, planned, register.account) for _ in range(2))

    assert (first.recorded, first.known) == (2, 0)
    assert (again.batch, again.recorded, again.known, again.moved) == (None, 0, 2, ())
    assert len(register.shown("batches")) == 1


def test_nothing_is_recorded_that_nobody_saw(register):
    sheet = "Mission\nSoins\n"
    looked_at = register.plan(sheet, "close-mission")
    register.bring("Intitulé;Mission du contrat;Ouverte le\nSoins;Accès aux soins;15/01/2023\n", "open-mission")
    done = carry_out(register.ledger, looked_at, register.account)

    assert [row.status for row in looked_at.rows] == ["refused"]
    assert [row.status for row in register.plan(sheet, "close-mission").rows] == ["new"]
    assert (done.batch, done.recorded, done.moved) == (None, 0, ())


def test_something_else_recorded_meanwhile_changes_nothing(register):
    planned = register.plan(ONE)
    register.bring("Intitulé;Mission du contrat;Ouverte le\nSoins;Accès aux soins;15/01/2023\n", "open-mission")
    assert carry_out(register.ledger, planned, register.account).recorded == 2


def test_what_was_confirmed_is_asked_again_when_its_doubt_says_something_else(register):
    head = "Nom;Prénom\n"
    register.bring(head + "Lefèvre;Bénédicte\n", "register-party")
    alike = head + "Lefebvre;Bénédicte\n"
    (row,) = register.plan(alike, "register-party").rows
    planned = register.plan(alike, "register-party", Answers(rows={2: row.candidates[0].answer}))
    another = register.plan(head + "Lefevres;Bénédicte\n", "register-party")
    register.bring(
        head + "Lefevres;Bénédicte\n", "register-party", Answers(rows={2: another.rows[0].candidates[0].answer})
    )
    done = carry_out(register.ledger, planned, register.account)

    assert done.recorded == 0
    assert "Lefèvre Bénédicte ; Lefevres Bénédicte" in done.moved[0][1]
