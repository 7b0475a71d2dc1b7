"""What tells whether a title that no rule gives to anybody means one of those named around it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from loaders.reading.claims import Bearing, named_in
from loaders.reading.elsewhere import faced_by, faces
from loaders.reading.geography import Places
from loaders.reading.leaders import state_of_leader
from loaders.reading.named_sentences import NamedSentence
from loaders.reading.names import Name
from loaders.reading.origins import weighed
from loaders.reading.roles import role_of
from loaders.reading.story import Story
from loaders.reading.titles import Title
from ontology.terms import Role

_AROUND = 3  # people before a title in its sentence, and after it
_BESIDE = 2  # in the sentence before and in that after
_BETWEEN = 4  # tokens between a title and a name that are looked at together
_NEAR = 9  # and one by one
_UNSUITED = -9.0  # how much worse than for the likeliest state a name suits one that none of its bearers is of
_STEPS = 6  # halves of that which are told apart


class Choice(NamedTuple):
    """A title of a sentence, somebody named around it who is not known to have that office, and what tells of both."""

    bearing: Bearing
    title: Title
    role: Role
    name: Name
    features: frozenset[str]

    @property
    def person(self) -> str:
        """The key of who is named."""
        return self.bearing.who[self.name.first]


def choices(story: Story, bearings: Sequence[Bearing], places: Places) -> Iterator[Choice]:
    """Each title that is nobody's with each of those named around it who do not have that office."""
    if not any(bearing.free for bearing in bearings):
        return
    told = _Told(story, bearings, places)
    for number, bearing in enumerate(bearings):
        free = [title for title in bearing.free if title.kind != "counterpart" and not faces(story, bearing, title)]
        if not free:
            continue
        sentence = named_in(story, bearing)
        for title in free:
            if named := _around(bearings, number, title):
                yield from told.of(sentence, title, number, named)


class _Told:
    """What a story tells of the people in it by the titles that rules give them."""

    def __init__(self, story: Story, bearings: Sequence[Bearing], places: Places) -> None:
        self.story, self.bearings = story, bearings
        self.year = int(story.report.published[:4])
        self.codes = tuple(sorted({place.code for place in places.found}))
        self.mentions = Counter(bearing.who[name.first] for bearing in bearings for name in bearing.names)
        self.hub = min(self.mentions, key=lambda person: (-self.mentions[person], person), default="")
        self.roles: dict[str, dict[Role, str | None]] = {person: {} for person in self.mentions}
        self.states: dict[str, set[str]] = {}
        self.lines: dict[Role, list[int]] = {}
        for number, bearing in enumerate(bearings):
            for claim in bearing.claims:
                self.roles.setdefault(claim.person, {})[claim.role] = claim.state
                self.lines.setdefault(claim.role, []).append(number)
                if claim.state:
                    self.states.setdefault(claim.person, set()).add(claim.state)

    def of(
        self, sentence: NamedSentence, title: Title, number: int, named: Sequence[tuple[str, Name]]
    ) -> Iterator[Choice]:
        """The choices of one title, those who are `named` around it each with where."""
        bearing, role = self.bearings[number], role_of(title, title.state)
        common = frozenset(self._of_title(sentence, title, role, number))
        untitled = [name for _, name in named if not self.roles[bearing.who[name.first]]]
        facing = faced_by(self.story, bearing, title)
        for where, name in named:
            if role in self.roles[bearing.who[name.first]] or bearing.who[name.first] in facing:
                continue
            features = {
                f"{where}|first untitled{untitled[:1] == [name]:d}",
                f"untitled{min(len(untitled), 3)}|mine{name in untitled:d}",
                *self._of_person(bearing.who[name.first], name, title, role),
                *_of_place(sentence, title, where),
                *(_between(sentence, title, name, where) if where[0] in "ba" else ()),
            }
            yield Choice(bearing, title, role, name, common.union(features))

    def _of_title(self, sentence: NamedSentence, title: Title, role: Role, number: int) -> tuple[str, ...]:
        """What the title and what stands beside it say, and whether somebody else has the office."""
        bearing = self.bearings[number]
        states = [roles[role] for roles in self.roles.values() if role in roles]
        others = [state for state in states if None in (state, title.state) or state == title.state]
        near = any(abs(line - number) <= 1 for line in self.lines.get(role, ()))
        return (
            f"kind:{title.kind}|bare{title.bare:d}",
            f"head:{title.head_text}",
            f"plural{title.plural:d}",
            f"status:{title.status}",
            f"stated{bool(title.state):d}",
            f"before:{sentence.word(title.first - 1)}",
            f"after:{sentence.word(title.last)}",
            f"sentence:{bearing.sentence.kind}",
            f"free{min(len(bearing.free), 4)}",
            f"names{min(len(sentence.names), 5)}",
            f"taken{min(len(others), 2)}|near{near:d}|bare{title.bare:d}",
            f"taken:{role}" if others else f"nobody:{role}",
        )

    def _of_person(self, person: str, name: Name, title: Title, role: Role) -> list[str]:
        """What is told of one of those named around it."""
        mine = self.roles[person]
        text = self.story.text[name.start : name.end]
        found = [
            f"offices{min(len(mine), 2)}",
            f"mentions{min(self.mentions[person], 4)}",
            f"hub{person == self.hub:d}",
            f"state:{self._suits(person, text, title.state)}",
        ]
        for own in mine or ("none",):
            found += (f"has:{own}|{role}", f"has:{own}", f"has:{own}|plural{title.plural:d}")
        leads = state_of_leader(text, role, self.year)
        if leads:
            found.append("leads" if title.state in (None, leads) else "leads another")
        return found

    def _suits(self, person: str, text: str, state: str | None) -> str:
        """How a title's state suits that of somebody's other offices, or else the name."""
        if state is None:
            return "unsaid"
        led = {state_of_leader(text, own, self.year) for own in self.roles[person]} - {None}
        known = self.states.get(person, set()) | led
        if known:
            return "same" if state in known else "another"
        if state not in self.codes:
            return "untold"
        return f"worse{min(int(-2 * weighed(text, self.codes).get(state, _UNSUITED)), _STEPS)}"


def _around(bearings: Sequence[Bearing], number: int, title: Title) -> list[tuple[str, Name]]:
    """Those named around a title, each once with where: `b1` is the nearest before it, `n1` first in the next line."""
    bearing = bearings[number]
    following = bearings[number + 1].names if number + 1 < len(bearings) else ()
    sides: tuple[tuple[str, Sequence[Name], int], ...] = (
        ("b", [name for name in bearing.names if name.last <= title.first][::-1], _AROUND),
        ("a", [name for name in bearing.names if name.first >= title.last], _AROUND),
        ("p", bearings[number - 1].names[::-1] if number else (), _BESIDE),
        ("n", following, _BESIDE),
    )
    seen: set[str] = set()
    found = []
    for side, names, most in sides:
        nearest: dict[str, Name] = {}
        for name in names:
            if bearing.who[name.first] not in seen:
                nearest.setdefault(bearing.who[name.first], name)
        chosen = list(nearest.items())[:most]
        seen.update(person for person, _ in chosen)
        found += [(f"{side}{count}", name) for count, (_, name) in enumerate(chosen, 1)]
    return found


def _of_place(sentence: NamedSentence, title: Title, where: str) -> tuple[str, ...]:
    """Where somebody is named, with what the title is and stands in."""
    before = sentence.word(title.first - 1)
    return (
        where,
        f"{where}|kind:{title.kind}",
        f"{where}|plural{title.plural:d}",
        f"{where}|bare{title.bare:d}",
        f"{where}|before:{before}",
        f"{where}|before:{sentence.word(title.first - 2)} {before}",
        f"{where}|after:{sentence.word(title.last)}",
        f"{where}|starts{title.first - sentence.first < 2:d}",
    )


def _between(sentence: NamedSentence, title: Title, name: Name, where: str) -> list[str]:
    """What stands between a title and a name of its sentence, and on the name's other side."""
    side, ahead = where[0], name.last <= title.first
    first, last = (name.last, title.first) if ahead else (title.last, name.whole)
    words = [_word(sentence, at) for at in range(first, min(last, first + _NEAR + 1))]
    found = [
        f"{side}gap{min(max(0, last - first).bit_length(), 6)}",
        f"{where}|beyond:{_word(sentence, name.whole - 1 if ahead else name.last)}",
    ]
    if len(words) <= _BETWEEN:
        found.append(f"{side}:{' '.join(words)}")
    if len(words) <= _NEAR:
        found += [f"{side}~{word}" for word in words]
    return found


def _word(sentence: NamedSentence, at: int) -> str:
    if at in sentence.inside:
        return "NAME"
    if at in sentence.titled:
        return "TITLE"
    return "PLACE" if at in sentence.places else sentence.word(at)
