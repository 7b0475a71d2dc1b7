"""Bare titles whose words would tell of a state or of states, but which are of another body.

"Our president X" is of the firm that tells, "the plant's director Y" of a firm, "the secretary general Z" of a ministry
where no organisation of states is named, "General W, chief of staff" of an army.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from loaders.reading.bodies import BodyKind, kind_of, last_body
from loaders.reading.claims import Claim
from loaders.reading.credit import credit_of
from loaders.reading.geography import Places
from loaders.reading.heading import heading_of
from loaders.reading.organisation_leaders import organisations_led
from loaders.reading.organisation_names import international_bodies, names_international
from loaders.reading.role_words import INSTITUTION
from loaders.reading.roles import role_of
from loaders.reading.story import LOOKED_AT, Story
from ontology.terms import Role

_LED = frozenset({"president", "vice_president", "chair", "director", "io_head"})
_HEADS = re.compile(r"(?:deputy |vice[- ])?(?:president|chair\w*|director(?:[- ]general)?)")
_GENERAL = re.compile(r"(?:secretary|director)[- ]general|executive director")
_ORGANISATION = re.compile(r"\b(?:[Oo]rgani[sz]ation|[Ww]orld|[Ii]nternational|[Ss]ecretariat)\b")
_STAFFS = re.compile(r"chief of staff|chief|inspector general")
_ARMED = re.compile(r"\b(?:[Dd]efen[cs]e|[Mm]ilitary|[Aa]rm(?:y|ies|ed [Ff]orces)|[Tt]roops|[Ss]oldiers)\b")
_CIVILIAN = re.compile(r"\b(?:[Pp]residen(?:t|cy|tial)|[Pp]rime [Mm]inister|[Pp]alace|[Cc]ommission)\b")
_LONGEST_QUOTATION = 2000  # characters
_STATE_BODIES = frozenset({BodyKind.MINISTRY, BodyKind.MISSION, BodyKind.GOVERNMENT, BodyKind.OFFICE, BodyKind.CHAMBER})
_SPEAKS_FOR_STATE = re.compile(
    r"\b(?:[Mm]inister|[Aa]mbassador|[Cc]onsul|[Ee]nvoy|[Ss]peaker|[Ss]enator|[Cc]harg[ée]|[Pp]arliamentarian|[Ss]pokes\w+)\b"
)
_SAYS = re.compile(
    r"\b(?:sa(?:id|ys)|told(?! our)|tells(?! our)|add(?:ed|s)|announce[ds]|stresse[ds]|state[ds]|noted|hoped)\b"
)
_IN_NAMES = frozenset({"of", "de", "and", "for", "the", "&"})
_NAMING = re.compile(
    r"\b(?!(?:Republic|Kingdom|State|Federation|Federal|Democratic|People|Islamic|Socialist|The)\b)[A-Z]\w+"
)
_REPUBLIC = re.compile(r"\b(?:Republic|Kingdom|State|Federation) of\b")
_OF_FIRM = 2  # words before a place that make it part of a name: "Sociedad Rural Argentina", not "South Ossetia"
_LONGEST_NAME = 12  # tokens
_NEAR = 250  # characters around a title in which an army or a president is named
_CIVIL = ("Attorney", "Consul", "Secretary", "Governor", "Director", "Solicitor", "Prosecutor", "Surgeon", "Auditor")
_RANKS = re.compile(
    r"\b(?:Lieutenant|Lt|Major|Maj|Brigadier|Brig|Colonel|Col|Admiral|Adm|Marshal|Commodore)\b"
    rf"|(?<![\w-]){''.join(f'(?<!{office} )' for office in _CIVIL)}(?:General|Gen)\b"
)


def of_other_bodies(story: Story, claims: Sequence[Claim], places: Places) -> None:
    """Tell anew the role of bare titles that are of no state and no organisation of states."""
    for claim in claims:
        title = claim.title
        if title.chain or title.plural:
            continue
        if (chamber := _chamber_of(story, claim)) is not None:
            claim.title = replace(title, chain=f"of the {chamber}")
            claim.role = role_of(claim.title, claim.state)
            continue
        kind = _of_staff(story, claim) or _of_publisher(story, claim, places) or _of_no_organisation(story, claim)
        if kind is not None:
            claim.title = replace(title, kind=kind)
            claim.role = role_of(claim.title, claim.state)


def _of_publisher(story: Story, claim: Claim, places: Places) -> str | None:
    """ "Our chairman X", "the Sociedad Rural, whose president Y": the head of a firm, or of the party that tells."""
    title = claim.title
    if title.kind not in _LED or not title.bare or not _HEADS.fullmatch(title.head_text):
        return None
    before = [token.text.lower() for token in story.tokens[max(0, title.first - 2) : title.first]]
    if title.kind in ("president", "vice_president") and not story.tokens[title.head].text.islower():
        return None
    if before[-1:] == ["our"] or before == ["our", "own"]:
        if title.kind == "io_head" and _names_organisation(story):
            return None
        if _is_said_by_state(story, claim) or kind_of(credit_of(story)) in _STATE_BODIES:
            return None
        heading = heading_of(story.text)
        if INSTITUTION.search(heading):
            return None
        party = kind_of(heading) is BodyKind.PARTY
        return "party_leader" if party and "director" not in title.head_text else "business_leader"
    if before[-1:] == ["whose"] and title.kind == "president" and claim.role is Role.HEAD_OF_STATE:
        return "business_leader" if _is_of_firm(story, claim, places) else None
    return None


def _is_said_by_state(story: Story, claim: Claim) -> bool:
    """Whether "our" may be of a state: in a quotation, or in what a minister or an ambassador is said to have said."""
    start = story.tokens[claim.title.first].start
    floor = story.text.rfind("\n", max(0, start - _LONGEST_QUOTATION), start) + 1 or max(0, start - _LONGEST_QUOTATION)
    before = story.text[floor:start]
    if before.count('"') % 2 or before.rfind("“") > before.rfind("”"):
        return True
    spoken = _SPEAKS_FOR_STATE.search(story.text, claim.sentence.start, start)
    return spoken is not None and _SAYS.search(story.text, spoken.end(), start) is not None


def _is_of_firm(story: Story, claim: Claim, places: Places) -> bool:
    """Whether "whose" follows the name of what may be a firm, and is no state: "Ericsson Nikola Tesla, whose"."""
    tokens, last = story.tokens, claim.title.first - 2
    while last > claim.sentence.first and tokens[last].text == ",":
        last -= 1
    if not tokens[last].text[0].isupper():
        return False
    first = last
    floor = max(claim.sentence.first, last - _LONGEST_NAME)
    while first > floor and (tokens[first - 1].text[0].isupper() or tokens[first - 1].text in _IN_NAMES):
        first -= 1
    start, end = tokens[first].start, tokens[last].end
    kind = kind_of(story.text[start:end])
    place = next((place for place in places.within(start, end) if place.end == end), None)
    own = _NAMING.findall(story.text, start, place.start) if place else ()
    is_place = place is not None and len(own) < _OF_FIRM
    if place is not None and _REPUBLIC.search(story.text, start, end):
        return False  # "the Co-operative Republic of Guyana"
    return kind is BodyKind.BUSINESS or (kind is BodyKind.OTHER and not is_place)


def _of_staff(story: Story, claim: Claim) -> str | None:
    """ "General X, chief of staff": of an army by the bearer's rank, or by what is spoken of there."""
    title = claim.title
    if title.kind not in ("adviser", "director", "deputy_chair") or not _STAFFS.fullmatch(
        title.head_text.removeprefix("deputy ")
    ):
        return None
    if title.before and not title.state and not title.bare:
        return None
    whole = " ".join(token.text for token in story.tokens[max(0, claim.name.whole - 3) : claim.name.first])
    if _RANKS.search(whole):
        return "military"
    if title.kind != "adviser":
        return None
    start = story.tokens[title.first].start
    around = (max(0, start - _NEAR), start + _NEAR)
    armed = _ARMED.search(story.text, *around) is not None
    return "military" if armed and _CIVILIAN.search(story.text, *around) is None else None


def _of_no_organisation(story: Story, claim: Claim) -> str | None:
    """ "The secretary general X" where the story names no organisation of states is of a ministry or chamber."""
    title = claim.title
    if claim.role is not Role.INTERNATIONAL_ORGANIZATION_HEAD or not title.bare:
        return None
    if not _GENERAL.fullmatch(title.head_text) or _heads_organisation(story, claim):
        return None
    if title.head_text.startswith("director"):
        start = story.tokens[title.first].start
        return None if international_bodies(story.text[max(0, start - _NEAR) : start + _NEAR]) else "director"
    return None if _speaks_of_organisations(story) or _names_organisation(story) else "director"


def _heads_organisation(story: Story, claim: Claim) -> bool:
    """Whether somebody is known to have headed an organisation of states that year: "Director General Grossi"."""
    return bool(organisations_led(story.text[claim.name.start : claim.name.end], int(story.report.published[:4])))


def _chamber_of(story: Story, claim: Claim) -> str | None:
    """ "The National Assembly was next: the Secretary-General, X, waited": the chamber that was spoken of last."""
    title = claim.title
    if claim.role is not Role.INTERNATIONAL_ORGANIZATION_HEAD or not title.bare or title.kind != "secretary_general":
        return None
    if _ASSEMBLIES.search(story.text, 0, LOOKED_AT) or _heads_organisation(story, claim):
        return None
    start = story.tokens[title.first].start
    floor = story.sentences[max(0, claim.sentence.index - 1)].start
    body = last_body(story.text[max(floor, start - _LONGEST_BEFORE) : start])
    return body.group() if body is not None and kind_of(body.group()) is BodyKind.CHAMBER else None


_ASSEMBLIES = re.compile(r"parliamentary (?:assembly|union|confederation|forum)|\bPA[CB]\w+", re.IGNORECASE)
"""Assemblies of several states, whose secretaries general head their staff."""
_LONGEST_BEFORE = 400  # characters from a chamber to a title


@lru_cache(maxsize=2)
def _speaks_of_organisations(story: Story) -> bool:
    return _ORGANISATION.search(story.text, 0, LOOKED_AT) is not None


@lru_cache(maxsize=2)
def _names_organisation(story: Story) -> bool:
    return names_international(story.text[:LOOKED_AT])
