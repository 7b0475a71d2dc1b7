"""Offices told by another's: "his Mongolian counterpart B", "her predecessor C", "the Speaker's deputy D"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from loaders.reading.beside import beside
from loaders.reading.bodies import is_international
from loaders.reading.claims import Bearing, Claim
from loaders.reading.counterpart_models import REACH, model_of
from loaders.reading.geography import Places
from loaders.reading.leaders import state_of_leader
from loaders.reading.lexicon import is_portfolio
from loaders.reading.named_sentences import GENITIVES
from loaders.reading.office_states import is_of_union
from loaders.reading.owners import (
    described_owner,
    named_partner,
    owner_of,
    titled_owner,
    told_by_pronoun,
    unnamed_model,
)
from loaders.reading.roles import role_of
from loaders.reading.story import Story
from loaders.reading.titles import Title
from ontology.terms import Role, TenureStatus

_FOR_WORK = re.compile(r"for (?:the )?[a-z]")
"""What somebody's deputy is for: "his deputy for economic diplomacy"."""
_PORTFOLIO = re.compile(r"(?:of|for|from|at) (?:the )?[A-Z][\w-]+(?: (?:and )?[A-Z][\w-]+)*\Z")
_BEFORE, _AFTER = "predecessor", "successor"
_SPOUSES = frozenset({"wife", "wives", "husband", "husbands", "spouse", "spouses"})
_DEPUTIES = frozenset({"deputy", "deputies"})
_OWNERS = frozenset({"his", "her", "their", "its", "whose", "my", "our", "own", "two", "both", "latter's", "latter’s"})
_DEPUTY_OF = {
    Role.LEGISLATURE_SPEAKER: Role.DEPUTY_SPEAKER,
    Role.FOREIGN_MINISTER: Role.DEPUTY_FOREIGN_MINISTER,
    Role.DEFENCE_MINISTER: Role.DEPUTY_MINISTER,
    Role.MINISTER: Role.DEPUTY_MINISTER,
    Role.HEAD_OF_GOVERNMENT: Role.DEPUTY_HEAD_OF_GOVERNMENT,
    Role.HEAD_OF_STATE: Role.VICE_PRESIDENT,
    Role.INTERNATIONAL_ORGANIZATION_HEAD: Role.INTERNATIONAL_ORGANIZATION_OFFICIAL,
    Role.ADVISER: Role.ADVISER,
    Role.BUSINESS_LEADER: Role.BUSINESS_LEADER,
    Role.PARTY_LEADER: Role.PARTY_LEADER,
    Role.SECURITY_OFFICIAL: Role.SECURITY_OFFICIAL,
    Role.MILITARY: Role.MILITARY,
    Role.SPOKESPERSON: Role.SPOKESPERSON,
    Role.REGIONAL_HEAD: Role.OTHER,
    Role.MAYOR: Role.OTHER,
    Role.AMBASSADOR: Role.OTHER,
}


_OF_CHAMBERS = frozenset({Role.LEGISLATOR, Role.DEPUTY_SPEAKER})
"""Whose colleagues are members of the same chamber: "the committee's chair, A, and her colleagues B and C"."""


def counterparts(story: Story, bearings: Sequence[Bearing], places: Places) -> None:
    """Turn each claim to an office told by another's into one of its own."""
    earlier: list[Claim] = []
    for number, bearing in enumerate(bearings):
        settled: list[Claim] = []
        for claim in bearing.claims:
            if claim.title.kind == "counterpart" or _is_deputy(story, claim):
                known = [*earlier, *(c for c in bearing.claims if _tells_apart(c, claim))]
                around = [bearing, *reversed(bearings[max(0, number - REACH) : number])]
                told = _told(story, places, around, claim, known, settled)
                settled += told
                if not told and claim.title not in bearing.free:
                    bearing.free.append(claim.title)
            else:
                settled.append(claim)
        bearing.claims = settled
        earlier += settled


def _tells_apart(claim: Claim, other: Claim) -> bool:
    """Whether an office is told by itself, and by another title: not "his deputies A and B", of B for A."""
    return claim.title.kind != "counterpart" and claim.title.first != other.title.first


def _is_deputy(story: Story, claim: Claim) -> bool:
    """ "Her deputy X", "the Minister's deputies X and Y": somebody's deputy, no member of a chamber of deputies."""
    title = claim.title
    if title.head_text not in _DEPUTIES or (title.chain and _FOR_WORK.match(title.chain) is None):
        return False
    owner = story.tokens[title.first - 1].text.lower() if title.first else ""
    return owner in _OWNERS or owner.endswith(GENITIVES) or title.before.endswith(GENITIVES)


def _told(
    story: Story,
    places: Places,
    around: Sequence[Bearing],
    claim: Claim,
    known: Sequence[Claim],
    settled: Sequence[Claim],
) -> list[Claim]:
    title, bearing = claim.title, around[0]
    if _PORTFOLIO.match(title.chain) and is_portfolio(title.chain.split()[-1]):
        return [_of_portfolio(story, claim, places, model_of(story, claim, known, around))]
    if (organisation := _of_organisation(claim, known)) is not None:
        return [organisation]
    owner = owner_of(story, claim, [*known, *settled]) or titled_owner(story, bearing, claim, known)
    if owner is None and title.head_text in _DEPUTIES:
        owner = described_owner(story, bearing, claim, known)
    model = owner or model_of(story, claim, told_by_pronoun(story, claim, known), around)
    if title.head_text in _SPOUSES:
        return _married(story, bearing, claim, model, known)
    if model is not None and title.head_text == "colleagues" and model.role in _OF_CHAMBERS and model.state:
        titled = replace(title, kind="legislator", state=model.state)
        return [Claim(claim.person, titled, claim.sentence, claim.name, Role.LEGISLATOR, model.state)]
    if model is None and title.kind == "counterpart":
        model = unnamed_model(claim, around)
    if model is None:
        return [_seconding(claim)] if title.kind != "counterpart" else []
    if title.head_text in _DEPUTIES:
        return [_second(claim, model)]
    return _alike(story, places, claim, model, known)


def _alike(story: Story, places: Places, claim: Claim, model: Claim, known: Sequence[Claim]) -> list[Claim]:
    """The office of who has the same one as another: before or after him, or in another state."""
    title = claim.title
    if _holds_same(claim, model, known):
        return []
    if title.head_text.rstrip("s") in (_BEFORE, _AFTER):
        return [_follower(claim, model)]
    if model.role is Role.AMBASSADOR and title.head_text.startswith("who ") and model.state:
        return [replace_claim(claim, replace(title, state=model.state), model, model.state, "counterpart")]
    name = story.text[claim.name.start : claim.name.end]
    led = None if claim.state else state_of_leader(name, model.role, int(story.report.published[:4]))
    if led is not None:
        return [replace_claim(claim, replace(title, state=led), model, led, "known holder")]
    state = claim.state or _beside(story, claim, places)
    state, ground = (state, "counterpart") if state else _other(places, model.state)
    return [replace_claim(claim, replace(title, state=state), model, state, ground)] if state else []


def _second(claim: Claim, model: Claim) -> Claim:
    """The office of somebody's deputy."""
    role = _DEPUTY_OF.get(model.role)
    if role is None:
        return _seconding(claim)
    titled = replace(claim.title, kind="other", state=model.state)
    return Claim(claim.person, titled, claim.sentence, claim.name, role, model.state, "counterpart")


def _married(story: Story, bearing: Bearing, claim: Claim, model: Claim | None, known: Sequence[Claim]) -> list[Claim]:
    """The spouse of whoever the title tells, of who is named right before it, or of the model."""
    title = claim.title
    if title.state and _OF_RULER.fullmatch(title.chain):
        titled = replace(title, kind="first_spouse")
        return [Claim(claim.person, titled, claim.sentence, claim.name, Role.FIRST_SPOUSE, title.state)]
    if (partner := named_partner(story, bearing, claim)) is not None:
        ruling = [one for one in known if one.person == partner and one.role is Role.HEAD_OF_STATE]
        return _spouse(bearing, claim, ruling[-1], ruling) if ruling else []
    return _spouse(bearing, claim, model, told_by_pronoun(story, claim, known))


def _of_organisation(claim: Claim, known: Sequence[Claim]) -> Claim | None:
    """ "The Secretary-General of the OIC and his Arab League counterpart B": the head of another organisation."""
    title = claim.title
    body = title.before or title.chain.removeprefix("of ").removeprefix("from ").removeprefix("at ")
    if title.kind != "counterpart" or title.plural or claim.state not in (None, "EU") or not is_international(body):
        return None
    heads = {
        other.person
        for other in known
        if other.sentence is claim.sentence and other.role is Role.INTERNATIONAL_ORGANIZATION_HEAD
    }
    if not heads - {claim.person} or claim.person in heads:
        return None
    titled, state = replace(title, kind="io_head"), "EU" if is_of_union(body) else None
    return Claim(claim.person, titled, claim.sentence, claim.name, Role.INTERNATIONAL_ORGANIZATION_HEAD, state)


def _seconding(claim: Claim) -> Claim:
    """ "Sent his deputy, X": the deputy of somebody whose office tells nothing is still no deputy of a chamber."""
    if claim.role is Role.LEGISLATOR and not claim.title.plural:
        claim.title, claim.role = replace(claim.title, kind="other"), Role.OTHER
    return claim


def _holds_same(claim: Claim, model: Claim, known: Sequence[Claim]) -> bool:
    """ "Prime Minister X, his colleague": whether a counterpart has that office of a state by another title."""
    if claim.title.head_text.rstrip("s") in (_BEFORE, _AFTER):
        return False
    return any(
        other.person == claim.person and other.role is model.role and other.sentence is claim.sentence
        for other in known
    )


def _of_portfolio(story: Story, claim: Claim, places: Places, model: Claim | None) -> Claim:
    """ "His colleague of the Interior, X": the minister of that."""
    state = claim.state or _beside(story, claim, places) or _other(places, model.state if model else None)[0]
    titled = replace(claim.title, kind="minister", state=state)
    return Claim(claim.person, titled, claim.sentence, claim.name, role_of(titled, state), state, "counterpart")


def _follower(claim: Claim, model: Claim) -> Claim:
    """Who held the same office before, or is to hold it after."""
    status = TenureStatus.FORMER
    if claim.title.head_text.startswith(_AFTER):
        status = TenureStatus.CURRENT if model.title.status is TenureStatus.FORMER else TenureStatus.ELECT
    titled = replace(claim.title, kind=model.title.kind, state=model.state, status=status)
    return Claim(claim.person, titled, claim.sentence, claim.name, model.role, model.state, "counterpart")


def _spouse(bearing: Bearing, claim: Claim, model: Claim | None, known: Sequence[Claim]) -> list[Claim]:
    """The spouse of a head of state has an office by that, others have none."""
    described = [title for title in bearing.free if title.last <= claim.title.first and title.kind in _RULING]
    if model is not None and model.sentence is claim.sentence:
        ruling, state = model.role is Role.HEAD_OF_STATE, model.state
    elif described and described[-1].bare and described[-1].state is None:
        heads = [one for one in known if one.role is Role.HEAD_OF_STATE]  # "the President and her husband, X"
        ruling, state = bool(heads), heads[-1].state if heads else None
    elif described:
        ruling, state = not described[-1].chain or described[-1].state is not None, described[-1].state
    else:
        ruling, state = model is not None and model.role is Role.HEAD_OF_STATE, model.state if model else None
    if not ruling or state is None:
        return []
    titled: Title = replace(claim.title, kind="first_spouse", state=state)
    return [Claim(claim.person, titled, claim.sentence, claim.name, Role.FIRST_SPOUSE, state, "counterpart")]


_OF_RULER = re.compile(
    r"of (?:the )?(?:[A-Z][\w’'-]* ){0,3}(?:[Pp]resident|[Hh]ead of [Ss]tate|[Kk]ing|[Ee]mir|[Ss]ultan)"
    r"(?: of (?:the )?[A-Z][\w-]+(?: (?:of |and )?[A-Z][\w-]+)*)?"
)
"""Whose spouse has an office by that: "the wife of the Turkish president"."""
_RULING = frozenset({"president", "head_of_state"})


def replace_claim(claim: Claim, title: Title, model: Claim, state: str, ground: str | None) -> Claim:
    """The counterpart's claim: the model's role in another state, under the words of the text."""
    titled = replace(title, kind=model.title.kind if model.title.kind != "counterpart" else "other", state=state)
    role = _IN_UNION.get(model.role, model.role) if state == "EU" else model.role
    return Claim(claim.person, titled, claim.sentence, claim.name, role, state, ground)


_IN_UNION = {
    Role.HEAD_OF_STATE: Role.INTERNATIONAL_ORGANIZATION_HEAD,
    Role.HEAD_OF_GOVERNMENT: Role.INTERNATIONAL_ORGANIZATION_HEAD,
    Role.FOREIGN_MINISTER: Role.INTERNATIONAL_ORGANIZATION_OFFICIAL,
    Role.DEFENCE_MINISTER: Role.INTERNATIONAL_ORGANIZATION_OFFICIAL,
    Role.MINISTER: Role.INTERNATIONAL_ORGANIZATION_OFFICIAL,
}
"""What somebody's counterpart in the European Union is, which has presidents, commissioners and no ministers."""


def _beside(story: Story, claim: Claim, places: Places) -> str | None:
    """ "His counterpart from Estonia, B"; "B, his counterpart of the Republic of X"."""
    near = beside(story, claim.sentence, claim.name, places)
    if near or claim.title.plural:
        return near
    start = story.tokens[claim.title.first].start
    after = places.within(start, max(claim.name.end, story.tokens[claim.title.last - 1].end) + 40)
    return next((place.code for place in after if story.sentence_at(place.start) is claim.sentence), None)


def _other(places: Places, state: str | None) -> tuple[str | None, str | None]:
    """The other state that the story is about."""
    counts: dict[str, int] = {}
    for place in places.found:
        if place.code != state:
            counts[place.code] = counts.get(place.code, 0) + 1
    if not counts:
        return None, None
    return max(sorted(counts), key=lambda code: counts[code]), "counterpart"
