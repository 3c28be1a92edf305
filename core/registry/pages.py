"""Checking pages at start-up: a block that names what does not exist would only break when somebody looks."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, get_type_hints

from msgspec import Struct

from core.model.command import ask_of
from core.model.decider import Decider
from core.model.lending import bearer_of
from core.model.paper import Dossier, Paper
from core.model.roles import BEARER
from core.model.screens import (
    Block,
    Chart,
    Documents,
    Figures,
    Form,
    Found,
    Lend,
    Page,
    Press,
    Prose,
    Sheet,
    Table,
    Timeline,
)
from core.model.view import View
from core.registry.loading import StartError


def check_page(page: Page, views: Mapping[str, View[Any]], deciders: Mapping[str, Decider]) -> None:
    """Refuse a page that names a view, a column, a command or a field that nobody brings; ``StartError``."""
    if page.subject and page.subject not in views:
        raise StartError("block-unknown", f"La page « {page.path} » montre « {page.subject} », inconnu.")
    for block in page.blocks:
        if not isinstance(block, Prose | Documents):
            asks = isinstance(block, Form | Lend | Press)
            shown = block.command if isinstance(block, Form | Lend | Press) else block.view
            if shown not in (deciders if asks else views):
                raise StartError("block-unknown", f"La page « {page.path} » montre « {shown} », inconnu.")
            known = deciders[shown].command if asks else views[shown].row
            _check_names(page, shown, known, _named(block))
        if isinstance(block, Press):
            _check_press(page, block, views)
        if isinstance(block, Lend):
            _check_lend(page, block, views, deciders[block.command])
        for found in _conditions(block):
            if found.view not in views:
                raise StartError("block-unknown", f"La page « {page.path} » regarde « {found.view} », inconnu.")
            _check_names(page, found.view, views[found.view].row, found.only)


def check_documents(page: Page, papers: Mapping[str, Paper], dossiers: Mapping[str, Dossier]) -> None:
    """Refuse a page that offers a document or a dossier that nobody brings; ``StartError``."""
    offered = [block for block in page.blocks if isinstance(block, Documents)]
    unknown = {name for block in offered for name in block.papers if name not in papers}
    unknown |= {name for block in offered for name in block.dossiers if name not in dossiers}
    for name in sorted(unknown):
        raise StartError("block-unknown", f"La page « {page.path} » offre le document « {name} », inconnu.")


def check_paper(paper: Paper, views: Mapping[str, View[Any]]) -> None:
    """Refuse a document of an unknown view or column, or without its template; ``StartError``."""
    if paper.view not in views:
        raise StartError("paper-unfit", f"Le document « {paper.name} » montre « {paper.view} », inconnu.")
    if paper.key not in views[paper.view].row.__struct_fields__:
        raise StartError("paper-unfit", f"Le document « {paper.name} » : « {paper.view} » n’a pas « {paper.key} ».")
    named = {paper.says, paper.order, paper.within, paper.email, paper.message, paper.mark, *paper.by_hand}
    if named - {"", *views[paper.view].row.__struct_fields__}:
        raise StartError("paper-unfit", f"Le document « {paper.name} » : « {paper.view} » n’a pas toutes ses colonnes.")
    if "." in paper.name or not paper.template.is_file():
        raise StartError("paper-unfit", f"Le document « {paper.name} » : pas de modèle {paper.template.name}.")


def check_dossier(dossier: Dossier, views: Mapping[str, View[Any]], papers: Mapping[str, Paper]) -> None:
    """Refuse a dossier of unknown views, columns or documents; ``StartError``."""
    named = {dossier.view: (dossier.key,), **dossier.sheets, **dossier.files}
    named |= {papers[name].view: only for name, only in dossier.papers.items() if name in papers}
    for view, columns in named.items():
        if view not in views or set(columns) - set(views[view].row.__struct_fields__):
            said = f"Le dossier « {dossier.name} » : « {view} », ou l’une de ses colonnes, est inconnu."
            raise StartError("dossier-unfit", said)
    if unknown := set(dossier.papers) - set(papers):
        raise StartError("dossier-unfit", f"Le dossier « {dossier.name} » joint « {min(unknown)} », inconnu.")


def _check_press(page: Page, block: Press, views: Mapping[str, View[Any]]) -> None:
    if block.view not in views:
        raise StartError("block-unknown", f"La page « {page.path} » montre « {block.view} », inconnu.")
    filled = (part[1] for value in block.given.values() for part in re.finditer(r"\{(\w+)\}", value))
    _check_names(page, block.view, views[block.view].row, (*block.columns, *block.only, *filled))


def _check_lend(page: Page, block: Lend, views: Mapping[str, View[Any]], decider: Decider) -> None:
    """Refuse to lend what nobody may follow by a link, or a code for a room that would show everybody's name."""
    if BEARER not in decider.roles:
        raise StartError("lend-unfit", f"La page « {page.path} » prête « {block.command} », qui ne se prête pas.")
    who = bearer_of(decider.command)
    if block.view:
        if block.view not in views:
            raise StartError("block-unknown", f"La page « {page.path} » montre « {block.view} », inconnu.")
        columns = filter(None, (who, *block.only, block.until, block.email))
        _check_names(page, block.view, views[block.view].row, columns)
    asked = ask_of(get_type_hints(decider.command, include_extras=True)[who].__metadata__)
    if block.room and (asked is None or not asked.within or not block.given.keys() >= {*asked.within}):
        raise StartError("lend-unfit", f"La page « {page.path} » : un code de salle montrerait tous les noms.")


def _check_names(page: Page, shown: str, known: type[Struct], names: Iterable[str]) -> None:
    for name in names:
        if name not in known.__struct_fields__:
            raise StartError("column-unknown", f"La page « {page.path} » : « {shown} » n’a pas « {name} ».")


def _conditions(block: Block) -> Iterator[Found]:
    """Give what a block waits for, and what gives a sheet more columns."""
    if not isinstance(block, Timeline | Chart):
        yield from (*block.when, *block.unless)
    if isinstance(block, Sheet) and block.signs:
        yield Found(view=block.signs, only=block.only)


def _named(block: Block) -> Iterator[str]:
    """Give every column or field that a block names."""
    if isinstance(block, Form | Lend):
        yield from block.given
    elif isinstance(block, Press):
        yield from (name.partition(".")[0] for name in block.given)
    elif not isinstance(block, Prose | Documents):
        yield from block.only
    if isinstance(block, Table | Figures | Sheet):
        yield from block.columns
    if isinstance(block, Figures):
        yield from block.sparing
    if isinstance(block, Sheet):
        yield from filter(None, (block.filled,))
    if isinstance(block, Timeline):
        yield from (block.on, block.text)
    elif isinstance(block, Chart):
        yield from filter(None, (block.label, block.value, block.of, block.against, *block.numbers))
