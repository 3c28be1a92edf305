"""The sheet: contrasts computed from its tokens, in both schemes; and nothing from elsewhere."""

import re
from itertools import product
from pathlib import Path

import pytest

CSS = (Path(__file__).parents[2] / "web" / "static" / "registre.css").read_text(encoding="utf-8")
LIGHT, DARK = (
    dict(re.findall(r"--([a-z-]+):\s*(#[0-9a-f]{6})", block))
    for block in re.findall(r":root \{(.*?)\}", CSS, re.DOTALL)[:2]
)
SCHEMES = {"light": LIGHT, "dark": DARK}
GROUNDS = ("paper", "sheet", "side")


def luminance(color: str) -> float:
    """Return the relative luminance of WCAG 2."""
    parts = [int(color[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast of WCAG 2, from 1 to 21."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def test_the_formula_is_that_of_wcag() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.005)


def test_both_schemes_have_the_same_tokens() -> None:
    assert len(LIGHT) > 20
    assert LIGHT.keys() == DARK.keys()


@pytest.mark.parametrize("scheme", SCHEMES)
def test_texts_are_readable_on_every_ground(scheme: str) -> None:
    tokens = SCHEMES[scheme]
    pairs = [*product(("ink", "soft", "accent"), (*GROUNDS, "wash"))]
    pairs += [("on-accent", "accent"), ("alert", "sheet"), ("alert", "paper")]
    pairs += [(text, f"{tone}-wash") for tone in ("alert", "past", "done") for text in (tone, "ink")]
    poor = {pair: round(contrast(tokens[pair[0]], tokens[pair[1]]), 2) for pair in pairs}
    assert {pair: ratio for pair, ratio in poor.items() if ratio < 4.5} == {}


@pytest.mark.parametrize("scheme", SCHEMES)
def test_borders_focus_and_bars_stand_out(scheme: str) -> None:
    tokens = SCHEMES[scheme]
    pairs = [*product(("edge", "focus"), GROUNDS), *product(("fill", "fill-less", "fill-over"), ("sheet",))]
    pairs += [("fill", "whole"), ("fill-over", "whole"), ("alert", "sheet")]
    poor = {pair: round(contrast(tokens[pair[0]], tokens[pair[1]]), 2) for pair in pairs}
    assert {pair: ratio for pair, ratio in poor.items() if ratio < 3} == {}


def test_colours_are_tokens() -> None:
    rest = re.sub(r"@layer tokens \{.*?\n\}|@layer print \{.*", "", CSS, flags=re.DOTALL)
    assert re.findall(r"#[0-9a-fA-F]{3,8}\b", rest) == []


def test_every_token_is_used_and_every_use_is_a_token() -> None:
    used = set(re.findall(r"var\(--([a-z-]+)", CSS))
    assert used == LIGHT.keys()


def test_the_sheet_fetches_nothing_from_elsewhere() -> None:
    assert all(not found.startswith(("http", "//", "data:")) for found in re.findall(r'url\("?([^")]+)', CSS))
    assert "@import" not in CSS


def test_controls_are_large_motion_is_asked_and_print_is_clean() -> None:
    assert "min-height: 44px" in CSS
    assert "prefers-reduced-motion: no-preference" in CSS
    assert "@media print" in CSS
