import pytest

from core.vault.media import MediaType
from core.vault.pictures import is_jpeg, is_png


def test_a_png_is_walked_to_its_end(samples):
    png = samples[MediaType.PNG]

    assert is_png(png)
    assert not is_png(png + b"<script>")
    assert not is_png(png[:-12])
    assert not is_png(png[:8] + png[33:])


def test_a_png_whose_checksum_is_wrong_is_none(samples):
    png = bytearray(samples[MediaType.PNG])
    for at in range(len(png)):
        changed = png.copy()
        changed[at] ^= 1

        assert not is_png(bytes(changed)), f"byte {at}"


def test_a_png_with_a_monstrous_chunk_is_none(samples):
    png = samples[MediaType.PNG]

    assert not is_png(png[:8] + b"\xff\xff\xff\xff" + png[12:])


def test_a_jpeg_is_walked_to_its_scan(samples):
    jpeg = samples[MediaType.JPEG]

    assert is_jpeg(jpeg)
    assert is_jpeg(jpeg[:2] + b"\xff" + jpeg[2:])  # a filling byte
    assert is_jpeg(jpeg[:2] + b"\xff\xfe\0\x08Dupont" + jpeg[2:])  # a comment


@pytest.mark.parametrize("wrong", [b"\xff\xd8\xff", b"\xff\xd8\xff\xd9", b"\xff\xd8\xff\xe0\0\0" * 9, b"\xff" * 50])
def test_what_only_begins_like_a_jpeg_is_none(wrong):
    assert not is_jpeg(wrong)


def test_a_jpeg_without_a_frame_or_an_end_is_none(samples):
    jpeg = samples[MediaType.JPEG]
    frame = jpeg.index(b"\xff\xc0")

    assert not is_jpeg(jpeg[:frame] + jpeg[jpeg.index(b"\xff\xc4") :])
    assert not is_jpeg(jpeg[:-2])
