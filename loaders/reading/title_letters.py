"""Titles by initials that stand for other things too: "DG Ana Silva", "Ana Silva, SG of the Union", not "DG ECHO"."""

from __future__ import annotations

from collections.abc import Sequence

from loaders.reading.geography import code_of
from loaders.reading.lexicon import PARTICLES, THINGS, is_capital, is_common, is_given, is_honorific, is_initial
from loaders.reading.story import Token
from loaders.reading.tables import table

LETTERS: dict[str, str] = table("title_letters")["letters"]
"""Initials by what they are short for."""
_LEAST_CAPITALS = 2
_PUT = frozenset({",", "("})
_OF = frozenset({"of", "for"})
_DETERMINERS = frozenset({"the", "its", "their", "new", "former", "then"})
_OF_FIRMS = frozenset({"AG"})
"""Letters that end names of companies: "Siemens AG Roland Weber said"."""


def is_put_to_name(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether letters are a title here by what stands around them."""
    text = tokens[at].text
    if sum(map(str.isupper, text)) < _LEAST_CAPITALS:
        return False
    before = tokens[at - 1].text if at else ""
    if at + 1 >= end:
        return False
    following = tokens[at + 1].text
    if following in _OF:
        return before in _PUT or before.lower() in _DETERMINERS
    if following == ",":
        return before.lower() in _DETERMINERS and at + 2 < end and _opens_name(tokens, at + 2, end)
    if text in _OF_FIRMS and before.isalpha() and is_capital(before) and not (before.isupper() or code_of(before)):
        return False
    return _opens_name(tokens, at + 1, end)


def _opens_name(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether a name begins here, or a style or rank before one."""
    text = tokens[at].text
    if is_honorific(text) or (is_initial(text) and at + 1 < end):
        return True
    if not is_capital(text) or text.isupper() or text.lower() in THINGS:
        return False
    second = at + 1 + (at + 1 < end and tokens[at + 1].text in PARTICLES)
    named = second < end and is_capital(tokens[second].text)  # not "CS Lewis", whose initials they are
    return named and (is_given(text) or not is_common(text))
