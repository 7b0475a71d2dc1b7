"""What a bare "Minister X" is minister of, where the story says it elsewhere: "the foreign minister"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from loaders.reading.claims import Bearing, Claim
from loaders.reading.geography import code_of
from loaders.reading.heading import heading_of
from loaders.reading.leaders import leaderships_of
from loaders.reading.lexicon import is_portfolio
from loaders.reading.roles import role_of
from loaders.reading.story import LOOKED_AT, Story
from loaders.reading.titles import Title
from ontology.terms import Role, TenureStatus

_MINISTERS = frozenset({"foreign_minister", "defence_minister", "minister"})
_FOREIGN = re.compile(
    r"\b(?:[Ff]oreign (?:[Mm]inist|[Oo]ffice|[Aa]ffairs|[Ss]ecretary|[Pp]olicy)|[Ee]xternal (?:Affairs|Relations)"
    r"|Foreign Relations|International Relations|Exteriores|Chancellery"
    r"|Cancillería|MFA|MOFA|MoFA|DIRCO|DFAT|State Department|Department of State|Secretary of State"
    r"|[Pp]olitical consultations|Ministry of Foreign|AFFAIRES ÉTRANGÈRES|Affaires étrangères|Negócios Estrangeiros"
    r"|Afacerilor Externe|Auswärtiges|FOREIGN (?:AFFAIRS|MINISTRY)|MINISTRY OF FOREIGN)"
)
"""Words of the foreign ministry, and of what only it does."""
_DEFENCE = re.compile(
    r"\b(?:ministry|department|minist[eè]re|minist[eé]rio|ministerio|ministero) (?:(?:of|for|de|da|do|del|della|la) )*"
    r"(?:the )?(?:national )?(?:defen[cs]e|defesa|defensa|défense|difesa)\b",
    re.IGNORECASE,
)
_OTHER = re.compile(
    r"(?<![Ff]oreign )\b[Mm]inist(?:ry|ries|er|ers) (?:of|for) (?!(?:the )?(?:[Ff]oreign|[Ee]xternal|State\b))"
    r"|\b(?!Foreign|Prime|Deputy|Vice|First|State|Union|Federal|Cabinet|The|This|Our|Its|His|Her|At|In)"
    r"[A-Z][a-z]+ [Mm]inist(?:ry|er)\b"
)
_SECRETARIES = frozenset({"US", "PH"})
"""States whose ministers are called secretaries."""
_MOST_TITLES = 100
_NEAR = 200


def settle_portfolios(story: Story, bearings: Sequence[Bearing]) -> None:
    """Give bare ministers the portfolio that the story says of an unnamed minister of their state."""
    claims = [claim for bearing in bearings for claim in bearing.claims]
    ministers = {claim.person for claim in claims if claim.role in _SAID}
    held = {(claim.role, claim.state) for claim in claims}
    free = [
        title
        for bearing in bearings
        for title in bearing.free
        if title.kind in _MINISTERS and _says_portfolio(title) and title.status is not TenureStatus.FORMER
    ]
    led: dict[tuple[Role, str], set[str | None]] = {}
    for claim in claims:
        if _is_of_portfolio(claim):
            led.setdefault((claim.role, claim.title.kind), set()).add(claim.state)
    abroad = _known_rows(story, claims)
    for claim in claims:
        if claim.role is Role.MINISTER and claim.person not in ministers:
            _of_peer(claim, led, held)
            if (not claim.title.plural and _is_known(story, claim)) or claim.title.first in abroad:
                _of_publisher(claim, held, "foreign_minister")
        if claim.person in ministers or _is_of_diplomats(story, claim) or not _is_unsaid(claim.title):
            continue
        if claim.role is Role.MINISTER and claim.title.kind == "minister":
            _of_unnamed(claim, free[:_MOST_TITLES], held)
            publisher = _publisher(story) if _is_plain(claim) else None
            if publisher and not _other_near(story, claim, armed=publisher == "defence_minister"):
                _of_publisher(claim, held, publisher)
        elif _may_be_deputy(claim):
            if _tells_of_ministry(story) and not _other_near(story, claim):
                claim.role = Role.DEPUTY_FOREIGN_MINISTER
        elif claim.title.head_text == "secretary" and claim.role is Role.OTHER and claim.state in _SECRETARIES:
            claim.role = Role.FOREIGN_MINISTER if _tells_of_ministry(story) else claim.role


def _is_unsaid(title: Title) -> bool:
    """Whether a title says no portfolio; "Finance Minister" is a head of its own."""
    if not (title.bare or _MINISTRY.fullmatch(title.chain)):
        return False
    return not any(is_portfolio(word) for word in title.head_text.split() if word not in _OF_ANY)


def _is_of_diplomats(story: Story, claim: Claim) -> bool:
    """ "Undersecretary for Regional Affairs": whether who is of a foreign ministry is, in what tells of no other."""
    told = claim.role is Role.DEPUTY_MINISTER and _DIPLOMATIC.match(claim.title.chain) is not None
    if told and _tells_of_ministry(story) and not _other_near(story, claim):
        claim.role = Role.DEPUTY_FOREIGN_MINISTER
    return told


_DIPLOMATIC = re.compile(
    r"(?:for|of|in charge of|responsible for) (?:the )?(?:[\w-]+ (?:and|&) )?(?:European|EU\b|Europe\b|strategic"
    r"|regional|GCC|Gulf|global|diaspora|emigra|security policy|international|eastern|western|neighbourhood|policy\b"
    r"|protocol|diplomacy|public diplomacy|economic diplomacy|human rights|Indo-Pacific|Pacific|United Nations|UN\b)",
    re.IGNORECASE,
)
"""What deputies of a foreign minister are for, and those of others too."""


def _publisher(story: Story) -> str | None:
    """The kind of minister whose ministry stands in the heading of a story, None if neither does."""
    heading = heading_of(story.text)
    if _FOREIGN.search(heading):
        return "foreign_minister"
    return "defence_minister" if _DEFENCE.search(heading) else None


@lru_cache(maxsize=2)
def _tells_of_ministry(story: Story) -> bool:
    """Whether its beginning names a foreign ministry or what only such does."""
    return _FOREIGN.search(story.text, 0, LOOKED_AT) is not None


def _of_peer(claim: Claim, led: Mapping[tuple[Role, str], set[str | None]], held: set[tuple[Role, str | None]]) -> None:
    """ "The Surinamese minister X" beside another state's foreign minister is of foreign affairs.

    Not where a third state's minister of something else is there.
    """
    title = claim.title
    told = title.state and not (title.chain or title.local or title.plural) and title.head_text == "minister"
    if not told or any(is_portfolio(word) for word in title.before.split()):
        return
    peers = [one for one, states in led.items() if one[0] is not Role.MINISTER and states - {claim.state}]
    if len(peers) != 1:
        return
    ((role, kind),) = peers
    others = set().union(*(states for one, states in led.items() if one[0] is Role.MINISTER))
    if not others - led[role, kind] - {claim.state} and (role, claim.state) not in held:
        claim.role = role
        claim.title = replace(title, kind=kind)
        held.add((role, claim.state))


def _is_of_portfolio(claim: Claim) -> bool:
    """Whether somebody is minister of something that is said, or of foreign affairs or defence."""
    if claim.role in (Role.FOREIGN_MINISTER, Role.DEFENCE_MINISTER):
        return claim.title.kind in _MINISTERS
    title = claim.title
    said = title.chain or " " in title.head_text or any(is_portfolio(word) for word in title.before.split())
    return claim.role is Role.MINISTER and bool(said)


_OF_ANY = frozenset({"state", "cabinet", "union", "federal", "executive"})
"""Words of portfolios that stand before ministers of anything."""
_CIVIL = frozenset({"permanent secretary", "principal secretary", "deputy secretary"})
_GENERAL = frozenset({"secretary general", "secretary-general", "executive director"})
"""First civil servants of a ministry; a bare "Deputy Secretary" is the State Department's."""
_MINISTRY = re.compile(r"(?:of|at|in) (?:the |that |this |his |her |its |their |same )*(?:[Mm]inistry|[Dd]epartment)")


def _is_plain(claim: Claim) -> bool:
    """Whether somebody is called Minister and nothing more."""
    title = claim.title
    bare = not (title.chain or title.before)
    return claim.role is Role.MINISTER and title.head_text in ("minister", "ministers") and bare


def _is_known(story: Story, claim: Claim) -> bool:
    """Whether "Minister X", "the minister of Latvia, X" is known to have been foreign minister that year."""
    title = claim.title
    told = (
        title.head_text.removeprefix("federal ") == ("ministers" if title.plural else "minister")
        and (not title.chain or code_of(_OF_THE.sub("", title.chain)) is not None)
        and claim.role is Role.MINISTER
    )
    if not told or len(title.before.split()) > (title.state is not None):
        return False
    name = story.text[claim.name.start : claim.name.end]
    led = leaderships_of(name, int(story.report.published[:4]))
    return (Role.FOREIGN_MINISTER, claim.state) in led


_OF_THE = re.compile(r"\Aof (?:the )?")


def _known_rows(story: Story, claims: Sequence[Claim]) -> set[int]:
    """Where a plain title of several begins two of whom are known foreign ministers: "the ministers A, B and C"."""
    known = Counter(claim.title.first for claim in claims if claim.title.plural and _is_known(story, claim))
    return {first for first, count in known.items() if count > 1 and _tells_of_diplomats(story)}


@lru_cache(maxsize=2)
def _tells_of_diplomats(story: Story) -> bool:
    """Whether its beginning tells of several foreign ministers together."""
    return _DIPLOMATS.search(story.text, 0, LOOKED_AT) is not None


_DIPLOMATS = re.compile(
    r"\b(?:[Ff]oreign (?:[Aa]ffairs )?[Mm]inisters|[Hh]eads of (?:\w+ )?[Dd]iplomacy|[Cc]hiefs of (?:\w+ )?[Dd]iplomacy"
    r"|[Mm]inisters (?:of|for) (?:[Ff]oreign|[Ee]xternal)|[Tt]op diplomats|[Ff]oreign [Mm]inisterial)\b"
)


def _may_be_deputy(claim: Claim) -> bool:
    """Whether a title is a deputy minister's or the first civil servant's of some ministry that it does not say."""
    if claim.role is Role.DEPUTY_MINISTER:
        return claim.title.kind in _SECONDS
    return claim.role is Role.OTHER and claim.title.bare and claim.title.head_text in _CIVIL | _GENERAL


_SECONDS = frozenset({"deputy_minister", "secretary_of_state", "minister"})


def _of_publisher(claim: Claim, held: set[tuple[Role, str | None]], kind: str) -> None:
    """ "Minister X" in what a foreign ministry publishes is the foreign minister, if nobody else is; so of defence."""
    role = Role(kind)
    if (role, claim.state) not in held:
        claim.role = role
        claim.title = replace(claim.title, kind=kind)
        held.add((role, claim.state))


def _says_portfolio(title: Title) -> bool:
    return title.kind != "minister" or not title.bare


_SAID = frozenset({Role.FOREIGN_MINISTER, Role.DEFENCE_MINISTER, Role.DEPUTY_FOREIGN_MINISTER})


def _of_unnamed(claim: Claim, free: Sequence[Title], held: set[tuple[Role, str | None]]) -> None:
    """Take the portfolio of the nearest minister whom the story does not name, of the same state."""
    first = claim.title.first
    for title in sorted(free, key=lambda title: (title.first > first, abs(title.first - first))):
        role = role_of(title, claim.state)
        if title.state in (None, claim.state) and not title.plural and (role, claim.state) not in held:
            if role in (Role.FOREIGN_MINISTER, Role.DEFENCE_MINISTER):
                claim.role = role
                claim.title = replace(claim.title, kind=title.kind)
                held.add((role, claim.state))
            return


def _other_near(story: Story, claim: Claim, *, armed: bool = False) -> bool:
    """Whether another ministry or minister is named shortly before or after; that of defence is none to its own."""
    at = claim.name.start
    others = _OTHER.finditer(story.text, max(0, at - _NEAR), min(len(story.text), at + _NEAR))
    return any(not armed or _OF_DEFENCE.match(story.text, other.start()) is None for other in others)


_OF_DEFENCE = re.compile(r"\w+ (?:of|for) (?:the )?(?:National )?Defen[cs]e|Defen[cs]e")
