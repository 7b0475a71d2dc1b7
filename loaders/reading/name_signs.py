"""How the name of a person looks and where it first stands, by name: what tells a person from a thing so called.

Beside a false name stand other words than beside a true one, in shorter lines (captions, menus), and it shares words
with others; the words of a true one are in the tables of names.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from graph.facts import NamedPerson
from loaders.reading.lexicon import is_common, is_english, is_given, is_surname
from loaders.reading.officeholders import is_officeholder

_FEW_WORDS = 5  # to a step of the length of a line
_LONG = 6
_INDENT = 20  # characters to a step of how far into its line a name stands
_FAR = 4
_LINE = 1000  # characters of a line in which its words are counted
_BESIDE = 30  # characters before and after a name in which the words beside it are


def name_signs(text: str, person: NamedPerson, firsts: Mapping[str, int], lasts: Mapping[str, int]) -> Iterator[str]:
    """What speaks for or against a name of a text, in whose report so many names begin and end with each word."""
    words = person.name.split()
    first, last = words[0], words[-1]
    known = is_officeholder(person.name)
    yield f"known{known:d}"
    yield f"last{is_surname(last):d}{is_english(last):d}{is_common(last):d}"
    yield f"first{is_given(first):d}{is_english(first):d}{is_common(first):d}"
    yield f"lasts{min(lasts[last], 3)}"
    yield f"firsts{min(firsts[first], 3)}"
    yield f"{'one' if len(words) == 1 else 'two'}&mentions{min(len(person.mentions), 3)}"
    if not person.name.isascii():
        yield "accents"
    if person.mentions:
        yield from _beside(text, *person.mentions[0])


def _beside(text: str, start: int, end: int) -> Iterator[str]:
    """The line of a mention, how far into it the mention stands, and the words on both sides."""
    opens = text.rfind("\n", 0, start) + 1
    closes = text.find("\n", end)
    rest = text[start:closes].rstrip() if closes >= 0 else text[start:].rstrip()
    yield f"line{min(text.count(' ', opens, min(start + len(rest), opens + _LINE)) // _FEW_WORDS, _LONG)}"
    yield f"ends{'a' if rest[-1].isalnum() else rest[-1]}"
    yield f"into{min((start - opens) // _INDENT, _FAR)}"
    yield f"two before={' '.join(text[max(opens, start - _BESIDE) : start].split()[-2:]).lower()}"
    yield f"one after={' '.join(text[end : end + _BESIDE].split()[:1]).lower()}"
