import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.sheets.guard import guarded, unguarded


@pytest.mark.parametrize(
    "text",
    [
        *("=1+1", "+1", "-1", "@SUM(A1)", "|calc", "＝1+1", "｜calc", "  =1", "\u00a0=1", "\t=1", "\tmot", "\rmot"),
        *("+33 x", "+cmd|' /C calc'!A0", "'=1", "-", '=HYPERLINK("http://exemple")'),
    ],
)
def test_what_a_spreadsheet_would_run_is_kept_apart(text):
    assert guarded(text) == "'" + text


@pytest.mark.parametrize("text", ["", "Arnaud", "L’Huillier", "'entre guillemets'", "a=b", "+33 4 91 23 45 67", "12"])
def test_the_rest_is_left_alone(text):
    assert guarded(text) == text


@given(st.text(alphabet="'=+-@|＝\t\r a1") | st.text())
def test_what_is_guarded_reads_back(text):
    assert unguarded(guarded(text)) == text


@given(st.text(alphabet="'=+-@|＝\t\r a1") | st.text())
def test_nothing_that_is_written_runs(text):
    written = guarded(text)

    assert written[:1] not in {"=", "-", "@", "|", "\t", "\r", "＝"}
