"""What the statutes in force say of joining: the categories of members, and the body that admits them."""

from collections.abc import Iterable
from typing import Annotated

from msgspec.structs import asdict

from core.facts import Cents
from core.model.command import ask
from core.model.view import AsOf, Row, View
from core.subjects.statutes.fold import STATUTES, Statutes, key
from core.subjects.statutes.words import ADMISSIONS, EFFECTS


class CategoryRow(Row, frozen=True, kw_only=True):
    """A category of the statutes in force; without dues of its own, it owes those of its college."""

    category: Annotated[str, ask("Code")]
    label: Annotated[str, ask("Catégorie")]
    college: Annotated[str, ask("Collège")]
    dues: Annotated[Cents | None, ask("Cotisation annuelle")]


class AdmissionRow(Row, frozen=True, kw_only=True):
    """The body that the statutes in force name to admit members."""

    admission: Annotated[str, ask("Qui admet", labels=ADMISSIONS)]
    admission_effect: Annotated[str, ask("L’adhésion commence", labels=EFFECTS)]


def category_rows(asof: AsOf, statutes: Statutes) -> Iterable[CategoryRow]:
    """Give the categories of the statutes in force."""
    if (entry := statutes.entry(asof.on)) is not None:
        for one in entry.value.categories:
            yield CategoryRow(**asdict(one), positions=(entry.position,), rules=(key(entry.value),))


def admission_rows(asof: AsOf, statutes: Statutes) -> Iterable[AdmissionRow]:
    """Give the body that admits, nothing where the statutes in force name none."""
    if (entry := statutes.entry(asof.on)) is not None and entry.value.admission:
        yield AdmissionRow(
            admission=entry.value.admission,
            admission_effect=entry.value.admission_effect,
            positions=(entry.position,),
            rules=(key(entry.value),),
        )


VIEWS = (
    View("statutes.categories", "Catégories", CategoryRow, (STATUTES,), category_rows),
    View("statutes.admission", "Admission", AdmissionRow, (STATUTES,), admission_rows),
)
