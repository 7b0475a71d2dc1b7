"""Posts: one office under all its wordings.

A post is its role and state, with what tells it from others of that role there: nothing for a president or a foreign
minister, the portfolio of other ministers, the chamber of a speaker, the region of a governor, the place to which an
ambassador is sent.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from graph.bodies import bodies
from graph.countries import name_of, state_called, with_article
from graph.facts import HeldOffice
from graph.keys import fold, identifier
from graph.model import Office
from graph.organizations import Body, body_of, only_chamber
from graph.phrases import folded, without_state
from ontology.terms import Role

_BY_STATE = frozenset(
    {
        Role.HEAD_OF_STATE,
        Role.HEAD_OF_GOVERNMENT,
        Role.DEPUTY_HEAD_OF_GOVERNMENT,
        Role.VICE_PRESIDENT,
        Role.CROWN_PRINCE,
        Role.FOREIGN_MINISTER,
        Role.DEPUTY_FOREIGN_MINISTER,
        Role.DEFENCE_MINISTER,
        Role.CENTRAL_BANK_GOVERNOR,
        Role.FIRST_SPOUSE,
    }
)
_MINISTERS = frozenset({Role.MINISTER, Role.DEPUTY_MINISTER})
_OF_CHAMBERS = frozenset({Role.LEGISLATURE_SPEAKER, Role.DEPUTY_SPEAKER, Role.LEGISLATOR})
_BY_BODY = frozenset(
    {
        Role.REGIONAL_HEAD,
        Role.MAYOR,
        Role.INTERNATIONAL_ORGANIZATION_HEAD,
        Role.SECURITY_OFFICIAL,
        Role.SPOKESPERSON,
        Role.BUSINESS_LEADER,
        Role.PARTY_LEADER,
    }
)
_SENT = re.compile(r"\b(?:accredited )?(?:to|in|at|for) (?:the )?(?P<place>\w.*)\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Post:
    """What makes a post one: `scope` are the words or the code that tell it from others of its role and body."""

    role: Role
    state: str | None
    body: Body | None
    scope: str | None

    @property
    def id(self) -> str:
        """Identifier of the office."""
        body = (self.body.name, self.body.state) if self.body else (None, None)
        return identifier("office", self.role, self.state, *body, self.scope)


def post_of(held: HeldOffice) -> Post:
    """The post that a report gives a person."""
    return _post(held.role, held.state, held.organization, held.title)


@lru_cache(maxsize=1 << 16)
def _post(role: Role, state: str | None, organization: str | None, title: str) -> Post:
    body = body_of(organization, state) if organization else None
    if role in _BY_STATE and state:
        return Post(role, state, None, None)
    if role in _MINISTERS:
        return Post(role, state, None, _portfolio(title, organization, state))
    if role in _OF_CHAMBERS:
        body = body or only_chamber(state)
        return Post(role, state, body, None)
    if role is Role.AMBASSADOR:
        return Post(role, state, None, _accredited(title, state))
    if role in _BY_BODY and body:
        return Post(role, state, body, None)
    return Post(role, state, body, " ".join(sorted(_telling(title, state))))


def _telling(text: str, state: str | None) -> frozenset[str]:
    """The words of a title that tell a post from others of its state."""
    titles = bodies().titles
    return frozenset(folded(without_state(text, state)).split()) - titles["moment"] - titles["joints"]


def _portfolio(title: str, organization: str | None, state: str | None) -> str:
    table = bodies()
    words = _telling(title, state) - table.titles["minister"]
    if not words - {"state", "senior"} and organization:
        words |= _telling(organization, state) - table.titles["minister"]
    same = (table.portfolios.get(word, word) for word in words)
    return " ".join(sorted({word[:-1] if word.endswith("s") and len(word) > 4 else word for word in same}))


def _accredited(title: str, state: str | None) -> str | None:
    """The state or body that an ambassador is sent to, None where the title does not say."""
    sent = _SENT.search(without_state(title, state))
    if not sent:
        return None
    return state_called(sent["place"]) or body_of(sent["place"], None).name


def offices(held: Iterable[HeldOffice]) -> tuple[Office, ...]:
    """The posts of all offices that reports give people, named by the most frequent wording."""
    titles: dict[Post, Counter[str]] = {}
    for office in held:
        titles.setdefault(post_of(office), Counter())[wording_of(office)] += 1
    return tuple(sorted((office_of(post, wordings) for post, wordings in titles.items()), key=lambda post: post.id))


def office_of(post: Post, wordings: Mapping[str, int]) -> Office:
    """The office that a post is, given how often each wording of it was seen."""
    return Office(
        id=post.id,
        role=post.role,
        name=_name(post, wordings),
        state=post.state,
        organization=post.body.id if post.body else None,
    )


def wording_of(office: HeldOffice) -> str:
    """The title of an office without its state and without words of the moment, in its own letters."""
    return _wording(office.title, office.state)


@lru_cache(maxsize=1 << 16)
def _wording(title: str, state: str | None) -> str:
    words = without_state(title, state).split()
    moment = bodies().titles["moment"]
    while len(words) > 1 and fold(words[0]) in moment | {"the"}:
        words = words[1:]
    text = re.sub(r"-(?:designate|elect)\b", "", " ".join(words), flags=re.IGNORECASE).strip(" ,") or title
    return text[0].upper() + text[1:]


def _name(post: Post, wordings: Mapping[str, int]) -> str:
    """A readable name of a post: the wording seen most often, and the state."""
    usual = min(wordings, key=lambda text: (_vague(text), -wordings[text], text))
    if _vague(usual):
        usual = post.role.replace("_", " ").capitalize()
    state = f" of {with_article(name_of(post.state))}" if post.state else ""
    if post.role is Role.AMBASSADOR and post.scope:
        sent = _SENT.search(usual)
        usual, place = (usual[: sent.start()].strip(), sent["place"]) if sent else (usual, post.scope)
        return f"{usual}{state} to {with_article(name_of(post.scope)) if state_called(place) else place}"
    if post.body and post.role in _OF_CHAMBERS | _BY_BODY and not _names(usual, post.body):
        usual = f"{usual} of the {post.body.name.title()}"
    return usual + state


def _vague(wording: str) -> bool:
    """Whether a wording says that somebody holds a post but not which: "his counterpart"."""
    words = fold(wording).split()
    return words in (["leader"], ["ruler"]) or not bodies().titles["vague"].isdisjoint(words)


def _names(wording: str, body: Body) -> bool:
    """Whether a wording says of which body it speaks: by a word of its name, or by a short name for it."""
    words = folded(wording)
    short = bodies().international
    return (
        body.name in words
        or any(len(word) > 3 and word in words for word in body.name.split())
        or any(short.get(word) == body.name for word in words.split())
    )
