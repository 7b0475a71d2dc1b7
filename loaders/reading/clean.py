"""From a report's text to its story: what is told and what is furniture of the page, cut into sentences and tokens.

Nothing is removed, so that offsets stay those of the text; each paragraph only gets its kind.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from graph.facts import Report
from loaders.reading.authors import with_author
from loaders.reading.lexicon import is_given
from loaders.reading.story import Kind, Sentence, Story, Token, tokens_in
from loaders.reading.tables import words

_HEAD = re.compile(r"\ufeff?\s*date\s+\d{4}-\d{2}-\d{2}(?=\s|\Z)")
_LINE = re.compile(r"[^\n\r\u2028\u2029]+")
_BULLET = re.compile(r"(?:[•*·▪►–—-]|\(?\d{1,2}[.)]|\(?[a-z]\)|\(?[ivx]{1,4}\))\s+(?=\S)")
_END = re.compile(  # the mark goes first, as only characters are sought fast
    r"[.!?…](?:(?<![.!?…].)[.!?…]*+[”\"’')\]»]*+(?=\s+[\"“‘'(\[«]*[^\W_a-z])"  # a row of dots: once
    r"|(?<=[a-z]{4}[.!?])(?=(?:The|This|He|She|It|They|In|On|At|For|During|After|Both|As)\s))"  # pages glue sentences
)
_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_TERMINAL = re.compile(r"[.!?…:;,][”\"’')\]»]*\s*\Z|[”\"»]\s*\Z")
_COLUMNS = re.compile(r"\S(?: {2,}|\t|\s[|/•·›»]\s)\S")
_FURNITURE = re.compile(
    r"(?:photo|photos|picture|image|images|source|file photo|share|print|tags?|related|read (?:also|more|next)|see also|also read"
    r"|you (?:may|might) also|most (?:popular|read)|follow us|subscribe|newsletter|copyright|all rights|advertise\w*|comments?"
    r"|updated|published|posted|(?:written|edited|translated)(?: and \w+)? by|by [A-Z]|(?:editado|escrito|publicado|redactado) por|(?:publié|rédigé|écrit) par|editor|author(?! ?: ?(?:Mr|Mrs|Ms|Dr|Hon|Sen)\b)|reporting by|©|https?:|www\.|font size|home\b|menu\b"
    r"|more (?:news|stories|on)|latest|trending|back to|next|previous|related topics?|keywords?|topics?|email|tweet|facebook)",
    re.IGNORECASE,
)
_OPENS_SENTENCE = re.compile(
    r"(?:Home (?:Secretary|Minister|Affairs|Office|Ministry|Department)|Next(?! (?:article|post|story|page|news))"
    r"|Previous(?! (?:article|post|story|page|news))|Latest(?! (?:news|stories|updates?|posts?|articles?)))\b",
)
_SENTENCE = 5  # words
_CREDIT = re.compile(
    r"(?:[+*–—•-]\s*)?(?i:(?:written|edited|translated|compiled|reported)(?: and \w+)? by"
    r"|with (?:additional )?(?:files|reporting) (?:from|by)) [A-Z]"
)
_LONGEST_CREDIT = 12  # words
_TELEPHONE = re.compile(r"(?:\+ ?[0-9]{1,3}[ ./()0-9-]{5,}[0-9]|[0-9]{3}[ -][0-9]{3}[ -][0-9]{4})\Z")
_LONGEST_TELEPHONE = 60  # characters at the end of a line
_ABBREVIATIONS = words("abbreviations")
_LONGEST_ABBREVIATION = 12
_CLOSING = frozenset({"p.m", "a.m", "inc", "ltd", "jr", "etc"})
"""Abbreviations that sentences end with too."""
_OPENS = re.compile(
    r"\s+(?:He|She|They|It|His|Her|Their|Its|During|After|Both|Earlier|Later|Meanwhile|This|These|The (?:two|sides?|parties"
    r"|meeting|talks|visit|ministers?|leaders?|presidents?)|In (?:the|his|her|a|turn)|On (?:the|his|her|[A-Z]\w+day))\b"
)
"""What the name behind an initial does not begin with."""
_MANY = 18  # words: so many are told, whatever their line ends with
_OPENING = 200  # characters that most often have as many
_SHORTENED = frozenset({"Th", "Chr", "Jos", "Geo", "Wm"})
"""Names of which only the first letters are written."""
_INITIALS = re.compile(r"[^\W\d_](?:\.[^\W\d_])*")
_INITIALS_OF_TWO_LETTERS = re.compile(
    r"(?:(?:Sh|Zh|Ch|Kh|Ts|Yu|Ya|Ye|Dj|Dzh|Gh|[A-Z])\.)+(?:Sh|Zh|Ch|Kh|Ts|Yu|Ya|Ye|Dj|Dzh|Gh|[A-Z])"
)
"""Letters that another alphabet writes as one among them: "Sh.M. Mirziyoyev"."""


_BROKEN_OFF = re.compile(
    r"\b(?:of|the|and|by|with|for|from|Mr|Mrs|Ms|Dr|Lt|Gen|Col|Maj|Brig|Adm|Capt|Hon|Prof|Sir|Dame|Rear|Excellency)\Z"
    r"|\b(?:Lt|Gen|Col|Maj|Brig|Adm|Capt|Mr|Mrs|Ms|Dr|Hon|Prof)\.\Z"
)
"""What no line of a story ends with but one that goes on in the next, whatever that begins with."""
_RANK = re.compile(
    r"\b(?:General|Admiral|Colonel|Major|Captain|Brigadier|Commodore|Vice|Lieutenant|President|Minister|Ambassador"
    r"|Secretary)\Z"
)
"""What a headline may end with, too: "X receives the new Ambassador"."""
_IN_PROSE = re.compile(r"[,.] ")
_PROSE_REACH = 300  # characters before a rank
_LONGEST_RANK = 12
_LONG_LINE = 60  # characters of a line that is full
_ENDED = re.compile(
    r"(?<!\bLt)(?<!\bGen)(?<!\bCol)(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bDr)[.!?…:;][”\"’')\]»]*\s*\Z|[”\"»]\s*\Z"
)


class _Paragraph(NamedTuple):
    start: int
    end: int
    kind: Kind


def tell(report: Report) -> Story:
    """The story of a report; linear in the length of its text."""
    head = _HEAD.match(report.text)
    body = head.end() if head else 0
    tokens: list[Token] = []
    sentences: list[Sentence] = []
    for number, paragraph in enumerate(_paragraphs(report.text, body)):
        for start, end in _cuts(report.text, paragraph):
            first = len(tokens)
            tokens += tokens_in(report.text, start, end)
            sentences.append(Sentence(len(sentences), number, paragraph.kind, start, end, first, len(tokens)))
    return with_author(Story(report, tuple(tokens), tuple(sentences), tuple(one.start for one in sentences)))


def _paragraphs(text: str, body: int) -> Iterator[_Paragraph]:
    told = listing = False
    for start, end in _blocks(text, body):
        kind = _kind(text[start:end], told)
        told = told or kind is Kind.PROSE
        open_item = text[end - 1] in ",;"
        if kind in (Kind.FURNITURE, Kind.HEADLINE) and listing and (open_item or text[end - 1] == "."):
            kind = Kind.ITEM  # "..., presented their letters:", then a name and state a line
        listing = (told and text[end - 1] == ":") or (listing and open_item)
        yield _Paragraph(start, end, kind)


def _blocks(text: str, body: int) -> Iterator[tuple[int, int]]:
    """Lines without their margins; a line that goes on in lower case is one with the next (hard-wrapped text).

    So is one that breaks off in a rank, and every full line of a paragraph that was wrapped once and does not end it.
    """
    open_start = open_end = last_start = -1
    wrapped = _is_set_in_lines(text, body)
    for line in _LINE.finditer(text, body):
        raw = line.group()
        start, end = line.start() + len(raw) - len(raw.lstrip()), line.start() + len(raw.rstrip())
        if start >= end:
            continue
        if open_start >= 0:
            set_so = wrapped or last_start > open_start
            set_so = set_so and open_end - last_start > _LONG_LINE and text[start].isalpha()
            long = open_end - open_start > 50 and text.count("\n", open_end, start) == 1
            if long and _is_wrapped(text, open_start, open_end, start, set_so=set_so):
                open_end, last_start = end, start
                continue
            yield open_start, open_end
        open_start, open_end, last_start = start, end, start
    if open_start >= 0:
        yield open_start, open_end


def _is_set_in_lines(text: str, body: int) -> bool:
    """Whether a text is wrapped at some width: several lines of it are full and go on in lower case."""
    full = _FULL.finditer(text, body)
    return next(islice(full, _WRAPS - 1, None), None) is not None


_FULL = re.compile(r"\n(?<=[a-z,]\n)(?=[a-z])")  # the mark goes first, as only characters are sought fast
_WRAPS = 2


def _is_wrapped(text: str, start: int, end: int, following: int, *, set_so: bool) -> bool:
    """Whether lines go on in the one that begins at `following`."""
    broken = _is_broken_off(text, start, end)
    if not (text[following].islower() or broken or set_so):
        return False
    return (_ENDED if broken or set_so else _TERMINAL).search(text, max(start, end - 4), end) is None


def _is_broken_off(text: str, start: int, end: int) -> bool:
    """Whether lines end in the midst of a clause; in a rank only if a comma or full stop tells prose from a headline."""
    last = max(start, end - _LONGEST_RANK)
    if _RANK.search(text, last, end):
        return _IN_PROSE.search(text, max(start, end - _PROSE_REACH), end) is not None
    return _BROKEN_OFF.search(text, last, end) is not None


def _kind(line: str, told: bool) -> Kind:
    """`told` once prose has begun: a headline stands before it."""
    sample = line[:2000]
    said = _WORD.findall(sample, 0, _OPENING)
    if len(said) < _MANY:
        said = _WORD.findall(sample)[:_MANY]
    count = len(said)
    ended = bool(_TERMINAL.search(line[-8:]))
    if count <= _LONGEST_CREDIT and _CREDIT.match(sample):
        return Kind.FURNITURE
    if (
        line[-1].isdigit()
        and count <= _LONGEST_CREDIT
        and _TELEPHONE.search(line, max(0, len(line) - _LONGEST_TELEPHONE))
    ):
        return Kind.FURNITURE  # whom to ask: "-- Ana Ortiz, Lima newsroom, +51 1 221 2130"
    if _BULLET.match(sample):
        return Kind.ITEM if count >= 3 else Kind.FURNITURE
    if _FURNITURE.match(sample) and not (ended and (count > 12 or _is_told(line, said))):
        return Kind.FURNITURE
    if not ended and len(_COLUMNS.findall(sample)) >= 2 and not _is_broken_prose(said):
        return Kind.FURNITURE
    if ended and count >= 5:
        return Kind.PROSE
    if count >= _MANY:
        return Kind.PROSE
    if count >= 4 and any(word[0].islower() for word in said):
        return Kind.PROSE if ended else Kind.HEADLINE
    if count >= 4 and not told:
        return Kind.HEADLINE
    return Kind.FURNITURE


def _is_broken_prose(said: Sequence[str]) -> bool:
    """Whether words with gaps between them are of a sentence that goes on in the next line, and of no menu."""
    return len(said) >= _MANY and _IN_SENTENCES.issubset(said)


_IN_SENTENCES = frozenset({"the", "of", "and"})


def _is_told(line: str, said: Sequence[str]) -> bool:
    """Whether a line that begins as a menu does is a short sentence: "Home Secretary X met Y.", "Next came Z."."""
    plain = sum(word[0].islower() for word in said)
    return line[-1] in ".!?" and len(said) >= _SENTENCE and plain > 0 and _OPENS_SENTENCE.match(line) is not None


def _cuts(text: str, paragraph: _Paragraph) -> Iterator[tuple[int, int]]:
    """Start and end of each sentence of a paragraph, without the white space between."""
    start = paragraph.start
    for end in _END.finditer(text, paragraph.start, paragraph.end):
        if end.end() >= paragraph.end:
            break
        if not _is_abbreviation(text, end.start()):
            yield start, end.end()
            start = end.end()
            while start < paragraph.end and text[start].isspace():
                start += 1
    if start < paragraph.end:
        yield start, paragraph.end


def _is_abbreviation(text: str, stop: int) -> bool:
    """Whether the mark at `stop` is the point of an abbreviation or initial rather than the end of a sentence."""
    if text[stop] != "." or text[stop : stop + 2] == "..":
        return False
    first = stop
    while first and stop - first < _LONGEST_ABBREVIATION and (text[first - 1].isalpha() or text[first - 1] in ".'’"):
        first -= 1
    word = text[first:stop]
    initials = bool((word.isupper() and _INITIALS.fullmatch(word)) or _INITIALS_OF_TWO_LETTERS.fullmatch(word))
    if (initials or word.lower() in _CLOSING) and _OPENS.match(text, stop + 1):
        return False  # "in the U.S. He met", "Patriarch Bartholomew I. The two"
    return initials or word.lower() in _ABBREVIATIONS or _is_shortened_name(text, word, stop)


def _is_shortened_name(text: str, word: str, stop: int) -> bool:
    """Whether a short word before a name is one: "Ma. Theresa Lazaro", "Halldor Th. Bjornsson"."""
    following = _WORD.match(text, stop + 2)
    if following is None:
        return False
    return (word == "Ma" and is_given(following.group())) or (word in _SHORTENED and following.group()[0].isupper())
