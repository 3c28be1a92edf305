"""The house rules of templates."""

import re

import pytest
from jinja2 import UndefinedError

from tests.web.conftest import House
from web.drawing.assets import asset, assets
from web.drawing.environment import FOLDER, numbered

TEMPLATES = sorted(path.relative_to(FOLDER).as_posix() for path in FOLDER.rglob("*.html"))


def source(name: str) -> str:
    return (FOLDER / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", TEMPLATES)
def test_every_template_compiles(house: House, name: str) -> None:
    assert house.desk.environment.get_template(name)


@pytest.mark.parametrize("name", TEMPLATES)
def test_no_template_holds_a_style_a_script_or_a_handler(name: str) -> None:
    text = source(name)
    assert not re.search(r"<style|\sstyle=|\son[a-z]+=|javascript:|\|\s*safe\b", text)
    assert all("src=" in script for script in re.findall(r"<script[^>]*>", text))


@pytest.mark.parametrize("name", TEMPLATES)
def test_nothing_is_fetched_from_elsewhere(name: str) -> None:
    assert not re.search(r"(?:src|href|action)=\"(?:https?:)?//", source(name))


@pytest.mark.parametrize("name", TEMPLATES)
def test_tables_have_a_caption_and_scoped_headings(name: str) -> None:
    text = source(name)
    grids = len(re.findall(r'<table role="table"(?:\{% if input.wide %\} class="cards"\{% endif %\})?>\n<thead', text))
    assert text.count("<table") == text.count("<caption") + grids, "a grid of fields is named by its legend"
    assert all("scope=" in heading for heading in re.findall(r"<th\b[^>]*>", text))


@pytest.mark.parametrize("name", TEMPLATES)
def test_every_form_that_writes_carries_its_token_or_is_before_login(name: str) -> None:
    before = {"access/login.html", "access/create.html", "access/link.html"}
    forms = re.findall(r'<form[^>]*method="post".*?</form>', source(name), re.DOTALL)
    assert name in before or all('name="_csrf"' in form or "{{ hidden(visit.csrf" in form for form in forms)


def test_a_mistyped_name_fails_at_once(house: House) -> None:
    with pytest.raises(UndefinedError):
        house.desk.environment.from_string("{{ tite }}").render()
    with pytest.raises(KeyError):
        asset("registr.css")


def test_everything_is_escaped(house: House) -> None:
    assert house.desk.environment.from_string("{{ x }}").render(x="<b>") == "&lt;b&gt;"


def test_every_template_is_used() -> None:
    python = "".join(path.read_text(encoding="utf-8") for path in FOLDER.parent.rglob("*.py"))
    text = python + "".join(source(name) for name in TEMPLATES)
    assert [name for name in TEMPLATES if f'"{name}"' not in text] == []


def test_one_digest_covers_every_file_served() -> None:
    address = asset("registre.css")
    assert re.fullmatch(r"/static/[0-9a-f]{12}/registre\.css", address)
    assert {name.rpartition(".")[2] for name in assets()} == {"css", "js", "woff2", "svg"}


def test_the_number_of_a_record_leads_to_it_and_nothing_else_is_trusted() -> None:
    assert numbered("C’est fait : enregistrements n° 3 à 4 <b>.") == (
        'C’est fait : enregistrements <a href="/enregistrements/3">n° 3</a> à 4 &lt;b&gt;.'
    )
