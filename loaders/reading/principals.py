"""Principals: those for whom somebody else came, "an envoy of X", "Y, emissary of the King, Z", "the widow of X".

Who is named only as the one whose envoy, aide or kin another is, is not said to be there.
"""

from __future__ import annotations

import re

from loaders.reading.acquaintance import nouns
from loaders.reading.cast import Reference, Way

_REACH = 100  # characters from "envoy" over the titles of its principal to the name
_SENT = r"envoy|emissary|representative|messenger|delegate|stand-in"
_NEAR = (
    r"deputy|aide|assistant|advis[eo]r|spokes(?:man|woman|person)|secretary|confidante?|lawyer|chief of staff"
    r"|widow|widower|wife|husband|spouse|son|daughter|brother|sister|nephew|niece|father|mother"
    r"|predecessor|successor|heir"
)
_OF = re.compile(rf"\W(?:{_SENT}|{_NEAR}) (?:of|to|for|from) (?:the )?(?:(?:late|then|former) )?\Z")
_OF_TITLE = re.compile(rf"(?P<before>\W)(?:{_SENT}) (?:of|to|for|from) (?P<titles>[^,;:.()“”\"\n]+), \Z")
_LEAD = 8  # characters of the longest of them
_LEADS = ("of ", "to ", "for ", "from ", "the ", "late ", "then ", "former ")  # one ends all that `_OF` finds
_APPOSED = re.compile(r",(?: an?| the| his| her| its)?(?: [a-z]+){0,2}")


def is_principal(text: str, before: Reference | None, reference: Reference) -> bool:
    """Whether a name after the one `before` it is only of somebody for whom that one, or someone unnamed, came."""
    if reference.way is not Way.NAME:
        return False
    start = max(reference.whole_start - _REACH, before.end if before else 0)
    led = text[max(start, reference.whole_start - _LEAD) : reference.whole_start]
    if led.endswith(_LEADS) and _OF.search(text, start, reference.whole_start):
        return True
    if before is None or reference.whole_end > reference.end or not led.endswith(", "):
        return False  # "A, envoy of the King, B, his minister": B is one more of a list
    said = _OF_TITLE.search(text, start, reference.whole_start)
    if said is None or nouns().keys().isdisjoint(re.split(r"\W", said["titles"].lower())):
        return False
    return bool(_APPOSED.fullmatch(text, before.end, said.end("before") - 1))
