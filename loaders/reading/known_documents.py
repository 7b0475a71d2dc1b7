"""Documents that are known by name: what has an article and a name of its own is there, whatever is told of it.

"Spoke of the Escazú Agreement", "what becomes of the Brazzaville roadmap", but not "secretary of the Basel Convention",
which is of a body, nor "the Basel Convention secretariat".
"""

from __future__ import annotations

import re

from loaders.reading.document_naming import Article, Naming
from loaders.reading.story import Sentence, Story
from ontology.terms import AgreementStatus, AgreementType

_LASTING = frozenset(
    {AgreementType.TREATY, AgreementType.AGREEMENT, AgreementType.MEMORANDUM, AgreementType.ACTION_PLAN}
)
"""Of these a name alone tells: a declaration or protocol may be what somebody says or how guests are led."""
_REACH = 60
_BODY = re.compile(
    r"\b(?:secretar(?:y|iat|ies)|head|chair\w*|president|director|representative|conference|meeting|session|summit|members?"
    r"|part(?:y|ies)|states?|commission\w*|committee|council|office|signator(?:y|ies)|depositary|organi[sz]ation)"
    r"(?:[ -]General)?(?: of (?:the )?parties)? (?:of|to|under|from|for) (?:the )?\Z",
    re.IGNORECASE,
)
"""Before a title, where it is that of a body: "the Conference of the Parties to the ..."."""
_WRITTEN = frozenset({"Framework", "Document", "Charter"})
_PAIR, _CAPITALS = 2, 3
_ENDS_WAR = frozenset({"peace", "ceasefire", "cease-fire", "truce", "armistice", "twinning"})
"""Of which a country has one, as two towns have one of their friendship: "Chad's peace accord"."""
_NAME_GOES_ON = re.compile(r" (?:[A-Z]|\()")


_TO_YEAR = re.compile(r"(?:[A-Z][\w-]+ )*(?:Roadmap|Road Map|Action Plan) 20\d\d(?:[-–]\d+)?")
"""A plan that is called by its year, without an article: "went by the chapters of Roadmap 2030"."""


def _is_named(naming: Naming, noun: str) -> bool:
    """Whether a title is a name in capitals of what is written, and no law or initiative."""
    capitals = sum(word[0].isupper() for word in naming.title.split())
    return noun in _WRITTEN and capitals >= (_PAIR if noun == "Charter" else _CAPITALS)


def standing_by_name(story: Story, sentence: Sentence, naming: Naming) -> AgreementStatus | None:
    """Referenced, if it is told of by a name of its own as of what is there."""
    text = story.text
    noun = text[naming.noun : naming.noun_end]
    if naming.named:
        of_body = _BODY.search(text, max(sentence.start, naming.start - _REACH), naming.start)
        return None if of_body else AgreementStatus.REFERENCED
    if naming.article is Article.NONE and _TO_YEAR.fullmatch(naming.title):
        return AgreementStatus.REFERENCED
    if naming.article is not Article.DEFINITE or naming.plural or naming.bare or naming.elliptic:
        return None
    if (naming.type not in _LASTING or naming.loose) and not _is_named(naming, noun):
        return None
    if naming.title.islower() and _ENDS_WAR.isdisjoint(naming.title.split()):
        return None
    if _BODY.search(text, max(sentence.start, naming.start - _REACH), naming.start):
        return None
    if _NAME_GOES_ON.match(text, naming.end):
        return None
    return AgreementStatus.REFERENCED
