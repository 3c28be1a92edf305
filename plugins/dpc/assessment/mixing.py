"""Whether those enrolled are of several professions, said while there is time to do something about it."""

from collections.abc import Iterable
from datetime import date
from typing import Annotated

from core import COORDINATION, RULES, TRAINING, AsOf, Row, Rules, Todo, View, ask
from core.facts import SessionId
from plugins.dpc.rates.scale import scale
from plugins.dpc.records.files import FILES, Files
from plugins.dpc.words import PROFESSIONS


class MixRow(Row, frozen=True, kw_only=True):
    """The professions of those enrolled in a session to come, as they count."""

    session: Annotated[SessionId, ask("Séance")]
    label: Annotated[str, ask("Intitulé")]
    on: Annotated[date, ask("Date")]
    action: Annotated[str, ask("Numéro de l’action")]
    professions: Annotated[str, ask("Professions des inscrits")]
    missing: Annotated[int, ask("Professions qui manquent")]
    said: Annotated[str, ask("Pluriprofessionnalité")]


def mix_rows(asof: AsOf, files: Files, rules: Rules) -> Iterable[MixRow]:
    """Give the sessions to come that somebody is enrolled in."""
    words = rules.books[PROFESSIONS].rule.words if PROFESSIONS in rules.books else {}
    for session, one in files.sessions.by_id.items():
        planned = one.planned(asof.on)
        scaled = scale(rules, planned.on) if planned is not None else ""
        enrolled = tuple(one.enrolled(asof.on))
        if planned is None or isinstance(scaled, str) or not enrolled or one.status(asof.on) != "planned":
            continue
        practised = {scaled.counts_as(files.parties.practising(party, planned.on).profession) for party in enrolled}
        counted = sorted(practised - {""})
        missing = max(0, scaled.professions - len(counted))
        places = (one.places[party].at(asof.on) for party in enrolled)
        yield MixRow(
            session=session,
            label=planned.label,
            on=planned.on,
            action=planned.action,
            professions=", ".join(words.get(code, code) for code in counted),
            missing=missing,
            said=_said(missing, len(counted)),
            positions=(one.position, *(place.position for place in places if place is not None)),
            rules=scaled.steps,
        )


def _said(missing: int, counted: int) -> str:
    if not missing:
        return "Plusieurs professions sont inscrites"
    if counted == 1 and missing == 1:
        return "Il manque une deuxième profession"
    return "Il manque une profession" if missing == 1 else f"Il manque {missing} professions"


def to_mix(asof: AsOf, files: Files, rules: Rules) -> Iterable[Todo]:
    """Give the DPC sessions to come whose enrolled are of too few professions."""
    for row in mix_rows(asof, files, rules):
        if row.missing and row.action:
            yield Todo(
                due=row.on,
                what=f"{row.said} : « {row.label} »",
                link=f"/dpc/seances/{row.session}",
                roles=(TRAINING, COORDINATION),
                positions=row.positions,
                rules=row.rules,
            )


MIX = View("dpc.mix", "Professions des inscrits", MixRow, (FILES, RULES), mix_rows)
MIX_TODO = (View("dpc.todo-mix", "Professions qui manquent", Todo, (FILES, RULES), to_mix),)
