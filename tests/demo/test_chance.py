"""Chance that says the same thing each time."""

from demo.chance import Chance


def drawn(seed: str) -> list[object]:
    chance = Chance(seed)
    return [chance.between(1, 10**9), chance.one("abcdef"), chance.some(range(100), 5), chance.shuffled(range(30))]


def test_a_seed_gives_the_same_story_and_another_one_another():
    assert drawn("cpts") == drawn("cpts")
    assert drawn("cpts") != drawn("maison")


def test_draws_stay_within_what_is_asked():
    chance = Chance("cpts")

    assert {chance.between(3, 5) for _ in range(200)} == {3, 4, 5}
    assert sorted(chance.shuffled("cpts")) == sorted("cpts")
    assert len(set(chance.some(range(9), 4))) == 4
    assert sorted(chance.some("ab", 5)) == ["a", "b"]
    assert all(chance.once_in(1) for _ in range(20))
