"""Roles that a head says by itself, but for where the words beside it say that it is another office."""

from __future__ import annotations

import re

from loaders.reading.bodies import BodyKind, chamber_state, kind_of, names_region, owner_of
from loaders.reading.geography import code_of
from loaders.reading.heads_by_state import THRONES, is_civil, of_custom
from loaders.reading.high_commissioners import is_of_cause
from loaders.reading.lexicon import is_portfolio
from loaders.reading.organisation_roles import is_abroad, is_part
from loaders.reading.role_table import (
    DEPUTIES_OF,
    ISLANDS,
    TRADITIONAL,
)
from loaders.reading.role_words import DEFENCE, FOREIGN, LOCAL, MILITARY
from loaders.reading.secretary_general_roles import OWN_BODIES
from loaders.reading.title_openings import DEPUTIES
from loaders.reading.titles import Title
from ontology.terms import Role

_TOP = frozenset({Role.HEAD_OF_STATE, Role.HEAD_OF_GOVERNMENT})


def placed(title: Title, role: Role, state: str | None) -> Role:
    """What a head says by itself, but for where the words beside it say that it is another office."""
    body = f"{title.before} {title.chain}"
    if _of_a_part(title, role, body):
        return Role.REGIONAL_HEAD
    if is_civil(title, role, state):
        return Role.OTHER
    if title.head_text in CHIEFS_OF_STAFF and _OF_OFFICE_HOLDER.match(title.chain):
        return Role.ADVISER if _LEADERS.match(title.chain) else Role.OTHER
    if title.head_text in CHIEFS_OF_STAFF and (staff := _CIVIL_STAFFS.get(kind_of(title.chain))):
        return staff if DEFENCE.search(title.chain) is None else role
    if role in (Role.MILITARY, Role.SECURITY_OFFICIAL) and _advises_leader(title):
        return Role.ADVISER
    named = _of_named_body(title, role, body, state)
    if named is not None:
        return named
    abroad = of_custom(title, role, state)
    if abroad is not None:
        return abroad
    if title.kind == "deputy_secretary_general" and kind_of(body) in OWN_BODIES:
        return Role.OTHER
    if title.kind == "deputy_secretary_general" and kind_of(body) in _SECONDED:
        return DEPUTIES_OF[kind_of(body)]
    return _of_organisation(title, role, body, state)


def _of_named_body(title: Title, role: Role, body: str, state: str | None) -> Role | None:
    """What a head is that a body beside it makes another office, None if none does."""
    if role is Role.AMBASSADOR and title.head_text == "high commissioner" and is_of_cause(title.chain):
        return Role.OTHER
    said = f"{title.before} {title.head_text}"
    national = role is Role.INTERNATIONAL_ORGANIZATION_OFFICIAL and not _OF_UNION.search(said)
    if national and _OF_NATION.match(title.chain):
        return Role.OTHER  # "the Commissioner for Children"
    if role is Role.LEGISLATOR and state == "DE" and title.head_text in ("senator", "senators"):
        return Role.MINISTER  # of Berlin, Bremen or Hamburg, whose governments are senates
    regional = title.head_text.startswith("deputy first minister") and state not in ISLANDS
    if role is Role.DEPUTY_HEAD_OF_GOVERNMENT and (regional or names_region(body)):
        return Role.OTHER
    if title.head_text == "top envoy":
        return _of_envoy(title, body)
    if role in _TOP and title.chain and kind_of(body) is BodyKind.INTERNATIONAL and "ouncil" in title.head_text:
        return Role.INTERNATIONAL_ORGANIZATION_OFFICIAL
    if role is Role.DEPUTY_SPEAKER and "pro tempore" in title.head_text and kind_of(body) is BodyKind.INTERNATIONAL:
        return Role.INTERNATIONAL_ORGANIZATION_HEAD
    if role is Role.MILITARY and kind_of(body) is BodyKind.SECURITY_COUNCIL:
        return Role.SECURITY_OFFICIAL
    if role is Role.SECURITY_OFFICIAL and title.head_text.endswith(" committee") and chamber_state(title.chain):
        return Role.LEGISLATOR  # "chairman of the national security committee of the Riksdag"
    if role is Role.JUDGE and _AUDITORS.match(title.chain):
        return Role.OTHER
    return None


def _of_envoy(title: Title, body: str) -> Role | None:
    """A "top envoy" who is sent somewhere is no foreign minister: "the top envoy to Beijing"."""
    if kind_of(body) is BodyKind.INTERNATIONAL:
        return Role.INTERNATIONAL_ORGANIZATION_OFFICIAL
    if not title.chain.startswith(("to ", "for ", "in ", "at ")):
        return None
    return Role.SPECIAL_ENVOY if title.chain.startswith("for ") else Role.AMBASSADOR


_OF_NATION = re.compile(
    r"(?:for|of) (?:the )?(?:Children|Youth|Elderly|Older|Persons|Rights of|Lands|Prisons|Police|Inland Revenue|Revenue"
    r"|Oaths|Elections|Data Protection|Standards|Official Languages|Voluntary|Mental Health|Animal|Insurance|Customs)\b"
)
"""What states have a commissioner for, and the European Union seldom."""
_OF_UNION = re.compile(r"\b(?:EU|European|Union|Europe)\b", re.IGNORECASE)
_AUDITORS = re.compile(r"of (?:the )?(?:Supreme |State )?(?:Court of )?(?:Accounts|Audit)")
"""Who audit the state in a court of that name and judge nobody."""


def _advises_leader(title: Title) -> bool:
    """ "Military Adviser to the President", "security adviser to the Prime Minister", not the national security one."""
    if title.head_text == "chief of staff of the" and _LEADERS.match(f"of the {title.chain}"):
        return True
    if "advis" not in title.head_text or "national security" in f"{title.before} {title.head_text}".lower():
        return False
    return _LEADERS.search(title.chain) is not None


_LEADERS = re.compile(
    r"\A(?:to|of) (?:the )?(?:\w+ )?(?:presiden(?:t|cy)|prime minister|head of state|king|emir|sultan)", re.IGNORECASE
)


_SECONDED = frozenset({BodyKind.SECURITY_COUNCIL, BodyKind.PARTY, BodyKind.BUSINESS, BodyKind.RELIGIOUS})
"""Bodies of a state whose deputy secretaries general are as its deputy heads."""
_CIVIL_STAFFS = {
    BodyKind.CHAMBER: Role.OTHER,
    BodyKind.COMMITTEE: Role.OTHER,
    BodyKind.MINISTRY: Role.OTHER,
    BodyKind.COURT: Role.OTHER,
    BodyKind.PARTY: Role.OTHER,
    BodyKind.OFFICE: Role.ADVISER,
    BodyKind.INTERNATIONAL: Role.INTERNATIONAL_ORGANIZATION_OFFICIAL,
}
"""Bodies whose chief of staff commands nobody: "Chief of Staff of the Mazhilis"."""
CHIEFS_OF_STAFF = frozenset({"chief of staff", "deputy chief of staff"})
_OF_OFFICE_HOLDER = re.compile(
    r"(?:to|of) (?:the |his |her )?(?:\w+ )?(?:presiden(?:t|cy)|prime minister|head of state|king|emir|sultan"
    r"|vice[ -]president|(?:[a-z]+ )?minister|governor|mayor|premier|speaker|chancellor|secretary)\b(?!['’]s)",
    re.IGNORECASE,
)
"""Whose chief of staff is of no army: "Chief of Staff of the Prime Minister"."""


def _of_organisation(title: Title, role: Role, body: str, state: str | None) -> Role:
    """Heads and officials that the body beside them tells."""
    if title.kind == "io_head" and kind_of(body) is not BodyKind.INTERNATIONAL:
        return _director_general(title, body, role, title.state or state)
    if title.kind == "io_head" and (is_part(body) or is_abroad(title) or _OF_COMMISSION.search(title.chain)):
        return Role.INTERNATIONAL_ORGANIZATION_OFFICIAL
    if role is Role.AMBASSADOR:
        if title.head_text == "envoy" and (_OF_LEADER.search(body) or _is_of_person(title)):
            return Role.SPECIAL_ENVOY
        return Role.INTERNATIONAL_ORGANIZATION_OFFICIAL if _is_sent(title) else role
    if (
        title.head_text in _LOCAL_HEADS
        and title.chain.startswith("of ")
        and kind_of(body) is not BodyKind.INTERNATIONAL
    ):
        return _of_branch(title, body)
    if title.head_text in ("managing director", "executive director") and _SEVERAL.search(
        f"{title.before} {title.chain}"
    ):
        return Role.INTERNATIONAL_ORGANIZATION_OFFICIAL
    if title.kind == "business_leader":
        return _of_business(title, body)
    if role is Role.LEGISLATOR:
        of_somebody = _OF_SOMEBODY.search(title.before) or _OF_OFFICER.match(title.chain)
        served = title.head_text == "deputy" and (title.chain.startswith("to ") or of_somebody)
        return Role.OTHER if served else role  # "Deputy to the Commander"
    if role is Role.SPECIAL_ENVOY:
        return _envoy(title, body)
    if role is Role.ADVISER:
        return _adviser_in_office(title, body) if state == "BD" and title.before else _adviser(title, body)
    if role is not Role.LEGISLATURE_SPEAKER or not _presides(title, body):
        return role
    return Role.INTERNATIONAL_ORGANIZATION_HEAD if title.state in (None, "EU") else role


def _presides(title: Title, body: str) -> bool:
    """ "Pan-African Parliament President": whether the head of a title names the parliament of several states."""
    named = f"{title.before} {title.head_text}" if title.before else ""
    return BodyKind.INTERNATIONAL in (kind_of(body), kind_of(named))


_OF_LEADER = re.compile(
    r"\b(?:royal|presidential|president['’]s|king['’]s|premier['’]s|minister['’]s|emir['’]s|sultan['’]s)\s*\Z"
    r"|\A\s*of (?:the |his |her )?(?:[A-Z][\w-]+ )?(?:[Pp]resident|[Kk]ing|[Ee]mir|[Ss]ultan|[Pp]rime [Mm]inister"
    r"|[Hh]ead of [Ss]tate|[Ss]peaker|[Cc]hancellor|[Gg]overnor|[Pp]ope|Holy Father)\b",
)
"""Whose envoy is sent by one person, and is no ambassador of a state."""
_OF_PERSON = re.compile(r"(?:[A-Z][\w-]+ )?(?P<name>[A-Z][\w-]+)['’]s(?: \w+)?")


def _is_of_person(title: Title) -> bool:
    """ "Starmer's envoy": sent by whoever is no place, body or state."""
    sender = _OF_PERSON.fullmatch(title.before)
    if sender is None or title.state is not None:
        return False
    name = sender["name"]
    return not (code_of(name) or owner_of(name) or kind_of(name) is not BodyKind.OTHER)


_LOCAL_HEADS = frozenset({"country manager", "country director", "country representative", "regional director"})


def _of_branch(title: Title, body: str) -> Role:
    """ "Country manager of Zorbano", "regional director of the revenue service": of no organisation of states."""
    if title.head_text == "country manager" or kind_of(body) is BodyKind.BUSINESS:
        return Role.BUSINESS_LEADER
    return Role.OTHER if kind_of(body) is not BodyKind.OTHER else Role.INTERNATIONAL_ORGANIZATION_OFFICIAL


_OF_COMMISSION = re.compile(r"\b(?:at|of|in) the European Commission\b")
"""Which has a director-general for each part of its work."""
_SENT = frozenset({"envoy", "chief of mission", "head of mission", "permanent representative"})


def _is_sent(title: Title) -> bool:
    """ "OIC envoy", "chief of mission of the IOM": of an organisation of states, which has no ambassadors."""
    if title.head_text not in _SENT or title.state is not None:
        return False
    sender = _SENDERS.match(title.chain)
    return kind_of(title.before) is BodyKind.INTERNATIONAL or (
        sender is not None and kind_of(sender.group()) is BodyKind.INTERNATIONAL
    )


_OF_OFFICER = re.compile(
    r"of (?:the |his |her |its )?(?:[A-Z]\w+ ){0,3}(?:[Ss]ecretary|[Mm]inister|[Gg]overnor|[Mm]ayor|[Dd]irector"
    r"|[Cc]ommander|[Cc]ommissioner|[Cc]hief|[Pp]rosecutor|[Aa]mbassador)\b"
)
_OF_SOMEBODY = re.compile(r"\A[A-Z]\w+['’]s\b(?=(?: first| former)?\Z)")
"""Whose deputy is of no parliament: "Vasquez's deputy"."""


def _of_business(title: Title, body: str) -> Role:
    """Heads of companies and banks: "the Asian Development Bank president" is of an organisation of states."""
    if BodyKind.INTERNATIONAL in (kind_of(body), kind_of(f"{title.before} {title.head_text}")):
        deputy = not DEPUTIES.isdisjoint(f"{title.before} {title.head_text}".lower().split())
        return (
            Role.INTERNATIONAL_ORGANIZATION_OFFICIAL
            if deputy or is_abroad(title)
            else Role.INTERNATIONAL_ORGANIZATION_HEAD
        )
    if (head := _HEADS_TOO.get(kind_of(body))) is not None:
        return head
    if "board" in title.head_text and _SCHOOLS.search(title.chain):
        return Role.OTHER
    if title.head_text in _EXECUTIVES and _PUBLIC.search(body) and not _FUNDS.search(body):
        return Role.DEPUTY_FOREIGN_MINISTER if FOREIGN.search(body) and "inistry" in body else Role.OTHER
    return Role.BUSINESS_LEADER


_HEADS_TOO = {BodyKind.CENTRAL_BANK: Role.CENTRAL_BANK_GOVERNOR, BodyKind.PARTY: Role.PARTY_LEADER}
_SCHOOLS = re.compile(r"\b(?:School|Academy|University|Institute|College|Museum|Library|Hospital|Foundation)\b")
"""Whose boards head no firm."""
_EXECUTIVES = frozenset({"ceo", "chief executive", "chief executive officer", "general director"})
_EXECUTIVES |= {"chief operating officer", "chief financial officer", "chief technology officer"}
_PUBLIC = re.compile(r"\b(?:authority|agency|ministry|department|commission|(?<!board )office)\b", re.IGNORECASE)
_FUNDS = re.compile(r"\binvestment|\bports?\b|\bnews\b|\bpress\b|\bestate|\btravel\b", re.IGNORECASE)
"""What is called an authority or agency and is a firm."""


def _of_a_part(title: Title, role: Role, body: str) -> bool:
    """Whether who heads a state or government by the words of the head does so in a part of a state."""
    if role in _TOP and names_region(body):
        return True
    if title.state in TRADITIONAL and title.head_text in THRONES:
        return False  # "the Sultan of Sokoto"
    if role not in _TOP or not (title.local or (LOCAL.search(body) and title.chain)):
        return False
    whole = re.search(r"\b(?:federal|national|united arab)\b", body, re.IGNORECASE)
    return role is Role.HEAD_OF_STATE or not whole


_SENDERS = re.compile(r"\A(?:of|for) .*?(?= (?:for|to|in|on) |\Z)", re.IGNORECASE)
_TO_SECRETARY = re.compile(r"\b(?:secretary|chairperson|director)[- ]general\b|\bsrsg\b", re.IGNORECASE)


_OF_UNITED_NATIONS = re.compile(r"\b(?:in|to|for) (?:the )?[A-Z][^,;]{2,40} of the (?:UN|United Nations)\b")


def _envoy(title: Title, body: str) -> Role:
    """Special envoys of a state, or of an organisation: "of the United Nations", "the Secretary-General's"."""
    sender = _SENDERS.match(title.chain)
    sent = kind_of(title.before) is BodyKind.INTERNATIONAL or (
        sender is not None and kind_of(sender.group()) is BodyKind.INTERNATIONAL
    )
    if (
        sent
        or _TO_SECRETARY.search(body)
        or _OF_UNITED_NATIONS.search(title.chain)
        or title.head_text.startswith("deputy special")
    ):
        return Role.INTERNATIONAL_ORGANIZATION_OFFICIAL
    return Role.SPECIAL_ENVOY


def _director_general(title: Title, body: str, role: Role, state: str | None) -> Role:
    """ "Director general", "managing director" of a body that is none of states."""
    if not title.head_text.endswith(("director", "director general", "director-general")):
        return role
    kind = kind_of(body)
    if state == "IL" and _WHOLE_FOREIGN_MINISTRY.fullmatch(body.strip()):
        return Role.DEPUTY_FOREIGN_MINISTER
    if kind is BodyKind.BUSINESS:
        return Role.BUSINESS_LEADER
    if kind is BodyKind.SECURITY_COUNCIL:
        return Role.SECURITY_OFFICIAL
    if kind is BodyKind.OTHER and title.head_text == "managing director":
        return Role.BUSINESS_LEADER
    bare = not title.chain and not title.before
    return role if bare and title.state is None else Role.OTHER


_WHOLE_FOREIGN_MINISTRY = re.compile(
    r"(?:(?:of |at )?(?:the )?(?:Israel['’]s |Israeli )?)?"
    r"(?:Foreign (?:Affairs )?Ministry|Ministry of Foreign Affairs|MFA)"
    r"(?:['’]s)?(?: of (?:the State of )?Israel)?"
)
"""Whose first civil servant is its director general, in Israel."""
_SEVERAL = re.compile(r"\b[Ss]enior\b|\bEEAS\b|\bExternal Action\b|\bWorld Bank\b|\bEBRD\b|(?:\A| )for (?:the )?[A-Z]")
"""Of managing and executive directors of an organisation that has several of them below its head."""


_SERVED = {BodyKind.CHAMBER: Role.OTHER, BodyKind.PARTY: Role.PARTY_LEADER}
"""Bodies whose offices have heads who advise no president: "Chief of the Office of the Party Central Committee"."""


def _adviser_in_office(title: Title, body: str) -> Role:
    """Bangladesh's interim governments have advisers for ministers: "Foreign Adviser", "Finance Adviser"."""
    if title.head_text not in ("adviser", "advisor"):
        return _adviser(title, body)
    if FOREIGN.search(title.before):
        return Role.FOREIGN_MINISTER
    return Role.MINISTER if is_portfolio(title.before.split()[-1]) else _adviser(title, body)


_FOR_SECURITY = re.compile(r"\bfor National Security\b")
"""What a national security adviser is told by too: "Adviser to the Prime Minister for National Security"."""


def _adviser(title: Title, body: str) -> Role:
    """Advisers of presidents and prime ministers; those of ministers and organisations are something else."""
    if (served := _SERVED.get(kind_of(title.chain))) is not None:
        return served
    if kind_of(body) is BodyKind.INTERNATIONAL:
        return Role.INTERNATIONAL_ORGANIZATION_OFFICIAL
    if re.search(
        r"\b(?:minister|speaker|governor|mayor)(?:['’]s)?\b|\bministry\b|\bembassy\b", body, re.IGNORECASE
    ) and not re.search(r"\bprime\b", body, re.IGNORECASE):
        return Role.OTHER
    if title.head_text == "assistant" and not re.search(r"\bpresident|\bprime minister|\bkremlin", body, re.IGNORECASE):
        return Role.OTHER
    if kind_of(body) is BodyKind.MISSION or title.before.lower().endswith("legal"):
        return Role.OTHER
    if title.head_text.endswith("chief of staff") and MILITARY.search(title.chain):
        return Role.MILITARY
    return Role.SECURITY_OFFICIAL if _FOR_SECURITY.search(title.chain) else Role.ADVISER
