"""What a bare "Chairman X", "its director Y" or "members A and B" is of: the body that the story speaks of there."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from loaders.reading.bodies import BodyKind, chambers_in, kind_of, last_body
from loaders.reading.claims import Bearing, Claim
from loaders.reading.credit import credit_of
from loaders.reading.owned_titles import role_by_owner
from loaders.reading.parliament_told import tells_of_parliament
from loaders.reading.role_table import CIVIL_SECRETARIES, KINGDOMS, PRINCES, QUEENS
from loaders.reading.roles import role_of
from loaders.reading.royals import royal_role
from loaders.reading.story import LOOKED_AT, Story
from ontology.states import states
from ontology.terms import Role, TenureStatus

_KINDS = frozenset({"chair", "deputy_chair", "member", "leader", "director"})
_HEADS = frozenset({"director", "head", "chief", "manager", "leader", "secretary"})
_REACH = 2
"""Sentences before a title in which its body is looked for."""
_GENERIC = re.compile(
    r"\A(?:of|on|at) (?:the |this |that |its |their |his |her |our |same |said )*"
    r"(?:committee|commission|group|board|council|body|chamber|house|bank|company|firm|party|caucus|bureau)\Z",
    re.IGNORECASE,
)
_OF_GROUP = re.compile(
    r"(?:of|on) (?:the |this |that |its |their |his |her |our |same |said )*(?:[Ff]riendship )?[Gg]roup"
)
"""Of friendship, where a story tells of a parliament."""
_CHAMBER = re.compile(r"\b(?:[Pp]arliament|[Ll]egislators?|MPs|Deputies|House of|[Ss]enat|[Cc]ommittee|Congress|Duma)")
_UNION = re.compile(r"\b(?:European (?:Commission|Union)|EU|Brussels)\b")
_NEAR = 300  # characters around a title
_REGION = re.compile(r"\b(?:Generalitat|Xunta|Junta de|Lehendakari|[Rr]egional [Gg]overnment)\b")


def settle_posts(story: Story, bearings: Sequence[Bearing]) -> None:
    """Give vague heads and members the role that the body named before them, or the whole story, makes theirs."""
    regional = _led_by_presidents(bearings)
    for bearing in bearings:
        _settle_aides(bearing.claims, story)
        for claim in bearing.claims:
            title = claim.title
            over = title.status is TenureStatus.FORMER
            if title.kind == "president" and title.bare and over and claim.state in regional:
                claim.role = Role.REGIONAL_HEAD
            if claim.role is Role.HEAD_OF_STATE and _is_of_region(story, claim):
                claim.role = Role.REGIONAL_HEAD
            if title.kind == "queen":
                _settle_queen(story, claim)
            if title.kind == "royal" and claim.state == PRINCES.get(story.tokens[claim.name.first].text, ""):
                claim.role = Role.HEAD_OF_STATE
            claim.role = royal_role(story, claim) or claim.role
            if claim.role is Role.VICE_PRESIDENT and (
                _is_of_chamber(story, claim)
                or _is_beside_speaker(story, bearings, claim)
                or _is_numbered(bearings, claim)
            ):
                claim.role = Role.DEPUTY_SPEAKER
            if claim.role is Role.LEGISLATURE_SPEAKER and _is_of_trade(story, claim):
                claim.role = Role.BUSINESS_LEADER
            if claim.role is Role.REGIONAL_HEAD and _is_of_bank(story, claim):
                claim.role = Role.CENTRAL_BANK_GOVERNOR
            owned = _role_of_part(story, claim)
            if owned is not None:
                claim.role = owned
            elif claim.role is Role.OTHER and title.kind in _KINDS and title.head_text not in _LEADING:
                _settle_vague(story, claim)


def _role_of_part(story: Story, claim: Claim) -> Role | None:
    """The role of who is of a part of a ministry or parliament, or of what an owner is told to have."""
    if _is_of_diplomats(story, claim):
        return Role.DEPUTY_FOREIGN_MINISTER
    return Role.LEGISLATOR if _is_of_group(story, claim) else role_by_owner(story, claim)


def _settle_queen(story: Story, claim: Claim) -> None:
    """Who reigns herself by her name; any other queen is married to a king: "Queen Camilla", "Queen Máxima"."""
    reigns = QUEENS.get(story.tokens[claim.name.first].text.rstrip("'s’"))
    if reigns is not None:
        claim.role, claim.state, claim.ground = Role.HEAD_OF_STATE, reigns, None
    elif claim.title.head_text == "queen" and claim.name.first >= claim.title.last:
        claim.role = Role.FIRST_SPOUSE


def _is_of_diplomats(story: Story, claim: Claim) -> bool:
    """ "Secretary (West) X": one of several secretaries of a foreign ministry, each for a part of the world."""
    if claim.title.head_text != "secretary" or claim.state not in CIVIL_SECRETARIES:
        return False
    return _PART_OF_WORLD.match(story.text, story.tokens[claim.title.head].end) is not None


_PART_OF_WORLD = re.compile(
    r" ?\((?:East|West|South|North|ER|CPV|OIA|DPA|Economic Relations|Maritime Affairs|Bilateral|Political|Asia)\b"
    r"[^)\n]{0,30}\)"
)


def _led_by_presidents(bearings: Sequence[Bearing]) -> set[str]:
    """The states of which only the president of a part is told: "the President of Puntland ... former President X"."""
    presidents = [claim for bearing in bearings for claim in bearing.claims if claim.title.kind == "president"]
    parts = {claim.state for claim in presidents if claim.role is Role.REGIONAL_HEAD and claim.state}
    whole = {claim.state for claim in presidents if claim.role is Role.HEAD_OF_STATE and not claim.title.bare}
    free = {
        title.state for bearing in bearings for title in bearing.free if title.kind in ("president", "head_of_state")
    }
    return {state for state in parts if state not in whole | free}


def _settle_aides(claims: Sequence[Claim], story: Story) -> None:
    """ "The Bank's President A and Vice-President B", "the Secretary-General and his envoy C": of the same body."""
    ordered = sorted(claims, key=lambda claim: (claim.name.first, claim.title.first))
    for first, second in pairwise(ordered):
        if first.role is not Role.INTERNATIONAL_ORGANIZATION_HEAD or second.person == first.person:
            continue
        if second.role not in _AIDES or not second.title.bare or second.title.state:
            continue
        between = story.text[first.name.end : story.tokens[second.title.first].start]
        alike = second.role in _UNSAID or _heads_bank(story, first)
        if _SERVING.fullmatch(between) or (alike and _AND.fullmatch(between)):
            second.role, second.state = Role.INTERNATIONAL_ORGANIZATION_OFFICIAL, first.state
            second.ground = None


_AIDES = frozenset({Role.VICE_PRESIDENT, Role.SPECIAL_ENVOY, Role.ADVISER, Role.OTHER})
_UNSAID = frozenset({Role.ADVISER, Role.OTHER})
_SERVING = re.compile(r",? (?:and|with|accompanied by|as well as) (?:also )?(?:his|her|its) ")
_AND = re.compile(r",? and (?:the )?")
_BANK = re.compile(r"\bBank\b")


def _heads_bank(story: Story, claim: Claim) -> bool:
    """Whether somebody heads a bank, which has vice-presidents who are told beside its president."""
    start = story.tokens[claim.title.first].start
    return _BANK.search(story.text, max(claim.sentence.start, start - _NEAR_BODY), claim.name.start) is not None


_NEAR_BODY = 30  # characters


def _settle_vague(story: Story, claim: Claim) -> None:
    """Give a head or member that says no body the role that the story's bodies make its."""
    title = claim.title
    if title.head_text in ("commissioner", "commissioners") and not title.chain:
        if _UNION.search(story.text, 0, LOOKED_AT):
            claim.role, claim.state = Role.INTERNATIONAL_ORGANIZATION_OFFICIAL, "EU"
    elif title.bare or _GENERIC.match(title.chain):
        _settle(story, claim)


def _is_of_group(story: Story, claim: Claim) -> bool:
    """ "The Members of that same Group A and B", "chairs the Friendship Group", where a story tells of a parliament."""
    if claim.role not in (Role.OTHER, Role.BUSINESS_LEADER) or claim.title.kind not in _KINDS:
        return False
    return _OF_GROUP.fullmatch(claim.title.chain) is not None and tells_of_parliament(story)


_LEADING = frozenset({"who leads", "who heads"})
_ORDINALS = frozenset({"first", "second", "third", "fourth", "fifth", "1st", "2nd", "3rd", "4th", "5th"})


_CHAMBERS = re.compile(r"(?:of )?(?:the |our |its )?(?:\w+['’]?s? )?chamber(?:['’]s)?")
_OF_TRADE = re.compile(r"\b[Cc]hambers? of (?:[Cc]ommerce|[Tt]rade|[Ii]ndustry|[Cc]rafts)")


def _is_of_trade(story: Story, claim: Claim) -> bool:
    """ "The head of the chamber": of commerce, where the story speaks of that, or by who is told to direct it."""
    title = claim.title
    body = title.chain or title.before
    if title.kind not in ("chair", "director", "president", "leader") or _CHAMBERS.fullmatch(body) is None:
        return False
    owned = re.search(r"\b[a-z]+(?:s['’]|['’]s) chamber|\bcantonal\b", body)
    trades = title.kind == "director" or _names_trade(story)
    return owned is not None or (trades and not tells_of_parliament(story))


@lru_cache(maxsize=2)
def _names_trade(story: Story) -> bool:
    return _OF_TRADE.search(story.text, 0, LOOKED_AT) is not None


def _is_of_bank(story: Story, claim: Claim) -> bool:
    """ "Governor X" in what a central bank publishes, or shortly after one was named, and no part of a state."""
    title = claim.title
    if title.head_text.removesuffix("s") not in ("governor", "wali"):
        return False
    if title.chain and (title.local or title.state is None or _OF_STATE.fullmatch(title.chain) is None):
        return False
    place = _OF_PLACE.match(story.text, claim.name.end)
    if place is not None and not any(place["place"] in state.names for state in states()):
        return False
    credit = credit_of(story)
    if title.bare and "Governor" not in credit and kind_of(credit) is BodyKind.CENTRAL_BANK:
        return True
    if _tells_of_banks(story):
        return True
    start = story.tokens[title.first].start
    before = (max(0, start - _NEAR), start)
    around = (before[0], start + _NEAR)
    return _CENTRAL_BANK.search(story.text, *before) is not None and _GOVERNED.search(story.text, *around) is None


@lru_cache(maxsize=2)
def _tells_of_banks(story: Story) -> bool:
    """Whether a story is of central banks from its head on, and names no part of a state that has a governor."""
    told = _OF_BANKS.search(story.text, 0, _HEAD) is not None
    return told and _GOVERNS.search(story.text, 0, LOOKED_AT) is None


_HEAD = 400  # characters
_OF_BANKS = re.compile(
    r"\b[Cc]entral [Bb]ank(?:s|ers?|ing| [Gg]overnors)\b|\b[Rr]eserve [Bb]anks\b|\bbanks of issue\b"
    r"|\b[Mm]onetary [Cc]ouncil\b|\b[Gg]overnors of (?:the )?(?:[Cc]entral|[Rr]eserve|Bank|bank)"
)
_GOVERNS = re.compile(
    r"\b(?:[Pp]rovinc(?:e|es|ial)|[Gg]overnorates?|[Oo]blasts?|[Cc]ount(?:y|ies)|[Ss]tate [Gg]overn\w*"
    r"|[Gg]overnors? of [A-Z][\w-]+ (?:[Rr]egion|[Ss]tate|[Dd]epartment))\b"
)
_OF_STATE = re.compile(r"(?:of|from|for|in) (?:the )?[A-Z][\w’' -]*")


_CENTRAL_BANK = re.compile(r"\b(?:[Cc]entral|Reserve|Rastra) Bank\b|\bcentral bank|\bBank (?:of [A-Z]|Al-Maghrib)")
_OF_PLACE = re.compile(r",? of (?:the )?(?P<place>[A-Z][\w’'-]*(?: (?:of )?[A-Z][\w’'-]*)*)")
_GOVERNED = re.compile(
    r"\b(?:[Pp]rovinc|[Rr]egion|[Gg]overnorate|[Dd]epartment of|[Cc]ount(?:y|ies)|[Oo]blast|[Ss]tate [Gg]overn)"
)
"""What has a governor and no bank."""


def _is_of_chamber(story: Story, claim: Claim) -> bool:
    """ "The second vice-president X": one of several, where a chamber was the last body spoken of."""
    title = claim.title
    owner = story.tokens[title.first - 1].text.lower() if title.first else ""
    several = claim.state in _SEVERAL_OF_STATE and owner != "its"
    if (
        several
        and title.head_text.removeprefix("first ").startswith("vice")
        and story.tokens[title.head].text[0].isupper()
    ):
        return False  # "First Vice President X" of a state that has more than one
    if title.chain or not (owner == "its" or _ORDINALS.intersection(title.before.lower().split())):
        return False
    body = _body_before(story, claim)
    return body is not None and kind_of(body) is BodyKind.CHAMBER


def _is_beside_speaker(story: Story, bearings: Sequence[Bearing], claim: Claim) -> bool:
    """ "The speaker, with vice-president X and deputies": of the chamber whose speaker and members are told of."""
    title = claim.title
    head, following = (token.text for token in story.tokens[title.head : title.head + 2])
    as_of_state = (head == "Vice" and following[0].isupper()) or not head[1:].islower()  # "Vice President", "VP"
    first = "first" in f"{title.before} {title.head_text}".lower().split()  # of several, as chambers have them
    if not title.bare or claim.state is None or claim.state in _PRESIDING or (as_of_state and not first):
        return False
    if first and claim.state in _SEVERAL_OF_STATE:
        return False
    others = [other for bearing in bearings for other in bearing.claims if other.state == claim.state]
    presided = any(other.role is Role.LEGISLATURE_SPEAKER for other in others)
    near = [other.role for other in others if abs(other.sentence.index - claim.sentence.index) <= 1]
    seated = any(role in (Role.LEGISLATOR, Role.LEGISLATURE_SPEAKER) for role in near)
    return presided and seated and Role.HEAD_OF_STATE not in near


def _is_numbered(bearings: Sequence[Bearing], claim: Claim) -> bool:
    """ "The Second Vice-President, X": one of several, where the speaker or a deputy of that state is told of too."""
    title = claim.title
    numbers = _ORDINALS.intersection(title.before.lower().split())
    if title.chain or not numbers or claim.state is None:
        return False
    alike = {other.role for bearing in bearings for other in bearing.claims if other.state == claim.state}
    if not alike & {Role.LEGISLATURE_SPEAKER, Role.DEPUTY_SPEAKER}:
        return False
    return claim.state not in _SEVERAL_OF_STATE


_SEVERAL_OF_STATE = frozenset({"AF", "AZ", "BI", "CR", "CU", "ES", "GQ", "GY", "HN", "IQ", "IR", "KM", "LA", "MM"})
_SEVERAL_OF_STATE |= {"MW", "PA", "PE", "SD", "SS", "SY", "TZ", "VE", "YE", "ZW"}
"""States that have, or had in years of reports, more than one vice president."""
_PRESIDING = frozenset({"AR", "BO", "IN", "LR", "US", "UY"})
"""States whose vice president presides over the senate."""


def _is_of_region(story: Story, claim: Claim) -> bool:
    """ "The Chechen leader X", or "former President X" where a king reigns and a region's government is told of."""
    title = claim.title
    if claim.ground == "owner" and title.kind in ("leader", "president"):
        return True
    if title.kind != "president" or not title.bare or claim.state not in KINGDOMS:
        return False
    start = story.tokens[title.first].start
    return _REGION.search(story.text, max(0, start - _NEAR), start + _NEAR) is not None


def _settle(story: Story, claim: Claim) -> None:
    title = claim.title
    head = title.kind in ("leader", "director")
    if head and title.head_text.rstrip("s") not in _HEADS:
        return
    if title.kind == "deputy_chair" and "chair" not in title.head_text:
        return
    body = _body_before(story, claim)
    if head and (body is None or kind_of(body) is not BodyKind.BUSINESS):
        return
    if body is not None:
        role = role_of(replace(title, chain=f"of the {body}"), claim.state)
        if role is not Role.OTHER:
            claim.role = role
            return
    seated = {"member": Role.LEGISLATOR, "deputy_chair": Role.DEPUTY_SPEAKER}.get(title.kind)
    stands_alone = not (title.chain if title.kind == "member" else title.before)
    if seated and stands_alone and (_CHAMBER.search(story.text, 0, LOOKED_AT) or chambers_in(story.text)):
        claim.role = seated


def _body_before(story: Story, claim: Claim) -> str | None:
    """The last body that is named before a title, at most some sentences back, None if none is."""
    start = story.tokens[claim.title.first].start
    floor = story.sentences[max(0, claim.sentence.index - _REACH)].start
    found = last_body(story.text[floor:start])
    return found.group() if found else None
