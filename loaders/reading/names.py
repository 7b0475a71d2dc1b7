"""Names of people in a sentence: rows of capitalised words that are neither title, place, body nor ordinary word.

A row is a name when enough speaks for it: a title or honorific before it, a given name in it, an ending of surnames,
a verb that only people do after it. A single word is a name only beside a title; surnames alone are joined in `people`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from loaders.reading.bodies import is_chamber, opens_chamber
from loaders.reading.false_names import is_credit, is_thing
from loaders.reading.geography import Place
from loaders.reading.known_names import is_known, is_of_leader, known_stop
from loaders.reading.lexicon import bare
from loaders.reading.name_evidence import CERTAIN, evidence
from loaders.reading.name_rows import begins, row
from loaders.reading.name_styles import after_styles, before_endings
from loaders.reading.name_surroundings import Evidence
from loaders.reading.openings import openings_in, within
from loaders.reading.plural_names import with_surnames_listed
from loaders.reading.story import Sentence, Story, Token
from loaders.reading.titles import Title


@dataclass(frozen=True, slots=True)
class Name:
    """Tokens `first` up to `last` that name a person, without honorifics; `whole` is the first token with them.

    `words` are the tokens' texts without possessive endings, `end` the offset after the last of them. `certain` tells
    a name that stands by itself from a word that is one only if it is somebody's surname. `style` is the head of the
    title right before it, else its first honorific.
    """

    first: int
    last: int
    whole: int
    start: int
    end: int
    words: tuple[str, ...]
    certain: bool
    titled: bool
    style: str = ""


def names_in(story: Story, sentence: Sentence, titles: Sequence[Title], places: Mapping[int, Place]) -> list[Name]:
    """The names of a sentence in order, and single capitalised words that may be surnames."""
    blocked = {at: title for title in titles for at in range(title.first, title.last)}
    found: list[Name] = []
    tokens, past, end = story.tokens, sentence.first, sentence.last
    for at in within(openings_in(story).names, sentence):
        if at < past or at in blocked:
            continue
        if not begins(tokens, at, blocked, places) and known_stop(tokens, at, at, sentence, blocked) == at:
            continue
        if at + 2 < end and opens_chamber(tokens[at].text) and is_chamber(f"{tokens[at].text} {tokens[at + 1].text}"):
            past = at + 2  # "of the Ukrainian Verkhovna Rada Olena Bondar"
            continue
        stop = known_stop(tokens, at, row(tokens, at, sentence, blocked, places), sentence, blocked)
        name = _name(story, at, stop, sentence, blocked, places)
        if name:
            found.append(name)
        past = max(stop, at + 1)
    return with_surnames_listed(tokens, found, blocked)


def _name(
    story: Story,
    whole: int,
    stop: int,
    sentence: Sentence,
    blocked: Mapping[int, Title],
    places: Mapping[int, Place],
) -> Name | None:
    tokens = story.tokens
    first, whole, honoured = after_styles(tokens, whole, stop, sentence)
    stop = before_endings(tokens, first, stop)
    if first >= stop:
        return None
    words = tuple(bare(token.text) for token in tokens[first:stop] if token.text not in (".", ",", "-"))
    titled = _is_titled(tokens, whole, sentence.first, blocked)
    end = tokens[stop - 1].start + len(bare(tokens[stop - 1].text))
    before = tokens[whole - 1].text.lower() if whole > sentence.first else ""
    following = tokens[stop].text if stop < sentence.last else ""
    told = Evidence(tokens, sentence, places, blocked, first, stop, whole, words, titled, honoured, before, following)
    score = evidence(told)
    if (score is None or score < CERTAIN) and is_known(words) and not (is_thing(told) or is_credit(told)):
        score = CERTAIN
    if score is not None and score < CERTAIN and is_of_leader(told, story.report.published):
        score = CERTAIN
    if score is None:
        return None
    style = blocked[whole - 1].head_text if whole - 1 in blocked else tokens[whole].text.lower() if honoured else ""
    return Name(first, stop, whole, tokens[first].start, end, words, score >= CERTAIN, titled or honoured, style)


def _is_titled(tokens: Sequence[Token], whole: int, first: int, blocked: Mapping[int, Title]) -> bool:
    """Whether a title ends right before, or before a comma: "the King of Eswatini, Mswati III"."""
    if whole - 1 in blocked:
        return blocked[whole - 1].last == whole
    comma = whole - 2 >= first and tokens[whole - 1].text == "," and whole - 2 in blocked
    return comma and blocked[whole - 2].last == whole - 1
