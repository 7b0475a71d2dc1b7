"""The offices that the people of a story hold, each once, in its fullest title."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graph.facts import HeldOffice
from loaders.reading.bodies import BodyKind, kind_of
from loaders.reading.claims import BARE, STATELESS, Claim
from loaders.reading.co_chairs import JOINT
from loaders.reading.quoting import quotation
from loaders.reading.story import Story
from loaders.reading.tables import table
from loaders.reading.titles import Title
from ontology.terms import Role, TenureStatus

_WEIGHED = frozenset({"story", "dateline"})


_ROYAL = frozenset({"prince", "princess"})
_BY_BIRTH = frozenset({Role.CROWN_PRINCE, Role.FIRST_SPOUSE})


def held(story: Story, claims: Sequence[Claim]) -> Iterator[HeldOffice]:
    """One office a person, role, state and status, in its fullest title, in the order of the text."""
    best: dict[tuple[str, Role, str | None, TenureStatus], Claim] = {}
    for claim in claims:
        if claim.title.kind == "counterpart" or _is_no_office(claim):
            continue
        if claim.role in STATELESS and claim.ground in _WEIGHED and claim.state != "EU":
            claim.state, claim.ground = None, None  # its own words tell no state
        key = (claim.person, claim.role, claim.state, claim.title.status)
        joint = claim.ground == JOINT and key in best and not best[key].title.chain
        if key not in best or joint or _is_fuller(claim, best[key]):
            best[key] = claim
    fuller: dict[str, list[Claim]] = {}
    for claim in best.values():
        fuller.setdefault(claim.person, []).append(claim)
    for (person, role, state, status), claim in best.items():
        title = claim.title
        # Who co-chairs a commission does so beside the own office.
        others = [other for other in fuller[person] if other is not claim and other.ground != JOINT]
        if any(_gives_way(claim, other) for other in others):
            continue
        start, end = story.tokens[title.first].start, story.tokens[title.last - 1].end
        told = claim.ground != "roll call"
        yield HeldOffice(
            person=person,
            title=" ".join(story.text[start:end].split()),
            role=role,
            state=state,
            organization=_organization(title),
            status=status,
            evidence=quotation(
                story,
                min(start, claim.name.start) if told else claim.name.start,
                max(end, claim.name.end) if told else claim.name.end,
                confidence=confidence(claim),
                ground=claim.ground,
            ),
        )


def _is_fuller(claim: Claim, best: Claim) -> bool:
    """Whether a title says more than another of the same office: "Crown Prince" than the style "HRH Prince"."""
    styles = [title.head_text in _ROYAL for title in (claim.title, best.title)]
    if claim.role is Role.CROWN_PRINCE and styles[0] != styles[1]:
        return styles[1]
    return _length(claim.title) > _length(best.title)


_COMPANY = re.compile(
    r"\b(?:delegations?|team|family|entourage|panel|visit|group)\b"
    r"|\b(?:advance|visiting|official|travelling|ministerial|presidential|royal|search) party\b",
    re.IGNORECASE,
)


def _is_no_office(claim: Claim) -> bool:
    """Whether somebody is but one of those who came: "members of the delegation", "heads of delegation"."""
    title = claim.title
    company = claim.role in _OF_COMPANY and (title.plural or title.kind == "member") and _COMPANY.search(title.chain)
    led = not title.chain or _ROUND.fullmatch(title.chain)
    return bool(company) or bool(led and claim.role in _LED_FOR_A_DAY and title.head_text in _LEADING)


_LEADING = frozenset(
    {"who leads", "who heads", "who chairs", "chairs", "who presides over", "presides over", "who directs"}
)
_ROUND = re.compile(
    r"(?:the |this |that |its )delegation\b.*"
    r"|(?:the |these |those |its |their )?(?:[\w-]+ ){0,2}"
    r"(?:works?|talks|meetings?|negotiations?|sessions?|discussions?|sittings?|debates?|deliberations?|proceedings)"
)
"""What is led for a day: "chairs the tripartite talks"."""
_LED_FOR_A_DAY = frozenset({Role.OTHER, Role.LEGISLATOR, Role.INTERNATIONAL_ORGANIZATION_OFFICIAL})
"""Roles of those of whom no more may be said than that they lead such."""
_OF_COMPANY = frozenset({Role.OTHER, Role.PARTY_LEADER})
"""Roles of those who are only of a company: "members of the delegation", "a member of the advance party"."""
_CABINET = re.compile(r"of (?:the )?(?:[A-Z][\w-]+ )?(?:[Cc]abinet|[Gg]overnment)")


def _gives_way(claim: Claim, other: Claim) -> bool:
    """Whether a title is but less than another of the same person; of two that are each the fuller stays."""
    if not _is_less(claim, other):
        return False
    return not _is_less(other, claim) or _length(claim.title) <= _length(other.title)


def _is_less(claim: Claim, other: Claim) -> bool:
    return _says_more(other, claim) or _is_vaguer(other, claim) or _has_post(other, claim)


def _is_vaguer(other: Claim, claim: Claim) -> bool:
    """Whether a title of many says less than one's own: "two members of the government", "the heads of state"."""
    if claim.title.kind == "member" and _CABINET.fullmatch(claim.title.chain):
        return other.role is not Role.OTHER
    if claim.role is Role.MINISTER and claim.title.head_text in _TASKS:
        return other.role not in (Role.MINISTER, Role.OTHER) or other.title.head_text not in _TASKS
    return claim.title.plural and claim.role is Role.OTHER and other.role is not Role.OTHER


_TASKS = frozenset({"in charge of", "responsible for", "with responsibility for"})
"""What those of any office can be: "Deputy Premier X, responsible for trade", "Commissioner Y, in charge of energy"."""


def confidence(claim: Claim) -> float:
    """The share of offices found on the claim's ground that are right, with the chances of what was weighed."""
    share: dict[str, float] = table("ground_confidence")["shares"]
    chance = claim.borne * (claim.chance if claim.ground in _WEIGHED else 1.0)
    return round(share[claim.ground or "said"] * chance, 3)


def _has_post(other: Claim, claim: Claim) -> bool:
    """Whether a prince has another office: his birth is then none, "HRH Prince X, Minister of Foreign Affairs"."""
    return claim.title.head_text in _ROYAL and claim.role is Role.CROWN_PRINCE and other.role not in _BY_BIRTH


def _says_more(other: Claim, claim: Claim) -> bool:
    """Whether a bare or courteous title of a person is but a shorter way to say another: "Minister X", "Prince X"."""
    title = claim.title
    if _told_better(other, claim) or _is_acting(other, claim):
        return True
    if title.kind == other.title.kind == "ambassador" and title.bare and not other.title.bare:
        return title.status is not other.title.status
    if "councill" in title.head_text or "councilor" in title.head_text:
        return False  # China's state councillor is a minister beside another office
    bare = title.bare or _OF_COUNTRY.fullmatch(title.chain) is not None
    if not bare and not (title.kind in BARE and claim.role is Role.OTHER and not title.chain):
        return False
    if other.title.bare and other.title.kind == title.kind:
        return False
    if title.kind == "royal":
        return True
    if _is_beside(other, claim):
        return False
    if (
        title.kind == "president"
        and other.title.kind in ("chair", "io_head")
        and other.role in STATELESS
        and ("president" not in other.title.head_text)
    ):
        return False  # "President X, chair of the Union": of a state and of an organisation
    if title.kind == "ambassador":
        return _is_style(other, claim)
    if claim.role is Role.OTHER and title.kind in BARE:
        return other.role is not Role.OTHER and not (other.title.kind == "ambassador" and _is_style(claim, other))
    if title.status is not other.title.status and TenureStatus.ACTING not in (title.status, other.title.status):
        return title.kind == "ambassador" and other.role is claim.role
    return other.role in _SHORTENED.get(title.kind, ()) or (
        title.kind == other.title.kind and not other.title.bare and other.role is not claim.role
    )


def _is_beside(other: Claim, claim: Claim) -> bool:
    """Whether a bare title tells of an office beside another: "State Secretary", "Acting President X, the Speaker"."""
    title = claim.title
    if title.head_text.startswith(_BESIDES) or (title.kind == "president" and other.title.head_text == "speaker"):
        return True  # "Former President and Speaker X"
    acting = title.kind == "president" and title.status is TenureStatus.ACTING
    return (acting and other.title.kind != "president") or (
        title.kind == "secretary_of_state" and claim.role is Role.OTHER
    )


def _is_acting(other: Claim, claim: Claim) -> bool:
    """Whether who is called minister elsewhere, as in the heading, is the acting one: "Acting Foreign Minister X"."""
    statuses = (other.title.status, claim.title.status)
    same = other.role is claim.role and other.state == claim.state
    said = {claim.title.chain, other.title.chain} - {""}
    if claim.role is Role.MINISTER and len(said) > 1:
        return False  # "Minister of Education X, acting Minister of Youth"
    return same and statuses == (TenureStatus.ACTING, TenureStatus.CURRENT)


def _is_style(other: Claim, claim: Claim) -> bool:
    """ "Secretary-General Ambassador X": whether an ambassador's title before a name only styles another office's."""
    title = claim.title
    if title.first >= claim.name.last and title.head_text == "ambassador":
        return False  # "X, ambassador and special envoy"
    beside = 0 <= title.first - other.title.last <= 1
    fuller = not other.title.bare or other.title.kind in _TELLING or beside  # "Minister of Finance, Amb. X"
    return other.role is not Role.AMBASSADOR and fuller and title.status is other.title.status


_TELLING = frozenset(
    {"foreign_minister", "deputy_foreign_minister", "defence_minister", "special_envoy", "spokesperson"}
)
"""Heads that say an office without more words."""
_OF_COUNTRY = re.compile(
    r"of (?:the (?:host|visiting|same|other|neighbou?ring|receiving) |that |this |his |her |their )"
    r"(?:country|state|nation)"
)
"""Of a state that is not named: "the minister of the host country"."""
_BESIDES = ("state council", "attorney", "elbas", "national leader", "leader of the nation")
"""Held beside what else somebody is: in China, by attorneys general, by leaders of a nation."""
_ENVOYS = frozenset({Role.SPECIAL_ENVOY, Role.INTERNATIONAL_ORGANIZATION_OFFICIAL})


def _told_better(other: Claim, claim: Claim) -> bool:
    """Whether a colleague's minister has a portfolio, or "US Envoy X" is the special envoy for something."""
    title = claim.title
    if other.title.status is not title.status:
        return False
    plain = title.head_text in _PLAIN and not title.chain and title.state and len(title.before.split()) == 1
    if (plain or title.head_text.rstrip("s") in _TOLD) and claim.role is Role.MINISTER and other.state == claim.state:
        return other.role in _MINISTERS
    return title.head_text == "envoy" and other.role in _ENVOYS and other.state in (claim.state, None)


_PLAIN = frozenset({"minister", "cabinet secretary"})
_TOLD = frozenset({"counterpart", "colleague", "peer", "homologue"})
"""By which an office is told without a portfolio, where the one whose counterpart it is has none."""
_MINISTERS = frozenset(
    {
        Role.FOREIGN_MINISTER,
        Role.DEFENCE_MINISTER,
        Role.MINISTER,
        Role.DEPUTY_MINISTER,
        Role.DEPUTY_FOREIGN_MINISTER,
        Role.REGIONAL_HEAD,
    }
)
_CHAIRS = frozenset(
    {
        Role.LEGISLATURE_SPEAKER,
        Role.INTERNATIONAL_ORGANIZATION_HEAD,
        Role.REGIONAL_HEAD,
        Role.BUSINESS_LEADER,
        Role.HEAD_OF_GOVERNMENT,
        Role.VICE_PRESIDENT,
        Role.DEPUTY_SPEAKER,
        Role.JUDGE,
    }
)
_SHORTENED = {
    "minister": _MINISTERS,
    "president": _CHAIRS,
    "secretary_general": frozenset({Role.DEPUTY_FOREIGN_MINISTER, Role.OTHER, Role.PARTY_LEADER}),
    "secretary_of_state": frozenset({Role.FOREIGN_MINISTER}),
    "director": frozenset(Role) - {Role.OTHER},
    "leader": frozenset({Role.HEAD_OF_STATE, Role.HEAD_OF_GOVERNMENT, Role.PARTY_LEADER, Role.REGIONAL_HEAD}),
    "speaker": frozenset({Role.INTERNATIONAL_ORGANIZATION_HEAD}),
    "chair": frozenset(Role) - {Role.OTHER},
    "deputy_minister": frozenset({Role.DEPUTY_FOREIGN_MINISTER}),
}
"""Roles that a bare title of each kind is short for."""


def _length(title: Title) -> int:
    return title.last - title.first


def _organization(title: Title) -> str | None:
    chain = title.chain.removeprefix("of ").removeprefix("the ").strip()
    portfolio = chain.startswith("for ")
    if (
        not portfolio
        and kind_of(chain) not in (BodyKind.OTHER, BodyKind.GOVERNMENT)
        and title.kind not in ("ambassador", "foreign_minister")
    ):
        return chain or None
    if title.before and kind_of(title.before) is not BodyKind.OTHER:
        return title.before.removesuffix("'s").removesuffix("’s")
    return None
