"""Documents to print: rows of a view set in type by typst, with the register's imprint and a code to check them."""

from core.papers.codes import Answer, ToComeError, answer, code
from core.papers.dossiers import ENDINGS, bundle
from core.papers.drawing import draw, square
from core.papers.heads import letterhead

__all__ = ["ENDINGS", "Answer", "ToComeError", "answer", "bundle", "code", "draw", "letterhead", "square"]
