"""Phrases beside a title by which a document is still to come, whatever its sentence seems to tell.

"On which both ministries are at work", "the fifth round of the pact", "have five papers to sign", "once signed, ...".
"""

from __future__ import annotations

import re

from loaders.reading.document_naming import Article, Naming
from ontology.terms import AgreementType

_TEXT = r"(?:wording|texts?|terms|clauses|drafts?|details|provisions|articles|chapters|content)"
_AT_WORK = (
    r"(?:(?:is|are|keeps?|remains?|goes on|go on)(?: (?:still|now|currently|also|hard|presently|at present))*"
    r" (?:negotiating|working|at work|haggling|talking|consulting|busy|in talks)"
    r"|(?:still |now |currently )?(?:negotiates?|works?|hagg?les?)(?! (?:out|for|as)\b)"
    r"|(?:has|have) been (?:negotiating|working|haggling|talking|in talks|at work))\b"
)
_ON_WHICH = re.compile(rf",? (?:on|at|over|about) (?:which|whose {_TEXT}) [^,;.]{{2,70}}?\b{_AT_WORK}")
_WHOSE = re.compile(
    rf",? whose (?:negotiations?|drafting|elaboration|finali[sz]ation|conclusion|signing|signature|{_TEXT})"
    r" (?:[^,;.]{2,60} )?(?:is|are|would|will|should|could|want\w*|hopes?|expects?|remains?|continues?|goes on|lasts?"
    r"|drags?|awaits?)\b"
)
_DONE = re.compile(
    r"[^;.]{0,160}\b(?:was|were|been) (?:then |also |duly )?(?:signed|concluded|adopted|initial(?:l)?ed)\b"
)
_SIGNS = re.compile(
    r"\b(?:signed|signs|signing|conclude[ds]|adopt(?:ed|s)|inked|initial(?:l)?ed|ratified|exchanged)"
    r" (?:the |an? |their |its )?(?:[\w-]+ ){0,2}\Z"
)
_OF_YEAR = re.compile(r"(?:19|20)\d\d\b(?![-–/])")
"""What a title begins with that is of a year, and so has long been signed."""
_ROUND = re.compile(r"\brounds? (?:of|for|on|over|about|towards?) (?:the |an? |their |its |our )?\Z")
_THE = r"(?:the |an? |their |our |its )?"
_TALKS = r"(?:talks|negotiations?|conversations|discussions|consultations|deliberations)"
_TAKEN_UP = re.compile(
    r"\b(?:resum|reopen|re-open|restart|relaunch|re-launch|reviv|reactivat|unfreez|unblock)\w*"
    rf" (?:(?:the|their|its|our|stalled|formal|technical|trade|suspended|frozen) )*{_TALKS}"
    rf" (?:on|about|for|over|of|towards?) {_THE}\Z"
    r"|\b(?:finish|complet|conclud|clos(?:e|ing)|wrap|advanc|accelerat|expedit|intensif|speed|press|push|pursu|step)\w*"
    rf" (?:up |forward |ahead with |on with )?(?:the|their|its|our) (?:\w+ )?negotiations (?:on|about|for|over"
    rf"|of) {_THE}\Z"
    r"|\b(?:sit|sits|sat|sitting) down (?:once more |again |anew )?(?:for|over) (?:the |an? |their |our )\Z"
)
_TO_SIGN = re.compile(r" to (?:be )?(?:sign|initial|ink|signed|initial(?:l)?ed|inked)\b(?! it\b)")
_AT_HAND = re.compile(r"\b(?:have|has|there (?:is|are)|with|awaits?|brings?|carr(?:y|ies)) (?:\w+ ){0,3}\Z")
_LACKS = re.compile(
    r" (?:lacks?|misses|needs?|wants?|awaits?|is (?:only )?(?:short of|waiting for|missing)) (?:now |only |just "
    r"|merely |nothing but )*"
    r"(?:the |a |its |two |both )?(?:\w+ )?(?:date|day|place|signatures?|approval|consent|translation|word"
    r"|article|clause)\b"
    r"| (?:awaits?|waits? for) (?:the |its |their |only )*(?:close|end|leaders|summit|plenary|ministers|visit"
    r"|session|meeting)\b"
)
_LACKS_YET = re.compile(
    r"(?:(?! (?:signed|concluded|adopted|ratified|opened)\b)[^;.]){0,100}?(?:,| and| but| yet| which)"
    r"(?: (?:now|still|only|it|he))* (?:lacks?|misses|awaits?|waits? for|needs?) (?:now |only |just |merely "
    r"|nothing but )*(?:the |a |its |their |both )?(?:\w+ )?(?:signatures?|signing)\b"
)
"""What it still lacks, after what it has: "has been closed by the negotiators and lacks only the signature"."""
_PASSED = r"(?:signed|adopted|approved|concluded|initial(?:l)?ed|finali[sz]ed|agreed|completed)"
_ARE_TO = re.compile(
    r",? (?:that|which) [^,;.]{2,60}?"
    r" (?:(?:is|are|was|were) (?:due |expected |set |scheduled |about |ready )?to|will|shall"
    r"|(?:plan|hope|intend|want|expect|aim|mean)s? to) (?:\w+ )?(?:sign|conclude|initial|ink|adopt|seal)\b"
)
"""Who is to sign it, in a clause of their own: "the accord that both governments are to sign"."""
_ONCE = re.compile(
    rf"\b(?:if|once|when|unless|until|as soon as) (?:it (?:is|were) )?(?:ever |finally |eventually |duly )?{_PASSED}"
    r"(?: [^,;.]{1,40})?, (?:the|this|that|such an?|their|our) \Z"
    r"|\b(?:upon|on|after|following) (?:its )?(?:signature|signing|conclusion|adoption|completion),"
    r" (?:the|this|that) \Z",
    re.IGNORECASE,
)
_WOULD = re.compile(r"[^,;.]{0,60}? (?:will|would|shall|should|could|can|may|might|is to|are to)\b")


_WORK = re.compile(
    r"\b[Ww]ork (?:goes on|continues|proceeds|is (?:going on|under way|in progress)|has (?:begun|started)|began"
    r"|started|(?:will|would|is to|should|shall|can|could) (?:soon |now |also )*(?:begin|start|continue|go on|proceed))"
    r" (?:on|upon|over|at) (?:(?:the|an?|their|its|some|several|about) )*(?:\w+ )?\Z"
    r"|\b(?:[Ww]ork|[Ww]orks|[Ww]orking|[Nn]egotiat\w+|[Tt]alk(?:s|ing)?), [^,;.]{3,50}, (?:on|over|about)"
    r" (?:[^,;.]{3,60},? and (?:also )?(?:on|over|about) )?(?:an?|new) (?:\w+ )?\Z"
)
"""Who is at work, also with an aside: "work goes on over a pact", "are working, among other papers, on a pact"."""
_WANT_TO = re.compile(
    r"\b(?:want|wish|hope|aim|seek|intend|plan|expect|would like|keen|ready|eager|agreed?|decided?|resolved?"
    r"|undert[ao]\w+"
    r"|committed|promised?|pledged?|determined)\w*(?: [\w-]+){0,2} to (?:\w+ )?"
    r"(?:sign|conclude|finali[sz]e|complete|close|finish|wrap up|initial|seal|bring about) (?:the|their|its|our) \Z"
)
_DONE_WITH = re.compile(
    r"\b(?:want|wish|hop|would like|like|eager|keen|aim)\w*[^,;.]{0,25} (?:have|get|see) (?:an?|the) (?:\w+ )?\Z"
    r"|\b(?:to|should|must|will|would|shall) (?:have|get) (?:an?|the|their) (?:\w+ )?\Z"
)
_DONE_SOON = re.compile(r" (?:done|ready|finished|wrapped up|closed|on paper|under (?:roof|wraps))\b")
_EXCHANGED = re.compile(
    r"\bexchang\w+ (?:of )?(?:\w+ )?(?:lists|drafts|texts|offers|proposals|comments|schedules|positions|requests)\b"
    rf"[^,.;]{{0,20}} (?:for|on|of|towards?) {_THE}\Z"
)
_SHARE = r"(?:[\w-]+ ){1,3}?(?:percent|per cent|%)|\d+ ?%"
_STAGE = r"(?:negotiated|agreed|ready|drafted|written|finished|completed?|done)"
_IN_PART = re.compile(
    r" (?:is|are)(?:,[^,;.]{2,40},)? (?:(?:now|already|almost|nearly|about|only|some) )*"
    rf"(?:{_STAGE} (?:to|by|for|up to) (?:{_SHARE})|(?:{_SHARE}) {_STAGE})"
)
_AT_ROUND = re.compile(
    r" (?:is|are|stands?|has reached|have reached|has entered|have entered) (?:(?:still|now|already) )*(?:(?:at|in) )?"
    r"(?:the|its|their|an?) (?:[\w-]+ )?(?:rounds?|stages?|phases?) (?:of )?(?:the )?(?:negotiat|talks\b|draft|prepar)"
)
"""How far the talks on it are: "is at the last rounds of the negotiation", "are in the drafting stage"."""
_CLOSING = re.compile(r" (?:is|are) in (?:its|their|the) (?:final|last|closing) (?:phase|stage|stretch)s?\b(?! of)")
_UNDER_WAY = re.compile(r"\b(?:plan|programme|program|project)s?\b|\d{4}", re.IGNORECASE)
"""Of a title whose last phase is one of what it is about: "the programme for 2021-2024 is in its last phase"."""
_SUMMED_UP = re.compile(
    r"\b(?:will|shall|is to|are to|should) (?:then |also |later )*be (?:put|summed up|laid down|set (?:down|out)"
    r"|recorded"
    r"|reflected|summari[sz]ed|enshrined|fixed|contained|embodied|gathered|collected) (?:down )?in(?:to)? (?:an? "
    r"|their )\Z"
    r"|\b(?:will|shall|is to|are to) (?:then |also |later )*(?:sum up|put|lay down|set (?:down|out)|record|gather"
    r"|summari[sz]e|enshrine|fix)(?: [\w’'-]+){1,7} in(?:to)? (?:an? |their )\Z"
)
_NEGOTIATES = re.compile(
    r"\b(?:is|are|been|began|begin|begun|start(?:ed)?|continu(?:e|ed|ing)) (?:still |now |currently |also )*"
    r"negotiating (?:the |an? |their )?\Z"
)
_ROUNDS_HELD = re.compile(
    r",? (?:of|for|on|over|about) which (?:[\w-]+ ){0,4}rounds? (?:of (?:talks|negotiations?) )?"
    r"(?:has|have|had|was|were|is|are)\b"
)
"""Of which rounds have been held: "the FTA, of which three rounds have been negotiated"."""
_TO_DO = re.compile(
    r"\b(?:importance|necessity|need|expediency) of (?:early |promptly |soon )?(?:signing|concluding) (?:an? |the )?\Z"
    r"|\b(?:[Pp]reparation|[Dd]rafting) of (?:an? |the |their )\Z"
)
_HOW_FAR = re.compile(r"\b[Hh]ow (?:far|fast|near|close) (?:the|their) \Z")
_GOT = re.compile(r" (?:has|have|had|is|are) (?:got|gotten|come|advanced|progressed|gone|moved|to)\b")
_TO_BE = re.compile(r" to be (?:signed|initial(?:l)?ed|inked)\b")


def planned_by_phrase(naming: Naming, before: str, after: str) -> bool:
    """Whether what stands beside a title tells that it is negotiated, or waits for its signing."""
    if _OF_YEAR.match(naming.title) and naming.type is not AgreementType.ACTION_PLAN:
        return False
    if (_ON_WHICH.match(after) or _WHOSE.match(after)) and not (_DONE.match(after) or _SIGNS.search(before)):
        return True
    if _HOW_FAR.search(before) and _GOT.match(after) and not _DONE.match(after):
        return True
    if _ARE_TO.match(after):
        return True
    if naming.article is not Article.POINTING and (_LACKS.match(after) or _LACKS_YET.match(after)):
        return True
    if _ROUNDS_HELD.match(after):
        return True
    if not naming.bare and not naming.passing & {"existing", "current"} and _WANT_TO.search(before):
        return True
    if (_DONE_WITH.search(before) and _DONE_SOON.match(after)) or (
        _EXCHANGED.search(before) and not _DONE.match(after)
    ):
        return True
    if naming.plural is False and _TO_DO.search(before) and not _DONE.match(after):
        return True
    if _is_at_work(before, after) or (_CLOSING.match(after) and not _UNDER_WAY.search(naming.title)):
        return True
    if naming.article is not Article.DEFINITE and _TO_SIGN.match(after) and _AT_HAND.search(before):
        return True
    return _ONCE.search(before) is not None and _WOULD.match(after) is not None


def _is_at_work(before: str, after: str) -> bool:
    """Whether somebody works on a document, negotiates it, or it stands in part or is yet to be signed."""
    at_work = any(told.search(before) for told in (_SUMMED_UP, _NEGOTIATES, _WORK, _ROUND, _TAKEN_UP))
    return (
        at_work
        or _AT_ROUND.match(after) is not None
        or _IN_PART.match(after) is not None
        or _TO_BE.match(after) is not None
    )
