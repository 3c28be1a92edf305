"""Right of access: everything held on a person, gathered for her, without what is about others (RGPD, art. 15)."""

from core.disclosure.gathering import gather
from core.disclosure.report import ANSWERERS, Report
from core.disclosure.writing import as_json, as_pdf

__all__ = ["ANSWERERS", "Report", "as_json", "as_pdf", "gather"]
