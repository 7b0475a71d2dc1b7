"""What a committee, group or department is for, in small letters: "committee on legal affairs and human rights X"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from loaders.reading.ahead import begins_name
from loaders.reading.chain_words import STOPS
from loaders.reading.geography import Place
from loaders.reading.lexicon import MONTHS, bare, is_capital
from loaders.reading.story import Token

_GROUPS = frozenset(
    {"committee", "subcommittee", "commission", "group", "department", "directorate", "division", "section", "unit"}
)
_KINDS = frozenset({"chair", "deputy_chair", "leader", "director", "member"})
_OPENING = frozenset({"on", "for"})
_JOINING = frozenset({"and", "&", ",", "of", "with", "the"})
_LONGEST = 12  # tokens


def past_subject(tokens: Sequence[Token], places: Mapping[int, Place], at: int, end: int, kind: str) -> int | None:
    """The token after a subject in small letters that opens here, None if none does or no name follows it.

    The name that follows tells it from what was done: "the chair of the committee on Monday met X".
    """
    if kind not in _KINDS or tokens[at].text not in _OPENING or tokens[at - 1].text.lower() not in _GROUPS:
        return None
    last = at  # the last word in small letters
    for stop in range(at + 1, min(end, at + _LONGEST)):
        text = tokens[stop].text
        if text in _JOINING:
            continue
        if not is_capital(text):
            if not bare(text).replace("-", "").isalpha() or text in STOPS:
                return None
            last = stop
            continue
        if last == stop - 1 and last > at and begins_name(tokens, places, stop, end):
            return stop
        joins = stop in places or "-" in text
        if text in MONTHS or not joins:
            return None
    return None


def leads_to_committee(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether the words from here are in small letters up to "committee": "the House [foreign affairs committee]"."""
    for token in tokens[at : min(end, at + _LONGEST_SUBJECT)]:
        if token.text in _COMMITTEES:
            return True
        if is_capital(token.text) or token.text in STOPS or not token.text.isalpha():
            return False
    return False


_COMMITTEES = frozenset({"committee", "subcommittee"})
_LONGEST_SUBJECT = 5  # tokens to "committee"
