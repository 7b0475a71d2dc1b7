"""Which titles the people of a sentence bear: beside the name, between commas, joined by "and", in lists.

A title belongs to the name right after it, or before it between commas; titles joined by "and" share their bearer.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from loaders.reading.bodies import BodyKind, kind_of, last_body
from loaders.reading.geography import Place, Places
from loaders.reading.lexicon import HONORIFICS
from loaders.reading.names import Name
from loaders.reading.roles import role_of
from loaders.reading.story import Sentence, Story, Token
from loaders.reading.tables import vocabulary
from loaders.reading.titles import Title, places_by_token
from ontology.terms import Role

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
    if before and not _looks_forward(tokens, bearing, title, before, by_first):
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


def _looks_forward(
    tokens: Sequence[Token], bearing: Bearing, title: Title, before: Name, by_first: Mapping[int, Name]
) -> bool:
    """ "A's colleague B, the President of X, C, and D": B has a title already, so this one is C's."""
    after = title.last
    if after + 1 >= bearing.sentence.last or tokens[after].text != "," or after + 1 not in by_first:
        return False
    own = next((other for other in bearing.titles if other.last == before.whole), None)
    if own is None:
        return False
    following = by_first[after + 1]
    return not any(other.first in (following.last, following.last + 1) for other in bearing.titles)


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
            if text == "(":
                closing = next((k for k in range(at, min(at + 8, end)) if tokens[k].text == ")"), None)
                if closing is None:
                    return found
                at = closing + 1
                continue
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


BARE = frozenset({"chair", "deputy_chair", "director", "member", "leader", "secretary_general", "speaker"})


def _lend_body(story: Story, claim: Claim, places: Places) -> None:
    """ "The Great Khural of Mongolia, led by Chairman X": a bare title takes the body named before it."""
    title = claim.title
    if title.kind not in BARE or title.last - title.first > 1 or title.plural:
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
