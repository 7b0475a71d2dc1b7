"""The cast of a story: its people, their offices, and every place in the text that refers to one of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from graph.facts import NamedPerson
from loaders.reading.accredited import call_accredited
from loaders.reading.affiliations import told_by_bodies
from loaders.reading.authors import told_of_author
from loaders.reading.bare_titles import told_bare
from loaders.reading.cast import Cast, Reference, Way
from loaders.reading.claims import Bearing, claims_of
from loaders.reading.co_chairs import COMMISSION, told_co_chairs
from loaders.reading.companions import told_of_groups
from loaders.reading.counterparts import counterparts
from loaders.reading.descriptions import described_references
from loaders.reading.elsewhere import told_elsewhere
from loaders.reading.enumerated import told_by_number
from loaders.reading.geography import Place, Places, places_in
from loaders.reading.known_roles import settle_by_leaders
from loaders.reading.lent_bodies import lend_bodies
from loaders.reading.members_listed import told_of_members
from loaders.reading.names import Name, names_in
from loaders.reading.office_states import settle_states
from loaders.reading.offices import held
from loaders.reading.own_envoys import settle_own_envoys
from loaders.reading.own_heads import of_other_bodies
from loaders.reading.people import described, figures_of
from loaders.reading.portfolios import settle_portfolios
from loaders.reading.posts import settle_posts
from loaders.reading.pronoun_titles import told_of_pronouns
from loaders.reading.roll_calls import COUNTERPARTS, call_roll
from loaders.reading.story import Kind, Story
from loaders.reading.story_bodies import told_by_story
from loaders.reading.succeeded import told_of_succession
from loaders.reading.title_places import places_by_token
from loaders.reading.titles import Title, titles_in
from loaders.reading.told_heads import told_heads
from loaders.reading.told_leaders import told_former_leaders, told_leaders
from loaders.reading.told_next import told_next
from loaders.reading.weighed_bearers import told_by_weight


def cast_of(story: Story) -> Cast:
    """Everybody whom the story names, what they hold, and where it refers to them."""
    places = places_in(story)
    people, bearings, places = claimed(story, places)
    told_by_weight(story, bearings, places)
    settle_states(story, bearings, places)
    call_roll(story, bearings, places, COUNTERPARTS)
    counterparts(story, bearings, places)
    call_roll(story, bearings, places)
    call_accredited(story, bearings, places)
    settle_own_envoys(story, [claim for bearing in bearings for claim in bearing.claims])
    told_elsewhere(story, bearings, places)
    told_leaders(story, bearings)
    told_former_leaders(story, bearings)
    told_heads(story, bearings)
    settle_posts(story, bearings)
    settle_by_leaders(story, bearings)
    settle_portfolios(story, bearings)
    told_co_chairs(story, bearings)
    told_of_succession(story, bearings)
    offices = tuple(held(story, [claim for bearing in bearings for claim in bearing.claims]))
    references = sorted(
        [*_names(story, bearings), *described_references(story, bearings)],
        key=lambda reference: (reference.start, reference.end),
    )
    return Cast(tuple(people), offices, tuple(references))


def claimed(story: Story, places: Places) -> tuple[list[NamedPerson], list[Bearing], Places]:
    """The people of a story, for each sentence what rules have them claim, states unsaid left so, and other places."""
    people, bearings = readings_of(story, places)
    places = places.outside([(name.start, name.end) for bearing in bearings for name in bearing.names])
    told_of_pronouns(story, bearings)
    told_of_author(story, bearings)
    told_of_groups(story, bearings, places)
    told_bare(story, bearings)
    told_next(story, bearings)
    told_by_bodies(story, bearings, places)
    told_of_members(story, bearings, places)
    told_by_number(story, bearings, places)
    told_by_story(story, bearings)
    return people, bearings, places


def readings_of(story: Story, places: Places) -> tuple[list[NamedPerson], list[Bearing]]:
    """The people of a story, and for each sentence told the names and titles in it and who claims which."""
    told = [sentence for sentence in story.sentences if sentence.kind is not Kind.FURNITURE]
    found: list[tuple[dict[int, Place], Sequence[Title], Sequence[Name]]] = []
    for sentence in told:
        by_token = places_by_token(story, sentence, places)
        titles = titles_in(story, sentence, by_token)
        found.append((by_token, titles, names_in(story, sentence, titles, by_token)))
    figures = figures_of(story.text, [name for _, _, names in found for name in names])
    people = described(story.text, figures)
    who = {name.first: person.key for figure, person in zip(figures, people, strict=True) for name in figure.names}
    bearings = [
        Bearing(sentence, by_token, titles, [name for name in names if name.first in who], who)
        for sentence, (by_token, titles, names) in zip(told, found, strict=True)
    ]
    for bearing in bearings:
        if bearing.titles:
            claims_of(story, bearing, places)
            lend_bodies(story, bearing.claims, places)
            of_other_bodies(story, bearing.claims, places)
    return people, bearings


def _names(story: Story, bearings: Sequence[Bearing]) -> list[Reference]:
    found = []
    for bearing in bearings:
        sentence = bearing.sentence
        borne: dict[int, list[Title]] = defaultdict(list)
        for claim in bearing.claims:
            if claim.title.chain != COMMISSION:
                borne[claim.name.first].append(claim.title)
        for name in bearing.names:
            first, last = name.whole, name.last
            for title in borne.get(name.first, ()):
                if sentence.first <= title.first < sentence.last:
                    first, last = min(first, title.first), max(last, title.last)
            end = max(name.end, story.tokens[last - 1].end)
            reference = Reference(
                name.start, name.end, story.tokens[first].start, end, (bearing.who[name.first],), Way.NAME
            )
            found.append(reference)
    return found
