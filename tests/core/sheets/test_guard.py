import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.sheets.guard import guarded, unguarded
from core.sheets.reading import read_sheet
from core.sheets.sheet import Column, Sheet
from core.sheets.to_csv import to_csv
from core.unseen import seen


@pytest.mark.parametrize(
    "text",
    [
        *("=1+1", "+1", "-1", "@SUM(A1)", "|calc", "＝1+1", "｜calc", "  =1", "\u00a0=1", "\t=1", "\tmot", "\rmot"),
        *("\u200b=1", "\ufeff\u00ad@SUM(A1)", "\u3164=1", "\u2003\u200d+1", "\u202e-1", "\ufe0f＝1", "\u22121", "﹣1"),
        *("+33 x", "+cmd|' /C calc'!A0", "'=1", "-", '=HYPERLINK("http://exemple")'),
    ],
)
def test_what_a_spreadsheet_would_run_is_kept_apart(text):
    assert guarded(text) == "'" + text


@pytest.mark.parametrize("text", ["", "Arnaud", "L’Huillier", "'entre guillemets'", "a=b", "+33 4 91 23 45 67", "12"])
def test_the_rest_is_left_alone(text):
    assert guarded(text) == text


@given(st.text(alphabet="'=+-@|＝\t\r\u200b\u3164\u00a0 a1") | st.text())
def test_what_is_guarded_reads_back(text):
    assert unguarded(guarded(text)) == text


@given(st.text(alphabet="'=+-@|＝\t\r\u200b\u3164\u00a0 a1") | st.text())
def test_nothing_that_is_written_runs(text):
    written = guarded(text)

    assert seen(written).strip()[:1] not in {"=", "-", "@", "|", "＝"}
    assert written[:1] not in {"\t", "\r"}


@pytest.mark.parametrize(
    "text", ["+33 4 91 23 45 67", "-12,50", "\u202d+33 4 91 23 45 67\u202c", "\u200b-1", "\u221212"]
)
def test_a_telephone_or_a_negative_amount_comes_back_from_a_sheet(text):
    sheet = Sheet("Essai", (Column("one", "Un"),), [(text,)])

    assert read_sheet(to_csv(sheet)).lines[0].cells == (text,)
