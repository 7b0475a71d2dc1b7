"""How the name of a person looks and where it first stands, by name: what tells a person from a thing so called.

Beside a false name stand other words than beside a true one, in shorter lines (captions, menus), and it shares words
with others; the words of a true one are in the tables of names.
"""

from __future__ import annotations

from collections.abc import Mapping

from graph.facts import NamedPerson
from loaders.reading.kept import kept
from loaders.reading.lexicon import is_common, is_english, is_given, is_surname
from loaders.reading.officeholders import is_officeholder

_FEW_WORDS = 5  # to a step of the length of a line
_LONG = 6
_INDENT = 20  # characters to a step of how far into its line a name stands
_FAR = 4
_LINE = 1000  # characters of a line in which its words are counted
_BESIDE = 30  # characters before and after a name in which the words beside it are


def name_signs(text: str, person: NamedPerson, firsts: Mapping[str, int], lasts: Mapping[str, int]) -> list[str]:
    """What speaks for or against a name of a text, in whose report so many names begin and end with each word."""
    words = person.name.split()
    first, last = words[0], words[-1]
    found = [
        f"known{is_officeholder(person.name):d}",
        _last(last),
        _first(first),
        f"lasts{min(lasts[last], 3)}",
        f"firsts{min(firsts[first], 3)}",
        f"{'one' if len(words) == 1 else 'two'}&mentions{min(len(person.mentions), 3)}",
    ]
    if not person.name.isascii():
        found.append("accents")
    if person.mentions:
        found += _beside(text, *person.mentions[0])
    return found


@kept
def _last(word: str) -> str:
    """What tables tell of the last word of a name."""
    return f"last{is_surname(word):d}{is_english(word):d}{is_common(word):d}"


@kept
def _first(word: str) -> str:
    """What they tell of its first."""
    return f"first{is_given(word):d}{is_english(word):d}{is_common(word):d}"


def _beside(text: str, start: int, end: int) -> tuple[str, ...]:
    """The line of a mention, how far into it the mention stands, and the words on both sides."""
    opens = text.rfind("\n", 0, start) + 1
    closes = text.find("\n", end)
    rest = text[start:closes].rstrip() if closes >= 0 else text[start:].rstrip()
    return (
        f"line{min(text.count(' ', opens, min(start + len(rest), opens + _LINE)) // _FEW_WORDS, _LONG)}",
        f"ends{'a' if rest[-1].isalnum() else rest[-1]}",
        f"into{min((start - opens) // _INDENT, _FAR)}",
        f"two before={' '.join(text[max(opens, start - _BESIDE) : start].split()[-2:]).lower()}",
        f"one after={' '.join(text[end : end + _BESIDE].split(None, 1)[:1]).lower()}",
    )
