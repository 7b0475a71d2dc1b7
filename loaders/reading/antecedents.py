"""Whom a word that stands for somebody means, of all whom it can mean: each candidate weighed by its features.

"He" is the subject of the sentence before, or whom the story is about; who meets a minister of one state is likely of
another. The weights stand in `resources/antecedent_weights.json`, fitted by `loaders.fitting.antecedents`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from itertools import repeat
from typing import NamedTuple

from loaders.reading.items import Item
from loaders.reading.salience import Salience
from loaders.reading.sentence_places import named_before
from loaders.reading.weight_tables import numbers
from loaders.reading.weights import made, parted

MOST = 8
"""Candidates of a question."""
_AROUND = 14  # items before and after the word among which it is looked who is named
_LED_IN = frozenset(
    {",", "and", "but", "where", "when", "after", "before", "as", "that", "whom", "which", "while", "who"}
)
_QUOTES = frozenset({"“", "”"})
_BACK = 60  # items before the word in which a quotation that goes on begins
_FAR = 4  # sentences
_OFTEN = 4
_LATE = 5  # sentences until somebody was named
_OPENS = 3  # items of a sentence that come before what opens it

DOUBT = 1.0
"""How much less may speak for another who can be meant too, in log odds."""

KINDS = frozenset({"subject", "object", "owner", "title", "described", "style", "guest", "host"})
"""What a word can be that stands for somebody."""

Chooser = Callable[["Question"], tuple[str, ...]]


class Setting(NamedTuple):
    """What is known of people beside what a sentence says: `known` of whom gender, `local` who is at home there."""

    salience: Salience
    relation: Callable[[str, str], str]
    known: frozenset[str]
    local: frozenset[str]


class Question(NamedTuple):
    """A word of a sentence that stands for one of several people, those whom a rule would take first.

    `kind` is what the word is, `hub` whom the story is about; `fresh` says whether the sentence opens a paragraph.
    """

    kind: str
    items: Sequence[Item]
    at: int
    able: tuple[str, ...]
    hub: str | None
    fresh: bool
    setting: Setting


class Candidate(NamedTuple):
    """What tells of one who can be meant: of himself, for whatever the word is, and of him beside this word."""

    person: str
    told: tuple[str, ...]
    beside: tuple[str, ...]

    def features(self, kind: str) -> tuple[str, ...]:
        """All by name: what is told of himself counts for words of the kind, and for all words."""
        return self.told + tuple(f"{kind}|{feature}" for feature in self.told + self.beside)


ByKind = Mapping[str, Mapping[str, float]]
"""By the kind of a word, the weights of features without its name; those for all words under the empty name."""


def likeliest(question: Question) -> tuple[str, ...]:
    """The likeliest of all, of equals the first, with those who may be meant nearly as well."""
    weights = _weights()
    all_words, words = weights.get("", {}), weights.get(question.kind, {})
    scored = []
    for candidate in candidates(question):
        own = sum(map(all_words.get, candidate.told, repeat(0.0))) + sum(map(words.get, candidate.told, repeat(0.0)))
        # Weights have three decimals: what sums of floats add to that is of no meaning.
        scored.append((round(own + sum(map(words.get, candidate.beside, repeat(0.0))), 3), candidate.person))
    scored.sort(key=lambda one: -one[0])
    return tuple(person for score, person in scored if round(scored[0][0] - score, 3) <= DOUBT)


def candidates(question: Question) -> Iterator[Candidate]:
    """Each who can be meant."""
    words = _Words.of(question)
    salience = question.setting.salience
    most = max((salience.mentions[person] for person in question.able), default=0)
    for place, person in enumerate(question.able):
        if person not in salience.told:
            salience.told[person] = tuple(_of_person(question, person))
        told = (*salience.told[person], f"most:{salience.mentions[person] == most}")
        yield Candidate(
            person, told, (*_of_place(question, words, person, place), *_of_others(question, words, person))
        )


class _Words(NamedTuple):
    """What stands around a word: who is named before it and after it, whether it opens its sentence or is quoted."""

    before: list[str]
    leading: tuple[str, ...]
    following: tuple[str, ...]
    led_in: str
    opens: bool
    quoted: bool

    @classmethod
    def of(cls, question: Question) -> _Words:
        items, at = question.items, question.at
        return cls(
            named_before(items, at),
            next((item.people for item in reversed(items[max(0, at - _AROUND) : at]) if item.people), ()),
            next((item.people for item in items[at + 1 : at + 1 + _AROUND] if item.people), ()),
            items[at - 1].word if at and items[at - 1].word in _LED_IN else "",
            at < _OPENS,
            next((item.word for item in reversed(items[max(0, at - _BACK) : at]) if item.word in _QUOTES), "") == "“",
        )


def _of_place(question: Question, words: _Words, person: str, place: int) -> Iterator[str]:
    """Where a person stands among all candidates, and in the sentence."""
    at = min(words.before.index(person), 2) if person in words.before else None
    here = at is not None
    yield f"place:{place}"
    yield f"place:{place}|opens:{words.opens}"
    yield f"here:{at}"
    yield f"here:{here}|opens:{words.opens}"
    yield f"led in:{words.led_in}|here:{at}"
    yield f"fresh:{question.fresh}|place:{place}"
    yield f"hub:{person == question.hub}|here:{here}"
    if words.quoted:
        yield f"quoted|hub:{person == question.hub}"
        yield f"quoted|place:{place}"


def _of_person(question: Question, person: str) -> Iterator[str]:
    """What was said of a person in the sentences before."""
    salience = question.setting.salience
    at, role = salience.last.get(person, (None, "never"))
    ago = "new" if at is None else str(min(salience.number - at, _FAR))
    hub, way, local = person == question.hub, salience.ways.get(person), person in question.setting.local
    yield f"ago:{ago}"
    yield f"last:{role}"
    yield f"ago:{ago}|{role}"
    yield f"hub:{hub}"
    yield f"hub:{hub}|ago:{ago}"
    yield f"spoken:{min(salience.mentions[person], _OFTEN)}"
    yield f"told:{min(salience.subjects[person], _OFTEN)}"
    yield f"known:{person in question.setting.known}"
    yield f"way:{way}"
    yield f"way:{way}|{role}|ago:{ago}"
    yield f"named:{min(salience.named.get(person, _LATE), _LATE)}"
    yield f"fresh:{question.fresh}|hub:{hub}"
    yield f"fresh:{question.fresh}|ago:{ago}|{role}"
    yield f"local:{local}"
    yield f"local:{local}|hub:{hub}"


def _of_others(question: Question, words: _Words, person: str) -> Iterator[str]:
    """How a person stands to whom the story is about, and to those named around the word."""
    relation, hub = question.setting.relation, question.hub
    if hub and person != hub:
        yield f"of hub:{relation(person, hub)}"
    for name, people in (("next", words.following), ("led", words.leading)):
        if person in people:
            yield f"{name}:itself"
        elif people:
            related = relation(person, people[0])
            yield f"{name}:{related}"
            yield f"{name}:{related}|hub:{person == hub}"


@cache
def _weights() -> ByKind:
    return by_kind(made("antecedent_weights", numbers))


def by_kind(weights: Mapping[str, float]) -> ByKind:
    """Weights that are named by features, by the kind of word that they are of."""
    return parted(weights, KINDS)
