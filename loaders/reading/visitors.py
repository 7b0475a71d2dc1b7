"""Visitors as their records name them: "President Francesco Cossiga and Prime Minister Giulio Andreotti".

What stands before a name is a title of the table of records (`record_titles.toml`), or is close to one ("Prime Minster"
or "Prime MinisterHaidar"); where it is not, the words are read as those of any report are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from rapidfuzz.distance import Levenshtein

from loaders.reading.tables import table
from ontology.terms import Role, TenureStatus

_ALSO = re.compile(r",?\s+(?:and|&)\s+|,\s+|\s*\((?=[A-Z])")
_SPACED = re.compile(r"-\s+")
_ORDINAL = re.compile(r",?\s*\d(?:st|nd|rd|th)\Z")
_COURTESY = re.compile(r"(?:(?:Dr\.|Lord|Viscount|Tunku|Tun|Dato' Seri)\s+|(?:Sheikh?|Prince|Archbishop)\s+(?=\S+\s))+")
_SLIP = 7
"""Letters that a title has at least for one of them to be a slip of spelling."""


@dataclass(frozen=True, slots=True)
class Visitor:
    """Somebody whom a record names as a visitor: `titles` with the role and the status in which each is held."""

    name: str
    titles: tuple[tuple[str, Role, TenureStatus], ...]


def visitors_in(words: str, home: str | None) -> tuple[Visitor, ...]:
    """The visitors whom a record names with titles; none where its words do not begin with one.

    `home` is the code of the state that they come from: a prince is the head of a principality.
    """
    principality = home in table("record_titles")["sovereigns"]["principalities"]
    plain = _ORDINAL.sub("", _SPACED.sub("-", words))
    found = [visitor for part in _parts(plain) if (visitor := _visitor(part, principality))]
    # "Premier and Prince Sihanouk" is one person with two titles.
    merged: list[Visitor] = []
    titles: tuple[tuple[str, Role, TenureStatus], ...] = ()
    for visitor in found:
        titles += visitor.titles
        if visitor.name:
            merged.append(Visitor(visitor.name, titles))
            titles = ()
    return tuple(merged) if found and _visitor(_parts(plain)[0], principality) else ()


def _parts(words: str) -> list[str]:
    """The words cut before each title that begins a visitor of its own."""
    cuts = [0]
    for joint in _ALSO.finditer(words):
        if _title(words[joint.end() :]):
            cuts += [joint.start(), joint.end()]
    cuts.append(len(words))
    parts = [words[start:end] for start, end in zip(cuts[::2], cuts[1::2], strict=True)]
    return [part if "(" in part else part.replace(")", "") for part in parts]


def _visitor(words: str, principality: bool) -> Visitor | None:
    titles = []
    rest = words.strip()
    while title := _title(rest):
        name, role, status, length = title
        if principality and name in table("record_titles")["sovereigns"]["princes"]:
            role = Role.HEAD_OF_STATE
        titles.append((name, role, status))
        rest, joint = rest[length:], rest[length - 1 : length]
        # A second title without a joint is a name or a courtesy: Prime Minister Shah Mahmud, Amir Sheikh Hamad.
        if joint != "-":
            break
    return Visitor(_COURTESY.sub("", rest.strip(" ,"), count=1), tuple(titles)) if titles else None


def _title(words: str) -> tuple[str, Role, TenureStatus, int] | None:
    """The title that words begin with, what it is, and its length in them."""
    found = _pattern().match(words)
    if found:
        name = found["title"]
        status = next((status for word, status in _statuses() if word in found[0].lower()), TenureStatus.CURRENT)
        full = " ".join(found[0].split()).rstrip("- ")
        return full, _roles()[name], status, found.end()
    for many in (2, 1):
        start = re.match(r"\S+\s+" * many, words)
        if start and (name := _near(start[0].strip())):
            return name, _roles()[name], TenureStatus.CURRENT, start.end()
    return None


def title_like(words: str) -> tuple[str, Role] | None:
    """The title that words are, or are close to, with its role."""
    name = words if words in _roles() else _near(words)
    return (name, _roles()[name]) if name else None


def _near(words: str) -> str | None:
    titles = (title for title in _roles() if len(title) >= _SLIP and title[0] == words[0])
    return next((title for title in titles if Levenshtein.distance(title, words, score_cutoff=1) == 1), None)


def _statuses() -> Iterator[tuple[str, TenureStatus]]:
    for status, words in table("record_titles")["statuses"].items():
        for word in words:
            yield word, TenureStatus(status)


@cache
def _roles() -> dict[str, Role]:
    rows = table("record_titles")
    roles = {title: Role(role) for role, titles in rows["titles"].items() for title in titles}
    return roles | {title: Role(role) for role, titles in rows["visitors"].items() for title in titles}


@cache
def _pattern() -> re.Pattern[str]:
    rows = table("record_titles")["statuses"]
    longest = sorted(_roles(), key=lambda title: (-len(title), title))
    before = "|".join(word.capitalize() for words in rows.values() for word in words)
    after = "|".join(word for words in rows.values() for word in words)
    return re.compile(
        rf"(?:(?:{before})\s+)?(?P<title>{'|'.join(map(re.escape, longest))})(?:-(?i:{after}))?(?=[\s-]|[A-Z]|\Z)[\s-]*"
    )
