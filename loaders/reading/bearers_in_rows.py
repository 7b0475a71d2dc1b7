"""Rows in which every name is behind its title, though a comma parts them.

"Prime Minister A, the Minister of Finance, B, the Deputy Premier and Minister of Health, C": read from the left alone,
B could bear what follows; that C would then bear nothing tells that the titles are told before their names.
"""

from __future__ import annotations

from loaders.reading.named_sentences import NamedSentence
from loaders.reading.names import Name
from loaders.reading.titles import Title

_BETWEEN = frozenset({",", ";", "and", "the", "his", "her", "its"})
_LEAST = 2  # titles told before their names behind a comma


def behind_title_in_row(named: NamedSentence, title: Title) -> Name | None:
    """The name behind a title in such a row, None if it stands in none."""
    name = _behind(named, title)
    if name is None:
        return None
    before = _before(named, title)
    while before is not None and not _is_titled(named, before):
        own = _parted_title(named, before)
        if own is None:
            return None
        title, before = own, _before(named, own)
    if before is None or not _ends_in_name(named, title):
        return None
    return name


def _ends_in_name(named: NamedSentence, title: Title) -> bool:
    """Whether all that follow in the row, two at least, are behind titles, and nothing else is told of the last."""
    behind = 0
    while True:
        name = _behind(named, title)
        if name is None:
            return False
        behind += 1
        at = _past(named, name.last)
        following = named.titled.get(at)
        if following is None or following.first != at or at == name.last:
            return behind >= _LEAST
        title = following


def _behind(named: NamedSentence, title: Title) -> Name | None:
    """The name that a comma parts from a title before it, or from the last of several that are joined."""
    while not title.plural and named.word(title.last) in ("and", "&"):
        joined = named.titled.get(title.last + 1)
        if joined is None or joined.first != title.last + 1:
            return None
        title = joined
    return named.starts.get(title.last + 1) if named.word(title.last) == "," and not title.plural else None


def _before(named: NamedSentence, title: Title) -> Name | None:
    """Who is named right before a title, or before the first of several that are joined."""
    first = title.first
    while named.word(first - 1) == "and" and (joined := named.titled.get(first - 2)) is not None:
        first = joined.first
    name = named.last_name(first)
    return name if name is not None and name.last < first and _past(named, name.last) == first else None


def _parted_title(named: NamedSentence, name: Name) -> Title | None:
    """The title that a comma parts from a name behind it."""
    title = named.titled.get(name.whole - 2) if named.word(name.whole - 1) == "," else None
    return title if title is not None and title.last == name.whole - 1 and not title.plural else None


def _is_titled(named: NamedSentence, name: Name) -> bool:
    own = named.titled.get(name.whole - 1)
    return own is not None and own.last == name.whole and not own.plural


def _past(named: NamedSentence, at: int) -> int:
    while named.word(at) in _BETWEEN:
        at += 1
    return at
