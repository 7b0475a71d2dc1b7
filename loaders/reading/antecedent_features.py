"""What tells of each whom a word can mean that stands for somebody: of himself, and of him beside that word.

Where he was spoken of last and how often, what he did, how he stands to those named around the word, as features by
name; `antecedents` weighs them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from loaders.reading.cast import Way
from loaders.reading.items import Item
from loaders.reading.salience import Salience
from loaders.reading.sentence_places import governed, named_before
from loaders.reading.triggers import triggers_in
from loaders.reading.wordsets import word_sets

_AROUND = 14  # items before and after the word among which it is looked who is named
_LED_IN = frozenset(
    {",", "and", "but", "where", "when", "after", "before", "as", "that", "whom", "which", "while", "who"}
)
_QUOTES = frozenset({"“", "”"})
_BACK = 60  # items before the word in which a quotation that goes on begins
_FAR = 4  # sentences
_MOST, _NOT_MOST = "most:True", "most:False"
MOST_NAMED = 4
"""So many are those whom a story names most."""
_OFTEN = 4
_LATE = 5  # sentences until somebody was named
_KEPT = 4096  # sets of features that are told again
_STOPS = frozenset({";", ":"})
_NEAR = 4  # items between a word and an encounter, by which steps are counted
_TO_VERB = 3  # items from a word to the verb of which it is the subject
_OPENS = 3  # items of a sentence that come before what opens it


class Setting(NamedTuple):
    """What is known of people beside what a sentence says: `known` of whom gender, `local` who is at home there.

    `named` is how often the story names each, `often` how often those whom it names most.
    """

    salience: Salience
    relation: Callable[[str, str], str]
    known: frozenset[str]
    local: frozenset[str]
    named: Mapping[str, int]
    often: tuple[int, ...]

    def rank(self, person: str) -> int:
        """How many of those whom the story names most it names more often."""
        mine = self.named.get(person, 0)
        return len([often for often in self.often if often > mine])


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

    @property
    def is_across(self) -> bool:
        """Whether an encounter stands before the word, and before that one of another state."""
        return "led:differ" in self.beside and any(":before:0|" in feature for feature in self.beside)

    def features(self, kind: str) -> tuple[str, ...]:
        """All by name: what is told of himself counts for words of the kind, and for all words."""
        return self.told + tuple(f"{kind}|{feature}" for feature in self.told + self.beside)


def candidates(question: Question) -> Iterator[Candidate]:
    """Each who can be meant."""
    words = _Words.of(question)
    salience = question.setting.salience
    most = max((salience.mentions[person] for person in question.able), default=0)
    for place, person in enumerate(question.able):
        if person not in salience.told:
            salience.told[person] = _of_person(question, person)
        told = (*salience.told[person], _MOST if salience.mentions[person] == most else _NOT_MOST)
        beside = (
            *_of_place(question, words, person, place),
            *_of_last(question, words, person),
            *_of_others(question, words, person),
        )
        yield Candidate(person, told, beside)


class _Words(NamedTuple):
    """What stands around a word: who is named before it and after it, whether it opens its sentence or is quoted.

    `mentions` are the items before it that mention somebody, `speaks` says whether a verb of saying follows, `trigger`
    which encounter is nearest.
    """

    before: list[str]
    mentions: list[int]
    leading: tuple[str, ...]
    following: tuple[str, ...]
    led_in: str
    opens: bool
    quoted: bool
    speaks: bool
    trigger: str

    @classmethod
    def of(cls, question: Question) -> _Words:
        items, at = question.items, question.at
        first = max(0, at - _BACK)
        mentions = [place for place, item in enumerate(items[first:at], first) if item.people]
        return cls(
            named_before(items, at),
            mentions,
            items[mentions[-1]].people if mentions and mentions[-1] >= at - _AROUND else (),
            next((item.people for item in items[at + 1 : at + 1 + _AROUND] if item.people), ()),
            items[at - 1].word if at and items[at - 1].word in _LED_IN else "",
            at < _OPENS,
            next((item.word for item in reversed(items[max(0, at - _BACK) : at]) if item.word in _QUOTES), "") == "“",
            not word_sets("standins")["saying"].isdisjoint([item.word for item in items[at + 1 : at + 1 + _TO_VERB]]),
            _trigger(items, at),
        )


def _trigger(items: Sequence[Item], at: int) -> str:
    """How the nearest encounter in the sentence joins people, and on which side of the word it stands."""
    first = max(0, at - _BACK)
    here = at - first
    around = triggers_in(tuple(items[first : at + _BACK]), joining=True)
    told = [(min(abs(t.first - here), abs(t.last - 1 - here)), t) for t in around]
    if not told:
        return ""
    away, nearest = min(told, key=lambda one: one[0])
    return f"{nearest.join}:{'after' if nearest.first > here else 'before'}:{min(away // _NEAR, 2)}"


def _of_place(question: Question, words: _Words, person: str, place: int) -> tuple[str, ...]:
    """Where a person stands among all candidates, and in the sentence."""
    at = min(words.before.index(person), 2) if person in words.before else None
    hub = person == question.hub
    return _placed(place, at, words.opens, words.led_in, question.fresh, hub, words.quoted)


@lru_cache(maxsize=_KEPT)
def _placed(
    place: int, at: int | None, opens: bool, led_in: str, fresh: bool, hub: bool, quoted: bool
) -> tuple[str, ...]:
    here = at is not None
    told = (
        f"place:{place}",
        f"place:{place}|opens:{opens}",
        f"here:{at}",
        f"here:{here}|opens:{opens}",
        f"led in:{led_in}|here:{at}",
        f"fresh:{fresh}|place:{place}",
        f"hub:{hub}|here:{here}",
    )
    return (*told, f"quoted|hub:{hub}", f"quoted|place:{place}") if quoted else told


def _of_person(question: Question, person: str) -> tuple[str, ...]:
    """What was said of a person in the sentences before."""
    salience, setting = question.setting.salience, question.setting
    at, role = salience.last.get(person, (None, "never"))
    ago = "new" if at is None else str(min(salience.number - at, _FAR))
    often = min(salience.mentions[person], _OFTEN), min(salience.subjects[person], _OFTEN)
    named = min(salience.named.get(person, _LATE), _LATE)
    known, local, way = person in setting.known, person in setting.local, salience.ways.get(person)
    return _spoken_of(ago, role, person == question.hub, often, known, way, named, question.fresh, local)


@lru_cache(maxsize=_KEPT)
def _spoken_of(
    ago: str,
    role: str,
    hub: bool,
    often: tuple[int, int],
    known: bool,
    way: Way | None,
    named: int,
    fresh: bool,
    local: bool,
) -> tuple[str, ...]:
    spoken, told = often
    return (
        f"ago:{ago}",
        f"last:{role}",
        f"ago:{ago}|{role}",
        f"hub:{hub}",
        f"hub:{hub}|ago:{ago}",
        f"spoken:{spoken}",
        f"told:{told}",
        f"known:{known}",
        f"way:{way}",
        f"way:{way}|{role}|ago:{ago}",
        f"named:{named}",
        f"fresh:{fresh}|hub:{hub}",
        f"fresh:{fresh}|ago:{ago}|{role}",
        f"local:{local}",
        f"local:{local}|hub:{hub}",
    )


def _of_last(question: Question, words: _Words, person: str) -> tuple[str, ...]:
    """Where a person was spoken of last: in this sentence, or how long ago and how many others since."""
    items, salience = question.items, question.setting.salience
    here = [place for place in words.mentions if person in items[place].people]
    if here:
        last = items[here[-1]]
        role = "owner" if last.owns else ("governed" if governed(items, here[-1]) else "nominal")
        clauses = sum(item.word in _LED_IN or item.word in _STOPS for item in items[here[-1] + 1 : question.at])
        spot = f"{role}:{min(clauses, 2)}"
        since = min(len({items[place].people for place in words.mentions if place > here[-1]}), 3)
        said = _said_here(spot, last.way, since, min((question.at - here[-1]) // 3, 6), min(len(here), 3))
    else:
        at, role = salience.last.get(person, (None, "never"))
        spot = f"{'never' if at is None else min(salience.number - at, _FAR)}:{role}"
        said = _said_before(spot, salience.since(person), bool(words.mentions))
    return (*said, *_of_deeds(question, words, person, spot))


@lru_cache(maxsize=_KEPT)
def _said_here(spot: str, way: Way | None, since: int, away: int, times: int) -> tuple[str, ...]:
    return (
        f"last here:{spot}",
        f"last here:{spot}|{way}",
        f"since:{since}",
        f"away:{away}",
        f"times here:{times}",
    )


@lru_cache(maxsize=_KEPT)
def _said_before(spot: str, since: str, here: bool) -> tuple[str, ...]:
    return f"last:{spot}|since:{since}", f"last:{spot}|since:{since}|named here:{here}"


def _of_deeds(question: Question, words: _Words, person: str, spot: str) -> tuple[str, ...]:
    """What a person did before, who was spoken of at a spot last: whether he came, or spoke last."""
    salience, setting = question.setting.salience, question.setting
    hub, rank, travels = person == question.hub, setting.rank(person), person in salience.travellers
    local, spoke = person in setting.local, person == salience.speaker
    return _deeds(spot, hub, local, rank, travels, words.trigger, words.speaks, spoke)


@lru_cache(maxsize=_KEPT)
def _deeds(
    spot: str, hub: bool, local: bool, rank: int, travels: bool, trigger: str, speaks: bool, spoke: bool
) -> tuple[str, ...]:
    around = (
        f"travels:{travels}|trigger:{trigger}",
        f"trigger:{trigger}|hub:{hub}",
        f"trigger:{trigger}|local:{local}",
        f"trigger:{trigger}|hub:{hub}|local:{local}",
        f"trigger:{trigger}|spot:{spot}",
    )
    return (
        f"spot:{spot}|hub:{hub}|local:{local}",
        f"rank:{rank}",
        f"rank:{rank}|hub:{hub}",
        f"travels:{travels}",
        f"travels:{travels}|hub:{hub}",
        f"travels:{travels}|spot:{spot}",
        *(around if trigger else ()),
        f"speaks:{speaks}|spot:{spot}",
        f"speaks:{speaks}|spoke:{spoke}",
    )


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
