"""Claims that wait: since when, and late only by a delay that somebody entered."""

from datetime import date

from core.facts import Cents, Fact, Id, RuleName
from core.model.rules import RULES, Rule, RulesAdopted, Step
from core.model.view import AsOf
from plugins.dpc.facts.claims import ClaimAnswered, ClaimReturned, Excluded
from plugins.dpc.money.opening import OPEN, UNKNOWN, OpenRow
from plugins.dpc.records.files import FILES
from plugins.dpc.words import PAYMENT_DAYS
from tests.plugins.dpc.cases import CLAIM, people
from tests.plugins.dpc.cases import RULES as ADOPTED
from tests.plugins.dpc.payments import CLAIMED, PAID
from tests.spec import folded

SIXTY_DAYS = RulesAdopted(
    rule=RuleName(Id(PAYMENT_DAYS)),
    on=date(2024, 1, 1),
    content=Rule(
        description="Délai de paiement",
        unit="jours",
        dated_by="jour de l’envoi",
        steps=(Step(since=date(2024, 1, 1), value="60", reference="conditions générales, 2024"),),
    ),
)
DUE = date(2024, 5, 19)


def waiting(day: date, *facts: Fact) -> list[OpenRow]:
    everything = (CLAIMED, *ADOPTED, *facts)
    return list(OPEN.rows(AsOf(day, 99, day), folded(FILES, everything), folded(RULES, everything)))


def test_a_claim_filed_waits_from_that_day_and_without_a_known_delay_is_not_late() -> None:
    (row,) = waiting(date(2025, 3, 20))
    assert (row.claim, row.sent, row.days, row.left) == (CLAIM, CLAIMED.on, 365, 912_00)
    assert (row.due, row.standing, row.late) == (None, UNKNOWN, False)
    assert (row.positions[0], row.rules) == (1, ("dpc_payment_days@2020-01-01",))


def test_it_is_late_on_the_morrow_of_the_delay_that_is_known() -> None:
    (on_the_day,), (on_the_morrow,) = waiting(DUE, SIXTY_DAYS), waiting(date(2024, 5, 20), SIXTY_DAYS)
    assert (on_the_day.due, on_the_day.standing, on_the_day.late) == (DUE, "Dans le délai", False)
    assert (on_the_morrow.standing, on_the_morrow.late) == ("Dépassé", True)


def test_what_is_accepted_waits_until_it_is_paid_and_what_was_given_back_does_not() -> None:
    but_one = (Excluded(party=people(1)[0], reason="partial-attendance"),)
    answered = ClaimAnswered(claim=CLAIM, on=date(2024, 5, 2), refused=but_one)
    (row,) = waiting(date(2024, 6, 1), answered)
    assert (row.left, row.status) == (Cents(836_00), "partly-accepted")
    assert [row.left for row in waiting(date(2024, 6, 2), PAID)] == [912_00]
    assert waiting(date(2024, 6, 3), PAID) == []
    assert waiting(date(2024, 6, 1), ClaimReturned(claim=CLAIM, on=date(2024, 5, 2))) == []
