"""Documents named by what they are on alone: "an agreement on trade and another on customs", "the second, between ...".

The noun is that of a document named before; so are quoted titles in a list that "documents" introduces.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from loaders.reading.document_heads import heads_in, singular_of
from loaders.reading.document_naming import Article, Naming, words_of
from loaders.reading.document_tails import tail_of
from loaders.reading.document_words import WORDS, YEAR_DIGITS
from loaders.reading.numerals import number_of
from loaders.reading.story import Sentence, Story, Token
from ontology.terms import AgreementType

_ORDINALS = frozenset(
    [
        "first",
        "second",
        "third",
        "fourth",
        "fifth",
        "sixth",
        "seventh",
        "eighth",
        "ninth",
        "tenth",
        "other",
        "another",
        "one",
        "last",
        "latter",
        "former",
    ]
)
_THEM = frozenset({"them", "these", "those", "which", "the"})
_OWN = frozenset({"his", "her", "its", "their", "our", "my", "whom", "all", "such", "kind", "several", "many"})
"""After "one of", they are of the same things, and tell nothing of what a document is on."""
_COPULAS = (
    ("is", "about"), ("was", "about"), ("is", "on"), ("was", "on"), ("is", "between"), ("was", "between"), ("is", "for"), ("was", "for"),
    ("is", "with"), ("was", "with"), ("deals", "with"), ("dealt", "with"), ("has", "to", "do", "with"), ("relates", "to"), ("related", "to"),
    ("provides", "for"), ("aims", "at"), *(
        ("was", done, by)
        for done in ("signed", "concluded", "initialled", "initialed", "inked", "exchanged", "agreed")
        for by in ("between", "with", "by")
    ), ("binds",), ("links",),
    ("concerns",), ("concerned",), ("covers",), ("covered",), ("regards",), ("regulates",), ("governs",), ("addresses",), ("opens",), ("establishes",),
    ("creates",), ("sets", "up"), ("settles",), ("touches",), ("is", "devoted", "to"), ("is", "dedicated", "to"), ("being", "on"), ("being", "between"), ("being", "with"),
)  # fmt: skip
_PREPOSITIONS = frozenset(
    {"on", "between", "with", "for", "concerning", "regarding", "about", "of", "to", "in", "among"}
)
_JOINTS = frozenset(
    {
        ",",
        ";",
        "and",
        "while",
        "whereas",
        "plus",
        "as",
        "well",
        ":",
        "also",
        "–",
        "—",
        "then",
        "or",
        "included",
        "including",
        "includes",
        "foremost",
        "notably",
        "namely",
        "especially",
        "particularly",
        "chiefly",
    }
)
_MOST = 30
_SEVERAL = 2
_QUOTES = {"“": "”", '"': '"', "«": "»", "‘": "’"}


def with_ellipses(story: Story, sentence: Sentence, found: Sequence[Naming], before: Naming | None) -> list[Naming]:
    """The documents of a sentence with those that only recall the noun of another; `before` was named last."""
    if not found and before is None:
        return []
    tokens = story.tokens
    rows: list[Naming] = []
    known, at = before, sentence.first
    for naming in [*found, None]:
        end = naming.first if naming else sentence.last
        while at < end:
            model = known
            word = tokens[at].text.lower()
            elliptic = _elliptic(story, at, end, model, sentence.first) if model and word in _ORDINALS else None
            if elliptic is None and rows and word in _EARLIER:
                elliptic = _replaced(story, at, end, rows[-1])
            if elliptic:
                rows.append(elliptic)
                at = elliptic.last
            else:
                at += 1
        if naming:
            rows.append(naming)
            known, at = naming, max(at, naming.last)
    summed = next((place for place in range(len(rows) - 1, -1, -1) if rows[place].plural), None)
    if summed is None or not all(in_quotes(story.text, rows[summed].end, row.start) for row in rows[summed + 1 :]):
        return rows
    quoted = list(_quoted(story, sentence, rows[summed]))
    several = len(quoted) + len(rows) - summed > _SEVERAL
    listed = quoted and (several or tokens[rows[summed].last].text == ":")
    return sorted([*rows, *quoted], key=lambda row: row.first) if listed else rows


def in_quotes(text: str, low: int, at: int) -> bool:
    """Whether quotation marks that are opened after `low` are open still."""
    before = text[low:at]
    curly = before.count("“") + before.count("«") - before.count("”") - before.count("»")
    return curly > 0 or before.count('"') % 2 == 1


def _elliptic(story: Story, at: int, end: int, model: Naming, first: int) -> Naming | None:
    tokens = story.tokens
    word = tokens[at].text.lower()
    if not _stands(tokens, at, first, model):
        return None
    now = at + 1
    if now < end and tokens[now].text.lower() == "one":
        now += 1
    if now + 1 < end and tokens[now].text.lower() == "of" and tokens[now + 1].text.lower() in _THEM:
        now += 2
    if now < end and tokens[now].text == ",":
        now += 1
    opening = _opening(tokens, now, end)
    if _is_apposed(tokens, at, now, end, model):
        return None
    if opening is None or (word in {"first", "last"} and tokens[now].text.lower() in {"in", "to", "with"}):
        return None  # "first in a small circle and then with ministers"
    start, prefix = opening
    last = min(tail_of(tokens, start, min(end, start + _MOST)), end)
    if last <= start:
        return None
    text = " ".join(story.text[tokens[start].start : tokens[last - 1].end].split()).strip(" ,;.")
    noun = singular_of(story.text[model.noun : model.noun_end])
    return replace(
        model,
        start=tokens[start].start,
        end=tokens[last - 1].end,
        first=at,
        last=last,
        title=f"{noun} {prefix}{text}",
        type=AgreementType.OTHER if model.type is AgreementType.DOCUMENTS else model.type,
        plural=False,
        count=None,
        vague=False,
        article=Article.INDEFINITE,
        passing=frozenset(),
        elliptic=True,
    )


def _is_apposed(tokens: Sequence[Token], at: int, now: int, end: int, model: Naming) -> bool:
    """Whether it is told of the document before it which one that is: "the treaty on kelp, the third, was signed by"."""
    told = at - 2 == model.last and tokens[at - 2].text == "," == tokens[now - 1].text
    return told and now < end and tokens[now].text.lower() in {"was", "is"}


_EARLIER = frozenset({"that", "one"})
_REPLACING = frozenset(
    ["replace", "replaces", "replaced", "replacing", "supersede", "supersedes", "superseding", "succeeds", "succeeding",
     "updates", "updating", "renews", "renewing", "amends", "amending", "extends", "extending"]
)  # fmt: skip


def _replaced(story: Story, at: int, end: int, model: Naming) -> Naming | None:
    """The earlier document that a later one stands in for: "a treaty that replaces the one of 1998"."""
    tokens = story.tokens
    if at + 2 >= end or tokens[at + 1].text.lower() != "of":
        return None
    before = at - 1 - (tokens[at - 1].text.lower() == "the")
    year = tokens[at + 2].text
    if tokens[before].text.lower() not in _REPLACING or len(year) != YEAR_DIGITS or not year.isdigit():
        return None
    start, last = tokens[at].start, tokens[at + 2].end
    return replace(
        model, start=start, end=last, noun=start, noun_end=tokens[at].end, first=at, last=at + 3,
        title=words_of(story.text, start, last), plural=False, count=None, vague=False, article=Article.DEFINITE,
        passing=frozenset(), elliptic=True, replaced=True,
    )  # fmt: skip


def _stands(tokens: Sequence[Token], at: int, first: int, model: Naming) -> bool:
    """Whether "one", "the second" can recall a document here: at the head of a part of the sentence or of a list."""
    before = at - 1
    if before >= first and tokens[before].text.lower() in {"the", "a", "yet", "still"}:
        before -= 1
    if before < first:
        return model.plural or model.elliptic or tokens[at].text.lower() == "another"
    if (
        tokens[before].text.lower() in {"of", "on", "for", "about", "under"} and before > first
    ):  # "of one on ... and of one"
        before -= 1
        return tokens[before].text.lower() in {",", "and"}
    if tokens[before].text.lower() in _OF_SUM and tokens[before - 1].text.lower() == "among":
        return tokens[at].text.lower() == "one"
    if tokens[before].text.lower() in _LED and _is_of_other(tokens, before, at):
        return True
    return tokens[before].text.lower() in _JOINTS or _is_told_of(tokens, before, at)


def _is_of_other(tokens: Sequence[Token], before: int, at: int) -> bool:
    """Whether it is told with whom one like it is: "gave its blessing to the one with Italy"."""
    if at - before != _PAIR or at + _PAIR >= len(tokens) or tokens[at].text.lower() != "one":
        return False
    other = tokens[at + 2].text
    return tokens[at + 1].text.lower() in {"with", "between"} and (other[0].isupper() or other == "the")


_OF_SUM = frozenset({"them", "these", "which"})
"""After "among", of several that were told in sum: "four agreements, among them one on tea"."""
_PAIR = 2
_LED = frozenset(
    {"to", "as", "than", "like", "signed", "ratified", "approved", "concluded", "under", "for", "and", "on", "of"}
)


def _is_told_of(tokens: Sequence[Token], before: int, at: int) -> bool:
    """Whether "one" is what is signed, or what others did the like with: "the ministers of health one on drugs"."""
    word = tokens[before].text.lower()
    if word == "with":
        return tokens[before - 1].text.lower() in {"together", "along"}
    led = tokens[at].text.lower() == "one" and at + 1 < len(tokens) and tokens[at + 1].text.lower() in _ABOUT
    led = led or tokens[at].text.lower() == "another" or tokens[at - 1].text.lower() == "a"
    return led and (word in _DOERS or word in WORDS["signing"])


_ABOUT = frozenset({"on", "about", "concerning", "regarding"})
_DOERS = frozenset(
    ["ministers", "ministries", "agencies", "academies", "chambers", "cities", "sides", "governments", "universities",
     "museums", "services", "concluded", "exchanged", "adopted", "is", "was", "issued", "agreed", "made", "has", "have"]
)  # fmt: skip


def _opening(tokens: Sequence[Token], at: int, end: int) -> tuple[int, str] | None:
    """Where what the document is on begins, and the preposition to put before it if it has none."""
    if at + 1 >= end:
        return None
    word = tokens[at].text.lower()
    if word in _PREPOSITIONS and not (word == "of" and _are_of(tokens[at + 1].text.lower())):
        return at, ""
    for words in _COPULAS:
        if at + len(words) < end and all(tokens[at + n].text.lower() == part for n, part in enumerate(words)):
            last = words[-1]
            if last == "by":
                return at + len(words), "of "
            own = last in _PREPOSITIONS and last not in {"to", "about"}
            return (at + len(words) - 1, "") if own and len(words) > 1 else (at + len(words), "on ")
    return None


def _are_of(word: str) -> bool:
    """Whether what follows "one of" tells of how many or whose it is one: "one of three papers", "one of them"."""
    return word in _THEM | _OWN or number_of(word) is not None


def _quoted(story: Story, sentence: Sentence, lead: Naming) -> Iterator[Naming]:
    """Quoted strings after "documents" that name none by a noun of their own."""
    tokens = story.tokens
    at = lead.last
    while at < sentence.last:
        closing = _QUOTES.get(tokens[at].text)
        last = next((n for n in range(at + 1, min(sentence.last, at + _MOST)) if tokens[n].text == closing), None)
        if closing is None or last is None:
            at += 1
            continue
        if last > at + 1 and tokens[at + 1].text[0].isupper() and not heads_in(tokens, at + 1, last):
            start, end = tokens[at + 1].start, tokens[last - 1].end
            yield replace(
                lead, start=start, end=end, noun=start, noun_end=end, first=at, last=last + 1,
                title=" ".join(story.text[start:end].split()), plural=False, count=None, vague=False,
                type=AgreementType.OTHER if lead.type is AgreementType.DOCUMENTS else lead.type, article=Article.NONE, passing=frozenset(), elliptic=True,
            )  # fmt: skip
        at = last + 1
