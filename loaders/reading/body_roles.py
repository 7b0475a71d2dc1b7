"""Roles of those who head a body, are its deputies or members, by the kind of the body."""

from __future__ import annotations

import re

from graph.bodies import bodies
from graph.phrases import folded
from loaders.reading.bodies import BodyKind, kind_of, names_region
from loaders.reading.councils_of_state import of_council_of_state
from loaders.reading.director_roles import of_director
from loaders.reading.geography import code_of
from loaders.reading.organisation_roles import head_of_organisation
from loaders.reading.role_table import DEPUTIES_OF, HEADS_OF, MEMBERS_OF, PREMIERS
from loaders.reading.role_words import COLLEGE, DEFENCE, DIPLOMACY, FOREIGN, MILITARY
from loaders.reading.titles import Title
from ontology.terms import Role

_INTERGOVERNMENTAL = re.compile(
    r"\bintergovernmental|\binter-governmental|\bjoint (?:\w+ )?commission|\bcommission on cooperation", re.IGNORECASE
)
_STAFF = re.compile(
    r"\b(?:(?!the |of |in )\w+ office|secretariat|apparatus|staff|library|chancellery|protocol|press service)\b",
    re.IGNORECASE,
)
"""What serves a chamber and is none."""


def head_of(kind: BodyKind, title: Title, body: str) -> Role:
    """Who heads a body of this kind; of a ministry, its minister."""
    if _CHIEFS.search(body) or (kind is BodyKind.MINISTRY and _OF_FORCES.search(title.chain)):
        return Role.MILITARY
    if kind is BodyKind.MINISTRY:
        if _FEDERAL.search(title.chain) or _SEATS.fullmatch(body.strip()):
            return _minister_of(body)
        if not re.match(r"(?:of |the |[A-Z][\w'’]+ )*(?:\w+ )*?ministry\b", title.chain, re.IGNORECASE) or re.search(
            r"department|directorate|division", body, re.IGNORECASE
        ):
            return Role.OTHER
        return _minister_of(body)
    if kind is BodyKind.GOVERNMENT:
        return _of_government(body)
    if (kind is BodyKind.CHAMBER and _STAFF.search(body)) or _serves_chamber(kind, body):
        return Role.OTHER
    if kind is BodyKind.CHAMBER and _DELEGATION.search(body):
        return Role.LEGISLATOR
    if kind is BodyKind.CHAMBER and (trade := _OF_TRADE.fullmatch(body.strip())) and code_of(trade["place"]):
        return Role.BUSINESS_LEADER
    if kind is BodyKind.MISSION and re.search(r"\b(?:UN|OSCE|United Nations)\b", body):
        return Role.INTERNATIONAL_ORGANIZATION_OFFICIAL
    if kind is BodyKind.MISSION and _WATCHING.search(body):
        return Role.INTERNATIONAL_ORGANIZATION_HEAD
    return head_of_organisation(title, body) if kind is BodyKind.INTERNATIONAL else HEADS_OF[kind]


def _serves_chamber(kind: BodyKind, body: str) -> bool:
    """ "The Chancellery of the Sejm", "the Office of the National Assembly": what serves a chamber and is none."""
    served = _SERVING_ONE.search(body) if kind in (BodyKind.CHAMBER, BodyKind.OFFICE) else None
    return served is not None and kind_of(served["body"]) is BodyKind.CHAMBER


_SERVING_ONE = re.compile(r"\b(?:[Cc]hancellery|[Oo]ffice|[Aa]dministration) of (?P<body>(?:the )?[A-Z].*)")


def _of_government(body: str) -> Role:
    """Heads of governments: of a state, of a part of it, or of what an office holder calls a cabinet."""
    if _OWN_CABINET.search(body) or _GOVERNMENT_OFFICE.search(body):
        return Role.ADVISER
    return Role.REGIONAL_HEAD if names_region(body) else HEADS_OF[BodyKind.GOVERNMENT]


_DELEGATION = re.compile(r"\bdelegation\b")
"""Members whom a chamber sends, or who are sent to an assembly of several: "head of the delegation to the Assembly"."""
_WATCHING = re.compile(r"\b(?:Monitoring|Observer|Observation|Verification|Peacekeeping|Stabili[sz]ation) Mission\b")
"""What several states send, if no organisation of states is said to, and is no embassy."""
_CHIEFS = re.compile(r"\bchiefs of staff\b|\b(?-i:JCS)\b", re.IGNORECASE)
_OF_FORCES = re.compile(
    r"\b(?:of|at|in) (?:the )?(?:[A-Z]\w+ )*(?:General Staff|Joint Staff|Defen[cs]e Staff|Armed Forces"
    r"|Defen[cs]e Forces|Army|Navy|Air Force|National Guard)\b(?!.*[Mm]inistry)"
)
"""Whose departments are led by soldiers: "Head of the Operations Department of the General Staff"."""
_OF_TRADE = re.compile(r"(?:of )?(?:the )?(?P<place>[A-Z][a-zé-]+)(?:['’]s)? [Cc]hamber")
"""A chamber told by a place alone, which has a chairman if it is of commerce: "chairman of the Jeddah chamber"."""
_GOVERNMENT_OFFICE = re.compile(
    r"\b(?:Government|Cabinet) (?:Office|Administration|Apparatus|Staff|Secretariat|Chancellery)\b"
)
_OWN_CABINET = re.compile(
    r"\b(?:presidential|(?:president|minister|king|chancellor|mayor)['’]s|his|her|private) cabinet\b"
    r"|\bcabinet of (?:the |his |her )?(?:\w+ )?(?:president|prime minister|minister|king|chancellor|head of)\b",
    re.IGNORECASE,
)
"""The staff of one office holder, as against the cabinet of ministers."""
_FEDERAL = re.compile(
    r"\A(?:of )?(?:the |its )?(?:Swiss )?(?:Federal Department|foreign (?:affairs|policy) departments?)\b"
)
"""Departments that are ministries by another name: Switzerland's, and "the foreign policy department" of others."""


_SEATS = re.compile(
    r"(?:of |at )?(?:the |its )?(?!.*[Mm]inistry)(?!.* (?:[Dd]epartment|[Dd]irectorate|[Dd]ivision)\b)[\w '’]+"
    r"|(?:of |at )?(?:the |its )?(?:State|Treasury|Justice|Commerce|Labou?r|Energy|Interior|Agriculture) Department"
)
"""A ministry that goes by its seat or is called a department, "the Farnesina", and no department within one."""


def _minister_of(body: str) -> Role:
    if FOREIGN.search(body):
        return Role.FOREIGN_MINISTER
    return Role.DEFENCE_MINISTER if DEFENCE.search(body) else Role.MINISTER


def of_chair(title: Title, body: str, code: str | None) -> Role:
    """Chairs, heads and directors: of a college that heads a state, or of a body by its kind."""
    kind = kind_of(body)
    if title.head_text.startswith(("who ", "at the ")) and _PRESS.search(title.chain):
        return Role.SPOKESPERSON
    if (council := of_council_of_state(title, code)) is not None:
        return council
    if COLLEGE.search(body) or (code == "MM" and "SAC" in body.split()):
        serves = title.kind == "director" and title.head_text not in _HEADING
        return Role.ADVISER if serves else Role.HEAD_OF_STATE
    if _PEOPLES.search(body) and title.head_text.startswith("chair"):
        return Role.MAYOR if _OF_CITY.search(body) else Role.REGIONAL_HEAD
    if (executive := _EXECUTIVE.search(body)) is not None and title.head_text.startswith(("chair", "head", "leader")):
        return Role.MAYOR if executive["city"] else Role.REGIONAL_HEAD
    if title.head_text.startswith(("who ", "at the ")) and _leads_diplomacy(title, kind):
        return Role.FOREIGN_MINISTER
    led = title.head_text in _LEADING or (title.head_text == "chairman" and title.chain.startswith("of "))
    if led and title.state and not title.local and _is_state(title.chain.removeprefix("of ")):
        return Role.HEAD_OF_GOVERNMENT if title.state in PREMIERS else Role.HEAD_OF_STATE
    if _INTERGOVERNMENTAL.search(body):
        return Role.OTHER
    if title.kind == "director":
        return of_director(title, body, kind, code)
    if kind is BodyKind.OTHER and title.before and kind_of(title.before) is not BodyKind.OTHER:
        kind = kind_of(title.before)
    if (
        kind is BodyKind.OTHER
        and code
        and folded(title.chain.removeprefix("of ").removeprefix("the ")) in bodies().chambers.get(code, ())
    ):
        kind = BodyKind.CHAMBER
    return head_of(kind, title, body)


_HEADING = frozenset({"chief", "head", "director"})
"""Directors who may be told to head a college; its secretary and its coordinator serve it."""
_EXECUTIVE = re.compile(
    r"\b(?:(?P<city>[Cc]ity|[Mm]unicipal|[Tt]own)|[Rr]egion(?:al)?|[Oo]blast|[Dd]istrict) [Ee]xecutive [Cc]ommittee\b"
    r"|\bOblispolkom\b"
)
"""What governs a region, a district or a city of Belarus."""
_PEOPLES = re.compile(r"(?<!General )\bPeople['’]s Committee\b")
"""What governs a province, a city or a district of Viet Nam."""
_OF_CITY = re.compile(
    r"\b(?:[Cc]ity|[Mm]unicipal|Ha ?[Nn]oi|Hai ?[Pp]hong|Da ?[Nn]ang|Can ?[Tt]ho|H[Cc]M|Ho Chi Minh|Hu[eế])"
)
_PRESS = re.compile(
    r"\b(?:press|media|information|communications?) (?:and \w+ )?(?:office|service|department|bureau|centre)\b",
    re.IGNORECASE,
)
"""What they head who speak for a government: "who heads the press office"."""
_DIPLOMACY = re.compile(
    r"\b(?:diplomacy|(?:foreign|external) (?:affairs|relations|policy))(?: of (?:the |that |this )?[A-Z][^,]*)?\Z"
)


def _leads_diplomacy(title: Title, kind: BodyKind) -> bool:
    """Whether somebody leads a state's dealings with others: "who runs the diplomacy of the new government"."""
    return DIPLOMACY.match(title.chain) is not None or (
        kind is BodyKind.OTHER and _DIPLOMACY.search(title.chain) is not None
    )


_LEADING = frozenset(
    {
        "who leads",
        "who heads",
        "who led",
        "who headed",
        "at the head of",
        "who is at the head of",
        "who stands at the head of",
        "at the helm of",
    }
    | {"who has led", "who stands at the helm of", "who is at the helm of", "who presides over"}
)
_OF_STATE = re.compile(
    r"(?:the )?(?:(?:state|republic|nation|country) of )?(?P<state>[A-Z][\w’' -]+?)"
    r"(?: (?:state|nation|country|republic))?"
)


def _is_state(chain: str) -> bool:
    """Whether what somebody leads is a state and nothing of it: "Suriname", "the Paraguayan state"."""
    found = _OF_STATE.fullmatch(chain)
    return found is not None and code_of(found["state"]) is not None


def of_deputy_chair(title: Title, body: str, _: str | None) -> Role:
    """Deputy heads of a body, by its kind."""
    if MILITARY.search(body) and title.head_text in ("commander", "deputy chief"):
        return Role.MILITARY
    if COLLEGE.search(title.chain):
        return Role.VICE_PRESIDENT  # "deputy chairman of the Sovereign Council"
    if _OF_STAFF.search(body):
        return Role.ADVISER
    if kind_of(body) is BodyKind.INTERNATIONAL and _COURT.search(body):
        return Role.JUDGE
    serves = "director" in title.head_text or _STAFF_OF.search(body)  # "the Majlis deputy director for protocol"
    if (kind_of(body) is BodyKind.CHAMBER and serves) or _serves_chamber(kind_of(body), body):
        return Role.OTHER
    return DEPUTIES_OF.get(kind_of(body), Role.OTHER)


_COURT = re.compile(r"\b(?:Court|Tribunal)\b(?! of (?:Accounts|Audit))")
_STAFF_OF = re.compile(rf"{_STAFF.pattern}|\b(?:office|chancellery|administration)\Z", re.IGNORECASE)
_OF_STAFF = re.compile(
    r"\b(?:president|prime minister|premier|king|queen|emir|amir|sultan|sovereign|monarch)['’]s (?:private )?"
    r"(?:cabinet|staff|secretariat|household)\b|\bpresidential (?:staff|secretariat)\b",
    re.IGNORECASE,
)
"""Whose chief and deputy chiefs are aides of a leader."""


def of_member(title: Title, body: str, code: str | None) -> Role:
    """Members of a body, by its kind; "member for Ashford" is one of a parliament, a Presidency's three lead Bosnia."""
    if _OF_THREE.fullmatch(title.chain) and code in (None, "BA"):
        return Role.HEAD_OF_STATE
    if code == "BA" and not title.chain and _OF_THREE.fullmatch(f"of {title.before}"):
        return Role.HEAD_OF_STATE  # "Presidency member X"
    if re.match(r"for [A-Z]", title.chain):
        return Role.LEGISLATOR
    return MEMBERS_OF.get(kind_of(body), Role.OTHER)


_OF_THREE = re.compile(
    r"of (?:the |Bosnia['’]s |its )?(?:Bosnian |(?:three|tri)-(?:member|man|partite) |tripartite |collective )*"
    r"Presidency(?: of (?:Bosnia and Herzegovina|Bosnia|BiH))?"
)
