"""What differs between two releases: added, removed, merged, split, under another identifier, changed in its values.

A report that is gone because it was withdrawn is told of as such, with the reason, by its tombstone.

Every mention resolves to its person, so two releases tell which people were merged or split by their mentions: a person
of before lives on as who their identifier, that of a mention, finds now. What refers to people is compared after each
of them is replaced by who they live on as; a tenure is the same while person, office and status are, and a contact
while people and meeting are; anything else while its identifier is, or all its values are.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import orjson

from graph.model import Tombstone
from graph.release.records import Kind, Record, Values

_KEYS = {Kind.TENURE: ("person", "office", "status"), Kind.CONTACT: ("people", "meeting")}
"""Fields that make a fact what it is, whatever its identifier."""
_NOT_COMPARED = frozenset({"mentions"})
"""Every report that names somebody adds one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A record referred to."""

    id: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged:
    """Several of before that are one now."""

    into: Named
    sources: tuple[Named, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Split:
    """One of before that is several now."""

    source: Named
    into: tuple[Named, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Renamed:
    """The same under another identifier. That of before still finds a person, as every mention does."""

    before: str
    now: Named


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A field whose value changed, as JSON has it before and now; of a list, what has left it and what is new in it."""

    name: str
    before: Any
    now: Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """A record of now with fields that had other values."""

    now: Named
    fields: tuple[Field, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawn:
    """A report of before that was withdrawn, and why, as far as that was said."""

    source: Named
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """What became of the records of one kind, each in order of identifiers; how many there were, and are."""

    kind: Kind
    before: int
    now: int
    added: tuple[Named, ...]
    removed: tuple[Named, ...]
    merged: tuple[Merged, ...]
    split: tuple[Split, ...]
    renamed: tuple[Renamed, ...]
    changed: tuple[Changed, ...]
    withdrawn: tuple[Withdrawn, ...] = ()


def changes(
    before: Iterable[Record], now: Iterable[Record], tombstones: Iterable[Tombstone] = ()
) -> tuple[Changes, ...]:
    """The changes from the records of one release to those of another, a kind each; `tombstones` are those of now."""
    reasons = {stone.id: stone.reason for stone in tombstones}
    old, new = _by_kind(before), _by_kind(now)
    lives_as: dict[str, str] = {}
    found = []
    for kind in Kind:
        trace = _people(old[kind], new[kind]) if kind is Kind.PERSON else _facts(kind, old[kind], new[kind], lives_as)
        lives_as.update({one: targets[0] for one, targets in trace.items() if targets and targets[0] != one})
        found.append(_told_apart(_changes(kind, old[kind], new[kind], trace, lives_as), reasons))
    return tuple(found)


Records = Mapping[str, Record]
Trace = Mapping[str, Sequence[str]]
"""By identifier of before, what a record lives on as: first as what it is compared with, then the rest of a split."""


def _by_kind(records: Iterable[Record]) -> dict[Kind, dict[str, Record]]:
    found: dict[Kind, dict[str, Record]] = {kind: {} for kind in Kind}
    for one in records:
        found[one.kind][one.id] = one
    return found


def _people(old: Records, new: Records) -> Trace:
    """By their mentions: first who is found by the identifier of before, then who has most of them."""
    owner = {mention: person.id for person in new.values() for mention in person.values["mentions"]}
    found = {}
    for person in old.values():
        shares = Counter(owner[mention] for mention in person.values["mentions"] if mention in owner)
        found[person.id] = sorted(shares, key=lambda one: (one != owner.get(person.id), -shares[one], one))
    return found


def _facts(kind: Kind, old: Records, new: Records, lives_as: Mapping[str, str]) -> Trace:
    fields = _KEYS.get(kind)
    same = {_key(one.values, fields, {}): one.id for one in sorted(new.values(), key=lambda one: one.id, reverse=True)}
    found = {}
    for one in old.values():
        target = one.id if one.id in new else same.get(_key(one.values, fields, lives_as))
        found[one.id] = [target] if target else []
    return found


def _key(values: Values, fields: Sequence[str] | None, lives_as: Mapping[str, str]) -> bytes:
    chosen = {name: _now(value, lives_as) for name, value in values.items() if fields is None or name in fields}
    return orjson.dumps(chosen, option=orjson.OPT_SORT_KEYS)


def _now(value: Any, lives_as: Mapping[str, str]) -> Any:
    """A value with who lives on as another replaced, its lists in order."""
    match value:
        case str():
            return lives_as.get(value, value)
        case list():
            return sorted((_now(one, lives_as) for one in value), key=orjson.dumps)
        case dict():
            return {key: _now(one, lives_as) for key, one in value.items()}
    return value


def _changes(kind: Kind, old: Records, new: Records, trace: Trace, lives_as: Mapping[str, str]) -> Changes:
    sources: dict[str, list[str]] = defaultdict(list)
    for one, targets in sorted(trace.items()):
        for target in targets:
            sources[target].append(one)
    merged = {target: ones for target, ones in sorted(sources.items()) if len(ones) > 1}
    followed = {one: targets[0] for one, targets in sorted(trace.items()) if targets}
    compared: dict[str, str] = {}
    for one, target in followed.items():
        if one == target or target not in compared:
            compared[target] = one
    return Changes(
        kind=kind,
        before=len(old),
        now=len(new),
        added=tuple(_named(new[one]) for one in sorted(new.keys() - sources.keys())),
        removed=tuple(_named(old[one]) for one in sorted(trace) if not trace[one]),
        merged=tuple(
            Merged(into=_named(new[target]), sources=tuple(_named(old[one]) for one in ones))
            for target, ones in merged.items()
        ),
        split=tuple(
            Split(source=_named(old[one]), into=tuple(_named(new[target]) for target in sorted(targets)))
            for one, targets in sorted(trace.items())
            if len(targets) > 1
        ),
        renamed=tuple(
            Renamed(before=one, now=_named(new[target]))
            for one, target in followed.items()
            if one != target and target not in merged and len(trace[one]) == 1
        ),
        changed=tuple(
            Changed(now=_named(new[target]), fields=fields)
            for target, one in sorted(compared.items())
            if (fields := _fields(old[one].values, new[target].values, lives_as))
        ),
    )


def _told_apart(found: Changes, reasons: Mapping[str, str]) -> Changes:
    """What was withdrawn out of what is removed: only reports have tombstones."""
    return replace(
        found,
        removed=tuple(one for one in found.removed if one.id not in reasons),
        withdrawn=tuple(Withdrawn(source=one, reason=reasons[one.id]) for one in found.removed if one.id in reasons),
    )


def _fields(before: Values, now: Values, lives_as: Mapping[str, str]) -> tuple[Field, ...]:
    found = []
    for name in sorted((before.keys() | now.keys()) - _NOT_COMPARED):
        one, other = _now(before.get(name), lives_as), _now(now.get(name), {})
        if one == other:
            continue
        if isinstance(one, list) and isinstance(other, list):
            one, other = [value for value in one if value not in other], [value for value in other if value not in one]
        found.append(Field(name=name, before=one, now=other))
    return tuple(found)


def _named(record: Record) -> Named:
    return Named(id=record.id, label=record.label)
