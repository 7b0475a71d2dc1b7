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

from loaders.reading.accompanied import with_principals
from loaders.reading.beside import beside
from loaders.reading.bodies import chamber_states, is_international, owner_of
from loaders.reading.claims import SINGLE, STATELESS, Bearing, Claim
from loaders.reading.delegation_states import leads_international, state_of_delegation
from loaders.reading.departed import departed
from loaders.reading.geography import Manner, Places
from loaders.reading.home import Home, sent_for
from loaders.reading.known_holders import KnownHolders
from loaders.reading.lexicon import bare
from loaders.reading.organisation_names import international_bodies
from loaders.reading.own_envoys import settle_own_envoys
from loaders.reading.roles import role_of
from loaders.reading.rosters import together
from loaders.reading.royals import settle_royals
from loaders.reading.seats import seat_of
from loaders.reading.second_look import SecondLook
from loaders.reading.served_states import with_leaders
from loaders.reading.story import LOOKED_AT, Sentence, Story
from loaders.reading.titles import Title
from ontology.terms import Role, TenureStatus

_OF_BODY = "body"  # ground of an office that is known to be of no state
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
    known = KnownHolders(story, places, claims)
    dead = departed(story, bearings)
    for claim in claims:
        over = claim.person in dead and claim.title.status is TenureStatus.CURRENT
        if over or known.is_over(claim):  # "In 1994 President Mandela received A"
            claim.title = replace(claim.title, status=TenureStatus.FORMER)


def _settle_by_weight(
    home: Home, groups: Sequence[Sequence[Claim]], claims: Sequence[Claim], bearings: Sequence[Bearing]
) -> None:
    """Give each person's claims the likeliest state at the second look, of those that nothing speaks against."""
    for group in groups:
        weigh(home, group, claims)
    again = SecondLook(home, bearings)
    for group, likeliest in together(home.story, [(group, again.weigh(group)) for group in groups], claims):
        faced = _faced(group, claims) | _sent_to(home.story, group, home.places)
        for code, chance in [one for one in likeliest if one[0] not in faced][:1]:
            _take(group, code, chance, home.places)


def ground_states(story: Story, claims: Sequence[Claim], places: Places) -> None:
    """Settle the states that need no weighing."""
    known = KnownHolders(story, places, claims)
    for claim in claims:
        _from_own_words(story, claim, places, known)
        if (led := known.namesake(claim)) is not None:
            claim.state, claim.ground = led, "known holder"
    settle_royals(story, claims, places)
    for _ in range(2):
        _from_same_person(claims)
    known.settle(unsettled(claims), full=True)
    settle_own_envoys(story, claims)
    with_leaders(story, claims)
    with_principals(story, claims)
    for claim in claims:
        if claim.state is None and claim.role in _SERVING and leads_international(story, claim):
            claim.ground = _OF_BODY
        elif claim.state is None and not _is_stateless(claim):
            claim.state = state_of_delegation(story, claim, places)
            claim.ground = "delegation" if claim.state else None
    known.settle(unsettled(claims), full=False)


def unsettled(claims: Sequence[Claim]) -> list[list[Claim]]:
    """The claims that need weighing, those of one person together, in the order of the text."""
    groups: dict[str, list[Claim]] = {}
    knights = {claim.person for claim in claims if claim.role is Role.AMBASSADOR and _is_stateless(claim)}
    for claim in claims:
        own = (claim.role is Role.AMBASSADOR and claim.person in knights) or claim.ground == _OF_BODY
        if claim.state is None and not (own or _is_stateless(claim)) and claim.title.kind != "counterpart":
            groups.setdefault(claim.person, []).append(claim)
    return list(groups.values())


_SERVING = frozenset({Role.MILITARY, Role.JUDGE, Role.SPOKESPERSON, Role.CENTRAL_BANK_GOVERNOR})
"""Roles that organisations of states have too, whose holders are then of none."""
_SHARED = re.compile(
    r"\b(?:[Mm]ulti-?[Nn]ational|[Rr]egional (?:[Jj]oint |[Ss]tandby |[Pp]eacekeeping )+[Ff]orce|UN[A-Z]{3,}"
    r"|BCEAO|BEAC|ECCB|[Bb]ank of (?:West|Central) African States|Standby Force|peacekeep(?:ing|ers))\b"
)
"""What several states have together and is in no table: missions of the United Nations, forces, banks of issue."""


def _is_stateless(claim: Claim) -> bool:
    """ "The Force Commander of UNIFIL", "a judge of the European Court of Human Rights"."""
    words = f"{claim.title.before} {claim.title.head_text} {claim.title.chain}"
    if claim.role in _SERVING:
        return bool(_SHARED.search(words)) or is_international(words)
    if claim.role is Role.AMBASSADOR:
        return "Order of Malta" in words or "Knights of Malta" in words
    return claim.role in STATELESS


def weigh(home: Home, group: Sequence[Claim], claims: Sequence[Claim]) -> None:
    """At the first look, take the likeliest state whose post, if a single one, nobody else is said to hold."""
    singles = {(claim.role, claim.title.status) for claim in group if claim.role in SINGLE}
    person = group[0].person
    taken: set[str | None] = {
        other.state
        for other in claims
        if other.state and other.person != person and (other.role, other.title.status) in singles
    }
    taken |= _faced(group, claims) | _sent_to(home.story, group, home.places)
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


def _sent_to(story: Story, group: Sequence[Claim], places: Places) -> set[str]:
    """ "Ambassador to Korea A": where an envoy is sent, not whose envoy it is."""
    return {
        place.code
        for claim in group
        if claim.role is Role.AMBASSADOR
        for place in places.within(story.tokens[claim.title.head_last - 1].end, story.tokens[claim.title.last - 1].end)
        if _POSTED.search(story.text, max(0, place.start - 12), place.start)
    }


_POSTED = re.compile(r"\b(?:to|in|at) (?:the )?\Z")


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
    r"\b(?:EU|ECB|EUSR|EEAS|EUMM|MEP|Frontex|Europol|Eurojust|Committee of the Regions|Court of Auditors)\b|"
    r"(?<!Central )(?<!East )(?<!Eastern )(?<!East-)\bEuropean (?!Bank|Court of Human|Free Trade)"
    r"|(?<!Arctic )(?<!Nordic )(?<!Baltic )(?<!Turkic )(?<!Cooperation )\bCouncil Secretariat\b"
)


def is_of_union(body: str) -> bool:
    """Whether a body is of the European Union, by its words."""
    return _UNION.search(body) is not None and "Council of Europe" not in body


def _sender(title: Title) -> str:
    """The words of an envoy's title but for where the envoy is: not "to the EU" of a mission there."""
    return f"{title.before} {title.head_text} {_SENT_TO.split(title.chain)[0]}"


_OF_BRUSSELS = frozenset({"commissioner", "commissioners", "high representative", "hrvp", "hr / vp"})
_OF_BRUSSELS |= {"high representative / vice-president", "high representative and vice-president"}
_OF_COMMISSION = re.compile(r"\Acommission |\bof (?:the )?Commission(?: for|\Z)")
"""Whose vice-presidents and officials are the Union's where no other Commission is told of."""
_BRUSSELS = re.compile(r"\b(?:European (?:Commission|Union)|EU|Brussels|BRUSSELS)\b")
_OTHER_UNIONS = re.compile(r"\b(?:African Union|AU|ECOWAS|CARICOM|OSCE|Bosnia|BiH)\b")


def _tells_of_union(text: str) -> bool:
    """Whether a commissioner of whom no more is said can only be the European Union's."""
    return bool(_BRUSSELS.search(text, 0, LOOKED_AT)) and not _OTHER_UNIONS.search(text, 0, LOOKED_AT)


def _is_of_state(story: Story, title: Title, places: Places) -> bool:
    """ "The Commissioner for Human Rights of Ukraine": whose own commissioner a title says it is."""
    start, end = story.tokens[title.head_last - 1].end, story.tokens[title.last - 1].end
    return any(
        place.code != "EU" and _OF_PLACE.search(story.text, start, place.start) for place in places.within(start, end)
    )


def _serves_union(claim: Claim) -> bool:
    """Whether an envoy or spokesperson is the European Union's."""
    if claim.role is Role.AMBASSADOR:
        return _OF_UNION.search(_sender(claim.title)) is not None
    chain = claim.title.chain
    return claim.role is Role.SPOKESPERSON and bool(_UNION.search(chain)) and "Council of Europe" not in chain


_OF_PLACE = re.compile(r"\bof (?:the )?\Z")
_OF_UNION = re.compile(r"\b(?:EU|European Union)\b", re.IGNORECASE)
_SENT_TO = re.compile(r"\b(?:to|in|at|for)\b")
_OF_STRASBOURG = frozenset({"mep", "meps", "member of the european parliament", "members of the european parliament"})
_AMERICAN = ("us ", "u.s. ", "u . s .")
"""Heads of titles that begin with their state: "US Trade Representative"."""
_POPES_OF_EGYPT = frozenset({"Tawadros", "Shenouda", "Theodoros", "Theodore"})
"""Of the churches of Alexandria; all other popes of these years are of Rome."""


def _from_own_words(story: Story, claim: Claim, places: Places, known: KnownHolders) -> None:
    title = claim.title
    body = story.text[story.tokens[title.first].start : story.tokens[title.last - 1].end]
    if claim.role in STATELESS:
        union = is_of_union(f"{body} {title.chain}") or (
            (title.head_text in _OF_BRUSSELS or _OF_COMMISSION.search(f"{title.head_text} {title.chain}"))
            and not international_bodies(body)
            and not _is_of_state(story, title, places)
            and _tells_of_union(story.text)
        )
        claim.state = "EU" if union else None
        return
    if claim.role is Role.CENTRAL_BANK_GOVERNOR and _SHARED.search(body):
        claim.state = None
        return
    if claim.state is None and (owner := _of_one_state(title.head_text)) is not None:
        claim.state, claim.ground = owner, "owner"
    if _serves_union(claim) or known.presides_over_union(claim):
        claim.state, claim.ground = "EU", None
    if claim.state is None and title.head_text == "pope":
        coptic = bare(story.tokens[claim.name.first].text) in _POPES_OF_EGYPT
        claim.state, claim.ground = "EG" if coptic else "VA", "owner"
    if claim.state is None:
        _from_chamber(claim, body, places, known)
    if claim.state is None and claim.role in (Role.MAYOR, Role.REGIONAL_HEAD):
        claim.state = seat_of(title.chain, places) or seat_of(f"of {title.before}", places)
        claim.ground = "owner" if claim.state else None
    if claim.state is None and title.kind not in ("ambassador", "special_envoy", "counterpart"):
        claim.state = owner_of(body) or _owner_before(story, claim)
        claim.ground = "owner" if claim.state else None
    if claim.state is None:
        near = beside(story, _sentence_of(story, claim), claim.name, places) or _spoken_for(story, claim, places)
        near = None if near in sent_for(story, [claim], places) else near
        surer = known.rather_than(near, claim) if near else None
        if surer:
            claim.state, claim.ground = surer, "known holder" if surer != near else "beside the name"
        elif near and not (near == "EU" and _OF_EUROPE.search(title.chain)):  # a portfolio of some state
            claim.state, claim.ground = near, "beside the name"
        else:
            claim.ground = None


def _sentence_of(story: Story, claim: Claim) -> Sentence:
    """The sentence of an envoy's name, whose title may be told in another: "ambassadors came. A of X was the first"."""
    if claim.role is not Role.AMBASSADOR or claim.sentence.start <= claim.name.start < claim.sentence.end:
        return claim.sentence
    return story.sentence_at(claim.name.start) or claim.sentence


def _from_chamber(claim: Claim, body: str, places: Places, known: KnownHolders) -> None:
    """The state of the chamber that a title names, if the holder is not known to be of another's."""
    title = claim.title
    claim.state = _of_chamber(body, places) or ("EU" if "European Parliament" in f"{body} {title.chain}" else None)
    claim.ground = "chamber" if claim.state else None
    surer = known.rather_than(claim.state, claim) if claim.state else None
    if surer and surer != claim.state:
        claim.state, claim.ground = surer, "known holder"


_OF_EUROPE = re.compile(
    r"\bEuropean Union\Z|\b(?:European|EU|Europe)\b(?: and [A-Z]\w+)?(?: Union)?(?: [Aa]ffairs| [Ii]ntegration)?"
    r"(?: (?:Standing )?[Cc]ommittee|(?: [Cc]ountries)?(?: (?:[Dd]epartment|[Dd]irectorate|[Dd]ivision|[Dd]esk))?)?\Z"
)
"""What somebody of a state deals with, and not whose the office is."""


def _of_one_state(head: str) -> str | None:
    """The only state that has an office: members of the European Parliament, nuncios, US Trade Representatives."""
    if head in _OF_STRASBOURG:
        return "EU"
    if "nuncio" in head:
        return "VA"
    if head.startswith("british "):
        return "GB"
    return "US" if head.startswith(_AMERICAN) else None


def _spoken_for(story: Story, claim: Claim, places: Places) -> str | None:
    """ "For Madrid, the ambassador A; for Chile, Minister B", "Peru was represented by C": whom a clause speaks for."""
    start = min(story.tokens[claim.title.first].start, story.tokens[claim.name.whole].start)
    before = places.within(max(claim.sentence.start, start - _CLAUSE), start)[-1:]
    envoy = claim.role is Role.AMBASSADOR  # "for Mexico, Ambassador A" is as often who is sent there
    if _TELLS.match(story.text, claim.name.end):
        return None  # "For Ukraine, Defence Minister A said, ..."
    if not before or not (before[0].manner is Manner.CAPITAL or (before[0].manner is Manner.NAME and not envoy)):
        return None
    if _REPRESENTED.fullmatch(story.text, before[0].end, start):
        return before[0].code
    if claim.name.start >= story.tokens[claim.title.first].start and _THE.fullmatch(story.text, before[0].end, start):
        opened = story.text[max(claim.sentence.start, before[0].start - _CLAUSE) : before[0].start]
        return before[0].code if _FOR_STATE.search(opened) else None
    return None


_CLAUSE = 40  # characters
_REPRESENTED = re.compile(
    r" (?:was|is|were|will be|had been|has been|being) (?:\w+ )?represented (?:\w+ )?by "
    r"(?:the |its |their |his |her |a )?"
    r"| (?:sent|delegated|dispatched) (?:its |their |the )"
)
_TELLS = re.compile(
    r",? (?:(?:has|had|have|also) )?(?:said|says|told|tells|stated|added|argued|warned|explained|noted|wrote)\b"
)
_THE = re.compile(r"(?:, (?:there (?:was|is|were|are) )?|: )(?:(?:the|its|their|her|his) )?")
_FOR_STATE = re.compile(
    r"(?:\A|[,;:] |\band |[.] |[\u201c\u2014] ?)(?:[Ff]or|from|[Ii]n the name of|[Oo]n behalf of) (?:the )?\Z"
)


def _owner_before(story: Story, claim: Claim) -> str | None:
    """ "The Catalan minister A", "the Bavarian Economy Minister B": the state of a part that a title stands behind."""
    first, floor = claim.title.first, claim.sentence.first
    if first <= floor:
        return None
    word = story.tokens[first - 1].text
    before = story.tokens[first - 2].text if first - 2 >= floor else ""
    where = story.tokens[first - 3].text if before == "the" and first - 3 >= floor else before
    if not word[0].isupper() or where.lower() in _WHERE:
        return None
    word = word.removesuffix("'s").removesuffix("’s")
    return owner_of(f"{before} {word}") or owner_of(word)  # "the Crimean Tatar leader"


_WHERE = frozenset({"in", "at", "to", "from", "near", "through", "via", "of", "for"})


def _of_chamber(body: str, places: Places) -> str | None:
    """Whose chamber a title names: of several states that have one so called, the one that the story tells of most.

    None where it tells of none of them: a part of another state has a People's Assembly too.
    """
    codes = chamber_states(body)
    if len(codes) < 2:
        return codes[0] if codes else None
    told = Counter(place.code for place in places.found)
    best = max(codes, key=lambda code: told[code])
    return best if told[best] else None


def _from_same_person(claims: Sequence[Claim]) -> None:
    said: dict[str, dict[str, int]] = {}
    for claim in claims:
        if claim.state and claim.role not in STATELESS and claim.ground in _SURE:
            counts = said.setdefault(claim.person, {})
            counts[claim.state] = counts.get(claim.state, 0) + 1
    for claim in claims:
        if claim.state is None and not _is_stateless(claim) and claim.person in said:
            counts = said[claim.person]
            claim.state, claim.ground = max(sorted(counts), key=lambda code: counts[code]), "same person"
