"""Documents that a sentence sums up and then lists by what they are on: "two memoranda: investment; railways"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from loaders.reading.document_heads import heads_in, singular_of
from loaders.reading.document_naming import Article, Naming, words_of
from loaders.reading.lexicon import is_capital
from loaders.reading.story import Sentence, Story, Token
from ontology.terms import AgreementType

_LEAD = 9  # tokens from the sum to its colon
_LONGEST = 24  # tokens of an entry
_SEVERAL = 3
_OPENING = frozenset({"on", "for", "in", "about", "concerning", "regarding", "between"})
_MARKS = {":": "", "-": "-", "–": "–", "—": "—", "(": ")"}
"""What opens a list, and what closes it."""
_STARTS = frozenset({"and", "the", "one", ","})


def with_listed(story: Story, sentence: Sentence, found: Sequence[Naming]) -> list[Naming]:
    """The documents of a sentence with those that it lists after the last, where that is a sum of them."""
    rows: list[Naming] = []
    for at, lead in enumerate(found):
        rows.append(lead)
        end = found[at + 1].first if at + 1 < len(found) else sentence.last
        if lead.plural:
            rows += _entries(story, sentence, lead, end)
    return rows


def _entries(story: Story, sentence: Sentence, lead: Naming, end: int) -> Iterator[Naming]:
    """The entries of a list that a sum leads, of which nothing from the token `end` is one."""
    tokens = story.tokens
    opened_by = next((n for n in range(lead.last, min(end, lead.last + _LEAD)) if tokens[n].text in _MARKS), None)
    if opened_by is None:
        return
    mark = tokens[opened_by].text
    if mark != ":" and (opened_by != lead.last or not lead.count):
        return
    last = _closing(tokens, opened_by, sentence.last)
    if last > end:
        return
    parts = list(_parts(tokens, opened_by + 1, last))
    opened = [tokens[first].text.lower() in _OPENING for first, _ in parts]
    counted = len(parts) == lead.count if lead.count else len(parts) >= _SEVERAL
    if not counted or not parts or not (all(opened) or any(tokens[n].text == ";" for n in range(opened_by, last))):
        return
    if any(last - first > _LONGEST or heads_in(tokens, first, last) for first, last in parts):
        return
    if any(tokens[first].text == "in" and is_capital(tokens[first + 1].text) for first, _ in parts):
        return  # "three agreements (in Lisbon, in Porto and in Faro)"
    noun = singular_of(story.text[lead.noun : lead.noun_end])
    for (first, last), led in zip(parts, opened, strict=True):
        start, end = tokens[first].start, tokens[last - 1].end
        words = words_of(story.text, start, end)
        yield replace(
            lead, start=start, end=end, first=first, last=last, title=f"{noun} {words}" if led else words,
            type=AgreementType.OTHER if lead.type is AgreementType.DOCUMENTS else lead.type, plural=False, count=None,
            vague=False, article=Article.NONE, passing=frozenset(), elliptic=True,
        )  # fmt: skip


def _closing(tokens: Sequence[Token], at: int, end: int) -> int:
    """Where a list ends: with its sentence, or at the dash or bracket that closes what one opened."""
    mark = _MARKS[tokens[at].text]
    return next((n for n in range(at + 1, end) if tokens[n].text == mark), end) if mark else end


def _parts(tokens: Sequence[Token], low: int, high: int) -> Iterator[tuple[int, int]]:
    """The entries of a list: between semicolons, or between commas and "and" where it has none."""
    semicolons = any(tokens[n].text == ";" for n in range(low, high))
    first, depth = low, 0
    for at in range(low, high + 1):
        word = tokens[at].text.lower() if at < high else "."
        depth += {"(": 1, ")": -1}.get(word, 0)
        ends = word in {".", ";"} if semicolons else word in {".", ";", ",", "and"} and _opens(tokens, at, high)
        if not ends or depth > 0:
            continue
        while first < at and tokens[first].text.lower() in _STARTS:
            first += 1
        last = at
        while last > first and tokens[last - 1].text in {",", "."}:
            last -= 1
        if first < last:
            yield first, last
        first = at + 1
        if word == ".":
            return


def _opens(tokens: Sequence[Token], at: int, high: int) -> bool:
    """Whether what follows a comma or "and" begins an entry of its own: "and on health"."""
    after = [tokens[n].text.lower() for n in range(at, min(high, at + 3)) if tokens[n].text.lower() not in _STARTS]
    return not after or after[0] in _OPENING or after[0] == "."
