"""Which titles the people of a sentence bear: beside the name, between commas, joined by "and", in lists.

A title belongs to the name right after it, or before it between commas; titles joined by "and" share their bearer.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from loaders.reading.bearers import bearers_of
from loaders.reading.bearers_before import Borne
from loaders.reading.beside import beside
from loaders.reading.bracketed import bracketed
from loaders.reading.chain_words import GENERAL_OFFICES
from loaders.reading.clause_subjects import is_subject
from loaders.reading.determined import described
from loaders.reading.geography import Manner, Place, Places
from loaders.reading.head_roles import CHIEFS_OF_STAFF
from loaders.reading.lexicon import is_capital
from loaders.reading.named_sentences import DETERMINERS, GENITIVES, NamedSentence
from loaders.reading.names import Name
from loaders.reading.paired_titles import paired
from loaders.reading.roles import role_of
from loaders.reading.served_leaders import served
from loaders.reading.status_words import is_next, status_said
from loaders.reading.story import Sentence, Story, Token
from loaders.reading.titles import Title
from loaders.reading.wordsets import word_sets
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
BARE = frozenset({"chair", "deputy_chair", "director", "member", "leader", "secretary_general", "speaker"})
"""Heads that are of a body, and say nothing without one."""


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
    chance: float = 1.0  # of the state, where it was weighed
    borne: float = 1.0  # likelihood that it is the person's, where that was weighed


@dataclass(slots=True)
class Bearing:
    """The titles and names of one sentence, in the order of the text, and who bears which."""

    sentence: Sentence
    places: Mapping[int, Place]  # by the tokens that are part of them
    titles: Sequence[Title]
    names: Sequence[Name]
    who: Mapping[int, str]  # of the names, by their first token
    claims: list[Claim] = field(default_factory=list)
    free: list[Title] = field(default_factory=list)
    named: NamedSentence | None = None  # by its tokens, once somebody has asked


_JOINERS = word_sets("bearing")["joiners"]


def named_in(story: Story, bearing: Bearing) -> NamedSentence:
    """A sentence with its names, titles and places by their tokens; made anew only where a title was changed since."""
    named = bearing.named
    if named is None or named.titles is not bearing.titles or named.names is not bearing.names:
        named = NamedSentence(story.tokens, bearing.sentence, bearing.titles, bearing.names, bearing.places)
        bearing.named = named
    return named


def _formerly(story: Story, titles: Sequence[Title], at: int) -> bool:
    """ "Former Panamanian Vice President and Foreign Minister X": whether the title before tells of one's past too."""
    title, left = titles[at], titles[at - 1]
    if not at or left.status is not TenureStatus.FORMER or title.status is not TenureStatus.CURRENT or left.chain:
        return False
    joined = title.first == left.last + 1 and story.tokens[left.last].text == "and"
    return joined and left.kind in _GOVERNING and title.kind in _GOVERNING and not title.before


_GOVERNING = frozenset(
    {"president", "vice_president", "head_of_government", "deputy_head_of_government", "minister", "foreign_minister"}
    | {"defence_minister", "speaker", "mayor", "regional_head"}
)


def claims_of(story: Story, bearing: Bearing, places: Places) -> None:
    """Fill in the claims of a sentence, and the titles that nobody named in it bears."""
    named = named_in(story, bearing)
    borne = [bearers_of(named, title) for title in bearing.titles]
    _share(story.tokens, bearing, borne)
    bearing.titles = paired(named, bearing.titles, borne)
    for name, title in served(story, bearing.sentence, named, bearing.titles, borne):
        role = role_of(title, title.state)
        bearing.claims.append(Claim(bearing.who[name.first], title, bearing.sentence, name, role, title.state))
    for number, (title, bearers) in enumerate(zip(bearing.titles, borne, strict=True)):
        if not bearers.names:
            bearing.free.append(title)
            continue
        states = _states(story, bearing, title, bearers.names, places)
        for name, state in zip(bearers.names, states, strict=True):
            status = bearers.status
            if status is None and title.status is TenureStatus.CURRENT:
                status = status_said(story, bearing.sentence, title, name)
            elif status is None and is_next(story, title, name):
                status = TenureStatus.CURRENT
            if name.first >= title.last and _formerly(story, bearing.titles, number):
                status = TenureStatus.FORMER
            said = described(named, title) if name.last <= title.first else title
            said = replace(said, status=status) if status else said
            if title.head_text == "envoy" and _is_sent_as(named, title):
                said = replace(said, kind="special_envoy")
            if title.head_text in CHIEFS_OF_STAFF and _is_ranked(named, title, name):
                said = replace(said, kind="military")
            if (portfolio := bracketed(story, said, name)) is not None:
                said = replace(said, chain=f"for {portfolio}")
            role = role_of(said, state)
            bearing.claims.append(Claim(bearing.who[name.first], said, bearing.sentence, name, role, state))


def _is_ranked(named: NamedSentence, title: Title, name: Name) -> bool:
    """ "IDF Chief of Staff Lt. Gen. X": whether a chief of staff of no office has the rank of an army."""
    if title.chain or not (title.bare or title.before.isupper() or title.state):
        return False
    floor = max(named.first, name.first - _LONGEST_RANK)
    ranks = [at for at in range(floor, name.first) if named.word(at).strip(".") in _RANKS]
    return any(named.tokens[at - 1].text not in GENERAL_OFFICES for at in ranks)


_LONGEST_RANK = 3  # tokens: "Lt", ".", "Gen."
_RANKS = frozenset({"general", "gen", "admiral", "adm", "marshal"})


def _is_sent_as(named: NamedSentence, title: Title) -> bool:
    """ "Who came as an envoy": whether somebody is an envoy for one errand, as those who bring messages are."""
    at = title.first - 1
    at -= named.word(at) in ("a", "an", "the")
    return named.word(at) == "as" and named.word(at - 1) in _ERRANDS and title.state is None


_ERRANDS = frozenset({"came", "come", "comes", "coming", "sent", "dispatched", "arrived", "travelled", "here", "there"})


def _states(
    story: Story, bearing: Bearing, title: Title, names: Sequence[Name], places: Places
) -> Sequence[str | None]:
    """The state a title says for each of its bearers: "the presidents of X and Y, A and B", "A of X and B of Y"."""
    if not title.plural or len(names) < 2:
        return [title.state] * len(names)
    end = story.tokens[title.last - 1].end
    start = story.tokens[_before_states(story, bearing, title)].start
    for first, last in ((start, end), _from(story, bearing, end, names)):
        codes = list(dict.fromkeys(place.code for place in places.within(first, last)))
        if len(codes) == len(names) + 1 and title.chain.startswith(("to ", "in ")):
            codes = codes[1:]  # "the ambassadors to Estonia of Chile and Peru, A and B"
        if len(codes) == len(names):
            return codes
    codes = list(dict.fromkeys(place.code for place in places.within(start, end)))
    common = title.state if len(codes) == 1 else None
    turn = _in_turn(story, names, places, end, common) if len(codes) == 1 else {}
    if not codes:  # "his colleagues from Spain, A, and Morocco, B"
        first, last = _from(story, bearing, end, names)
        told = places.within(first, last)
        turn = _in_turn(story, names, places, last, told[0].code) if len(told) == 1 else {}
    if title.kind == "ambassador" and common not in (None, "EU") and not turn:
        return [common] * len(names)  # "Kyrgyz ambassadors A (Turkey) and B (China)": where they go
    found = [turn.get(n) or beside(story, bearing.sentence, name, places) or common for n, name in enumerate(names)]
    for at in range(len(names) - 2, -1, -1):
        between = story.text[names[at].end : names[at + 1].start].strip()
        if found[at] is None and between in ("and", ",", "&") and story.text.startswith(" for ", names[at + 1].end):
            found[at] = found[at + 1]
    return found


def _in_turn(story: Story, names: Sequence[Name], places: Places, end: int, first: str | None) -> dict[int, str]:
    """The states told each before a name: "the ministers of Spain, A, Morocco, B, and Italy, C", "Spain A, Italy B".

    `end` is where the title ends, which names the state of the first of them, `first`: another's is behind his name.
    """
    found: dict[int, str] = {}
    bare = story.text[end : story.tokens[names[0].whole].start] == " "
    for at, (before, name) in enumerate(pairwise(names), start=1):
        start = story.tokens[name.whole].start
        near = places.within(before.end, start)
        if len(near) == 1 and near[0].manner is Manner.NAME:
            led, gap = story.text[before.end : near[0].start], story.text[near[0].end : start]
            if _NEXT_IN_TURN.fullmatch(led) and (gap in (", ", " (") or (gap == " " and (bare or " of " in led))):
                found[at] = near[0].code
    return {0: first} | found if found and first else found


_NEXT_IN_TURN = re.compile(r"\)?[,;]?(?: and|,)?(?: also)?(?: of)? (?:the )?")


def _before_states(story: Story, bearing: Bearing, title: Title) -> int:
    """Where a title begins with all the states before it: "the [Czech, Slovak and] Polish presidents"."""
    at = first = title.first
    while at > bearing.sentence.first and first - at < _MOST_STATES:
        at -= 1
        if at in bearing.places:
            first = at
        elif story.tokens[at].text not in (",", "and", "&"):
            break
    return first


_MOST_STATES = 4  # tokens between two states of a row, or a state and a title
_FROM = re.compile(r",?\s(?:from|of|for)\s[^:;.()]{3,80}")


def _from(story: Story, bearing: Bearing, end: int, names: Sequence[Name]) -> tuple[int, int]:
    """Where the states stand that a plural title is given after it: "her counterparts from X and Y, A and B"."""
    stop = names[0].start if names[0].start > end else bearing.sentence.end
    found = _FROM.match(story.text, end, stop)
    return (found.start(), found.end()) if found else (end, end)


def _share(tokens: Sequence[Token], bearing: Bearing, borne: list[Borne]) -> None:
    """Titles joined to each other by "and" or a comma have one bearer: that of the one beside the name."""
    for forward in (True, False):
        order = range(len(bearing.titles) - 1) if forward else range(len(bearing.titles) - 2, -1, -1)
        for at in order:
            left, right = bearing.titles[at], bearing.titles[at + 1]
            if bool(borne[at].names) == bool(borne[at + 1].names) or left.plural or right.plural:
                continue
            between = _past_seat(tokens, left, right)
            joins = set(between) <= _JOINERS or _HOLDING.fullmatch(" ".join(between)) is not None
            timed = not joins and bool(borne[at].names) and _is_timed(between)
            if not between or not (joins or timed) or len(between) > _LONGEST_JOINT:
                continue
            if forward and between == [","] and _goes_with_next(tokens, bearing.titles, borne, at + 1):
                continue
            giver, taker = (at, at + 1) if borne[at].names else (at + 1, at)
            if tokens[bearing.titles[taker].last - 1].text.endswith(GENITIVES):
                continue  # "Permanent Secretary, Prime Minister's Office"
            if _is_faced(tokens, left, between) or _apart(left, right, between, borne[giver], giver < taker):
                continue
            # "A, the Minister, the President received", "A, the Minister, and the Dean."
            parted = _is_parted(between) and giver < taker and borne[giver].names[0].last <= left.first
            if parted and (between[1] == "and" or is_subject(tokens, right, bearing.sentence.last)):
                continue
            over = timed and not _PAST.isdisjoint(between)
            if giver > taker and _is_over_too(left, right, between):
                borne[giver] = Borne(borne[giver].names, TenureStatus.FORMER)
            borne[taker] = Borne(borne[giver].names, TenureStatus.FORMER if over else None)


def _is_faced(tokens: Sequence[Token], left: Title, between: Sequence[str]) -> bool:
    """ "Handed her letters to the King as Ambassador of Y": whether who is faced stands before another's capacity."""
    at = left.first - 1
    while at > 0 and tokens[at].text.lower() in DETERMINERS:
        at -= 1
    return between[:1] == ["as"] and "well" not in between and tokens[at].text.lower() in ("to", "before", "by")


def _goes_with_next(tokens: Sequence[Token], titles: Sequence[Title], borne: Sequence[Borne], at: int) -> bool:
    """ "A, Minister of X, [Deputy Premier] and Minister of Y B": whether a title is of who stands behind the next."""
    if at + 1 >= len(titles) or not borne[at + 1].names:
        return False
    title, following = titles[at], titles[at + 1]
    joined = following.first == title.last + 1 and tokens[title.last].text == "and"
    return joined and not following.plural and borne[at + 1].names[0].first >= following.last


_LONGEST_JOINT = 8
_HOLDING = re.compile(
    r",? ?(?:and|who) (?:also |now |concurrently |simultaneously )?(?:holds|occupies|keeps|retains|has|holding|serves)"
    r"(?: also| as well| concurrently)?"
    r"(?: (?:the )?(?:portfolio|post|office|position|job|function|charge)(?: of)?| as)?(?: the)?"
    r"|,? ?and,? (?:for the (?:time being|moment)|for now|at present|until then|still) ?,?(?: also| still| its| the)*"
)
""" "And also holds the post of": between two titles of one person."""
_MINISTERIAL = frozenset(
    {"minister", "foreign_minister", "defence_minister", "deputy_minister", "deputy_foreign_minister", "president"}
    | {"vice_president", "head_of_government", "deputy_head_of_government"}
)


def _is_over_too(left: Title, right: Title, between: Sequence[str]) -> bool:
    """ "Former Vice President and Foreign Minister X": whether "former" is of both of two titles before a name."""
    if between != ["and"] or left.status is not TenureStatus.FORMER or right.status is not TenureStatus.CURRENT:
        return False
    own = right.before.lower().split()
    return right.kind in _MINISTERIAL and right.state is None and own[:1] not in (["current"], ["present"], ["now"])


_PAST, _TIMES = word_sets("bearing")["past"], word_sets("bearing")["times"]
_TIMED = _JOINERS | _PAST | _TIMES | {"was", "has", "been", "today", "year's", "year’s", "this", "spring", "autumn"}


def _is_parted(between: Sequence[str]) -> bool:
    """Whether the mark that closes an apposition stands between two titles, and the second has an article."""
    return between in ([",", "the"], [",", "and", "the"])


def _past_seat(tokens: Sequence[Token], left: Title, right: Title) -> list[str]:
    """The words between two titles, past where the first is held: "consul of X [in Zug] and president of Y"."""
    at = left.last
    if tokens[at].text == "in":
        seat = at + 1
        while seat < right.first and is_capital(tokens[seat].text) and tokens[seat].text[0].isalpha():
            seat += 1
        at = seat if seat > at + 1 else at
    return [token.text.lower() for token in tokens[at : right.first]]


def _is_timed(between: Sequence[str]) -> bool:
    """ ", formerly", "and was once", "then and is now": whether words of time alone stand between two titles."""
    between = between[between[:1] == ["then"] :]
    return between[:1] in ([","], ["and"]) and set(between) <= _TIMED


_REIGNING, _MARRIED = frozenset({"president", "head_of_state"}), frozenset({"queen", "first_spouse"})
_SERVING = frozenset(
    {"counterpart", "minister", "foreign_minister", "defence_minister", "deputy_minister", "head_of_government"}
    | {"vice_president", "deputy_head_of_government", "deputy_foreign_minister", "spokesperson", "crown_prince"}
)
_POSSESSIVES = frozenset({"his", "her", "their", "its"})
_LEADING = frozenset({"president", "head_of_state", "head_of_government"})
"""Before a mark of whom another is told: "in the office of the President, and Ambassador X"."""


def _apart(left: Title, right: Title, between: Sequence[str], giver: Borne, forward: bool) -> bool:
    """Whether two titles beside each other are two people's: "the Foreign Minister and the President of Y, B"."""
    if left.state and right.state and left.state != right.state:
        return True
    if left.kind == right.kind and right.bare and not left.bare and not forward:
        return True  # "the Foreign Minister of X, Foreign Minister B"
    if left.kind == "head_of_government" and right.kind == "president" and right.bare and between == ["and"]:
        return True  # "the Prime Minister and President B"
    if left.kind in _REIGNING and right.kind in _MARRIED and not left.chain:
        return True  # "the King and Queen B", "the President, First Lady B and"
    if right.kind in _SERVING and _POSSESSIVES & set(between) and between != ["and", "its"]:
        return True  # "A, the President, his Minister of Finance and", not "of Laos and its Minister of Finance"
    if between[-2:] == ["as", "a"] and "well" not in between:
        return True  # "the Ambassador of X, as a member put it"
    if left.kind in _LEADING and right.kind in _MINISTERIAL and between == [","] and not forward:
        return True  # "in place of the premier, Foreign Minister B"
    if not forward:
        return "the" in between or left.kind == "counterpart" or (between == [",", "and"] and left.kind in _LEADING)
    # "A, the Prime Minister, and the President B": the second title has its own bearer to come.
    named = giver.names[0]
    return named.first > left.last - 1 or (named.first > left.first and "the" in between and "," in between)
