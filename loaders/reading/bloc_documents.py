"""Documents of organisations of states and of forums, which are between no states that a report names.

"The ASEAN Convention against Trafficking", "the member states signed the Mobility Agreement", "the Rabat Process
concluded an agreement with Japan", which is with Japan alone; what the council of a bloc in session signs.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from loaders.reading.alternation import alternation
from loaders.reading.bond import Bond, is_said
from loaders.reading.document_naming import ISSUED, Naming
from loaders.reading.party_cues import Cues
from loaders.reading.story import Kind, Sentence
from loaders.reading.tables import words

_PARTS_OF_THE_WORLD = (
    r"Pacific|African|Arab|Asian|Southeast Asian|Caribbean|Islamic|Ibero-American|Commonwealth|Latin American|Gulf"
)
_AND_OTHERS = re.compile(
    r" and (?:\d+|[a-z]+(?:-[a-z]+)?) (?:other|more|further) (?:[a-z]+ )?(?:states|countries|nations|members"
    r"|governments)\b"
)
"""Who signs besides those named: "Peru, Chile and forty other states signed"."""
_ACCESSION = re.compile(r"\b(?:accession|adhesion|membership|loan|credit|financing|grant)\b", re.IGNORECASE)
_OF_ALL = re.compile(
    r"(?:\d{4} )?(?:UN|United Nations|Geneva|Vienna|Hague|Montreal|Kyoto|Ramsar|Bern|Basel|Minamata|Stockholm"
    r"|Cartagena|Nagoya)"
    r" (?:[\w-]+ ){0,3}(?:Conventions?|Charter|Protocol)\b"
)
"""Conventions that all states may join."""
_MEMBERS = (
    r"(?:(?:member|partner|participating)[ -](?:states|countries|nations|governments)"
    r"|members of the (?:organi[sz]ation|bloc|community|union|group|alliance)"
    r"|(?:\d{2,3}|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|twenty|thirty|forty|fifty"
    r"|dozens of|many|most|several|(?:more|fewer) than \w+|over \w+) (?:[\w-]+ )?"
    r"(?:states|countries|nations|governments|parliaments|cities|economies))"
)
_HELPS = r"(?:\s+(?:has|have|had|will|also|already|just|lately|recently|then|now|yesterday|today|jointly|finally)\b)*"
_SIGN = r"(?:sign|conclud|adopt|ink|initial|endors|ratif|negotiat|clos|agreed|enter(?:ed|s)? into|reach|put|set)\w*"
_BY_MEMBERS = re.compile(rf"\b{_MEMBERS}{_HELPS}\s+{_SIGN}\b[^.;:,]{{0,50}}\Z", re.IGNORECASE)
_FORUMS = (
    r"(?:Process|Initiative|Circle|Plan|Platform|Forum|Alliance|Partnership|Network|Mechanism|Coalition|Compact"
    r"|Dialogue"
    r"|Format|Corridor|Secretariat)"
)
_ASIDE = (
    r"(?:,?\s+(?:some|a few|two|three|several|not) (?:\w+ )?ago,?|,\s[^,.;:]{3,40},|\s+with [A-Z]\w+(?: [A-Z]\w+)?)?"
)
_BY_FORUM = re.compile(
    rf"\b[Tt]he (?:[A-Z][\w’'-]+ ){{0,3}}{_FORUMS}{_ASIDE}{_HELPS}{_ASIDE}{_HELPS}\s+{_SIGN}\b[^.;:]{{0,60}}\Z"
)
_REACH = 200  # characters before a title that are looked at
_AT_CLOSE = re.compile(
    r" (?:is|are|will|should|shall)(?: to)? be (?:adopted|issued|signed|approved|released) (?:at|as|on) (?:its"
    r"|the) (?:close|end|conclusion)\b"
)
"""What a session is to adopt that was told of before."""
_SITS = (
    r"\b(?:session|sitting|meeting|meets?|met|summit|conference|conven\w+|gather\w*|(?:came|come|sat) (?:together|down)"
    r"|assembl\w+)\b"
)
_IN_SESSION = re.compile(_SITS)
_TOGETHER = re.compile(
    r"\b(?:both|two|between|bilateral|their countries|counterparts?|colleagues?|homologues?|opposite numbers?)\b"
)
_OPENING = 3  # sentences that tell what a report is about


def bloc_parties(bond: Bond, sentence: Sentence, naming: Naming, cues: Cues) -> Sequence[str] | None:
    """The states of a document of a bloc or forum, mostly none; None where it is of neither."""
    if len(cues.between) >= 1:
        return None
    text = bond.story.text
    low = max(sentence.start, naming.start - _REACH)
    if (
        (_own().match(naming.title) or _OF_ALL.match(naming.title) or _of_bloc().match(naming.title))
        and not _ACCESSION.search(naming.title)
        and not _said(bond, naming.start, naming.end)
    ):
        return ()
    others = _AND_OTHERS.search(text, low, naming.start)
    if others and re.compile(rf"{_HELPS}\s+{_SIGN}").match(text, others.end(), naming.start):
        return ()
    if _BY_MEMBERS.search(text, low, naming.start) and not _said(bond, low, naming.end):
        return ()
    heads = _by_heads().search(text, low, naming.start) if naming.type in ISSUED else None
    if heads and not (_OTHERS_ISSUE.search(text, heads.end(), naming.start) or _said(bond, low, naming.end)):
        return ()
    forum = _BY_FORUM.search(text, low, naming.start)
    if forum:
        return _said(bond, forum.start(), naming.end)
    if _AT_CLOSE.match(text, naming.end) and naming.type in ISSUED and not bond.states_in(sentence.start, sentence.end):
        return ()
    return () if _of_session(bond, sentence, naming) else None


@cache
def _own() -> re.Pattern[str]:
    """A title that begins with a bloc, whose document it is."""
    blocs = alternation(words("blocs"))
    return re.compile(rf"(?:(?:\d{{4}}|[a-z]+(?:-[a-z]+)?|[A-Z][a-z]+) )?(?:{blocs})(?:['’]s?)? (?!and\b|with\b)")


_OTHERS_ISSUE = re.compile(r", (?:they|both|he|she|the (?:two|sides|pair|leaders|presidents|ministers))\b")
"""Who issues something after others of a bloc are told of: "Having met the Arab ministers, they issued"."""


@cache
def _by_heads() -> re.Pattern[str]:
    """Those of a bloc who issue something together: "CARICOM's leaders", "the ASEAN foreign ministers"."""
    blocs = alternation(words("blocs"))
    return re.compile(
        rf"\b(?:{blocs}|{_PARTS_OF_THE_WORLD})(?:['’]s?)? (?:[\w-]+ ){{0,2}}(?:leaders|heads|ministers|chiefs"
        rf"|presidents|speakers|members"
        r"|governors|states)\b"
    )


@cache
def _of_bloc() -> re.Pattern[str]:
    """A title that says of which bloc it is: "Charter of the United Nations"."""
    blocs = alternation(words("blocs"))
    return re.compile(
        rf"(?:[A-Z][\w-]+ )?(?:Charter|Constitution|Statute|Act|Declaration|Convention|Communiqu[eé]|Covenant"
        rf"|Agenda|communiqu[eé]|declaration) "
        r"(?:of the [\w-]+ (?:[A-Z]\w+ ){0,2}(?:[Ss]ummit|[Ss]ession|[Mm]eeting|[Cc]onference|[Cc]ouncil) )?"
        rf"of (?:the )?"
        rf"(?:{blocs}|United Nations|UN)\b"
    )


@cache
def _bloc() -> re.Pattern[str]:
    """A bloc that meets; a report of talks before its session is of those talks."""
    apart = "".join(
        f"(?<!{word})(?<!{word}the )" for word in ("before ", "after ", "ahead of ", "margins of ", "sidelines of ")
    )
    return re.compile(rf"\b{apart}(?:{alternation(words('blocs'))})\b(?! of (?!Independent|Nations))")


def _said(bond: Bond, low: int, high: int) -> tuple[str, ...]:
    """The states said between two offsets by name or demonym."""
    return tuple(dict.fromkeys(place.code for place in bond.places.within(low, high) if is_said(place)))


def _of_session(bond: Bond, sentence: Sentence, naming: Naming) -> bool:
    """Whether it is of the session of a bloc that a report is about, told where no state is spoken of."""
    story = bond.story
    if bond.sides_before(naming.start) or _said(bond, sentence.start, sentence.end):
        return False
    if _TOGETHER.search(story.text, sentence.start, sentence.end):
        return False
    opening = [one for one in story.sentences[: 3 * _OPENING] if one.kind is not Kind.FURNITURE][:_OPENING]
    return any(
        _bloc().search(story.text, one.start, one.end)
        and _IN_SESSION.search(story.text, one.start, one.end)
        and not _joins_two(bond, one)
        for one in opening
    )


def _joins_two(bond: Bond, sentence: Sentence) -> bool:
    """Whether two states are joined: "the ministers of Italy and Tunisia met at a session of ASEAN"."""
    said = [place for place in bond.places.within(sentence.start, sentence.end) if is_said(place)]
    return any(bond.story.text[one.end : other.start].strip() == "and" for one, other in pairwise(said))
