import pytest

from core.access.obvious import RUNS, WORDS, is_obvious


@pytest.mark.parametrize(
    "password",
    [
        "motdepasse2026",
        "MotDePasse123!",
        "mot de passe 1234",
        "P@ssw0rd1234",
        "!!!Bonjour2026!!!",
        "Trésorière41",
        "123456789012",
        "345678901234",
        "210987654321",
        "azertyuiopqs",
        "mlkjhgfdsqpoiu",
        "abcdefghijkl",
        "bonjourbonjour",
        "xyz!xyz!xyz!",
        "aaaaaaaaaaaaaaaa",
        "ababcdcdababcdcd",
        "Registre CPTS 2026",
    ],
)
def test_the_first_guesses_are_obvious(password):
    assert is_obvious(password)


@pytest.mark.parametrize(
    "password",
    [
        "cheval agrafe pile correct",
        "Le tilleul du 14 penche",
        "motdepassedejeanneetkarim",
        "azertyuiopJK",
        "1234567890ab!z",
        "loutre-mauve-1987",
        "日本語の合言葉です三四五",
    ],
)
def test_what_takes_more_guesses_is_not(password):
    assert not is_obvious(password)


def test_the_words_are_as_they_are_compared():
    assert all(word.isascii() and word.isalpha() and word == word.casefold() for word in WORDS)
    assert all(run.casefold() == run for run in RUNS)
