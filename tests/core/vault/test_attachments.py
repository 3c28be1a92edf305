import hashlib
import stat

import pytest

from core.vault import AttachmentMissingError, KeyDestroyed, MediaType, Refusal, Unsealable, Vault, fetch, keep
from core.vault.attachments import folder

LATER = "2026-11-21T09:00:00.000000Z"
KEY = "d-aaaaaaaaaaaaaaaa/content"


def path(vault, attachment):
    return folder(vault.directory) / attachment.digest


@pytest.mark.parametrize("media", MediaType)
def test_an_attachment_comes_back_byte_for_byte(vault, at, samples, media):
    kept = keep(vault, KEY, samples[media], at)

    assert (kept.media, kept.size, kept.key) == (media, len(samples[media]), KEY)
    assert fetch(vault, kept) == samples[media]


def test_the_file_is_sealed_named_by_its_own_hash_and_its_owners_alone(vault, at, samples):
    content = samples[MediaType.TEXT]
    kept = keep(vault, KEY, content, at)
    sealed = path(vault, kept).read_bytes()

    assert hashlib.sha256(sealed).hexdigest() == kept.digest
    assert hashlib.sha256(content).hexdigest() != kept.digest
    assert "Maëlle".encode() not in sealed
    assert stat.S_IMODE(path(vault, kept).stat().st_mode) == 0o600
    assert stat.S_IMODE(folder(vault.directory).stat().st_mode) == 0o700


def test_the_same_file_kept_twice_has_two_names(vault, at, samples):
    """A name that followed from the content would tell who already has the content."""
    assert len({keep(vault, KEY, samples[MediaType.PDF], at).digest for _ in range(3)}) == 3


def test_a_refused_file_leaves_no_trace(vault, at):
    assert keep(vault, KEY, b"<svg/>", at) is Refusal.MARKUP
    assert not folder(vault.directory).exists()
    assert vault.living([KEY]) == set()


def test_an_altered_file_does_not_open(vault, at, samples):
    kept = keep(vault, KEY, samples[MediaType.PNG], at)
    altered = bytearray(path(vault, kept).read_bytes())
    altered[-1] ^= 1
    path(vault, kept).write_bytes(altered)

    with pytest.raises(Unsealable, match="le fichier a été modifié"):
        fetch(vault, kept)


def test_a_file_in_the_place_of_another_does_not_open(vault, at, samples):
    """Same owner, same type: only the name tells them apart."""
    kept, other = (keep(vault, KEY, samples[MediaType.PNG], at) for _ in range(2))
    path(vault, kept).write_bytes(path(vault, other).read_bytes())

    with pytest.raises(Unsealable, match="le fichier a été modifié"):
        fetch(vault, kept)


def test_a_file_does_not_open_under_another_type_or_another_key(vault, at, samples):
    kept = keep(vault, KEY, samples[MediaType.TEXT], at)
    vault.keys_for(["p-aaaaaaaaaaaaaaaa/content"], at)
    for lie in ({"media": MediaType.PDF}, {"key": "p-aaaaaaaaaaaaaaaa/content"}):
        told = type(kept)(**{name: getattr(kept, name) for name in kept.__struct_fields__} | lie)

        with pytest.raises(Unsealable):
            fetch(vault, told)


def test_a_missing_file_is_said_to_be_missing(vault, at, samples):
    kept = keep(vault, KEY, samples[MediaType.PDF], at)
    path(vault, kept).unlink()

    with pytest.raises(AttachmentMissingError) as missing:
        fetch(vault, kept)
    assert missing.value.digest == kept.digest
    assert missing.value.code == "attachment-missing"


def test_a_destroyed_key_closes_its_attachments_and_no_other(vault, at, samples):
    kept = keep(vault, KEY, samples[MediaType.PDF], at)
    other = keep(vault, "d-bbbbbbbbbbbbbbbb/content", samples[MediaType.PDF], at)
    vault.destroy([KEY], LATER)

    with pytest.raises(KeyDestroyed):
        fetch(vault, kept)
    with pytest.raises(KeyDestroyed):
        keep(vault, KEY, samples[MediaType.PDF], LATER)
    assert path(vault, kept).exists()
    assert fetch(vault, other) == samples[MediaType.PDF]


def test_attachments_outlive_the_process(tmp_path, at, samples):
    with Vault(tmp_path, "cpts-val-de-loire") as vault:
        kept = keep(vault, KEY, samples[MediaType.XLSX], at)

    with Vault(tmp_path, "cpts-val-de-loire") as vault:
        assert fetch(vault, kept) == samples[MediaType.XLSX]


def test_ten_megabytes_come_back(vault, at):
    content = b"%PDF-1.7\n" + bytes(range(256)) * 40_000 + b"\n%%EOF"

    assert fetch(vault, keep(vault, KEY, content, at)) == content
