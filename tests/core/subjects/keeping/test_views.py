from datetime import date

from core.keeping import STORES
from core.model.view import AsOf
from core.subjects.keeping.views import CLASSES, rows


def test_every_store_is_listed_with_its_classes_in_words():
    listed = list(rows(AsOf(date(2026, 3, 10), 1, date(2026, 3, 10))))

    assert [row.name for row in listed] == [store.name for store in STORES]
    assert {name for row in listed for name in row.classes} == set(CLASSES)
    assert "aucune" in {row.people for row in listed}
