"""The heads of titles that the table `titles` has, by the words that they begin with."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from loaders.reading.kept import kept
from loaders.reading.story import TOKEN, Token
from loaders.reading.tables import table
from loaders.reading.title_letters import LETTERS

OPENING = 3
"""Words of a phrase by which it is looked up."""

Row = tuple[tuple[str, ...], str, bool, bool]
Rows = Mapping[tuple[str, str], Sequence[Row]]
"""Heads by their second and third words, with those of fewer under each; these alone under empty words."""


def begins_head(word: str) -> bool:
    """Whether any head of the table begins with a word; it is not kept, as it is asked of each word once."""
    return _plain(word)[0] in _by_first_word()


@kept
def rows_of(word: str) -> Rows:
    """The heads that begin with a word, the longest first."""
    return _by_first_word().get(plain(word)[0], {})


def _plain(word: str) -> tuple[str, bool]:
    """A word in lower case without a possessive or "-elect", and whether it had the latter."""
    lower = word.lower().replace("’", "'")
    for ending in ("-elect", "-designate"):
        if lower.endswith(ending):
            return lower.removesuffix(ending), True
    return lower.removesuffix("'s"), False


plain = kept(_plain)


def _plurals(phrase: str, plurals: Mapping[str, str]) -> Iterator[str]:
    """The plurals of a title: of its noun, before any preposition, and of the body too: "speakers of parliaments"."""
    noun, preposition, rest = (
        _PREPOSITION.split(phrase, maxsplit=1) if _PREPOSITION.search(phrase) else (phrase, "", "")
    )
    first, _, last = noun.rpartition(" ")
    several = f"{first} {plurals.get(last) or _several(last)}".strip()
    yield plurals.get(phrase) or several + preposition + rest
    if rest.endswith(_BODIES):
        yield f"{several}{preposition}{_several(rest)}"
    if (ranked := _RANKED.fullmatch(noun)) is not None:  # "secretaries-general", not "secretary-generals" alone
        yield f"{ranked['before']}{_several(ranked['noun'])}{ranked['rank']}{preposition}{rest}"


def _several(word: str) -> str:
    """The plural of a noun, or of the last of several words."""
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return f"{word[:-1]}ies"
    return f"{word[:-3]}men" if word.endswith("man") else f"{word}s"


_PREPOSITION = re.compile(r"( (?:of|to|for|in|at) )")
_BODIES = ("council", "parliament", "assembly", "cabinet", "government", "senate", "ministry", "chamber", "court")
"""What each of several has whose title tells of it: "secretaries of the security councils"."""
_RANKED = re.compile(r"(?P<before>(?:[\w-]+[ -])??)(?P<noun>[a-zé]+)(?P<rank>[ -](?:general|in[ -]chief))")


def _said(phrase: str) -> dict[str, bool]:
    """A verb and the same with adverbs that tell of today: "who now heads", "who holds as well the". None is plural."""
    who, _, verb = phrase.partition(" ")
    if who != "who":
        return {phrase: False}
    forms = [phrase, *(f"who {adverb} {verb}" for adverb in _ADVERBS)]
    if verb in PAST_OF:
        forms += [f"who {PAST_OF[verb]}", *(f"who {adverb} {PAST_OF[verb]}" for adverb in _ONCE)]
        forms += [
            f"who {leads} {adverb} {over}".strip() for adverb in _ADVERBS for leads, _, over in [verb.partition(" ")]
        ]
    if verb.startswith("is "):
        forms += [f"who is {adverb} {verb[3:]}" for adverb in _ADVERBS]
    first, _, rest = verb.partition(" the ")
    if rest and " " not in first:
        forms += [f"who {first} {adverb} the {rest}" for adverb in _ADVERBS]
    return dict.fromkeys(forms, False)


PAST_OF = {
    "heads": "headed",
    "leads": "led",
    "chairs": "chaired",
    "presides over": "presided over",
    "governs": "governed",
    "rules": "ruled",
}
"""Verbs of leading whose past tells a former office: "who led the parliament"."""
_PAST = frozenset(past.split()[0] for past in PAST_OF.values())


def is_past(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a verb that stands for a title is one of what was: "who headed", not "who has headed"."""
    said = [token.text for token in tokens[first:last]]
    return said[0] == "who" and not _PAST.isdisjoint(said) and "has" not in said


_ONCE = ("once", "then", "formerly", "previously", "earlier", "long", "had")
_ADVERBS = (
    *("also", "now", "currently", "today", "still", "presently", "concurrently", "simultaneously"),
    *("as well", "at present", "at the moment", "in addition"),
)


@cache
def _by_first_word() -> dict[str, Rows]:
    """Heads by their first word, the longest first."""
    plurals = table("titles")["plurals"]
    rows: dict[str, list[Row]] = {}
    for section, verbal in (("heads", False), ("verbs", True)):
        for kind, phrases in table("titles")[section].items():
            for phrase in phrases:
                forms = _said(phrase) if verbal else {**dict.fromkeys(_plurals(phrase, plurals), True), phrase: False}
                for form, plural in forms.items():
                    words = tuple(plain(part)[0] for part in TOKEN.findall(form.replace("’", "'")))
                    rows.setdefault(words[0], []).append((words, kind, plural, verbal))
    for letters, full in LETTERS.items():
        kind = next(kind for kind, phrases in table("titles")["heads"].items() if full in phrases)
        rows.setdefault(letters, []).append(((letters,), kind, False, False))
        rows.setdefault(f"{letters}s", []).append(((f"{letters}s",), kind, True, False))
    return {word: _by_following(sorted(found, key=lambda row: (-len(row[0]), row[2]))) for word, found in rows.items()}


def _by_following(rows: Sequence[Row]) -> Rows:
    """Rows that come by their length, those that say more first."""
    opened: defaultdict[tuple[str, ...], list[Row]] = defaultdict(list)
    for row in rows:
        opened[row[0][1:OPENING]].append(row)
    return {
        (second, third): [*opened.get((second, third), ()), *opened.get((second,), ()), *opened.get((), ())]
        for second, third in {("", ""), *map(_following, rows)}
    }


def _following(row: Row) -> tuple[str, str]:
    second, third, *_ = (*row[0][1:], "", "")
    return second, third
