"""Sentences with every mention of people drawn together into one item, so that a grammar of words can read them.

"President of Kazakhstan K. Tokayev, Speaker of ..." is one item between words; a pronoun keeps its word.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, replace

from loaders.reading.cast import Cast, Reference, Way
from loaders.reading.story import Kind, Sentence, Story, Token
from loaders.reading.wordsets import word_sets

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
_STYLES = frozenset(
    {"highness", "excellency", "majesty", "holiness", "eminence", "beatitude", "royal", "honour", "grace", "exc"}
)
_GENITIVES = frozenset({"'s", "’s", "' ", "’ "})
_POSSESSIVES = frozenset({"his", "her", "their"})
_JOINERS = frozenset({",", ";", "and", "&", "plus", "then", "also", "both", "as", "well"})
_ARTICLES = frozenset({"the", "a", "an", "his", "her", "their", "its", "former", "new", "acting"})
_BREAKS = frozenset({"said"})
_SENT = 6  # items from "greetings" to their sender
_TITLES = 9  # items of titles before a name
_PLAIN = 2  # of them in lower case, articles apart
_APPOSITION = 25  # items between two coordinated names, their titles among them


@dataclass(frozen=True, slots=True)
class Item:
    """A word in lower case, or a mention of people (then `word` is theirs in lower case, empty for a name).

    `owns` marks a possessive, `capital` a word that begins with a capital letter.
    """

    word: str
    start: int
    end: int
    people: tuple[str, ...] = ()
    way: Way | None = None
    owns: bool = False
    capital: bool = False


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
    references = _parted([reference for reference in cast.references if _is_sure(story.text, reference)])
    starts = [reference.whole_start for reference in references]
    lines = []
    subject: tuple[str, ...] = ()
    for sentence in story.sentences:
        first, last = bisect_left(starts, sentence.start), bisect_left(starts, sentence.end)
        items = _items(story, sentence, references[first:last])
        items, subject = _with_pronouns(items, subject)
        lines.append(Line(sentence, items))
    return tuple(lines)


def _parted(references: list[Reference]) -> list[Reference]:
    """In order, each cut back to its name on the side where its titles take in another: "Presidents A and B"."""
    ordered = sorted(references, key=lambda reference: (reference.start, -reference.end))
    kept: list[Reference] = []
    for reference in ordered:
        if kept and reference.start < kept[-1].end:
            continue
        if kept and reference.whole_start < kept[-1].end:
            reference = replace(reference, whole_start=reference.start)
        if kept and reference.whole_start < kept[-1].whole_end:
            kept[-1] = replace(kept[-1], whole_end=kept[-1].end)
            if reference.whole_start < kept[-1].whole_end:
                reference = replace(reference, whole_start=reference.start)
        kept.append(reference)
    return kept


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
    for item, following in zip(items, (*items[1:], None), strict=True):
        if item.people and item.way is not Way.PRONOUN and not first and len(item.people) == 1:
            first = item.people
        elif item.word in _PRONOUNS and not item.people and not (following and following.word in _STYLES):
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
        owns = story.text[reference.end : reference.end + 2] in _GENITIVES or word in _POSSESSIVES
        items.append(Item(word, reference.whole_start, end, reference.people, reference.way, owns))
    items += [_word(token) for token in tokens[at:]]
    return tuple(items)


def _word(token: Token) -> Item:
    return Item(token.text.lower(), token.start, token.end, capital=token.text[0].isupper())


def mentions_of(line: Line, verbs: tuple[int, ...] = ()) -> tuple[Mention, ...]:
    """The people of a line in order, each with what stands before it; `verbs` are items that part coordinated names."""
    found: list[Mention] = []
    last, preposition = -1, ""
    for index, item in enumerate(line.items):
        if not item.people:
            continue
        at = _before(line.items, index, last)
        word = line.items[at].word if at >= 0 else ""
        joiner = line.items[at - 1].word if word in _PREPOSITIONS and at else word
        near = last >= 0 and joiner in _JOINERS and index - last <= _APPOSITION
        coordinated = near and not any(last < verb < index for verb in verbs)
        if coordinated and index - last > 3:
            coordinated = not any(i.word in _BREAKS for i in line.items[last + 1 : index])
        if word in _PREPOSITIONS:
            coordinated = coordinated and word == preposition
            preposition = word
        elif not coordinated:
            preposition = ""
        last = index
        if _is_absent(line.items, index):
            continue
        found += [Mention(person, index, item, preposition, coordinated) for person in item.people]
    return tuple(found)


def _before(items: tuple[Item, ...], index: int, last: int) -> int:
    """The item before a mention and its titles: "by the new Secretary General X" gives that of "by"."""
    plain = 0
    for at in range(index - 1, max(last, index - _TITLES), -1):
        word = items[at].word
        if word in _PREPOSITIONS or word in _JOINERS or (not word.isalpha() and not items[at].capital):
            return at
        plain += not items[at].capital and word not in _ARTICLES
        if plain > _PLAIN:
            return index - 1
    return index - 1 if index else -1


def _is_absent(items: tuple[Item, ...], index: int) -> bool:
    """Whether a person is only sent to or from: "greetings from X", "on behalf of X", "at the invitation of X"."""
    words = word_sets("contexts")
    before = [item.word for item in items[max(0, index - _SENT) : index]]
    if not before or before[-1] not in words["sending"]:
        return False
    return not words["sent"].isdisjoint(before)
