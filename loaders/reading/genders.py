"""Whether the people of a story are men or women, as far as courtesies, given names and endings of names tell."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from anyascii import anyascii

from loaders.reading.cast import Cast, Way
from loaders.reading.story import Story
from loaders.reading.tables import vocabulary
from loaders.reading.wordsets import word_sets

MALE, FEMALE = "m", "f"
_BESIDE = 24  # characters before a name in which its courtesies stand
_COURTESY, _PART, _GIVEN, _ENDING, _LATER = 5, 4, 3, 2, 1
_SHORTEST = 4  # letters of a given name that tells of a man because it is not one of a woman
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def genders_of(story: Story, cast: Cast) -> dict[str, str]:
    """Men and women among the people of a story; those of whom nothing tells are left out."""
    votes: dict[str, dict[str, int]] = {}
    for reference in cast.references:
        if reference.way is Way.NAME:
            before = story.text[max(0, reference.start - _BESIDE, reference.whole_start - 8) : reference.start]
            courtesy = _courtesy(before)
            if courtesy:
                _vote(votes, reference.people[0], courtesy, _COURTESY)
    for person in cast.people:
        for gender, weight in _by_name(person.name):
            _vote(votes, person.key, gender, weight)
    return {person: max(sorted(vote), key=lambda gender: vote[gender]) for person, vote in votes.items()}


def _vote(votes: dict[str, dict[str, int]], person: str, gender: str, weight: int) -> None:
    of = votes.setdefault(person, {})
    of[gender] = of.get(gender, 0) + weight


def likely_gender(name: str) -> str | None:
    """What a name alone tells of whether it is a man's or a woman's, None if nothing does."""
    votes = Counter[str]()
    for gender, weight in _by_name(name):
        votes[gender] += weight
    return max(sorted(votes), key=lambda gender: votes[gender]) if votes else None


def _courtesy(before: str) -> str | None:
    words = word_sets("genders")
    for word in reversed(_WORD.findall(before)):
        if not word[0].isupper() and word not in {"chairman", "spokesman", "businessman", "businesswoman", "wife"}:
            continue
        lower = word.lower()
        if lower == "his" or lower in words["male_words"]:
            return MALE
        if lower == "her" or lower in words["female_words"]:
            return FEMALE
    return None


@cache
def _by_name(name: str) -> tuple[tuple[str, int], ...]:
    """What the parts of a name tell, each with its weight."""
    words = word_sets("genders")
    parts = [part.lower() for part in name.split()]
    found = []
    if any(part in words["female_parts"] for part in parts[1:]):
        found.append((FEMALE, _PART))
    elif any(part in words["male_parts"] for part in parts[1:]):
        found.append((MALE, _PART))
    if len(parts) > 1:
        for ending in (parts[-1].split("-")[-1], *parts[1:-1]):
            if ending.endswith(tuple(words["female_endings"])):
                found.append((FEMALE, _ENDING))
            elif ending.endswith(tuple(words["male_endings"])):
                found.append((MALE, _ENDING))
        female, either = vocabulary("names_of_women"), words["either_names"]
        first = anyascii(parts[0]).lower()
        given = first if first in female else first.split("-")[0]
        if given in female and given not in either:
            found.append((FEMALE, _GIVEN))
        elif given not in either and _is_of_men(first, given):
            found.append((MALE, _GIVEN))
        elif any(part in female and part not in either for part in map(str.lower, map(anyascii, _later(parts)))):
            found.append((FEMALE, _LATER))
    return tuple(found)


def _later(parts: list[str]) -> list[str]:
    """The parts of a name that are given names too: those before the last, or what follows a style, "Sheikh Hasina"."""
    return parts[1:] if parts[0] in word_sets("genders")["male_words"] else parts[1:-1]


def _is_of_men(*names: str) -> bool:
    """Whether one of some given names is a man's, or a known one that is not a woman's."""
    return not vocabulary("names_of_men").isdisjoint(names) or (
        len(names[-1]) >= _SHORTEST and names[-1] in vocabulary("given_names")
    )
