"""Documents that a sentence names: treaties, memoranda, declarations, each with its title, in the order of the text.

A title is a noun phrase: left of its noun as far as the article (`document_starts`), right of it over "on ...",
"between ... and ..." up to a verb, a mark or the next document of a list (`document_ends`). A document named inside the
title of another is none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from loaders.reading.document_ends import abbreviation, end_of
from loaders.reading.document_heads import Head, heads_in, singular_of
from loaders.reading.document_idioms import is_idiom
from loaders.reading.document_naming import Article, Naming, words_of
from loaders.reading.document_starts import Start, from_change, start_of
from loaders.reading.document_tails import MOST_AFTER, tail_of, trimmed
from loaders.reading.document_words import JOINING
from loaders.reading.openings import openings_in, within
from loaders.reading.story import Sentence, Story, Token
from ontology.terms import AgreementType


def namings(story: Story, sentence: Sentence, *, listed: bool = False) -> Iterator[Naming]:
    """Every document that a sentence names, in order; linear in its length; `listed` where it is one of a list."""
    opening = within(openings_in(story).documents, sentence)
    if not opening:
        return
    tokens = story.tokens
    heads = _summed(tokens, heads_in(tokens, sentence.first, sentence.last, listed=listed, opening=opening))
    limit = sentence.first
    for at, head in enumerate(heads):
        if head.first < limit:
            continue
        if is_idiom(tokens, head, sentence.last):
            continue
        after = abbreviation(tokens, head.last, sentence.last)
        following = [other for other in heads[at + 1 : at + 4] if _stands_apart(tokens, other, after)]
        left = start_of(tokens, limit, head)
        left = from_change(tokens, sentence.first, left) if listed and limit == sentence.first else left
        last = end_of(tokens, head, sentence.last, following, definite=left.article is Article.DEFINITE)
        naming = _naming(story, left, head, last)
        recalls = naming.bare and not naming.plural and _to_this_effect(tokens, head.last, sentence.last)
        yield from _split(story, replace(naming, article=Article.POINTING) if recalls else naming)
        limit = last


def _summed(tokens: Sequence[Token], heads: Sequence[Head]) -> list[Head]:
    """Heads with "agreements and memoranda" as one, also where the second noun is left in the singular."""
    found: list[Head] = []
    for head in heads:
        last = found[-1] if found else None
        several = head.plural or head.type is AgreementType.MEMORANDUM
        joined = last is not None and last.plural and several and 0 < head.first - last.last <= _JOINT_WORDS
        if (
            last
            and joined
            and all(token.text.lower() in JOINING | {",", "/"} for token in tokens[last.last : head.first])
        ):
            found[-1] = Head(last.first, head.last, AgreementType.DOCUMENTS, True)
        else:
            found.append(head)
    return found


_JOINT_WORDS = 2


def _to_this_effect(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether what follows a noun says that what it is on was told before: "an agreement to this effect"."""
    return at + 2 < end and (tokens[at].text.lower(), tokens[at + 1].text.lower()) in _EFFECTS


_EFFECTS = frozenset((word, this) for word in ("to", "in", "on", "of") for this in ("this", "that", "these"))


def _stands_apart(tokens: Sequence[Token], other: Head, after: int) -> bool:
    """Whether a later noun is no abbreviation in brackets of what stands before it."""
    return (
        other.first >= after
        and tokens[other.first - 1].text != "("
        and not (other.last < len(tokens) and tokens[other.last].text == ")")
    )


def whole(story: Story, sentence: Sentence, first: int, lead: Naming) -> Naming:
    """An entry of a list as a title of its own, of the kind that its lead names."""
    last = max(first + 1, tail_of(story.tokens, first, min(sentence.last, first + MOST_AFTER)))
    start, end = story.tokens[first].start, story.tokens[last - 1].end
    kind = AgreementType.OTHER if lead.type is AgreementType.DOCUMENTS else lead.type
    return Naming(
        start, end, start, end, first, last, words_of(story.text, start, end), kind, False, None, False, Article.NONE,
        frozenset(), elliptic=True,
    )  # fmt: skip


def _naming(story: Story, left: Start, head: Head, last: int) -> Naming:
    tokens = story.tokens
    start, end = tokens[left.first].start, tokens[last - 1].end
    return Naming(
        start,
        end,
        tokens[head.first].start,
        tokens[head.last - 1].end,
        left.first,
        last,
        words_of(story.text, start, end),
        head.type,
        head.plural or (head.type is AgreementType.MEMORANDUM and (left.count or 1) > 1),
        left.count,
        left.vague,
        left.article,
        left.passing,
        loose=head.loose,
        named=head.named,
    )


def _split(story: Story, naming: Naming) -> Iterator[Naming]:
    """ "Memoranda on A and on B" names two; everything else one."""
    tokens = story.tokens
    noun_last = next(n for n in range(naming.first, naming.last) if tokens[n].end >= naming.noun_end) + 1
    opening = tokens[noun_last].text.lower() if noun_last < naming.last else ""
    if not naming.plural or naming.type is AgreementType.DOCUMENTS or opening not in {"on", "for", "between", "with"}:
        yield naming
        return
    joints = [
        n
        for n in range(noun_last + 2, naming.last - 1)
        if tokens[n].text.lower() == opening and tokens[n - 1].text.lower() in JOINING | {","}
    ]
    if not joints or (naming.count is not None and naming.count != len(joints) + 1):
        yield naming
        return
    before = story.text[naming.start : naming.noun]
    noun = before + singular_of(story.text[naming.noun : naming.noun_end])
    for first, following in zip([noun_last, *joints], [*joints, naming.last], strict=True):
        last = trimmed(tokens, first, following)
        start = naming.start if first == noun_last else tokens[first].start
        words = words_of(story.text, tokens[first].start, tokens[last - 1].end)
        yield Naming(
            start, tokens[last - 1].end, naming.noun, naming.noun_end,
            naming.first if first == noun_last else first, last,
            f"{' '.join(noun.split())} {words}", naming.type, False, None, False, naming.article, naming.passing,
        )  # fmt: skip
