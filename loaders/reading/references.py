"""The cast of a story: its people, their offices, and every place in the text that refers to one of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from loaders.reading.cast import Cast, Reference, Way
from loaders.reading.claims import Bearing, Claim, claims_of
from loaders.reading.counterparts import counterparts
from loaders.reading.geography import places_in
from loaders.reading.names import Name, names_in
from loaders.reading.office_states import settle_states
from loaders.reading.offices import held
from loaders.reading.people import described, figures_of
from loaders.reading.roll_calls import call_roll
from loaders.reading.story import Kind, Story
from loaders.reading.titles import Title, places_by_token, titles_in


def cast_of(story: Story) -> Cast:
    """Everybody whom the story names, what they hold, and where it refers to them."""
    places = places_in(story)
    told = [sentence for sentence in story.sentences if sentence.kind is not Kind.FURNITURE]
    found: list[tuple[Sequence[Title], Sequence[Name]]] = []
    for sentence in told:
        titles = titles_in(story, sentence, places)
        found.append((titles, names_in(story.tokens, sentence, titles, places_by_token(story, sentence, places))))
    figures = figures_of([name for _, names in found for name in names])
    people = described(story.text, figures)
    who = {name.first: person.key for figure, person in zip(figures, people, strict=True) for name in figure.names}
    bearings = [
        Bearing(sentence, titles, [name for name in names if name.first in who], who)
        for sentence, (titles, names) in zip(told, found, strict=True)
    ]
    for bearing in bearings:
        claims_of(story, bearing, places)
    call_roll(story, bearings, places)
    claims = [claim for bearing in bearings for claim in bearing.claims]
    settle_states(story, [claim for claim in claims if claim.title.kind != "counterpart"], places)
    counterparts(story, bearings, places)
    offices = tuple(held(story, [claim for bearing in bearings for claim in bearing.claims]))
    references = sorted(
        [*_names(story, bearings), *_titles(story, bearings, places)],
        key=lambda reference: (reference.start, reference.end),
    )
    return Cast(tuple(people), offices, tuple(references))


def _names(story: Story, bearings: Sequence[Bearing]) -> list[Reference]:
    found = []
    for bearing in bearings:
        for name in bearing.names:
            mine = [claim.title for claim in bearing.claims if claim.name is name]
            first = min([name.whole, *(title.first for title in mine)])
            last = max([name.last, *(title.last for title in mine)])
            end = max(name.end, story.tokens[last - 1].end)
            reference = Reference(
                name.start, name.end, story.tokens[first].start, end, (bearing.who[name.first],), Way.NAME
            )
            found.append(reference)
    return found


def _titles(story: Story, bearings: Sequence[Bearing], places: object) -> list[Reference]:
    """Titles that stand for somebody named elsewhere: "the Kazakh leader", "the Head of State", "both presidents"."""
    known: list[Claim] = [claim for bearing in bearings for claim in bearing.claims]
    found = []
    for bearing in bearings:
        for title in bearing.free:
            start, end = story.tokens[title.first].start, story.tokens[title.last - 1].end
            people = _holders(title, known, start)
            if people:
                found.append(Reference(start, end, start, end, people, Way.TITLE))
    return found


_ALIKE = {
    "leader": ("president", "head_of_state", "head_of_government", "chancellor"),
    "head_of_state": ("president",),
    "president": ("head_of_state",),
    "chair": ("speaker",),
    "speaker": ("chair", "president"),
    "minister": ("foreign_minister", "defence_minister", "deputy_head_of_government"),
    "ambassador": ("special_envoy",),
}


def _holders(title: Title, known: Sequence[Claim], start: int) -> tuple[str, ...]:
    """Who can be meant by a title: the holders of such an office, the one last named for a singular."""
    kinds = (title.kind, *_ALIKE.get(title.kind, ()))
    fits = [
        claim
        for claim in known
        if claim.title.kind in kinds and (title.state is None or claim.state is None or title.state == claim.state)
    ]
    if not fits:
        return ()
    if title.plural:
        return tuple(dict.fromkeys(claim.person for claim in fits))
    before = [claim for claim in fits if claim.name.start < start] or fits
    exact = [claim for claim in before if title.state and claim.state == title.state]
    if exact:
        return (min(exact, key=lambda claim: abs(claim.name.start - start)).person,)
    # A title with no state means the one last named, unless the report is clearly about another.
    told = Counter(claim.person for claim in known)
    last = min(before, key=lambda claim: abs(claim.name.start - start)).person
    most = max(before, key=lambda claim: (told[claim.person], -claim.name.start)).person
    return (
        most
        if told[most] > 2 * told[last] or (not title.state and title.kind in _CHIEF and told[most] > told[last])
        else last,
    )


_CHIEF = frozenset({"head_of_state"})
