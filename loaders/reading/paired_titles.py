"""Two titles beside two names, which are in their order: "A and B, the Director of X and the Mayor of Y, signed"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from loaders.reading.bearers_before import Borne, had_before
from loaders.reading.named_sentences import SPEAKING, NamedSentence
from loaders.reading.names import Name
from loaders.reading.title_openings import DEPUTIES, DEPUTY_OF
from loaders.reading.titles import Title

AFTER_NAMES = frozenset({",", ".", ";", ""}) | SPEAKING
"""What stands behind the last of names and titles that are told together."""


def paired(named: NamedSentence, titles: Sequence[Title], borne: list[Borne]) -> Sequence[Title]:
    """The titles of a sentence, a first of two with the body that the second tells; sets who bears those of pairs."""
    for at in range(len(titles) - 1):
        left, right = titles[at], titles[at + 1]
        if left.plural or right.plural:
            continue
        names = _two_before(named, left, right) or _two_after(named, left, right)
        if names is None:
            continue
        if any(name in names for other in (*borne[:at], *borne[at + 2 :]) for name in other.names):
            continue
        borne[at], borne[at + 1] = Borne(names[:1]), Borne(names[1:])
        if right.chain and not left.chain and _are_two(left, right):  # "Chairman and Deputy Chairman of the Senate"
            lent = replace(left, chain=right.chain, state=left.state or right.state, local=left.local or right.local)
            titles = [*titles[:at], lent, *titles[at + 1 :]]
    return titles


def _two_before(named: NamedSentence, left: Title, right: Title) -> tuple[Name, Name] | None:
    """The two names to whom two titles stand in apposition: "A and B, Mayor and Deputy Mayor of X"."""
    first = left.first
    said = False
    while named.word(first - 1) in ("the", "respectively"):
        first -= 1
        said = said or named.word(first) == "respectively"
    chosen = had_before(named, left.first)
    if named.word(first - 1) != "," and chosen is None:
        return None
    between = [named.word(word) for word in range(left.last, right.first)]
    parted = between == ["and", "the"] and named.word(left.first - 1) == "the"
    if parted and named.word(right.last) not in AFTER_NAMES:
        return None
    if not parted and (between != ["and"] or right.last in named.starts or not (said or _are_two(left, right))):
        return None
    second = named.ends.get(first - 1 if chosen is None else chosen)
    other = named.ends.get(second.whole - 1) if second and named.word(second.whole - 1) == "and" else None
    return (other, second) if other is not None and second is not None else None


def _two_after(named: NamedSentence, left: Title, right: Title) -> tuple[Name, Name] | None:
    """The two names after two titles: "the Mayor of X and Y's mayor, A and B"."""
    between = [named.word(word) for word in range(left.last, right.first)]
    if between not in (["and"], ["and", "the"]) or left.last in named.starts:
        return None
    of_bodies = all(" of " in f" {title.head_text} {title.chain}" for title in (left, right))
    like = between[1:] == ["the"] and left.kind == right.kind and of_bodies
    if not (like or _are_two(left, right)):
        return None
    first = named.starts.get(right.last + (named.word(right.last) == ","))
    second = named.starts.get(first.last + 1) if first and named.word(first.last) == "and" else None
    return (first, second) if first is not None and second is not None else None


def _are_two(left: Title, right: Title) -> bool:
    """Whether two titles can hardly be one person's: of two states or cities, or a chief's and the deputy's."""
    if left.state and right.state and left.state != right.state:
        return True
    if left.kind == right.kind:
        return bool(right.chain and left.chain) and left.local and right.local
    return right.kind in (DEPUTY_OF.get(left.kind), f"deputy_{left.kind}") or _deputises(left, right)


def _deputises(left: Title, right: Title) -> bool:
    """ "Mayor and Deputy Mayor of X": whether a title is the other with a deputy's word before it."""
    word, _, rest = f"{right.before} {right.head_text}".strip().lower().replace("-", " ").partition(" ")
    return word in DEPUTIES and rest == left.head_text.replace("-", " ")
