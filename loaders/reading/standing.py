"""How a document stands by the words around its title: signed, planned, only referenced, or no document at all.

The sentence around titles is drawn as a shape, a letter for each word that tells something (`CLASSES`), "." for any
other, "O" for a title; what grammar there is reads shapes.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cache, lru_cache

from loaders.reading.document_naming import Article, Naming
from loaders.reading.document_tails import is_tight
from loaders.reading.document_words import ARTICLES
from loaders.reading.story import Sentence, Story, Token
from loaders.reading.tables import table
from ontology.terms import AgreementStatus

CLASSES = {
    "done": "S",
    "followed": "f",
    "act": "s",
    "deed": "G",
    "be": "b",
    "have": "h",
    "modal": "F",
    "to": "t",
    "expected": "E",
    "making": "N",
    "existing": "R",
    "anniversary": "A",
    "wish": "W",
    "never": "X",
    "bound": "L",
    "relative": "r",
    "by": "y",
    "occasion": "K",
    "and": "&",
    "once": "w",
    "old": "D",
    "including": "i",
    "ratified": "Q",
    "filler": ".",
}
_PIECE = 60  # words on each side of a title that are looked at


@dataclass(frozen=True, slots=True)
class Around:
    """The shapes before and after a title, from and to the ends of the sentence, other titles as "O"."""

    left: str
    right: str


def around(story: Story, sentence: Sentence, found: Sequence[Naming]) -> list[Around]:
    """For each title of a sentence what stands around it; linear in the length of the sentence."""
    pieces = []
    at = sentence.first
    for naming in found:
        pieces.append(_shape(story.tokens, at, max(at, naming.first)))
        at = max(at, naming.last)
    pieces.append(_shape(story.tokens, at, sentence.last))
    for number, naming in enumerate(found, 1):
        if _is_governed(story.tokens, sentence, naming):
            pieces[number] = pieces[number].replace("f", ".", 1)
    pieces = [piece.replace("f", "S") for piece in pieces]
    shapes = []
    for number in range(len(found)):
        left = "O".join(pieces[max(0, number - _TITLES) : number + 1])
        right = "O".join(pieces[number + 1 : number + 2 + _TITLES])
        shapes.append(Around(left[-_PIECE:], right[:_PIECE]))
    return shapes


def _is_governed(tokens: Sequence[Token], sentence: Sentence, naming: Naming) -> bool:
    """Whether a title is only what something else is on: "work on the treaty"."""
    at = naming.first - 1
    if at > sentence.first and tokens[at].text.lower() in ARTICLES:
        at -= 1
    return at >= sentence.first and tokens[at].text.lower() in _PREPOSITIONS


_PREPOSITIONS = frozenset({"of", "on", "about", "over", "for", "to", "with", "under", "from", "in", "into", "by"})
_TITLES = 12
"""Titles of one list that are looked at on either side."""


_PARTING = frozenset({",", "(", ")"})
_MONTH = "May"
"""By its capital no modal: "Hanoi, May 12 - The two sides signed"."""


def _shape(tokens: Sequence[Token], first: int, last: int) -> str:
    if last - first > 2 * _PIECE:
        return _shape(tokens, first, first + _PIECE) + _shape(tokens, last - _PIECE, last)
    letters = []
    phrases = _phrases()
    at = first
    while at < last:
        word = tokens[at].text.lower()
        rows = phrases.get(word)
        if rows is None:
            letters.append("," if word in _PARTING else ".")
            at += 1
            continue
        tight = word in {"–", "—"} and first < at and is_tight(tokens, at, last)
        if tight or tokens[at].text == _MONTH:
            letters.append(".")
            at += 1
            continue
        for words, letter in rows:
            if len(words) == 1 or (
                at + len(words) <= last
                and all(tokens[at + n].text.lower() == part for n, part in enumerate(words[1:], 1))
            ):
                letters.append(letter)
                at += len(words)
                break
        else:
            letters.append("," if word in _PARTING else ".")
            at += 1
    return "".join(letters)


@cache
def _phrases() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    index: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for name, letter in CLASSES.items():
        for entry in table("document_cues")[name]:
            for words in _expanded(entry.split()):
                index.setdefault(words[0], []).append((words, letter))
    return {word: tuple(sorted(rows, key=lambda row: -len(row[0]))) for word, rows in index.items()}


def _expanded(words: Sequence[str]) -> list[tuple[str, ...]]:
    """ "signed/inked it" as "signed it" and "inked it"."""
    rows: list[tuple[str, ...]] = [()]
    for word in words:
        choices = word.split("/") if len(word) > 1 else [word]
        rows = [(*row, choice) for row in rows for choice in choices]
    return rows


class _Telling:
    """What a shape tells, by patterns over its letters."""

    # After the title: "was signed", "which A and B signed", "signed in 2022", "carries the signatures".
    past = re.compile(r"r[Fbh][^LOSNG,]{4,24}h?bS")
    done = re.compile(
        r",?r?[.,&]{0,3}(?:h?b|h)[.,&]{0,3}S|,?[.]?S|(?:,[^LOFE]{1,6})?,?r[^LOGNWXFEt]{0,28}?S"
        r"|[^LOF]{0,8},?tr[^LOGNWXFE]{0,24}[Ss]|,?y[^LO]{0,20}?S|[.]{1,3}S|,?r?[^LOSsGN]{0,9}?Q"
    )
    to_come = re.compile(
        r"(?!,?[.yR]r),?r?[^LOSsGNQ]{0,10}?(?:F[^LORDWQ]{0,6}?(?:b[^LO]{0,3}?)?[SNsG]"
        r"|b[.]{0,2}t[.]{0,2}h?b[.]{0,2}[SN]|[bh][.]{0,3}E(?!t[.]|,tr)[^LO]{0,8}"
        r"|E[.]{0,3}t[^LO]{0,6}?[Sbs]|t[.]?b[.]?S|E[.]?[GS])"
    )
    making = re.compile(r",?r?(?!&[^LO]{0,9}r)[^LOSsG]{0,8}?[bhF][^LOSs]{0,4}?N|,?N")
    existing = re.compile(r",?r?[.]{0,3}(?:[bhFt][.]{0,2}){0,4}R|[^LOSsGN]{0,10}?D")
    never = re.compile(r",?r?[.,]{0,4}[bhF][.]{0,2}X[^LO]{0,5}?[SsNG]")
    # A clause between commas after the title, with the predicate following it.
    aside = re.compile(r",[^L]{1,34}?,(?=[.]?[.]?[bhFEDS])")
    # Before it, as far as the last word that tells something.
    governing = re.compile(r"[SsGNRDAWXEQ](?=[^SsGNRDAWXEQ]*\Z)")


def standing(naming: Naming, shape: Around) -> tuple[AgreementStatus | None, bool]:
    """How a document stands, and whether words around it tell so; None with words for what is no document."""
    known = naming.article is Article.DEFINITE and not naming.bare
    return _standing(shape, coming=not naming.passing.isdisjoint(_COMING), known=known)


@lru_cache(maxsize=64)
def _standing(shape: Around, *, coming: bool, known: bool) -> tuple[AgreementStatus | None, bool]:
    """The same, of a document that is called one to come, or one that is known; kept, as it is asked several times."""
    group = Around(_before_list(shape.left), _after_list(shape.right))
    attached = _attached(shape.right)
    if attached is None and group.right != shape.right:
        attached = _attached(group.right)
    if attached is not None:
        old = bool(re.match(r"[^LOSs]{0,12}D", shape.right))
        return _weighed(attached, group.left, old=old, comma=shape.right[:1] == "," or "Q" in shape.right[:10])
    if coming:
        return AgreementStatus.PLANNED, True
    status, told = _governed(group)
    if told and status is None and known:  # "wants the treaty on trade": what is only wished for has no article or "a"
        return AgreementStatus.REFERENCED, False
    return status, told


_COMING = frozenset({"draft", "proposed", "future", "prospective", "planned", "eventual", "envisaged"})


def _before_list(left: str) -> str:
    """What stands before the first title of the list that goes on here, or before and after what it is part of."""
    left = re.sub(r"(?:O[,.]{0,2}[,&L][,&.]{0,4}(?:t[.]?)?)+\Z", "", left)
    part = re.search(r"O([^OL]{0,24}),?[^OL]{0,6}i[.,&]{0,3}\Z", left)
    return re.sub(r"(?:O[,.]{0,2}[,&L][,&.]{0,4})+\Z", "", left[: part.start()]) + part[1] if part else left


def _after_list(right: str) -> str:
    """What stands after the last title of the list that goes on here."""
    if not re.match(r"[,.]{0,2}[,&L][,.&]{0,4}O", right):
        return right
    return re.sub(r"\A(?:[,.&L]{1,6}O)+", "", right)


class _Denied(Enum):
    """What was not signed."""

    DENIED = "denied"


_Reading = AgreementStatus | _Denied
SIGNING_NEXT = re.compile(r"[Ss](?:[.]{0,3}t)?[.]{0,3}\Z")
"""Where a verb of signing has the title for its object, whatever is told after it: "signed the act, which exists"."""


def _attached(right: str) -> _Reading | None:
    """By the predicate or the relative clause after the title; None where there are no such words."""
    aside = _Telling.aside.match(right)
    if aside:
        main = _attached(right[aside.end() :])
        if main is not None and not ("S" in aside.group() and not re.match(r"[^LO]{0,9}[SsGQ]", right[aside.end() :])):
            return main
    return next((reading for pattern, reading in _ATTACHED if pattern.match(right)), None)


_ATTACHED: tuple[tuple[re.Pattern[str], _Reading], ...] = (
    (_Telling.never, _Denied.DENIED),
    (_Telling.past, AgreementStatus.SIGNED),
    (_Telling.to_come, AgreementStatus.PLANNED),
    (_Telling.done, AgreementStatus.SIGNED),
    (_Telling.making, AgreementStatus.PLANNED),
    (_Telling.existing, AgreementStatus.REFERENCED),
)


def _weighed(status: _Reading, left: str, *, old: bool, comma: bool) -> tuple[AgreementStatus | None, bool]:
    """What the predicate says, unless the clause around it looks ahead or denies: "will see the treaty signed"."""
    if status is _Denied.DENIED or (status is AgreementStatus.SIGNED and re.search(r"X[.]{0,2}\Z", left)):
        return None, True
    if (
        status is AgreementStatus.SIGNED
        and not comma
        and re.search(r"(?:F[^LOSGR]{0,12}|w[.]{0,2}|E[.]{0,3}t[^LOSG]{0,6})\Z", left)
    ):
        return AgreementStatus.PLANNED, True
    if status is AgreementStatus.REFERENCED:
        if old and not SIGNING_NEXT.search(left):
            return status, True
        governed, told = _governed(Around(left, ""))
        return (governed, told) if told and governed is AgreementStatus.SIGNED else (status, True)
    return status, True


def _governed(group: Around) -> tuple[AgreementStatus | None, bool]:
    """By the last word before the title that tells something, in the same part of the sentence."""
    left = group.left
    bound = max(left.rfind("O"), left.rfind("L", 0, max(0, len(left) - 3)))
    clause = left[bound + 1 :]
    cue = _Telling.governing.search(clause)
    while cue is not None and cue.group() == "X" and cue.end() + 2 < len(clause):
        clause = clause[: cue.start()]  # a denial of something else
        cue = _Telling.governing.search(clause)
    if cue is None:
        return (AgreementStatus.SIGNED, True) if re.search(r"h[.]?\Z", clause) else (None, False)
    before, letter = clause[: cue.start()], cue.group()
    if letter == "Q":
        return AgreementStatus.SIGNED, True
    if letter in "RAD":
        return AgreementStatus.REFERENCED, True
    if letter == "N" or (letter == "W" and re.search(r"N[^L]{0,3}\Z", before)):
        return (None if re.search(r"W[^R]{0,4}\Z", before) else AgreementStatus.PLANNED), True
    if letter in "WX":
        return None, True
    if letter == "E" and (len(clause) - cue.end() > _FAR or re.match(r"[tF][.]", group.right)):
        return None, False  # "expects the treaty to help trade" tells of its effects
    if letter == "E":
        return AgreementStatus.PLANNED, True
    return _acted(before, letter, group.right), True


def governed_next(naming: Naming, shape: Around) -> AgreementStatus | None:
    """How the verb right before a title tells that it stands: "will sign Border Treaty"."""
    if not re.search(r"(?:\A|[^WX])[.]?[sS]\Z", shape.left):
        return None
    status, said = standing(naming, shape)
    return status if said and status in {AgreementStatus.SIGNED, AgreementStatus.PLANNED} else None


_FAR = 8
"""Words before a title in which "planned" or "next" is of something else."""


_THAT_ONE_SIGN = re.compile(r"W[^LSsGFE]{0,14}r[^LSsGFEbh,]{1,8}\Z")
"""What is only wished for in a clause of its own: "suggested to the guest that the two states sign"."""


def _acted(before: str, letter: str, right: str) -> AgreementStatus | None:
    """By a verb or noun of signing and what helps it."""
    if re.search(r"X[.]{0,2}[hbt]?[.]{0,2}\Z", before):
        return None
    if letter == "S":
        planned = re.search(r"(?:[FE][.]{0,3}[hb]{0,2}|t[.]?b|b[.]?t)[.]{0,2}\Z", before)
        return AgreementStatus.PLANNED if planned else AgreementStatus.SIGNED
    if re.search(r"W[^LS]{0,5}\Z", before) or (letter == "s" and _THAT_ONE_SIGN.search(before)):
        return None
    if letter == "s":
        if re.search(r"K[^L]{0,10}t[.]?\Z", before):
            return AgreementStatus.SIGNED
        return AgreementStatus.PLANNED if re.search(r"(?:[FEN][^L]{0,8}|t[.]?|R)\Z", before) else AgreementStatus.SIGNED
    if re.search(r"[FEN][^S]{0,10}\Z", before) or re.match(r"[^LO,]{0,6}(?:F|[bh][.]{0,2}E(?!t[.]))", right):
        return AgreementStatus.PLANNED
    return AgreementStatus.SIGNED
