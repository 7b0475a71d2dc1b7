"""Which offices the people of a story hold: titles joined to names, and the state of each office.

A title belongs to the name right after it, or before it between commas; titles joined by "and" share their bearer. The
state that a title leaves unsaid is taken from a ground in this order: the chamber's own name, another title of the same
person, the title beside it, the state that the rest of the story leaves. Never guessed without one.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from graph.facts import HeldOffice
from loaders.reading.bodies import BodyKind, chamber_state, kind_of, last_body
from loaders.reading.geography import Manner, Place, Places
from loaders.reading.lexicon import HONORIFICS
from loaders.reading.names import Name
from loaders.reading.quoting import quotation
from loaders.reading.roles import role_of
from loaders.reading.story import Sentence, Story, Token
from loaders.reading.tables import vocabulary
from loaders.reading.titles import Title, places_by_token
from ontology.terms import Role, TenureStatus

STATELESS = frozenset({Role.INTERNATIONAL_ORGANIZATION_HEAD, Role.INTERNATIONAL_ORGANIZATION_OFFICIAL})
SINGLE = frozenset(
    {
        Role.HEAD_OF_STATE,
        Role.HEAD_OF_GOVERNMENT,
        Role.FOREIGN_MINISTER,
        Role.DEFENCE_MINISTER,
        Role.VICE_PRESIDENT,
        Role.CROWN_PRINCE,
    }
)
"""Roles that one person at a time holds in a state."""


@dataclass(slots=True)
class Claim:
    """A title given to a person by a sentence, before its state is settled."""

    person: str
    title: Title
    sentence: Sentence
    name: Name
    role: Role
    state: str | None
    ground: str | None = None
    also: str | None = None  # "of Kazakhstan and Uzbekistan": the state that this bearer of a plural takes


@dataclass(slots=True)
class Bearing:
    """The titles and names of one sentence, in the order of the text, and who bears which."""

    sentence: Sentence
    titles: Sequence[Title]
    names: Sequence[Name]
    who: Mapping[int, str]  # of the names, by their first token
    claims: list[Claim] = field(default_factory=list)
    free: list[Title] = field(default_factory=list)


_SPEAKING = vocabulary("personal_verbs")
_JOINERS = frozenset(
    {"and", "&", ",", "as", "well", "also", "the", "concurrently", "/", "who", "is", "simultaneously", "his"}
)


def claims_of(story: Story, bearing: Bearing, places: Places) -> None:
    """Fill in the claims of a sentence, and the titles that nobody named in it bears."""
    tokens = story.tokens
    by_first = {name.whole: name for name in bearing.names} | {name.first: name for name in bearing.names}
    by_last = {name.last: name for name in bearing.names}
    by_token = places_by_token(story, bearing.sentence, places)
    bearers: dict[int, list[Name]] = {}
    for at, title in enumerate(bearing.titles):
        bearers[at] = _bearers(tokens, bearing, title, by_first, by_last, by_token)
    _share(tokens, bearing, bearers)
    for at, title in enumerate(bearing.titles):
        if not bearers[at]:
            bearing.free.append(title)
            continue
        states = _respective(story, title, len(bearers[at]), places)
        for place, name in enumerate(bearers[at]):
            state = states[place] if states else title.state
            claim = Claim(bearing.who[name.first], title, bearing.sentence, name, role_of(title, state), state)
            _lend_body(story, claim, places)
            bearing.claims.append(claim)


def _bearers(
    tokens: Sequence[Token],
    bearing: Bearing,
    title: Title,
    by_first: Mapping[int, Name],
    by_last: Mapping[int, Name],
    places: Mapping[int, Place],
) -> list[Name]:
    end = bearing.sentence.last
    after = title.last
    while after < end and (tokens[after].text in ("“", '"', "‘", ".", "'") or tokens[after].text.lower() in HONORIFICS):
        if after in by_first:
            break
        after += 1
    if after in by_first:
        return _listed(tokens, by_first, by_first[after], end, places) if title.plural else [by_first[after]]
    before = _name_before(tokens, bearing, title, by_last)
    if before:
        return _back(tokens, bearing, before) if title.plural else [before]
    # "the Foreign Minister of X, Y," and "the President of X (Y)"
    if after + 1 < end and tokens[after].text in (",", "(", ":", "-", "–", "—") and after + 1 in by_first:
        name = by_first[after + 1]
        closed = (
            name.last >= end
            or tokens[name.last].text in (",", ")", ".", ";", "and")
            or tokens[name.last].text.lower() in _SPEAKING
        )
        borne = any(other.first == name.last + 1 for other in bearing.titles) and tokens[after].text == ","
        if title.plural:
            return _listed(tokens, by_first, name, end, places)
        if closed and not borne:
            return [name]
    # "Minister Thoko Didiza of Agriculture" has its name inside; "who is President" after a name is taken above.
    return []


def _name_before(tokens: Sequence[Token], bearing: Bearing, title: Title, by_last: Mapping[int, Name]) -> Name | None:
    """The name that this title stands in apposition to, or is the predicate of."""
    at = title.first
    first = bearing.sentence.first
    while at > first and tokens[at - 1].text.lower() in (
        "the",
        "a",
        "an",
        "his",
        "her",
        "its",
        "their",
        "current",
        "our",
    ):
        at -= 1
    mark = tokens[at - 1].text.lower() if at > first else ""
    if mark in (",", "(", "–", "—", "-"):
        name = by_last.get(at - 1)
        if name is None and at - 2 >= first and tokens[at - 2].text == ")":
            return None
        if name is None:
            return None
        following = tokens[title.last].text.lower() if title.last < bearing.sentence.last else "."
        # "…, the Kazakh leader said": the words of one who is named elsewhere.
        if (
            following in _SPEAKING
            and following not in ("who", "whose", "was", "is", "has", "had", "will")
            and mark == ","
        ):
            return None if tokens[title.first - 1].text.lower() == "the" else name
        return name
    if mark in ("is", "was", "as", "became", "become", "remains", "been", "elected", "appointed", "named"):
        back = at - 1
        while back > first and tokens[back - 1].text.lower() in _COPULA:
            back -= 1
        return by_last.get(back)
    return None


_COPULA = frozenset(
    {
        "is",
        "was",
        "as",
        "who",
        "has",
        "been",
        "now",
        "also",
        "currently",
        "serves",
        "served",
        "elected",
        "appointed",
        "named",
        ",",
        "became",
        "its",
        "the",
        "acting",
    }
)


def _back(tokens: Sequence[Token], bearing: Bearing, name: Name) -> list[Name]:
    """The names of a list that ends with this one: "A and B, the Prime Ministers of X and Y"."""
    found = [name]
    for other in reversed([other for other in bearing.names if other.last < name.first]):
        between = {token.text.lower() for token in tokens[other.last : found[0].whole]}
        if not between <= {",", "and", "&", "the"} or not between:
            break
        found.insert(0, other)
    return found


def _listed(
    tokens: Sequence[Token], by_first: Mapping[int, Name], name: Name, end: int, places: Mapping[int, Place]
) -> list[Name]:
    """The names of a list that begins with this one: "A of X, Y's B and C (Z)"."""
    found = [name]
    while True:
        at = name.last
        joined = False
        while at < end and at not in by_first and at - name.last < _LONGEST_GAP:
            text = tokens[at].text.lower()
            if text in (",", "and", "&", ";"):
                joined = True
            elif at not in places and text not in _IN_LISTS and text.replace(".", "") not in HONORIFICS:
                return found
            at += 1
        if not joined or at not in by_first:
            return found
        name = by_first[at]
        found.append(name)


_LONGEST_GAP = 12
_IN_LISTS = frozenset({"of", "from", "the", "(", ")", "'s", "’s", ".", "republic"})


def _share(tokens: Sequence[Token], bearing: Bearing, bearers: dict[int, list[Name]]) -> None:
    """Titles joined to each other by "and" or a comma have one bearer: that of the one beside the name."""
    for forward in (True, False):
        order = range(len(bearing.titles) - 1) if forward else range(len(bearing.titles) - 2, -1, -1)
        for at in order:
            left, right = bearing.titles[at], bearing.titles[at + 1]
            if bool(bearers[at]) == bool(bearers[at + 1]) or left.plural or right.plural:
                continue
            between = [token.text.lower() for token in tokens[left.last : right.first]]
            if not between or not set(between) <= _JOINERS or len(between) > 4:
                continue
            if left.state and right.state and left.state != right.state:
                continue
            giver, taker = (at, at + 1) if bearers[at] else (at + 1, at)
            named = bearers[giver][0]
            # "A, the Prime Minister, and the President B": the second title has its own bearer to come.
            if giver < taker and named.first > left.first and "the" in between and "," in between:
                continue
            if giver < taker and named.first > left.last - 1:
                continue
            bearers[taker] = bearers[giver]


def _respective(story: Story, title: Title, bearers: int, places: Places) -> list[str] | None:
    """ "The presidents of Kazakhstan and Uzbekistan, A and B": the state of each, in their order."""
    if not title.plural or bearers < 2:
        return None
    start, end = story.tokens[title.first].start, story.tokens[title.last - 1].end
    codes = list(dict.fromkeys(place.code for place in places.within(start, end)))
    return codes if len(codes) == bearers else None


def settle_states(story: Story, claims: Sequence[Claim], places: Places) -> None:
    """Give each claim that leaves its state unsaid the one that the story grounds."""
    for claim in claims:
        _from_own_words(story, claim, places)
    _one_each(claims, places)
    for _ in range(2):
        _from_same_person(claims)
    home = _Home(story, claims, places)
    for claim in claims:
        if claim.state is None and claim.role not in STATELESS:
            claim.state, claim.ground = home.state_for(claim)
    _from_same_person(claims)
    for claim in claims:
        claim.role = role_of(claim.title, claim.state)


def _one_each(claims: Sequence[Claim], places: Places) -> None:
    """ "Headed by deputies A and B", in a report on two states: one of each, the host's first."""
    states = [code for code, _ in Counter(place.code for place in places.found).most_common()]
    if len(states) < 2:
        return
    pairs: dict[int, list[Claim]] = {}
    for claim in claims:
        if claim.title.plural and claim.state is None and claim.role is Role.LEGISLATOR:
            pairs.setdefault(id(claim.title), []).append(claim)
    for pair in pairs.values():
        if len(pair) == 2:
            home = places.dateline.code if places.dateline else states[0]
            other = next(code for code in states if code != home)
            for claim, code in zip(pair, (home, other), strict=True):
                claim.state, claim.ground = code, "one of each"


_BARE = frozenset({"chair", "deputy_chair", "director", "member", "leader", "secretary_general", "speaker"})


def _lend_body(story: Story, claim: Claim, places: Places) -> None:
    """ "The Great Khural of Mongolia, led by Chairman X": a bare title takes the body named before it."""
    title = claim.title
    if title.kind not in _BARE or title.last - title.first > 1 or title.plural:
        return
    start = story.tokens[title.first].start
    body = last_body(story.text[claim.sentence.start : start])
    if body is None:
        return
    near = places.within(claim.sentence.start + body.start(), start)
    code = near[0].code if near and kind_of(body.group()) is BodyKind.CHAMBER else None
    claim.title = replace(title, chain=f"of the {body.group()}", state=code)
    claim.role = role_of(claim.title, code)
    claim.state = code


def _from_own_words(story: Story, claim: Claim, places: Places) -> None:
    title = claim.title
    body = story.text[story.tokens[title.first].start : story.tokens[title.last - 1].end]
    if claim.role in STATELESS:
        union = (
            any(word in body for word in ("EU", "European"))
            and "Bank for" not in body
            and "Council of Europe" not in body
        )
        claim.state = "EU" if union else None
        return
    if claim.state is None:
        claim.state = chamber_state(body)
        claim.ground = "chamber" if claim.state else None
    if claim.state is None and claim.name.last < claim.sentence.last:
        # "President Tokayev of Kazakhstan", "Foreign Minister Wang Yi (China)"
        tokens = story.tokens
        at = claim.name.last
        if tokens[at].text.lower() in ("of", "from", "(") and at + 1 < claim.sentence.last:
            near = places.within(tokens[at].start, tokens[min(at + 4, claim.sentence.last - 1)].end)
            if near and near[0].start <= tokens[min(at + 2, claim.sentence.last - 1)].start:
                claim.state, claim.ground = near[0].code, "beside the name"
    if claim.state is None:
        before = claim.name.whole - 1
        near = places.within(story.tokens[max(claim.sentence.first, before - 3)].start, claim.name.start)
        if (
            near
            and before >= claim.sentence.first
            and near[-1].end in range(claim.name.start - 4, claim.name.start + 1)
        ):
            claim.state, claim.ground = near[-1].code, "beside the name"


def _from_same_person(claims: Sequence[Claim]) -> None:
    said: dict[str, Counter[str]] = {}
    for claim in claims:
        if claim.state and claim.role not in STATELESS and claim.ground in (None, "chamber", "beside the name"):
            said.setdefault(claim.person, Counter())[claim.state] += 1
    for claim in claims:
        if claim.state is None and claim.role not in STATELESS and claim.person in said:
            counts = said[claim.person]
            claim.state, claim.ground = max(sorted(counts), key=lambda code: counts[code]), "same person"


class _Home:
    """The states that a story can mean, for titles that leave theirs unsaid.

    A report names the state of foreigners and leaves its own unsaid; so a state that others' titles name counts less.
    """

    def __init__(self, story: Story, claims: Sequence[Claim], places: Places) -> None:
        self.story = story
        self.places = places
        self.claims = claims
        self.dateline = places.dateline.code if places.dateline else None
        self.weights: dict[str, float] = defaultdict(float)
        for place in places.found:
            self.weights[place.code] += WEIGHT_SAID if place.manner in (Manner.NAME, Manner.DEMONYM) else WEIGHT_SITE
        if self.dateline:
            self.weights[self.dateline] += WEIGHT_DATELINE
        for code in {claim.title.state for claim in claims if claim.title.state}:
            self.weights[code] -= WEIGHT_EXPLICIT

    def state_for(self, claim: Claim) -> tuple[str | None, str | None]:
        """The heaviest state whose post of that kind no other person of the story is said to hold."""
        delegation = self._delegation(claim)
        if delegation:
            return delegation, "delegation"
        taken: set[str | None] = {
            other.state
            for other in self.claims
            if other.role is claim.role and other.person != claim.person and other.state and claim.role in SINGLE
        }
        if claim.role in SINGLE or claim.role is Role.AMBASSADOR:
            taken |= {
                other.title.state
                for other in self.claims
                if other.sentence is claim.sentence and other.title.kind == "counterpart"
            }
        ranked = sorted(self.weights, key=lambda code: (-self._weight(code, claim), code))
        for code in ranked:
            if code != "EU" and code not in taken:
                return code, "dateline" if code == self.dateline else "story"
        return None, None

    def _weight(self, code: str, claim: Claim) -> float:
        near = self.places.within(claim.sentence.start, claim.name.start)
        return self.weights[code] + WEIGHT_SENTENCE * any(place.code == code for place in near)

    def _delegation(self, claim: Claim) -> str | None:
        """The state of "the X delegation" or "from the X side" that the sentence lists before the title."""
        start = self.story.tokens[claim.title.first].start
        for place in reversed(self.places.within(claim.sentence.start, start)):
            following = self.story.text[place.end : place.end + 40].lower()
            if re.match(r"(?:['’]s)?\s+(?:\w+\s+)?(?:delegation|side|team|party)\b", following):
                return place.code
        return None


WEIGHT_SAID = 2.0
WEIGHT_SITE = 1.0
WEIGHT_DATELINE = 3.0
WEIGHT_EXPLICIT = 10.0
WEIGHT_SENTENCE = 6.0
"""Chosen on the training reports: `python bench/state_grounds.py` prints how often each ground is right."""


def held(story: Story, claims: Sequence[Claim]) -> Iterator[HeldOffice]:
    """One office a person, role, state and status, in its fullest title, in the order of the text."""
    best: dict[tuple[str, Role, str | None, TenureStatus], Claim] = {}
    for claim in claims:
        if claim.title.kind == "counterpart":
            continue
        key = (claim.person, claim.role, claim.state, claim.title.status)
        if key not in best or _length(claim.title) > _length(best[key].title):
            best[key] = claim
    for (person, role, state, status), claim in best.items():
        title = claim.title
        bare = not title.chain and not title.before and title.kind in _BARE
        if role is Role.OTHER and bare and any(key[0] == person and key[1] is not Role.OTHER for key in best):
            continue
        start, end = story.tokens[title.first].start, story.tokens[title.last - 1].end
        yield HeldOffice(
            person=person,
            title=" ".join(story.text[start:end].split()),
            role=role,
            state=state,
            organization=_organization(title),
            status=status,
            evidence=quotation(
                story,
                min(start, claim.name.start),
                max(end, claim.name.end),
                confidence=0.9 if claim.ground is None else 0.7,
                ground=claim.ground,
            ),
        )


def _length(title: Title) -> int:
    return title.last - title.first


def _organization(title: Title) -> str | None:
    chain = title.chain.removeprefix("of ").removeprefix("the ").strip()
    if kind_of(chain) not in (BodyKind.OTHER, BodyKind.GOVERNMENT) and title.kind not in (
        "ambassador",
        "foreign_minister",
    ):
        return chain or None
    if title.before and kind_of(title.before) is not BodyKind.OTHER:
        return title.before.removesuffix("'s").removesuffix("’s")
    return None
