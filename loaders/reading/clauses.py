"""Sentences with every mention of people drawn together into one item, so that a grammar of words can read them.

"President of Kazakhstan K. Tokayev, Speaker of ..." is one item between words; a pronoun keeps its word.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from operator import itemgetter

from loaders.reading.absence import is_absent
from loaders.reading.allegiance import Allegiance
from loaders.reading.antecedents import Chooser, likeliest
from loaders.reading.cast import Cast, Reference, Way
from loaders.reading.geography import Places
from loaders.reading.items import Item, words_as_items
from loaders.reading.lexicon import bare
from loaders.reading.listing import joined
from loaders.reading.mention_leads import PREPOSITIONS, TITLES, begins_clause, is_in_title, lead_of
from loaders.reading.once import once
from loaders.reading.principals import is_principal
from loaders.reading.story import Kind, Sentence, Story
from loaders.reading.sure_titles import is_sure
from loaders.reading.topic import Topic
from loaders.reading.wordsets import word_sets

_GENITIVES = frozenset({"'s", "’s", "' ", "’ "})
_POSSESSIVES = frozenset({"his", "her", "their"})
_STANDING = frozenset({"for", "from", "of"})  # "and, for Nicaragua, X": whom somebody stands for, amid a list
_ENDS = frozenset({".", ";", ":", "who", "which", "that", "when", "where", "while", "and"})
_BEING = frozenset({"was", "were", "is", "are"})  # "her guests were A and B": those are told to be what is hers
_BESIDE = 2  # items from a name over "and" to the next: "greetings to X and Y"
_VERB_REACH = 4  # items after a name, in which a verb makes it the subject of its own clause
_FURNITURE, _GROUP = Kind.FURNITURE, Way.GROUP  # asked often: Python 3.11 takes ten times as long to ask enumerations
_FINITE = re.compile(
    r";|\b(?:(?:is|are|was|were|has|had|have|will|would|shall|gave|wished|went|came|took)"
    r"|(?:I|he|she|we|they) [a-z])\b"
)
_INFINITIVE = re.compile(r"\bto [a-z]+ (?:him|her|them)\b")  # "X to wish her well as minister"
_RELATIVE = re.compile(r"\b(?:who|whose|whom|which|where|that|as)\b")
_WORD, _TOKEN_START, _TOKEN_END = itemgetter(0), itemgetter(1), itemgetter(2)
_CLAUSE = 3  # fewest words beside a name that may hold a verb


@dataclass(frozen=True, eq=False)
class Line:
    """A sentence as items."""

    sentence: Sentence
    items: tuple[Item, ...]

    @property
    def told(self) -> bool:
        """Whether facts are read from it."""
        return self.sentence.kind is not _FURNITURE

    @once
    def people(self) -> tuple[str, ...]:
        """Keys of all people it mentions, in order, once each."""
        return tuple(dict.fromkeys([key for item in self.named for key in item.people]))

    @once
    def named(self) -> tuple[Item, ...]:
        """Its mentions of people."""
        return tuple([self.items[index] for index in self.marks])

    @once
    def marks(self) -> tuple[int, ...]:
        """Which items mention people."""
        return tuple([index for index, item in enumerate(self.items) if item.people])

    @once
    def mentions(self) -> dict[tuple[int, ...], tuple[Mention, ...]]:
        """What `mentions_of` found in it, by the items that part names."""
        return {}

    @once
    def words(self) -> frozenset[str]:
        """The words of its items."""
        return frozenset(map(_WORD, self.items))

    @once
    def plain(self) -> tuple[str, ...]:
        """The word of each item, empty for names, numbers, marks and words with a capital letter."""
        return tuple(
            [
                "" if people or capital or not word.isalpha() else word
                for word, _, _, people, _, _, capital, _ in self.items
            ]
        )

    @property
    def single(self) -> Line:
        """The line without the mentions of groups."""
        return self._without_groups or self

    @once
    def _without_groups(self) -> Line | None:
        """None if it has no groups: a line that kept itself would wait for the collector of garbage."""
        if not [item for item in self.named if item.way is _GROUP]:
            return None
        items = (i._replace(people=(), way=None, owns=False) if i.way is _GROUP else i for i in self.items)
        return Line(self.sentence, tuple(items))


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


def lines_of(
    story: Story, cast: Cast, places: Places, allegiance: Allegiance, choose: Chooser = likeliest
) -> tuple[Line, ...]:
    """Every sentence of the story as items, furniture too; `choose` tells whom a word that stands for several means."""
    sure = [_without_verb(story, reference) for reference in cast.references if is_sure(story, reference)]
    references = _without_principals(story.text, _parted(sure))
    starts = [reference.whole_start for reference in references]
    topic = Topic(story, cast, places, allegiance, choose)
    lines = []
    for sentence in story.sentences:
        first, last = bisect_left(starts, sentence.start), bisect_left(starts, sentence.end)
        items = _items(story, sentence, references[first:last])
        if sentence.kind is not Kind.FURNITURE:
            items = topic.resolve(items, sentence.kind, sentence.paragraph)
        lines.append(Line(sentence, items))
    return tuple(lines)


def _without_verb(story: Story, reference: Reference) -> Reference:
    """A mention without a clause that its titles took in: "X, acting chair, sat down", "X is minister; he is Y"."""
    before = story.text[reference.whole_start : reference.start]
    after = story.text[reference.end : reference.whole_end]
    if before and _has_clause(before):
        reference = reference._replace(whole_start=reference.start)
    if after and _has_clause(after):
        verb = _FINITE.search(after)
        end = after.rfind(",", 0, verb.start()) if verb else -1
        reference = reference._replace(whole_end=reference.end + max(end, 0))
    return reference


def _has_clause(text: str) -> bool:
    """Whether words between a name and the end of its titles hold a clause of their own, not one of whom they name."""
    words = text.split()
    if _INFINITIVE.search(text):
        return True
    if len(words) >= _CLAUSE and not word_sets("contexts")["verbs"].isdisjoint(words):
        return True
    verb = _FINITE.search(text)
    return verb is not None and not _RELATIVE.search(text, 0, verb.start())


def _parted(references: list[Reference]) -> list[Reference]:
    """In order, each cut back to its name on the side where its titles take in another: "Presidents A and B"."""
    ordered = sorted(references, key=lambda reference: (reference.start, -reference.end))
    kept: list[Reference] = []
    for reference in ordered:
        if kept and reference.start < kept[-1].end:
            continue
        if kept and reference.whole_start < kept[-1].end:
            reference = reference._replace(whole_start=reference.start)
        if kept and reference.whole_start < kept[-1].whole_end:
            kept[-1] = kept[-1]._replace(whole_end=kept[-1].end)
            if reference.whole_start < kept[-1].whole_end:
                reference = reference._replace(whole_start=reference.start)
        kept.append(reference)
    return kept


def _without_principals(text: str, references: list[Reference]) -> list[Reference]:
    """The references but for those to somebody whose envoy, aide or kin another is."""
    before = zip((None, *references), references, strict=False)
    return [one for last, one in before if not is_principal(text, last, one)]


def _items(story: Story, sentence: Sentence, references: list[Reference]) -> tuple[Item, ...]:
    items: list[Item] = []
    tokens = story.tokens_of(sentence)
    at = 0
    for reference in references:
        if items and reference.whole_start < items[-1].end:
            continue
        first = bisect_right(tokens, reference.whole_start, at, key=_TOKEN_END)
        items += words_as_items(tokens[at:first])
        at = bisect_left(tokens, reference.whole_end, first, key=_TOKEN_START)
        if at == first:
            continue
        end = max(reference.whole_end, tokens[at - 1].end)
        word, owns = _said(story.text, reference)
        item = Item(word, reference.whole_start, end, reference.people, reference.way, owns, rivals=reference.rivals)
        items.append(item)
    items += words_as_items(tokens[at:])
    return tuple(items)


def _said(text: str, reference: Reference) -> tuple[str, bool]:
    """The word of a reference, empty for a name, and whether it is a possessive: "the minister's", "his"."""
    said = text[reference.start : reference.end].lower()
    genitive = text[reference.end : reference.end + 2] in _GENITIVES
    if reference.way is Way.NAME:
        return "", genitive
    word = bare(said) if reference.way is Way.TITLE else said
    return word, genitive or word != said or word in _POSSESSIVES


def mentions_of(line: Line, verbs: tuple[int, ...] = ()) -> tuple[Mention, ...]:
    """The people of a line in order, each with what stands before it; `verbs` are items that part names of a list.

    Somebody who only owns what follows ("his counterpart X") is none, unless that is what is spoken of ("his talks").
    """
    if not line.marks:
        return ()
    known = line.mentions
    if verbs not in known:
        known[verbs] = _mentions_of(line, verbs)
    return known[verbs]


def _mentions_of(line: Line, verbs: tuple[int, ...]) -> tuple[Mention, ...]:
    found: list[Mention] = []
    last, preposition, absent = -1, "", False
    items = line.items
    for index in line.marks:
        item = items[index]
        if (item.owns and _determines(items, index)) or is_in_title(items, last, index):
            continue
        at = lead_of(items, index, last)
        word = items[at].word if at >= 0 else ""
        coordinated = last >= 0 and joined(items, last, index) and not any(last < v < index for v in verbs)
        coordinated = coordinated and not begins_clause(items, last, index, preposition, verbs)
        if word == "by" and at and items[at - 1].word in word_sets("company")["leading"]:
            word = ""
        if word in PREPOSITIONS:
            coordinated = coordinated and (word == preposition or (word in _STANDING and bool(preposition)))
            preposition = preposition if coordinated else word
        elif not coordinated:
            preposition = ""
        beside = absent and index - last == _BESIDE and items[index - 1].word == "and"
        beside = beside and not any(index < verb < index + _VERB_REACH for verb in verbs)
        absent = beside or is_absent(items, index)
        last = index
        if absent:
            continue
        found += [
            Mention(person, index, item, preposition, coordinated or number > 0)
            for number, person in enumerate(item.people)
        ]
    return tuple(found)


def _determines(items: tuple[Item, ...], index: int) -> bool:
    """Whether a possessive only leads to another name: "his Indonesian guest, President X"."""
    for item in items[index + 1 : index + TITLES]:
        if item.people:
            return not item.owns
        if item.word in _ENDS or item.word in _BEING or item.word in word_sets("listing")["owned"]:
            return False
    return False
