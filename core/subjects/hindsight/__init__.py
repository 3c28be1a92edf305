"""Late truths: what was learnt after something was decided on it. They are told; they rewrite nothing."""

from core.subjects.hindsight import pages, views, votes
from core.subjects.hindsight.views import LateRow

VIEWS = (*votes.VIEWS, *views.VIEWS)
TODO = votes.TODO
PAGES = pages.PAGES

__all__ = ["PAGES", "TODO", "VIEWS", "LateRow"]
