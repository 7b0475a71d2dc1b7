"""Roles in an organisation of states: of who heads all of it, and of who heads a part or a mission of it."""

from __future__ import annotations

import re

from loaders.reading.bodies import BodyKind
from loaders.reading.geography import code_of
from loaders.reading.organisation_names import international_bodies
from loaders.reading.role_table import HEADS_OF
from loaders.reading.role_words import CENTRAL_BANK
from loaders.reading.title_openings import says_nothing
from loaders.reading.titles import Title
from ontology.terms import Role

_EMBASSY = re.compile(
    r"\b(?:EU|European Union)\b.*\bdelegation\b|\bdelegation\b.*\b(?:EU|European Union)\b|\b(?:EU|European Union)\b"
    r".*\bmission\b.*\bto\b|(?<!IMF )(?<!Bank )(?<!OSCE )(?<!IAEA )(?<!Union )(?<!UN )(?<!Nations )\bmission\b.*\bto\b",
    re.IGNORECASE,
)
_FIELD_MISSION = re.compile(
    r"\b(?:UNAMA|UNAMI|UNMIK|UNMISS|MONUSCO|MINUSMA|MINUSCA|MINUSTAH|MINURSO|UNIFIL|UNSMIL|UNITAMS|UNDOF|UNOCI|UNMIL|BINUH"
    r"|UNFICYP|UNOMIG|UNMIN|UNMIT|UNTAET|UNPROFOR|UNAMID|UNISFA|AMISOM|ATMIS|EULEX|EUMM"
    r"|UNSOM|UNSOS|UNTMIS|UNTSO|UNMOGIP|UNOWAS|UNOCA|UNRCCA|UNSCOL|UNSCO|MINUJUSTH|MINURCAT|BINUCA|BINUB|ONUB|ONUCI"
    r"|UNIOGBIS|UNIPSIL|UNAMIR|UNAVEM|MONUA|ONUMOZ|UNTAC|UNMISET|UNOTIL|UNIKOM|UNMEE|UNSMIH|MICAH|UNTAES|UNMIBH|KFOR|SFOR"
    r"|ISAF|RAMSI|EUFOR|EUTM|EUCAP|EUPOL|EUBAM|MISCA|MICOPAX|UNMHA"
    r"|OSCE (?:Centre|Center|Mission|Office|Presence|Project|Programme))\b"
)


def head_of_organisation(title: Title, body: str) -> Role:
    """Heads of an organisation of states, of a part of it, or of a court or central bank that several states have."""
    if re.search(r"\bCourt\b", body):
        return Role.JUDGE
    if CENTRAL_BANK.search(body) and "European" not in body:
        return Role.CENTRAL_BANK_GOVERNOR
    if _FIELD_MISSION.search(body) or is_part(body) or _OF_BRANCH.search(title.before) or is_abroad(title):
        return Role.INTERNATIONAL_ORGANIZATION_OFFICIAL
    if re.search(
        r"\b(?:delegation|mission|office|department|division|secretariat's|bureau|section)\b", body, re.IGNORECASE
    ):
        return Role.AMBASSADOR if _EMBASSY.search(body) else Role.INTERNATIONAL_ORGANIZATION_OFFICIAL
    return HEADS_OF[BodyKind.INTERNATIONAL]


def is_abroad(title: Title) -> bool:
    """Whether what is led is an organisation's branch in a state: "the World Bank's director for Mozambique"."""
    where = _IN_STATE.search(title.chain)
    branch = where is not None and code_of(where["place"]) not in (None, "EU")
    return branch and title.head_text.split()[-1] in _HEADS_OF_BRANCHES


_IN_STATE = re.compile(r"(?:\A| )(?:in|for) (?:the )?(?P<place>[A-Z][\w-]+(?: (?:and )?[A-Z][\w-]+)*)\Z")
_HEADS_OF_BRANCHES = frozenset({"director", "head", "chief", "manager", "coordinator", "representative"})


def is_part(body: str) -> bool:
    """Whether what is led is a part of an organisation of states: "the Union's peace fund", "UNICEF Kenya"."""
    return _PART.search(body) is not None


_PART = re.compile(
    r"['’]s (?:[\w-]+ ){0,3}(?i:fund|committee|forum|group|cent(?:re|er)|branch|unit|panel|network|team)\b"
    r"|\bMilitary (?:Committee|Staff)\b|\bCommittee of Ministers\b"
    r"|\b(?:Executive|Ministerial|Permanent|Governing) (?:Council|Board)\b|\bBoard of Governors\b"
    r"|\b(?i:regional|country|liaison) (?i:office|bureau|cent(?:re|er)|hub|branch)\b|\bJoint Staff\b"
    r"|\b(?:UNICEF|UNDP|UNFPA|UNHCR|WFP|IOM|UNODC|UNOPS|UNAIDS) [A-Z]"
)
_OF_BRANCH = re.compile(r"\b(?:regional|country|local|resident)\b", re.IGNORECASE)
"""Before who heads but a branch: "the FAO's regional head"."""


def director_in_organisation(title: Title, body: str) -> Role:
    """Directors and chiefs in an organisation of states: of all of it, or of a part."""
    whole = (
        title.head_text in ("director", "chief", "commissioner-general", "commissioner general", "administrator")
        and (
            all(says_nothing(word) for word in title.before.lower().split())
            or (title.head_text in _OF_ALL and not title.chain and _is_organisation(title.before))
        )
        and not re.search(r"\b(?:department|division|office|section|unit|affairs|for|[Mm]ission)\b", title.chain)
    )
    whole = whole and _FIELD_MISSION.search(body) is None and not (is_part(body) or is_abroad(title))
    return Role.INTERNATIONAL_ORGANIZATION_HEAD if whole else Role.INTERNATIONAL_ORGANIZATION_OFFICIAL


_OF_ALL = frozenset({"chief", "commissioner-general", "commissioner general", "administrator"})
"""Of whom an organisation has but one: "UNRWA's Commissioner-General", "UNDP Administrator"."""


def _is_organisation(before: str) -> bool:
    """ "OAS chief", "the new IAEA chief": whether nothing but an organisation of states is named, and no part of it."""
    if _OF_BRANCH.search(before):
        return False
    words = [re.sub(r"['’]s\Z", "", word) for word in before.split() if not says_nothing(word.lower())]
    before = re.sub(r"['’]s\b", "", before)
    return international_bodies(before) == [" ".join(words)]
