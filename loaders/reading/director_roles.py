"""Roles of directors, chiefs, secretaries and representatives: of all of a body, or within it."""

from __future__ import annotations

import re

from loaders.reading.bodies import BodyKind, kind_of
from loaders.reading.geography import code_of
from loaders.reading.organisation_roles import director_in_organisation
from loaders.reading.role_table import CIVIL_SECRETARIES, HEADS_OF
from loaders.reading.role_words import FOREIGN, MILITARY
from loaders.reading.titles import Title
from ontology.terms import Role

_CONGRESSES = frozenset({"US", "PH", "LR", "NG"})
"""States whose members of the lower house are called representatives."""


def of_director(title: Title, body: str, kind: BodyKind, code: str | None) -> Role:
    """Directors, chiefs, secretaries, managers: head of the body where it is named whole, else an official of it."""
    if kind is BodyKind.INTERNATIONAL:
        return Role.AMBASSADOR if _is_sent_to_organisation(title) else director_in_organisation(title, body)
    if (own := _of_own_custom(title, code)) is not None:
        return own
    if "secretary" in title.head_text and FOREIGN.search(body) and kind in (BodyKind.MINISTRY, BodyKind.OTHER):
        return Role.DEPUTY_FOREIGN_MINISTER
    if title.head_text.startswith("representative") and code in _CONGRESSES and not title.chain:
        return Role.LEGISLATOR
    if title.head_text == "representative" and kind in (BodyKind.OTHER, BodyKind.REGION):
        return _of_representative(title)
    if title.head_text == "principal secretary" and title.bare and code in CIVIL_SECRETARIES:
        return Role.ADVISER
    if "secretary" in title.head_text and kind is BodyKind.COMMITTEE:
        return Role.LEGISLATOR
    if kind is BodyKind.CHAMBER and code in _BUREAUS and title.head_text in _SECRETARIES:
        return Role.LEGISLATOR
    if _PALACE.search(title.before):
        return Role.ADVISER
    portfolio = title.head_text == "secretary" and _PORTFOLIO.fullmatch(title.chain) is not None
    portfolio = portfolio or (title.head_text == "permanent secretary" and kind is BodyKind.OFFICE)
    if portfolio or title.head_text in _OF_NO_BODY or (kind is BodyKind.PARTY and _LABOUR.search(title.chain)):
        return Role.OTHER
    if kind in (BodyKind.BUSINESS, BodyKind.PARTY, BodyKind.SECURITY_COUNCIL, BodyKind.OFFICE, BodyKind.RELIGIOUS):
        return HEADS_OF[kind]
    return _of_chief(title, body, kind)


def _is_sent_to_organisation(title: Title) -> bool:
    """ "Of Canada to the Organisation of Eastern Caribbean States": whether a state is represented in one of states."""
    if title.head_text != "representative" or title.state is None:
        return False
    chain = title.chain
    sender, _, receiver = chain.partition(" to ") if chain.startswith("of ") else ("", "", chain.removeprefix("to "))
    return kind_of(receiver) is BodyKind.INTERNATIONAL and kind_of(sender) is not BodyKind.INTERNATIONAL


_PORTFOLIO = re.compile(r"(?:of|for) (?:the )?(?:Shipping|Mining|Petroleum|Energy|Oil|Gas|Railways|Ports|Industries)")
"""What a ministry's secretary is of, and firms are too."""
_PALACE = re.compile(r"\b(?:White House|Kremlin|[ÉE]lys[ée]e|Blue House|Cheong Wa Dae|Malaca[ñn]ang|Planalto)\b")
"""Where those serve who advise a president: "White House Coordinator"."""
_SECRETARIES_FOR = frozenset({"HK", "MO"})
"""Where those who lead a bureau of the government are secretaries for what it is for."""


def _of_own_custom(title: Title, code: str | None) -> Role | None:
    """Whose heads of regions are called ministers, and whose ministers secretaries."""
    if code == "GH" and title.head_text == "regional minister":
        return Role.REGIONAL_HEAD
    in_cabinet = code in _SECRETARIES_FOR and title.head_text.endswith("secretary") and _is_in_cabinet(title)
    return Role.MINISTER if in_cabinet else None


def _is_in_cabinet(title: Title) -> bool:
    """ "Secretary for Security", "Financial Secretary"."""
    return title.chain.startswith("for ") or title.before.endswith("Financial")


_OF_NO_BODY = frozenset({"chief of protocol", "chief of state protocol", "head of protocol"})
_OF_NO_BODY |= {"comptroller", "treasurer", "master of the household"}
_OF_NO_BODY |= {"harbour master", "harbor master", "harbourmaster"}
"""What is one in its own right, whatever body it is with."""
_BUREAUS = frozenset(
    {"AO", "BO", "BR", "CR", "CV", "DO", "ES", "GT", "GW", "HN", "IT", "MX", "MZ", "NI", "PA", "PE", "PT", "PY", "RO"}
    | {"ST", "SV", "TL"}
)
"""States in whose chambers members of it are its secretaries, and not officials."""
_SECRETARIES = frozenset({"secretary", "secretaries", "first secretary", "second secretary", "third secretary"})


def _of_chief(title: Title, body: str, kind: BodyKind) -> Role:
    """Directors and chiefs of armies, missions, firms and prosecutors."""
    if MILITARY.search(body):
        return Role.MILITARY
    if kind in (BodyKind.REGION, BodyKind.CITY) and title.head_text == "administrator":
        return HEADS_OF[kind]
    if title.head_text == "administrator" and code_of(title.chain.removeprefix("of ").removeprefix("the ")):
        return Role.REGIONAL_HEAD
    if kind is BodyKind.MISSION and title.head_text == "chief":
        return Role.AMBASSADOR
    if kind is BodyKind.OTHER and title.head_text == "director" and _TRADING.search(title.before):
        return Role.BUSINESS_LEADER
    if kind is BodyKind.COURT and title.head_text in ("director", "chief") and _PROSECUTORS.search(body):
        return Role.JUDGE
    return Role.OTHER


def _of_representative(title: Title) -> Role:
    """ "Representative of Bay County", "Taiwan's representative in Vienna": of voters, or of a state abroad."""
    if re.search(r"\b(?:County|District)\b", title.chain) and title.chain.startswith("of "):
        return Role.LEGISLATOR
    if _OF_LEADER.match(title.chain):
        return Role.SPECIAL_ENVOY
    own = all(word[0].isupper() for word in title.before.split()) and "ecretary" not in title.before
    return Role.AMBASSADOR if own and re.match(r"(?:in|to) (?:the )?[A-Z]", title.chain) else Role.OTHER


_OF_LEADER = re.compile(
    r"of (?:the |his |her )?(?:[A-Z][\w-]+ ){0,2}(?:[Pp]resident|[Pp]rime [Mm]inister|[Hh]ead of [Ss]tate"
    r"|[Kk]ing|[Ee]mir|[Ss]ultan)(?! of the (?!Republic|Government))(?:,| of |\Z)"
)
"""Who is represented by an envoy: "representative of the Norwegian Prime Minister"."""
_LABOUR = re.compile(r"\A(?:for|of) (?:the )?(?:Labou?r|Workers)\b(?!['’]? Party)", re.IGNORECASE)
"""A portfolio that is also what parties are called."""
_TRADING = re.compile(r"\b(?:commercial|sales|marketing|port|factory|plant|mine)(?:['’]s)?\s*\Z", re.IGNORECASE)
"""What only firms have directors of, said right before."""
_PROSECUTORS = re.compile(
    r"\bjudicial council\b|\bprosecutor[s'’]* (?:general['’]s )?office\b|\bprosecution\b", re.IGNORECASE
)
