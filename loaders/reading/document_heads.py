"""Nouns that name a document: "memorandum of understanding", "roadmap", "joint statement", alone or in company."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from loaders.reading.document_names import document_names
from loaders.reading.document_words import YEAR_DIGITS
from loaders.reading.exchanged_notes import are_exchanged
from loaders.reading.numerals import number_of
from loaders.reading.story import Token
from loaders.reading.tables import table
from ontology.terms import AgreementType

_PREPOSITIONS = frozenset({"of", "for", "on", "in"})
_REACH = 3
"""Words after the preposition among which is what makes the noun a document: "plan of political consultations"."""


_ACRONYMS = frozenset(
    ["fta", "ftas", "cepa", "cepas", "sofa", "loi", "lois", "moa", "moc", "mocs", "bit", "pta", "epca", "basa", "tifa"]
)


@dataclass(frozen=True, slots=True)
class Head:
    """Tokens `first` up to but without `last` are the noun of a document."""

    first: int
    last: int
    type: AgreementType
    plural: bool
    loose: bool = False
    named: bool = False
    """Whether they are the name by which the world knows a document."""


@dataclass(frozen=True, slots=True)
class _Form:
    words: tuple[str, ...]
    type: AgreementType
    plural: bool
    before: frozenset[str]
    after: frozenset[str]
    with_of: frozenset[str]
    loose: bool = False
    signed: bool = False
    written: tuple[str, ...] = ()
    """A name as it is written, which no other words are."""


def heads_in(
    tokens: Sequence[Token], first: int, last: int, *, listed: bool = False, opening: Sequence[int] | None = None
) -> list[Head]:
    """The nouns of documents among the tokens `first` up to but without `last`, in order, none inside another.

    `listed` where they are an entry of a list of documents, of which nouns are that name none elsewhere; `opening` are
    the tokens among them that may open one, where these are known.
    """
    found: list[Head] = []
    forms = _forms()
    end = first
    for at in range(first, last) if opening is None else opening:
        here = forms.get(tokens[at].text.lower()) if at >= end else None
        if here is None:
            continue
        beside = _goes_on(tokens, at, end, found) if found else listed and at - first <= _MOST_OF_LEAD
        for form in here:
            head = _match(tokens, at, first, last, form, beside=beside)
            if head is not None:
                break
        else:
            continue
        if found and head.first - found[-1].last <= 1 and (found[-1].loose or _is_of_next(found[-1], head)):
            before = found.pop()
            head = replace(head, first=before.first, named=True) if before.named else head
        found.append(head)
        end = head.last
    return found


def _is_of_next(one: Head, other: Head) -> bool:
    """Whether a noun only tells of what kind the next one is: "the compact agreement", "the USMCA pact"."""
    return one.last == other.first and not one.plural


def may_open(word: str) -> bool:
    """Whether any noun of documents begins with a word."""
    return word.lower() in _forms()


def singular_of(word: str) -> str:
    """The singular of a plural noun: "memoranda of understanding" to "memorandum of understanding"."""
    first, space, rest = word.partition(" ")
    return _singulars().get(word.lower()) or _singulars().get(first.lower(), first) + space + rest


_MOST_OF_LEAD = 5
"""Tokens before the noun of an entry: its mark, its article, its adjectives."""


def _goes_on(tokens: Sequence[Token], at: int, low: int, found: Sequence[Head]) -> bool:
    """Whether a noun is the next of documents that are listed: "a memorandum on tea and a plan for ports"."""
    low = max(low, at - _ADJECTIVES - 3)
    article = next((n for n in range(at - 1, low - 1, -1) if _begins(tokens, n, at)), None)
    if article is None or article - 1 <= low:
        return False
    under = tokens[article - 1].text.lower() in _words("under") | _ABOUT
    before = article - 1 if under else article
    joint = tokens[before - 1].text.lower()
    led = not under or _is_led(tokens, found[-1].first, under=article - 1)
    return (
        joint == ";"
        or (found[-1].plural and joint in _SOME_OF_THEM)
        or (joint == "and" and (led or tokens[article - 1].text.lower() in _words("under")))
        or (joint == "," and led)
    )


_SOME_OF_THEM = frozenset({"them", "these", "including", "namely", "notably"})
"""Before the first told by name of several documents: "forty papers, among them a plan for ..."."""


def _begins(tokens: Sequence[Token], article: int, at: int) -> bool:
    """Whether an article begins an entry; "the" only that of a name in capitals: "the Rules on the use of ..."."""
    word = tokens[article].text.lower()
    if word == "the":  # but not "the Institute of Standards"
        return tokens[at].text[0].isupper() and tokens[at - 1].text.lower() != "of"
    return word in _BEGINNING


_BEGINNING = frozenset({"a", "an"})


def _is_led(tokens: Sequence[Token], first: int, *, under: int) -> bool:
    """Whether the word before an entry is that before the first: "under the plan of ..., under a list of ..."."""
    word = tokens[under].text.lower()
    return any(
        tokens[at].text.lower() == word
        and (word in _words("under") or tokens[at + 1].text.lower() in _words("definite") | _words("indefinite"))
        for at in range(max(0, first - _ADJECTIVES - 2), first - 1)
    )


def _match(
    tokens: Sequence[Token], at: int, first: int, last: int, form: _Form, *, beside: bool = False
) -> Head | None:
    end = at + len(form.words)
    if end > last:
        return None
    if len(form.words) > 1 and any(tokens[at + n].text.lower() != word for n, word in enumerate(form.words)):
        return None
    if form.words[0] in _ACRONYMS and tokens[at].text[1:].islower():
        return None
    if form.written:
        named = tuple(token.text for token in tokens[at:end]) == form.written
        return (
            Head(at, end, form.type, False, named=True) if named and not _is_other_name(tokens, at, end, last) else None
        )
    of = end + 1 < last and tokens[end].text.lower() == "of"
    if form.with_of and of and tokens[end + 1].text.lower() in form.with_of:
        end += 2
    if (form.before or form.after) and not _in_company(tokens, at, end, first, last, form):
        return None
    if end < last and _without_s(tokens[end].text.lower()) in _words("compound") and not _is_tail(tokens, end, last):
        return None
    formal = end + 1 < last and tokens[end].text.lower() == "of" and tokens[end + 1].text.lower() in _words("formal")
    if formal and "of" not in form.words:
        return None
    if form.loose and not (tokens[at].text[0].isupper() and at > first and tokens[at - 1].text[0].isupper()):
        return None
    told = _is_what_they_signed(tokens, end, last) if form.signed else True
    on = _is_on(tokens, end, last)
    if (
        form.signed
        and form.plural
        and not (
            told
            or are_exchanged(tokens, at, end, last)
            or _are_signed(tokens, end, last)
            or _signs_number(tokens, at, first)
            or (on and _is_signed(tokens, at, end, first, last))
        )
    ):
        return None
    if (
        form.signed
        and not form.plural
        and not (told or (on and (beside or _is_signed(tokens, at, end, first, last))) or _is_draft(tokens, at, first))
    ):
        return None
    return Head(at, end, form.type, form.plural, form.loose)


def _is_other_name(tokens: Sequence[Token], at: int, end: int, last: int) -> bool:
    """Whether it is a body or an hour that has this name: "the CITES Secretariat", "NPT 17:42"."""
    after = tokens[end].text if end < last else "."
    short = end - at == 1 and len(tokens[at].text) <= _SHORT and tokens[at - 1].text.lower() not in {"the", "of"}
    return short or (after[0].isupper() and not after.isupper()) or _without_s(after.lower()) in _words("compound")


_SHORT = 3
"""Letters of an acronym that may be another's, without an article."""


def _without_s(word: str) -> str:
    """A word without the mark of its genitive."""
    return word.removesuffix("'s").removesuffix("’s")


def _is_on(tokens: Sequence[Token], end: int, last: int) -> bool:
    """Whether what a document is on follows its noun."""
    return end + 1 < last and tokens[end].text.lower() in _ABOUT | _BETWEEN


def _is_what_they_signed(tokens: Sequence[Token], end: int, last: int) -> bool:
    """Whether a clause tells who signed it: "the partnership which London and Kigali concluded"."""
    if end >= last or tokens[end].text.lower() not in {"which", "that"}:
        return False
    words = [token.text.lower() for token in tokens[end + 1 : min(last, end + _TO_SIGNING)]]
    verb = next((n for n, word in enumerate(words) if word in _SEALING), None)
    several = verb is not None and not _SEVERAL.isdisjoint(words[:verb])  # what one signs is an order
    return several and _NOT_DONE.isdisjoint(words[:verb])


_SEALING = frozenset({"signed", "inked", "concluded", "sealed", "initialled", "initialed"})
_NOT_DONE = frozenset({"not", "never", "to", "will", "would", ",", ";", ".", "be", "may", "is", "are", "was", "were"})
_SEVERAL = frozenset(
    {"and", "both", "two", "they", "sides", "countries", "governments", "parties", "ministers", "leaders"}
)
_TO_SIGNING = 12


def _is_signed(tokens: Sequence[Token], at: int, end: int, first: int, last: int) -> bool:
    """Whether a noun with what it is on is what a verb of signing beside it signs: "signed a plan for ..."."""
    before = [token.text.lower() for token in tokens[max(first, at - _ADJECTIVES - 3) : at]]
    named = _BEGINNING | {"the"} if tokens[at].text[0].isupper() else _BEGINNING
    article = next((n for n in range(len(before) - 1, -1, -1) if before[n] in named), 0)
    if article > 0 and before[article - 1] in _words("signing"):
        return True
    if len(before) > 2 and _is_put_under(before):
        return True
    if _opens_list(tokens, at, first):
        return True
    if article > 1 and before[article - 1] in _words("shared") and before[article - 2] in _words("several"):
        return True
    for now in range(end + 2, min(last, end + _TO_VERB)):
        word = tokens[now].text.lower()
        if word in _words("signing"):
            return tokens[now - 1].text.lower() in _PASSIVE | {","}
        if word in _SEALING and tokens[now - 1].text == ",":
            return True
        if word in _MAKING and tokens[now - 1].text.lower() in _IN_THE_MAKING:
            return True
        if word in {";", ":", "that", "which", "both", "they", "he", "she"} or (
            word in {"a", "an"} and tokens[now - 1].text.lower() in {",", "and"}
        ):
            break
    return False


def _is_draft(tokens: Sequence[Token], at: int, first: int) -> bool:
    """Whether what several draft is named, not what one does: "a draft of the Union's common strategy"."""
    low = max(first, at - _MOST_OF_DRAFT)
    draft = next((n for n in range(at - 1, low - 1, -1) if tokens[n].text.lower() in {"draft", "drafts"}), None)
    if draft is None or tokens[at].text.lower() not in _words("drafted"):
        return False
    between = tokens[draft + 1 : at]
    named = tokens[at].text[0].isupper() and "national" not in {token.text.lower() for token in between}
    several = any(token.text.isupper() or token.text.lower() in _words("common") for token in between)
    return (named or several) and not any(
        token.text in {",", ";", ":", "."} or token.text.lower() in {"and", "by", "for", "to"} for token in between
    )


_MOST_OF_DRAFT = 9


def _opens_list(tokens: Sequence[Token], at: int, first: int) -> bool:
    """Whether it is what was signed by its place: "they signed: a list of ...", "what was signed were rules on ..."."""
    low = max(first, at - _ADJECTIVES - 2)
    mark = next((n for n in range(at - 1, low, -1) if tokens[n].text.lower() in _OPENING), None)
    if mark is None:
        return False
    reach = 1 if tokens[mark].text != ":" else _TO_COLON
    return any(token.text.lower() in _words("signing") for token in tokens[max(first, mark - reach) : mark])


_OPENING = frozenset({":", "was", "were", "is", "are"})
_TO_COLON = 6


def _are_signed(tokens: Sequence[Token], end: int, last: int) -> bool:
    """Whether several are told to be signed right after their noun: "several acts were signed"."""
    words = [token.text.lower() for token in tokens[end : min(last, end + _ADJECTIVES)]]
    return words[:1] in (["were"], ["have"], ["had"]) and not _words("signing").isdisjoint(words[1:])


def _signs_number(tokens: Sequence[Token], at: int, first: int) -> bool:
    """Whether so many are told to be signed right before their noun: "signed 28 union programmes"."""
    low = max(first + 1, at - _ADJECTIVES)
    return any(number_of(tokens[n].text) and tokens[n - 1].text.lower() in _words("signing") for n in range(low, at))


def _is_put_under(before: Sequence[str]) -> bool:
    """Whether names or signatures are put to what follows: "affixed their names to the act of"."""
    return any(
        word in _words("under")
        and before[at - 1 - (before[at - 1] in _MARKS)] in _words("marks")
        and before[at + 1] in {"a", "an", "the"}
        for at, word in enumerate(before[:-1])
        if at
    )


_MARKS = frozenset({",", ":", "–", "—"})


_ABOUT = frozenset({"of", "for", "on", "about", "concerning", "regarding"})
_BETWEEN = frozenset({"with", "between"})
_MAKING = frozenset({"preparation", "negotiation", "negotiated", "drafted", "finalised", "finalized", "elaborated"})
_IN_THE_MAKING = frozenset({"under", "being"})
"""Before those words of what is to be a document: "a framework on energy is under preparation"."""
_ADJECTIVES = 3
_TO_VERB = 20
_PASSIVE = frozenset({"was", "were", "be", "been", "being", "is", "also"})


def _in_company(tokens: Sequence[Token], at: int, end: int, first: int, last: int, form: _Form) -> bool:
    if at > first and tokens[at - 1].text.lower() in form.before:
        return True
    if at - 1 > first and _is_of_year(tokens, at):
        return True
    if end < last and tokens[end].text.lower() in _PREPOSITIONS:
        return any(token.text.lower() in form.after for token in tokens[end + 1 : min(last, end + 1 + _REACH)])
    return False


def _is_of_year(tokens: Sequence[Token], at: int) -> bool:
    """Whether it is what was laid down for a year: "the 2016 plan"."""
    year = tokens[at - 1].text
    dated = len(year) == YEAR_DIGITS and year.isdigit() and tokens[at].text.lower() in {"plan", "programme", "program"}
    return dated and tokens[at - 2].text.lower() in {"the", "their", "a"}


def _is_tail(tokens: Sequence[Token], at: int, last: int) -> bool:
    """Whether a word that could go on with the noun begins what is told of it: "agreement members of ...", no."""
    return tokens[at].text.lower() in {"states", "state", "parties"} and at + 1 < last and tokens[at + 1].text == "that"


@cache
def _forms() -> dict[str, tuple[_Form, ...]]:
    index: dict[str, list[_Form]] = {}
    for row in table("document_heads")["heads"]:
        before, after, with_of = (frozenset[str](row.get(name, ())) for name in ("before", "after", "with_of"))
        for number in ("singular", "plural"):
            for phrase in row[number]:
                words = tuple(phrase.split())
                loose = row.get("loose", False)
                kind = AgreementType(row["type"])
                signed = row.get("signed", False)
                form = _Form(words, kind, number == "plural", before, after, with_of, loose, signed)
                index.setdefault(words[0], []).append(form)
    plain = (form for forms in index.values() for form in forms if not (form.plural or form.loose or form.signed))
    for form in _named_forms(frozenset(form.words[-1] for form in plain)):
        index.setdefault(form.words[0], []).append(form)
    return {
        word: tuple(sorted(forms, key=lambda form: (form.loose or form.signed, -len(form.words))))
        for word, forms in index.items()
    }


def _named_forms(nouns: frozenset[str]) -> Iterator[_Form]:
    """Documents that are known by a name, but for those that a noun of documents in the singular ends."""
    none: frozenset[str] = frozenset()
    for name, kind in document_names():
        written = tuple(name.split())
        words = tuple(name.lower().split())
        if words[-1] not in nouns:
            yield _Form(words, kind, False, none, none, none, written=written)


@cache
def _singulars() -> dict[str, str]:
    pairs = {"memoranda": "memorandum", "memorandums": "memorandum", "treaties": "treaty"}
    for row in table("document_heads")["heads"]:
        for phrase in row["plural"]:
            if len(phrase.split()) == 1:
                single = phrase.removesuffix("’s").removesuffix("'s").removesuffix("s")
                pairs.setdefault(phrase, {"mou": "MoU", "fta": "FTA", "loi": "LoI", "moc": "MoC"}.get(single, single))
    return pairs


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(table("document_heads")["words"][name])
