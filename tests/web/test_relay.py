"""How the two settings are read, and what is said of wrong ones: never the password."""

import pytest

from web.relay import Relay, relay_of


def test_without_settings_there_is_no_server() -> None:
    assert relay_of("", "") is None


@pytest.mark.parametrize(
    ("address", "relay"),
    [
        ("smtps://moi:s%40cret@mail.exemple.fr", Relay("mail.exemple.fr", 465, "r@exemple.fr", "moi", "s@cret")),
        ("smtps://mail.exemple.fr:4650", Relay("mail.exemple.fr", 4650, "r@exemple.fr")),
        ("smtp://a:b@mail.exemple.fr", Relay("mail.exemple.fr", 587, "r@exemple.fr", "a", "b", starttls=True)),
    ],
)
def test_an_address_says_who_where_and_how(address: str, relay: Relay) -> None:
    assert relay_of(address, "r@exemple.fr") == relay


@pytest.mark.parametrize(
    ("address", "sender"),
    [
        ("mail.exemple.fr", "r@exemple.fr"),
        ("http://moi:secret@mail.exemple.fr", "r@exemple.fr"),
        ("smtps://moi:secret@mail.exemple.fr:99999", "r@exemple.fr"),
        ("smtps://moi:secret@mail.exemple.fr/chemin", "r@exemple.fr"),
        ("smtps://moi@mail.exemple.fr", "r@exemple.fr"),
        ("smtps://moi:secret@mail.exemple.fr", "secret"),
        ("smtps://moi:secret@mail.exemple.fr", ""),
        ("", "r@exemple.fr"),
    ],
)
def test_wrong_settings_are_refused_without_being_repeated(address: str, sender: str) -> None:
    with pytest.raises(ValueError, match=r"REGISTRE_(SMTP|FROM)") as told:
        relay_of(address, sender)
    assert "secret" not in str(told.value)


def test_a_relay_is_written_without_its_password() -> None:
    assert repr(Relay("mail.exemple.fr", 465, "r@exemple.fr", "moi", "secret")) == "Relay(mail.exemple.fr:465)"
