"""The state of an office that its title leaves unsaid.

It is taken from a ground, in this order: the chamber's own name, words beside the name, whose "its" or "the country's"
means, another title of the same person, the delegation listed, the state that the rest of the story leaves (`home`).
Never guessed without one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import permutations

from graph.names import form_of
from loaders.reading.beside import beside
from loaders.reading.bodies import chamber_states, international_bodies, owner_of
from loaders.reading.claims import SINGLE, STATELESS, Bearing, Claim
from loaders.reading.geography import Manner, Place, Places
from loaders.reading.home import Home
from loaders.reading.leaders import has_left, state_of_leader
from loaders.reading.lexicon import bare
from loaders.reading.officeholders import is_of_one_state, state_of_officeholder
from loaders.reading.roles import role_of
from loaders.reading.second_look import SecondLook
from loaders.reading.story import Story
from loaders.reading.titles import Title
from ontology.terms import Role, TenureStatus

_SURE = frozenset({None, "chamber", "owner", "beside the name"})


def settle_states(story: Story, bearings: Sequence[Bearing], places: Places) -> None:
    """Give each claim that leaves its state unsaid the one that the story grounds."""
    claims = [claim for bearing in bearings for claim in bearing.claims]
    ground_states(story, claims, places)
    if groups := unsettled(claims):
        home = Home(story, places, claims, [title for bearing in bearings for title in bearing.free])
        _settle_by_weight(home, groups, claims, bearings)
    for claim in claims:
        if claim.title.kind != "counterpart":
            claim.role = role_of(claim.title, claim.state)
    _of_the_past(story, claims)


_LEADING = frozenset({Role.HEAD_OF_STATE, Role.HEAD_OF_GOVERNMENT})


def _of_the_past(story: Story, claims: Sequence[Claim]) -> None:
    """ "In 1994 President Mandela received A": who is known to lead a state no longer holds the office no longer."""
    year = int(story.report.published[:4])
    for claim in claims:
        if claim.role in _LEADING and claim.title.status is TenureStatus.CURRENT:
            name = story.text[claim.name.start : claim.name.end]
            if has_left(name, claim.role, claim.state, year):
                claim.title = replace(claim.title, status=TenureStatus.FORMER)


def _settle_by_weight(
    home: Home, groups: Sequence[Sequence[Claim]], claims: Sequence[Claim], bearings: Sequence[Bearing]
) -> None:
    """Give each person's claims the likeliest state at the second look, of those that nothing speaks against."""
    for group in groups:
        weigh(home, group, claims)
    again = SecondLook(home, bearings)
    for group, likeliest in [(group, again.weigh(group)) for group in groups]:
        faced = _faced(group, claims)
        for code, chance in [one for one in likeliest if one[0] not in faced][:1]:
            _take(group, code, chance, home.places)


def ground_states(story: Story, claims: Sequence[Claim], places: Places) -> None:
    """Settle the states that need no weighing."""
    for claim in claims:
        _from_own_words(story, claim, places)
    for _ in range(2):
        _from_same_person(claims)
    _of_known_holders(story, claims, places, full=True)
    for claim in claims:
        if claim.state is None and claim.role not in STATELESS:
            claim.state = _delegation(story, claim, places)
            claim.ground = "delegation" if claim.state else None
    _of_known_holders(story, claims, places, full=False)


def unsettled(claims: Sequence[Claim]) -> list[list[Claim]]:
    """The claims that need weighing, those of one person together, in the order of the text."""
    groups: dict[str, list[Claim]] = {}
    for claim in claims:
        if claim.state is None and not _is_stateless(claim) and claim.title.kind != "counterpart":
            groups.setdefault(claim.person, []).append(claim)
    return list(groups.values())


_SERVING = frozenset({Role.MILITARY, Role.JUDGE, Role.SPOKESPERSON})
"""Roles that organisations of states have too, whose holders are then of none."""


def _is_stateless(claim: Claim) -> bool:
    """ "The Force Commander of UNIFIL", "a judge of the European Court of Human Rights"."""
    words = f"{claim.title.before} {claim.title.chain}"
    return claim.role in STATELESS or (claim.role in _SERVING and bool(international_bodies(words)))


def weigh(home: Home, group: Sequence[Claim], claims: Sequence[Claim]) -> None:
    """At the first look, take the likeliest state whose post, if a single one, nobody else is said to hold."""
    singles = {(claim.role, claim.title.status) for claim in group if claim.role in SINGLE}
    person = group[0].person
    taken: set[str | None] = {
        other.state
        for other in claims
        if other.state and other.person != person and (other.role, other.title.status) in singles
    }
    taken |= _faced(group, claims)
    envoys = any(claim.role is Role.AMBASSADOR for claim in group)
    if singles or envoys:
        sentences = {claim.sentence.index for claim in group}
        taken |= {
            other.title.state
            for other in claims
            if other.title.kind == "counterpart" and other.person != person and other.sentence.index in sentences
        }
    for code, chance in home.weigh(group):
        if code not in taken:
            _take(group, code, chance, home.places)
            home.settle(group[0])
            return


def _faced(group: Sequence[Claim], claims: Sequence[Claim]) -> set[str | None]:
    """ "X met his French counterpart": states that X cannot be of."""
    return {
        other.title.state or other.state
        for claim in group
        for other in claims
        if other.title.kind == "counterpart"
        and other.person != claim.person
        and other.sentence.index == claim.sentence.index
        and claim.role is not Role.AMBASSADOR
        and claim.name.last <= other.title.first < other.name.first
        and _nearest(claim, other, claims)
    }


def _nearest(claim: Claim, other: Claim, claims: Sequence[Claim]) -> bool:
    """Whether nobody else with an office is named between somebody and a counterpart."""
    return not any(
        between.sentence.index == claim.sentence.index and claim.name.last <= between.name.first < other.title.first
        for between in claims
        if between.person not in (claim.person, other.person)
    )


def _take(group: Sequence[Claim], code: str, chance: float, places: Places) -> None:
    dateline = places.dateline
    for claim in group:
        claim.state, claim.chance = code, chance
        claim.ground = "dateline" if dateline and code == dateline.code else "story"


_UNION = re.compile(
    r"\b(?:EU|EEAS|EUMM|MEP|Frontex|Europol|Eurojust)\b|\bEuropean (?!Bank|Court of Human|Free Trade)"
    r"|\bCouncil Secretariat\b"
)


def _sender(title: Title) -> str:
    """The words of an envoy's title but for where the envoy is: not "to the EU" of a mission there."""
    return f"{title.before} {title.head_text} {_SENT_TO.split(title.chain)[0]}"


_OF_BRUSSELS = frozenset({"commissioner", "commissioners", "high representative"})
_BRUSSELS = re.compile(r"\b(?:European (?:Commission|Union)|EU|Brussels)\b")
_OTHER_UNIONS = re.compile(r"\b(?:African Union|AU|ECOWAS|CARICOM|OSCE|Bosnia)\b")


def _tells_of_union(text: str) -> bool:
    """Whether a commissioner of whom no more is said can only be the European Union's."""
    return bool(_BRUSSELS.search(text, 0, _MOST)) and not _OTHER_UNIONS.search(text, 0, _MOST)


def _is_of_state(story: Story, title: Title, places: Places) -> bool:
    """ "The Commissioner for Human Rights of Ukraine": whose own commissioner a title says it is."""
    start, end = story.tokens[title.head_last - 1].end, story.tokens[title.last - 1].end
    return any(
        place.code != "EU" and _OF_PLACE.search(story.text, start, place.start) for place in places.within(start, end)
    )


_OF_PLACE = re.compile(r"\bof (?:the )?\Z")
_MOST = 20_000  # characters of a story that are looked at
_OF_UNION = re.compile(r"\b(?:EU|European Union)\b", re.IGNORECASE)
_SENT_TO = re.compile(r"\b(?:to|in|at|for)\b")
_POPES_OF_EGYPT = frozenset({"Tawadros", "Shenouda", "Theodoros", "Theodore"})
"""Of the churches of Alexandria; all other popes of these years are of Rome."""


def _from_own_words(story: Story, claim: Claim, places: Places) -> None:
    title = claim.title
    body = story.text[story.tokens[title.first].start : story.tokens[title.last - 1].end]
    if claim.role in STATELESS:
        union = _UNION.search(f"{body} {title.chain}") and "Council of Europe" not in body
        union = union or (
            title.head_text in _OF_BRUSSELS
            and not international_bodies(body)
            and not _is_of_state(story, title, places)
            and _tells_of_union(story.text)
        )
        claim.state = "EU" if union else None
        return
    if claim.state is None and title.head_text in ("mep", "meps"):
        claim.state, claim.ground = "EU", "chamber"
    if claim.role is Role.AMBASSADOR and _OF_UNION.search(_sender(title)):
        claim.state, claim.ground = "EU", None
    if claim.state is None and title.head_text == "pope":
        coptic = bare(story.tokens[claim.name.first].text) in _POPES_OF_EGYPT
        claim.state, claim.ground = "EG" if coptic else "VA", "owner"
    if claim.state is None:
        claim.state = _of_chamber(body, places) or ("EU" if "European Parliament" in title.chain else None)
        claim.ground = "chamber" if claim.state else None
    if claim.state is None and title.kind not in ("ambassador", "special_envoy", "counterpart"):
        claim.state = owner_of(body)
        claim.ground = "owner" if claim.state else None
    if claim.state is None:
        near = beside(story, claim.sentence, claim.name, places)
        portfolio = near == "EU" and title.chain.endswith(
            "European Union"
        )  # "State Secretary for the European Union, A"
        led = _led(story, claim, places) if near else None
        surer = led is not None and (_is_full(story, claim) or (near, led) in _NAMESAKES)
        claim.state = None if portfolio else led if surer else near
        claim.ground = None if claim.state is None else "beside the name" if claim.state == near else "known holder"


_NAMESAKES = frozenset(
    pair for states in (("CD", "CG"), ("GN", "GQ", "GW"), ("KP", "KR")) for pair in permutations(states, 2)
)
"""States that one word may mean, "President Sassou of Congo": who leads one tells which."""


def _of_chamber(body: str, places: Places) -> str | None:
    """Whose chamber a title names: of several states that have one so called, the one that the story tells of most."""
    codes = chamber_states(body)
    if len(codes) < 2:
        return codes[0] if codes else None
    told = Counter(place.code for place in places.found)
    return max(codes, key=lambda code: told[code])


def _from_same_person(claims: Sequence[Claim]) -> None:
    said: dict[str, Counter[str]] = {}
    for claim in claims:
        if claim.state and claim.role not in STATELESS and claim.ground in _SURE:
            said.setdefault(claim.person, Counter())[claim.state] += 1
    for claim in claims:
        if claim.state is None and claim.role not in STATELESS and claim.person in said:
            counts = said[claim.person]
            claim.state, claim.ground = max(sorted(counts), key=lambda code: counts[code]), "same person"


def _of_known_holders(story: Story, claims: Sequence[Claim], places: Places, *, full: bool) -> None:
    """ "Talks with President Koroma", "the Minister, Richard Brabec": who is known to lead a state or to govern it.

    A surname tells it if politicians of no other state bear it, or if the story tells of that state and is written in
    no other.
    """
    year = int(story.report.published[:4])
    told = {place.code for place in places.found}
    for group in unsettled(claims):
        fullest = max((claim.name for claim in group), key=lambda name: name.end - name.start)
        name = story.text[fullest.start : fullest.end]
        if form_of(name).full is not full:
            continue
        states = (_led(story, replace(claim, name=fullest), places) for claim in group)
        known = next(filter(None, states), None)
        if full:
            known = known or state_of_officeholder(name, year, told)
        elif known is not None and not is_of_one_state(name, known):
            elsewhere = places.dateline is not None and places.dateline.code != known
            known = known if known in told and not elsewhere else None
        if known is not None:
            for claim in group:
                claim.state, claim.ground = known, "known holder"


def _is_full(story: Story, claim: Claim) -> bool:
    return form_of(story.text[claim.name.start : claim.name.end]).full


def _led(story: Story, claim: Claim, places: Places) -> str | None:
    """The state that the bearer of a title is known to lead, or to have led."""
    name = story.text[claim.name.start : claim.name.end]
    over = claim.title.status is TenureStatus.FORMER
    told = {place.code for place in places.found}
    return state_of_leader(name, claim.role, int(story.report.published[:4]), over=over, told=told)


def _delegation(story: Story, claim: Claim, places: Places) -> str | None:
    """The state of "the X delegation" or "from the X side" that the sentence lists before the title."""
    start = story.tokens[claim.title.first].start
    for place in reversed(places.within(claim.sentence.start, start)):
        listed = _DELEGATION.match(story.text, place.end, place.end + 40)
        if listed and _RECEIVED.search(story.text, listed.end(), start):
            return None
        if listed or _is_other_side(story, place, claim.sentence.start):
            return place.code
    for place in places.within(claim.name.end, min(claim.sentence.end, claim.name.end + _NEAR)):
        if _DELEGATION.match(story.text, place.end, place.end + 40) and _PART.search(
            story.text, claim.name.end, place.start
        ):
            return place.code
    return None


def _is_other_side(story: Story, place: Place, start: int) -> bool:
    """ "From the Omani side A, ...; on Kenya's, B", "the Chadian one was led by C": a side told in short."""
    text = story.text
    possessive = text.startswith(("'s", "’s"), place.end)
    short = (
        _ONE.match(text, place.end, place.end + 40)
        or ((possessive or place.manner is Manner.DEMONYM) and _SHORT.match(text, place.end, place.end + 4))
    ) and _ON.search(text, max(0, place.start - 10), place.start)
    return bool(short) and _SIDE.search(text, start, place.start) is not None


_ONE = re.compile(r"(?:['’]s)? one\b")
_SHORT = re.compile(r"(?:['’]s)?, ")
_ON = re.compile(r"\b(?:(?:on|from) (?:the )?|(?:and|by|with) the )\Z")
_SIDE = re.compile(r"\b(?:sides?|delegations?|teams?)\b")
_RECEIVED = re.compile(r"\b(?:received|welcomed|hosted|greeted|met)\b[^.;]{0,40}\bby\b")
_NEAR = 60
_PART = re.compile(r"\bas (?:a )?(?:part|members?) of (?:the |a )?\Z")
_DELEGATION = re.compile(r"(?:['’]s)?\s+(?:\w+\s+)?(?:delegation|side|team|party)\b", re.IGNORECASE)
