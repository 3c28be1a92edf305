"""How many members of each profession make the proportions of the country."""

from collections.abc import Mapping
from fractions import Fraction


def apportioned(table: Mapping[str, int], seats: int) -> dict[str, int]:
    """Share seats between the rows of a table, each at least one, the rest by largest remainder.

    ``ValueError`` when there are fewer seats than rows need.
    """
    whole = sum(table.values())
    exact = {name: Fraction(count * seats, whole) for name, count in table.items()}
    shared = {name: max(1, int(share)) for name, share in exact.items()}
    left = seats - sum(shared.values())
    if not 0 <= left <= len(table):
        raise ValueError(f"{seats} seats do not give each of {len(table)} rows its share")
    for name in sorted(exact, key=lambda one: (shared[one] - exact[one], one))[:left]:
        shared[name] += 1
    return shared
