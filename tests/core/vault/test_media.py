import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.vault.media import LARGEST, MediaType, sniff
from core.vault.refusals import Refusal


@pytest.mark.parametrize("media", MediaType)
def test_each_kind_is_told_from_its_content(samples, media):
    assert sniff(samples[media]) is media


@given(st.data())
def test_a_damaged_file_is_a_verdict_and_never_an_error(samples, data):
    content = bytearray(samples[data.draw(st.sampled_from(list(MediaType)))])
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(content)))
        content[at : at + data.draw(st.integers(0, 30))] = data.draw(st.binary(max_size=30))

    assert isinstance(sniff(bytes(content)), MediaType | Refusal)


@given(st.binary())
def test_any_bytes_get_a_verdict(content):
    assert isinstance(sniff(content), MediaType | Refusal)


@pytest.mark.parametrize("media", [MediaType.PDF, MediaType.PNG, MediaType.JPEG, MediaType.ODT, MediaType.XLSX])
def test_a_file_cut_short_is_refused(samples, media):
    whole = samples[media]
    for size in range(1, len(whole) - 6):
        assert sniff(whole[:size]) is not media


def test_an_empty_file_is_refused():
    assert sniff(b"") is Refusal.EMPTY


def test_ten_megabytes_are_accepted_and_not_one_byte_more():
    assert sniff(b"a" * LARGEST) is MediaType.TEXT
    assert sniff(b"a" * (LARGEST + 1)) is Refusal.TOO_LARGE
    assert sniff(b"a" * 11_000_000) is Refusal.TOO_LARGE


@pytest.mark.parametrize(
    "content",
    [
        "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
        '<?xml version="1.0"?>\n<svg/>',
        "<!DOCTYPE html><html></html>",
        "\n\t <HTML>",
        "\ufeff<html>",
        "<b>gras</b>",
        "nom;montant\n<ScRiPt>alert(1)</script>;76\n",
        "bonjour <iframe src=x>",
    ],
)
def test_markup_is_refused_wherever_it_hides(content):
    assert sniff(content.encode()) is Refusal.MARKUP


@pytest.mark.parametrize(
    ("content", "media"),
    [
        ("a;b\n1;2\n", MediaType.CSV),
        ("a,b\r\n1,2\r\n", MediaType.CSV),
        ("a\tb\n1\t2\n", MediaType.CSV),
        ("\ufeffnom;prénom\nDupont;Éloïse\n", MediaType.CSV),
        ("a;b\n", MediaType.TEXT),
        ("a;b\n1;2;3\n", MediaType.TEXT),
        ("PK, deux lettres comme les autres", MediaType.TEXT),
        ("3 < 4", MediaType.TEXT),
        ("a,b\n1," + "x" * 200_000, MediaType.TEXT),
    ],
)
def test_a_table_is_told_from_a_text(content, media):
    assert sniff(content.encode()) is media


def test_a_text_in_another_encoding_is_told_how_to_be_saved():
    refused = sniff("prénom;montant\nÉloïse;76\n".encode("cp1252"))

    assert refused is Refusal.NOT_UTF8
    assert "CSV UTF-8" in refused.sentence


@pytest.mark.parametrize(
    "content", [b"GIF89a\x01\x00", b"\x7fELF\x02\x01\x01\0", b"MZ\x90\0", b"texte\0", b"a\x1b[2Jb"]
)
def test_other_binaries_are_refused(content):
    assert sniff(content) is Refusal.UNKNOWN


def test_a_picture_that_is_also_an_archive_or_a_pdf_is_refused(samples):
    pdf, png, jpeg, odt = (samples[kind] for kind in (MediaType.PDF, MediaType.PNG, MediaType.JPEG, MediaType.ODT))
    for picture in (pdf, png, jpeg):
        assert sniff(picture + odt) is Refusal.TWO_KINDS
    assert sniff(png[:33] + b"\0\0\0\x05tEXt%PDF-" + png[33:]) is Refusal.TWO_KINDS
    assert sniff(jpeg[:2] + b"\xff\xfe\0\x07%PDF-" + jpeg[2:]) is Refusal.TWO_KINDS


@pytest.mark.parametrize("wrong", [b"%PDF-9.9\n%%EOF", b"%PDF-1.4\nrien", b"%PDF-", b" %PDF-1.4\n%%EOF\0"])
def test_what_only_looks_like_a_pdf_is_refused(wrong):
    assert isinstance(sniff(wrong), Refusal)


@pytest.mark.parametrize("refusal", Refusal)
def test_every_refusal_says_a_french_sentence(refusal):
    assert refusal.value.startswith("attachment-")
    assert refusal.sentence.endswith(".")
