"""Offices told by what is entrusted to somebody: "X, to whom home affairs are committed", "in whose hands it lies"."""

from __future__ import annotations

import re

from loaders.reading.lexicon import is_portfolio

_BODY = r"(?:the |his |her |its )?[\w’'-]+(?:,? [\w’'&-]+){0,6}?"
_IS = r"(?:is|are|was|were|has been|have been)"
_GIVEN = r"(?:entrusted|committed|confided|given|assigned|handed)"
_ENTRUSTED = re.compile(
    r",? (?:"
    rf"to whom (?P<a>{_BODY}) {_IS} {_GIVEN}"
    rf"|to whose (?:charge|care|hands) (?P<b>{_BODY}) (?:belongs?|falls?|{_IS} {_GIVEN})"
    rf"|(?:in|under) whose (?:hands|charge|care|direction) (?P<c>{_BODY}) (?:lies?|stands?|rests?|{_IS})\b"
    rf"|who has (?P<d>{_BODY}) in (?:his|her) (?:charge|care|hands)"
    rf"|by whom (?P<e>{_BODY}) {_IS} (?:chaired|headed|led|run|directed|governed|presided over)"
    rf"|who (?:answers|is answerable|is responsible) in [A-Z][\w-]+ for (?P<f>{_BODY})(?=[,.;])"
    rf"|(?:who is )?in charge in [A-Z][\w-]+ of (?P<g>{_BODY})(?=[,.;])"
    rf"|under whom (?P<i>{_BODY}) (?:is|are|stands?|falls?|comes?|works?|serves?)(?=[,.;]| in [A-Z])"
    rf"|to whom (?P<j>{_BODY}) (?:reports?|answers?|is answerable|is subordinate)(?=[,.;])"
    rf"|who (?:sees to|has the care of) (?P<h>{_BODY})(?=[,.;])"
    rf"|under whose (?:chairmanship|presidency|leadership|lead|guidance|direction) (?P<k>{_BODY})"
    r" (?:is|are|was|stands?|works?|sits?|meets?|has)\b"
    rf"|of (?P<l>{_BODY}),? (?:of )?which "
    r"(?:has (?:him|her) (?:as|for) (?:its )?chair\w*|(?:he|she) (?:chairs|heads|leads))"
    r")"
)
_LONGEST = 160  # characters of the clause


def entrusted(text: str, start: int, end: int) -> tuple[int, int, int, str] | None:
    """What who is named before `start` is entrusted with: its span, the end of the clause and the kind of the title."""
    found = _ENTRUSTED.match(text, start, min(end, start + _LONGEST))
    if found is None:
        return None
    group = next(name for name, value in found.groupdict().items() if value)
    last = found.end(group)
    body = re.sub(r"\A(?:the|his|her|its) (?:Ministry (?:of|for) (?:the )?)?", "", found[group])
    if is_portfolio(body.split()[0].strip(",")) and not _BODIES.search(body):
        return last - len(body), last, found.end(), "minister"
    if not (body[0].isupper() or _BODIES.search(body.partition(" of ")[0])):
        return None
    return last - len(body), last, found.end(), "chair"


_BODIES = re.compile(
    r"\b(?:[Cc]ommittee|[Cc]ommission|[Oo]ffice|[Aa]uthority|[Bb]oard|[Cc]ouncil|[Aa]gency|[Pp]rovince|[Rr]egion|[Dd]istrict"
    r"|[Bb]ank|[Cc]ity|[Pp]ort|[Cc]ourt|[Pp]arty|[Gg]roup|[Dd]epartment|[Ii]nstitute)\b"
)
