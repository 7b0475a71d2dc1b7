"""The role of an office, by the table of the annotation guidelines, from its title's head and the words beside it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache

from loaders.reading.body_roles import of_chair, of_deputy_chair, of_member
from loaders.reading.firm_names import of_name
from loaders.reading.head_roles import placed
from loaders.reading.leader_roles import of_leader, of_president, of_queen
from loaders.reading.minister_roles import of_chancellor, of_minister, of_secretary_of_state
from loaders.reading.party_roles import of_party_leader
from loaders.reading.regional_roles import of_regional_head
from loaders.reading.role_table import BY_HEAD
from loaders.reading.secretary_general_roles import of_secretary_general
from loaders.reading.titles import Title
from ontology.terms import Role

_PARLIAMENT = re.compile(
    r"\s*(?:european parliament(?:['’]s)?(?: (?:new|former|first|then|late|outgoing|current))? (?:president|speaker)"
    r"|(?:president|speaker) of the european parliament\b)"
)
"""Whose president is that of a parliament, and not of an organisation of states."""


_UNDER = re.compile(r"\s*\bunder the .*")
"""To whom a body belongs, which does not make its head one of theirs: "the Academy under the President of Y"."""


_SEVERAL = re.compile(
    r"\b(?P<body>(?:[Pp]arliament|[Ss]enate|[Cc]ouncil|[Cc]hamber|[Cc]ourt|[Bb]ank|[Cc]ommittee|[Cc]ommission|[Gg]overnment"
    r"|[Cc]abinet|[Rr]egion|[Pp]rovince|[Aa]dministration|[Oo]ffice|[Uu]niversit|[Mm]inistr|[Aa]ssembl|[Cc]ompan|[Pp]art"
    r"|[Aa]cadem|[Aa]genc|[Cc]it|[Cc]ount))(?P<ending>s|ies)\b"
)


def _one(several: re.Match[str]) -> str:
    """Of which kind one of several bodies is: "presidents of the parliaments" preside over a parliament each."""
    return f"{several['body']}{'y' if several['ending'] == 'ies' else ''}"


_PRESIDING = frozenset({"speaker", "president", "chair", "leader"})
_OF_PARLIAMENTS = re.compile(
    r"(?:of|from) (?:the )?(?:\w+ )?(?:(?:[A-Z][\w-]+|and) ){0,4}(?:national )?(?:parliaments|legislatures|senates)\b"
)
"""What several preside over, one each: "the speakers of Asian parliaments"."""
_SEATED = re.compile(r"\b(?:committee|subcommittee|delegation|political group|intergroup|group)\b")


def _of_union(title: Title, said: str) -> Role | None:
    """Vice-presidents of the European Parliament, and who leads or sits on a committee of it."""
    if title.kind == "vice_president" or (title.kind == "deputy_speaker" and not _SEATED.search(said)):
        return Role.DEPUTY_SPEAKER
    return Role.LEGISLATOR if title.kind in _SEATS and _SEATED.search(said) else None


_SEATS = frozenset({"chair", "deputy_chair", "member", "president", "leader"})


@lru_cache(maxsize=256)
def role_of(title: Title, state: str | None = None) -> Role:
    """The role of an office with this title; `state` is the one inferred where the title says none."""
    if "under the " in title.chain:
        role = role_of(replace(title, chain=_UNDER.sub("", title.chain)), state)
        return Role.OTHER if role is Role.LEGISLATOR else role
    if title.plural and title.kind in _PRESIDING and _OF_PARLIAMENTS.match(title.chain):
        return Role.LEGISLATURE_SPEAKER
    if title.plural and _SEVERAL.search(title.chain):
        title = replace(title, chain=_SEVERAL.sub(_one, title.chain))
    said = f"{title.before} {title.head_text} {title.chain}".lower()
    if "european parliament" in said and _PARLIAMENT.match(said):
        return Role.LEGISLATURE_SPEAKER
    if "european parliament" in said and (seated := _of_union(title, said)) is not None:
        return seated
    if title.kind in BY_HEAD:
        return placed(title, BY_HEAD[title.kind], title.state or state)
    named = of_name(title)
    if named is not None:
        return named
    decide = _BY_WORDS.get(title.kind)
    role = decide(title, f"{title.before} {title.chain}", title.state or state) if decide else Role.OTHER
    of_union = role is Role.MINISTER and (title.state or state) == "EU" and "minister" not in title.head_text
    return Role.INTERNATIONAL_ORGANIZATION_OFFICIAL if of_union else role  # "EU economy chief"


_BY_WORDS: dict[str, Callable[[Title, str, str | None], Role]] = {
    "president": of_president,
    "vice_president": of_president,
    "minister": of_minister,
    "deputy_minister": of_minister,
    "secretary_of_state": of_secretary_of_state,
    "chancellor": of_chancellor,
    "queen": of_queen,
    "regional_head": of_regional_head,
    "secretary_general": of_secretary_general,
    "party_leader": of_party_leader,
    "leader": of_leader,
    "chair": of_chair,
    "director": of_chair,
    "deputy_chair": of_deputy_chair,
    "member": of_member,
}
