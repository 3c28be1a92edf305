"""What the types of a fact's fields say: its tags, and the paths of its sealed texts."""

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from operator import attrgetter
from types import NoneType, UnionType
from typing import Annotated, Any, TypeVar, Union, get_args, get_origin, get_type_hints

from msgspec import Struct
from msgspec.structs import replace

from core.facts.ids import is_id_type
from core.facts.sealed import Seal, Sealed

Walk = Callable[[Any], Iterable[str]]
S = TypeVar("S", bound=Struct)
Tagger = Callable[[Any], tuple[str, ...]]


def tags_of(fact: Struct) -> tuple[str, ...]:
    """Return every id in a fact, tuples, options and nested structs included: sorted, each once."""
    return tagger(type(fact))(fact)


@cache
def tagger(cls: type[Struct]) -> Tagger:
    """Return what finds the ids in facts of a type, worked out once from the types of its fields."""
    walks = _id_walks(cls)
    if not walks:
        return lambda _fact: ()
    if all(walk is _itself for _, walk in walks):
        return _alone(walks[0][0]) if len(walks) == 1 else _several(*(name for name, _ in walks))

    def walked(fact: Struct) -> tuple[str, ...]:
        found: set[str] = set()
        for name, walk in walks:
            found.update(walk(getattr(fact, name)))
        found.discard("")
        return tuple(sorted(found))

    return walked


def _alone(name: str) -> Tagger:
    get = attrgetter(name)
    return lambda fact: (value,) if (value := get(fact)) else ()


def _several(*names: str) -> Tagger:
    get = attrgetter(*names)
    return lambda fact: tuple(sorted(set(filter(None, get(fact)))))


def with_sealed(fact: S, change: Callable[[str, Sealed, Seal, Struct], Sealed], prefix: str = "") -> S:
    """Return a fact whose sealed texts are changed one by one: ``change(path, sealed, how, holder)``."""
    changed: dict[str, Any] = {}
    for name, seal in _seal_fields(type(fact)):
        value = getattr(fact, name)
        if value is None:
            continue
        if seal is not None:
            changed[name] = change(prefix + name, value, seal, fact)
        elif isinstance(value, Struct):
            changed[name] = with_sealed(value, change, f"{prefix}{name}.")
        else:
            rows = (with_sealed(row, change, f"{prefix}{name}.{index}.") for index, row in enumerate(value))
            changed[name] = tuple(rows)
    return replace(fact, **changed) if changed else fact


def sealed_at(fact: Struct, path: str) -> Sealed | None:
    """Return the sealed text at a path of a fact, None when nothing sealed stands there."""
    value: Any = fact
    for part in path.split("."):
        try:
            value = value[int(part)] if isinstance(value, tuple) else getattr(value, part)
        except (AttributeError, IndexError, ValueError):
            return None
    return value if isinstance(value, Sealed) else None


def seal_at(fact: Struct, path: str) -> Seal | None:
    """Return how the text at a path of a fact is sealed, None when nothing sealed stands there."""
    found: list[Seal] = []

    def note(at: str, text: Sealed, how: Seal, _holder: Struct) -> Sealed:
        if at == path:
            found.append(how)
        return text

    with_sealed(fact, note)
    return found[0] if found else None


@cache
def has_sealed(cls: type[Struct]) -> bool:
    """Tell whether facts of a type can hold a sealed text."""
    return any(seal is not None or _any_sealed(hint) for _, hint, seal in _fields(cls))


def _any_sealed(hint: Any) -> bool:
    return any(has_sealed(inner) for inner in _structs(hint))


@cache
def _seal_fields(cls: type[Struct]) -> tuple[tuple[str, Seal | None], ...]:
    return tuple((name, seal) for name, hint, seal in _fields(cls) if seal is not None or _any_sealed(hint))


@cache
def _id_walks(cls: type[Struct]) -> tuple[tuple[str, Walk], ...]:
    walks = ((name, _walk(hint)) for name, hint, _ in _fields(cls))
    return tuple((name, walk) for name, walk in walks if walk is not None)


@cache
def _fields(cls: type[Struct]) -> tuple[tuple[str, Any, Seal | None], ...]:
    hints = get_type_hints(cls, include_extras=True)
    found = []
    for name in cls.__struct_fields__:
        seal = next(iter(_seals(hints[name])), None)
        if seal is None and _is_sealed(hints[name]):
            raise TypeError(f"{cls.__name__}.{name} is sealed but does not say how: Annotated[Sealed, Seal(…)]")
        found.append((name, hints[name], seal))
    return tuple(found)


def _seals(hint: Any) -> Iterator[Seal]:
    if get_origin(hint) is Annotated:
        yield from (item for item in hint.__metadata__ if isinstance(item, Seal))
        yield from _seals(hint.__origin__)
    elif get_origin(hint) in (Union, UnionType):
        for inner in get_args(hint):
            yield from _seals(inner)


def _is_sealed(hint: Any) -> bool:
    return hint is Sealed or (get_origin(hint) in (Union, UnionType) and any(map(_is_sealed, get_args(hint))))


def _structs(hint: Any) -> Iterator[type[Struct]]:
    if isinstance(hint, type) and issubclass(hint, Struct) and hint is not Sealed:
        yield hint
    for inner in get_args(hint):
        yield from _structs(inner)


def _walk(hint: Any) -> Walk | None:
    """Return what finds the ids in a value of a type, or None if it holds none."""
    if is_id_type(hint):
        return _itself
    origin = get_origin(hint)
    if origin is Annotated:
        return _walk(hint.__origin__)
    if origin in (Union, UnionType):
        inner = [_walk(arg) for arg in get_args(hint) if arg is not NoneType]
        return next((walk for walk in inner if walk is not None), None)
    if origin is tuple:
        each = _walk(get_args(hint)[0])
        return each and (
            _items if each is _itself else lambda value: (tag for item in value or () for tag in each(item))
        )
    if isinstance(hint, type) and issubclass(hint, Struct) and _id_walks(hint):
        return tags_of_any
    if any(map(_walk, get_args(hint))):
        raise TypeError(f"{hint} holds ids that would be no tags: hold them in a tuple")
    return None


def _itself(value: str | None) -> tuple[str, ...]:
    return (value,) if value else ()


def _items(value: tuple[str, ...] | None) -> tuple[str, ...]:
    return value or ()


def tags_of_any(value: Struct | None) -> tuple[str, ...]:
    """Return the ids in a nested struct, none for None."""
    return () if value is None else tags_of(value)
