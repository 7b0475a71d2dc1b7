"""Who serves and whom he serves, each with an own office: "A, adviser to the Prime Minister of X, B, spoke".

The first has the whole title, the second what is in it.
"""

from __future__ import annotations

from collections.abc import Sequence

from loaders.reading.bearers_after import name_after
from loaders.reading.bearers_before import Borne
from loaders.reading.determined import undetermined
from loaders.reading.lexicon import HONORIFICS
from loaders.reading.named_sentences import DETERMINERS, NamedSentence
from loaders.reading.names import Name
from loaders.reading.paired_titles import AFTER_NAMES
from loaders.reading.story import Sentence, Story
from loaders.reading.titles import SPOUSES, Title, served_title


def served(
    story: Story, sentence: Sentence, named: NamedSentence, titles: Sequence[Title], borne: list[Borne]
) -> list[tuple[Name, Title]]:
    """Who is served, with the title within that of who serves; sets who bears the whole of it."""
    found: list[tuple[Name, Title]] = []
    for at, title in enumerate(titles):
        if not borne[at].names and (behind := _behind_served(named, title, borne)) is not None:
            borne[at] = Borne((behind,))
        if title.plural or (title.kind == "counterpart" and title.head_text not in SPOUSES):
            continue
        after, marked = name_after(named, title)
        if after is None or not marked or named.word(title.last) != ",":
            continue
        if named.word(after.last) not in AFTER_NAMES or _is_told_after(named, after):
            continue
        mark = undetermined(named, title) - 1
        before = named.ends.get(mark) if named.word(mark) == "," else None
        if title.head_text.endswith("advises") and borne[at].names:
            before = borne[at].names[0]
        if before is None or _is_in_list(named, title, before):
            continue
        inner = served_title(story, sentence, dict(named.places), title)
        if inner is not None:
            borne[at] = Borne((before,))
            found.append((after, inner))
    return found


def _behind_served(named: NamedSentence, title: Title, borne: Sequence[Borne]) -> Name | None:
    """ "The special envoy of President A, B, spoke": who stands behind the one that a title says it serves."""
    if title.plural or named.word(title.last) not in _SERVED_BY:
        return None
    at = title.last + 1
    at += named.word(at) in _POSSESSIVES | {"the"}
    inner = named.titled.get(at)
    leader = named.starts.get(inner.last) if inner is not None and inner.first == at else None
    if leader is None or named.word(leader.last) != ",":
        return None
    at = leader.last + 1
    while named.word(at).replace(".", "") in HONORIFICS or named.word(at) == ".":
        at += 1
    behind = named.starts.get(at)
    if behind is None or named.word(behind.last) not in AFTER_NAMES:
        return None
    return None if any(behind in other.names for other in borne) else behind


_SERVED_BY = frozenset({"of", "to", "for"})


def _is_told_after(named: NamedSentence, name: Name) -> bool:
    """Whether a name has its own title behind it: "envoy of the King, A, Minister of Trade, and B"."""
    at = name.last + 1
    while named.word(at) in DETERMINERS:
        at += 1
    return named.word(name.last) == "," and at in named.titled


def _is_in_list(named: NamedSentence, title: Title, before: Name) -> bool:
    """ "The Minister, A, the adviser to the President, B, and": whether each of a list is named behind the title."""
    if named.word(before.whole - 1) == "," and before.whole - 2 in named.titled:
        return True
    return named.word(title.first - 1) == "the" and before.whole - 1 in named.titled


_POSSESSIVES = frozenset({"his", "her", "their", "its"})
