"""Sentences with every mention of people drawn together into one item, so that a grammar of words can read them.

"President of Kazakhstan K. Tokayev, Speaker of ..." is one item between words; a pronoun keeps its word.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, replace

from loaders.reading.cast import Cast, Reference, Way
from loaders.reading.story import Kind, Sentence, Story, Token

_PREPOSITIONS = frozenset(
    (
        "with",
        "by",
        "of",
        "to",
        "on",
        "upon",
        "for",
        "from",
        "between",
        "among",
        "as",
        "in",
        "at",
        "than",
        "under",
        "before",
    )
)
_PRONOUNS = frozenset({"he", "she", "him", "her", "his"})
_DETERMINERS = frozenset({"the", "his", "her", "their", "both", "two", "its"})
_POSSESSIVES = frozenset({"his", "her", "their"})
_JOINERS = frozenset({",", "and", "&", "plus", "then", "also", "both", "as", "well"})
_BREAKS = frozenset({";", "said", "who", "whom"})
_APPOSITION = 25  # items between two coordinated names, their titles among them


@dataclass(frozen=True, slots=True)
class Item:
    """A word in lower case, or a mention of people (then `word` is theirs in lower case, empty for a name).

    `owns` marks a possessive: "Tokayev's".
    """

    word: str
    start: int
    end: int
    people: tuple[str, ...] = ()
    way: Way | None = None
    owns: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence as items."""

    sentence: Sentence
    items: tuple[Item, ...]

    @property
    def told(self) -> bool:
        """Whether facts are read from it."""
        return self.sentence.kind is not Kind.FURNITURE

    def people(self) -> tuple[str, ...]:
        """Keys of all people it mentions, in order, once each."""
        return tuple(dict.fromkeys(key for item in self.items for key in item.people))


@dataclass(frozen=True, slots=True)
class Mention:
    """A mention of one person as item `index` of a line; `preposition` stands before it or before those it follows.

    In "with A, B and C" all three have the preposition of the first, and the last two are `coordinated`.
    """

    person: str
    index: int
    item: Item
    preposition: str
    coordinated: bool


def lines_of(story: Story, cast: Cast) -> tuple[Line, ...]:
    """Every sentence of the story as items, furniture too."""
    references = sorted(
        (r for r in cast.references if _is_sure(story.text, r)),
        key=lambda reference: (reference.whole_start, -reference.whole_end),
    )
    starts = [reference.whole_start for reference in references]
    lines = []
    subject: tuple[str, ...] = ()
    for sentence in story.sentences:
        first, last = bisect_left(starts, sentence.start), bisect_left(starts, sentence.end)
        items = _items(story, sentence, references[first:last])
        items, subject = _with_pronouns(items, subject)
        lines.append(Line(sentence, items))
    return tuple(lines)


def _is_sure(text: str, reference: Reference) -> bool:
    """Whether a title surely stands for somebody: one person or two, with a determiner, and not cut short."""
    if reference.way is not Way.TITLE:
        return True
    words = text[reference.start : reference.end].split()
    plural = (words[-1].endswith("s") and not words[-1].endswith("ss")) or "heads" in words
    if plural != (len(reference.people) == 2):
        return False
    before = text[max(0, reference.start - 12) : reference.start].split()[-1:]
    determined = bool(before) and before[0].lower() in _DETERMINERS
    after = text[reference.end : reference.end + 5].lstrip()
    return determined and not after.startswith(("of ", "for ", "to ")) and not after[:1].isupper()


def _with_pronouns(items: tuple[Item, ...], subject: tuple[str, ...]) -> tuple[tuple[Item, ...], tuple[str, ...]]:
    """Pronouns as mentions of the first named before them in their sentence, else in the last that names one."""
    first: tuple[str, ...] = ()
    resolved = []
    for item in items:
        if item.people and item.way is not Way.PRONOUN and not first and len(item.people) == 1:
            first = item.people
        elif not item.people and item.word in _PRONOUNS:
            people = first or subject
            if people:
                item = replace(item, people=people, way=Way.PRONOUN, owns=item.word in _POSSESSIVES)
        resolved.append(item)
    return tuple(resolved), first or subject


def _items(story: Story, sentence: Sentence, references: list[Reference]) -> tuple[Item, ...]:
    items: list[Item] = []
    tokens = story.tokens_of(sentence)
    at = 0
    for reference in references:
        if items and reference.whole_start < items[-1].end:
            continue
        while at < len(tokens) and tokens[at].end <= reference.whole_start:
            items.append(_word(tokens[at]))
            at += 1
        end = reference.whole_end
        first = at
        while at < len(tokens) and tokens[at].start < reference.whole_end:
            end = max(end, tokens[at].end)
            at += 1
        if at == first:
            continue
        word = "" if reference.way is Way.NAME else story.text[reference.start : reference.end].lower()
        owns = story.text[reference.end : reference.end + 2] in {"'s", "’s", "' ", "’ "} or word in {
            "his",
            "their",
            "her",
        }
        items.append(Item(word, reference.whole_start, end, reference.people, reference.way, owns))
    items += [_word(token) for token in tokens[at:]]
    return tuple(items)


def _word(token: Token) -> Item:
    return Item(token.text.lower(), token.start, token.end)


def mentions_of(line: Line) -> tuple[Mention, ...]:
    """The people of a line in order, each with what stands before it."""
    found: list[Mention] = []
    last, preposition = -1, ""
    for index, item in enumerate(line.items):
        if not item.people:
            continue
        before = line.items[index - 1].word if index else ""
        coordinated = False
        if last >= 0 and before in _JOINERS and index - last <= _APPOSITION:
            coordinated = index - last <= 3 or not any(i.word in _BREAKS for i in line.items[last + 1 : index])
        if before in _PREPOSITIONS and not (before == "as" and coordinated):
            preposition = before
        elif not coordinated:
            preposition = ""
        last = index
        found += [Mention(person, index, item, preposition, coordinated) for person in item.people]
    return tuple(found)
