"""What title and sentence say of the parties of a document, by grammar: "between A and B", "the three", "with the IMF"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from loaders.reading.bodies import BodyKind, chambers_in, kind_of, owner_of
from loaders.reading.bond import Bond, is_said
from loaders.reading.document_naming import ISSUED, Naming
from loaders.reading.document_words import WORDS
from loaders.reading.geography import Manner, Place
from loaders.reading.groups_of_states import group_in
from loaders.reading.organisation_names import international_bodies
from loaders.reading.story import Sentence
from ontology.terms import AgreementStatus

_BETWEEN = re.compile(
    r"[\s,–—(-]{0,4}\b(?:between|among|of|with)\b"
    r"|,? (?:(?:was|were|is|are|has been|have been|will be|to be|also) ){0,2}(?:made|signed|concluded|reached|inked)"
    r" (?:between|among)\b",
    re.IGNORECASE,
)
_TOGETHER = re.compile(r"\bbetween\b", re.IGNORECASE)
_STOP = re.compile(r"[.;:]|\b(?:was|were|is|are|will|has|have|which|that|signed)\b")
_BOTH = re.compile(
    r"\bneither (?:side|party|country|government)\b|\bbetween (?:them|themselves)\b|\b(?:the two|both|their"
    r"|our two|each other.s) (?:[\w-]+ )?(?:countr(?:y|ies)|sides?|governments?|states?|nations?|part(?:y|ies)"
    r"|parliaments?"
    r"|neighbou?rs?|capitals?|peoples|leaders|presidents|ministers|ministries|institutions|agencies|academies"
    r"|companies|museums|chambers|cities"
    r"|universities|delegations|heads of state)\b",
    re.IGNORECASE,
)
_MANY = re.compile(
    r"\b(?:(?:the|all|of) (three|four|five|six)(?= (?:[\w-]+ )?(?:countr(?:y|ies)|sides|states|nations|parties"
    r"|leaders|presidents"
    r"|governments|ministers|speakers|ministries|cities|mayors|heads|delegations|chambers|parliaments|chiefs"
    r"|capitals|governors|premiers|envoys|prosecutors|commanders|secretaries|rectors"
    r"|houses|academies|banks|agencies|universities|names|signatures|cent(?:er|re)s|theatres|orchestras"
    r"|operators|companies|firms|carriers|railways|ports|exchanges"
    r"|foundations|associations|federations|councils|committees|boards|groups|churches|archives|libraries"
    r"|museums|hospitals"
    r"|airlines|broadcasters|stations|forces|armies|navies|regulators|auditors|chairmen|directors|generals"
    r"|judges|justices"
    r"|kings|chancellors|representatives|ambassadors|signatories|offices|services|legislatures|assemblies|republics"
    r"|kingdoms|neighbours|partners|commissioners|bodies|courts|unions|peoples|negotiators|diplomats"
    r"|institutes)\b| (?:of them|together|alike)\b"
    r"| (?:sign|adopt|put|agree|issue|conclud|will|have|also|then|was|were|is|are|had|has|made|gave|want)\w*|[.,;:]|\Z)"
    r"|(?:between|among|by) the (three|four|five|six)"
    r"|(tri)(?:o|partite|lateral|-border)|(quadri)(?:partite|lateral))\b",
    re.IGNORECASE,
)
_NUMBERS = {"three": 3, "tri": 3, "quadri": 4, "four": 4, "five": 5, "six": 6}
_ASSOCIATION = re.compile(
    r"\bassociation agreement\b|\bstabili[sz]ation and association\b|\bpartnership and co-?operation agreement\b"
    r"|\bdeep and comprehensive free trade\b|\bDCFTA\b|\benhanced partnership agreement\b"
    r"|\badvanced framework agreement\b"
    r"|\bvoluntary partnership agreement\b|\bvisa facilitation\b|\bcommon aviation area\b",
    re.IGNORECASE,
)
"""What a state has with the European Union."""
_MEMBERS_OF_UNION = frozenset(
    ["AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU", "LV", "MT",
     "NL", "PL", "PT", "RO", "SE", "SI", "SK"]
)  # fmt: skip
_WORD = re.compile(r"[^\W_][\w-]*")
_REACH = 220
_NEAR = 120
_PAIR = 2
_SEVERAL = 3


@dataclass(frozen=True, slots=True)
class Cues:
    """`end` of what names the parties, states of a "between", states by rule, an organisation, names of other cues."""

    end: int
    between: Sequence[str]
    ruled: Sequence[str]
    organization: str | None
    names: Sequence[str]

    @property
    def sure(self) -> Sequence[str]:
        """The states of a document with an organisation, named in a row, or whose number is told, if so many are known."""
        many = "rule=many" in self.names and len(self.ruled) >= _SEVERAL
        sure = not {"rule=organization", "dashed"}.isdisjoint(self.names) or (
            "rule=association" in self.names and len(self.ruled) == _PAIR
        )
        return self.ruled if many or sure or "row" in self.names else ()


def cues_of(bond: Bond, sentence: Sentence, naming: Naming, status: AgreementStatus) -> Cues:
    """What title and sentence say of the parties."""
    text = bond.story.text
    end = _end(text, sentence, naming)
    found = _TOGETHER.search(text, naming.start, end)
    between = _codes(bond, naming.start, end, found.end() if found else None)
    around = text[max(sentence.start, naming.start - _NEAR) : min(sentence.end, end + _NEAR)]
    organization = _organization(text[naming.start : end]) or (
        _signing(text, max(sentence.start, naming.start - _NEAR), naming.start) if between else None
    )
    ruled, rule = _ruled(bond, sentence, naming, end, between, organization, around)
    names = [f"rule={rule}", *_names(bond, sentence, naming, status, around)]
    if organization:
        names.append("organization")
    if len(between) == _PAIR and any(_beside(text, place) for place in bond.places.within(naming.start, end)):
        names.append("dashed")
    if found:
        names.append(f"between={min(len(between), 3)}")
    if (found and len(between) == _SEVERAL and _is_row(bond, found.end(), end)) or (
        rule == "title" and _joined(text, _said(bond, naming.start, end), found.end() if found else None)
    ):
        names.append("row")
    return Cues(end, between, ruled, organization, names)


def _is_row(bond: Bond, low: int, high: int) -> bool:
    """Whether the three are named in a row: "between the Danish Museum, the Museum of Peru and the Swiss Museum"."""
    said = _said(bond, low, high)
    if len(said) != _SEVERAL:
        return False
    gaps = [bond.story.text[one.end : other.start] for one, other in pairwise(said)]
    return _COMMA.fullmatch(gaps[0]) is not None and _AND.fullmatch(gaps[1]) is not None


_COMMA = re.compile(r"[^,;]{0,80}, (?:the )?[^,;]{0,80}")
_AND = re.compile(r"[^,;]{0,80},? and (?:the )?(?:[A-Z][^,;]{0,80})?")


def _ruled(
    bond: Bond,
    sentence: Sentence,
    naming: Naming,
    end: int,
    title: Sequence[str],
    organization: str | None,
    around: str,
) -> tuple[Sequence[str], str]:
    """The states by the first rule that holds, and its name."""
    text = bond.story.text
    many = _number(around) or _number_of_those(bond, sentence, naming, title)
    own = bond.states_in(max(sentence.start, naming.start - 3 * _REACH), naming.start)[-1:] or list(bond.pair[:1])
    if len(title) >= _PAIR:
        return title, "title"
    if many:
        told: Sequence[str] = bond.sides_before(naming.start)
        if len(told) != many:
            told = group_in(text, 0, sentence.end)
        if len(told) != many:
            told = _of_paragraph(bond, sentence, naming.end, many)
        if not _TOGETHER.search(text, naming.start, end):  # "of the three on exports to China"
            title = [code for code in title if code in bond.foremost(many)]
        return tuple(dict.fromkeys([*title, *(told or bond.spoken_of(many))]))[:many], "many"
    if organization:
        return title or own, "organization"
    if not title and _ASSOCIATION.search(naming.title) and not _BOTH.search(naming.title):
        low, high = _nearby(sentence, naming, end)
        near = [*bond.states_in(low, naming.start)[::-1], *bond.states_in(naming.start, high)]
        others = [code for code in [*near, *bond.pair] if code not in _MEMBERS_OF_UNION | {"EU"}]
        return ["EU", *others[:1]], "association"
    return _by_sentence(bond, sentence, naming, end, title)


def _number_of_those(bond: Bond, sentence: Sentence, naming: Naming, title: Sequence[str]) -> int:
    """How many a sentence or, of what is issued, the opening of the story speaks of together, if so many are known."""
    text = bond.story.text
    number = _number(text[sentence.start : sentence.end])
    if number and number in map(len, (bond.sides_before(naming.start), bond.pair)):
        return number
    issued = naming.type in ISSUED and not title and not bond.states_in(sentence.start, sentence.end)
    return _NUMBERS["tri"] if issued and _TRILATERAL.search(text, 0, _OPENING) else 0


_TRILATERAL = re.compile(r"\b(?:trilateral|tripartite|three-way)\b", re.IGNORECASE)
_OPENING = 600  # characters that tell what a report is about


def _of_paragraph(bond: Bond, sentence: Sentence, high: int, many: int) -> tuple[str, ...]:
    """The two who meet and those spoken of in the paragraph, if they are so many."""
    first = sentence
    while first.index and bond.story.sentences[first.index - 1].paragraph == sentence.paragraph:
        first = bond.story.sentences[first.index - 1]
    found = tuple(dict.fromkeys([*bond.pair, *bond.states_in(first.start, high)]))
    return found if len(found) == many else ()


def _nearby(sentence: Sentence, naming: Naming, end: int) -> tuple[int, int]:
    """As much of the sentence around a title as is looked at."""
    return max(sentence.start, naming.start - 3 * _REACH), min(sentence.end, end + _REACH)


def _by_sentence(
    bond: Bond, sentence: Sentence, naming: Naming, end: int, title: Sequence[str]
) -> tuple[Sequence[str], str]:
    low, high = _nearby(sentence, naming, end)
    if title and title[0] in bond.pair and len(bond.pair) == _PAIR:
        return bond.pair, "pair"
    said = [code for code in bond.states_in(low, high) if code not in title]
    if title:
        near = [code for code in said if code in bond.pair] or said or [c for c in bond.pair if c not in title]
        return [*title, *near[:1]], "one"
    if len(said) == _PAIR:
        return said, "said"
    if _BOTH.search(bond.story.text, low, high) and len(bond.pair) >= _PAIR:
        return bond.pair, "both"
    if len(said) > _PAIR and not set(bond.pair) <= set(said):
        return said[:_PAIR], "several"
    if len(said) == 1 and said[0] not in bond.pair:
        return [*said, *bond.pair[:1]], "other"
    return bond.pair, "report"


def _names(bond: Bond, sentence: Sentence, naming: Naming, status: AgreementStatus, around: str) -> Iterator[str]:
    words = {word.lower() for word in _WORD.findall(_IN_TOWN.sub("", naming.title))}
    yield "known" if words & WORDS["multilateral"] else "plain"
    before = bond.story.text[max(sentence.start, naming.start - _NEAR) : naming.start].lower()
    if WORDS["assembled"] & set(_WORD.findall(before)):
        yield f"assembled={naming.type in ISSUED}"
    places = bond.places.within(naming.start, naming.end)
    if any(place.manner in {Manner.CAPITAL, Manner.CITY} for place in places):
        yield f"city={status}"
    if _BOTH.search(around):
        yield "both"
    yield f"states={min(len(bond.counts), 4)}"


_IN_TOWN = re.compile(r"\bin [A-Z]\w+")
"""Where something in a title stands, which no treaty is named for: "the residence in Rome", not "the Rome Treaty"."""


def _end(text: str, sentence: Sentence, naming: Naming) -> int:
    """The end of the title, or of "between ..." that follows it after a dash, comma or bracket."""
    attached = _BETWEEN.match(text, naming.end, sentence.end)
    if not attached:
        return naming.end
    limit = min(sentence.end, naming.end + _REACH)
    stop = _STOP.search(text, attached.end(), limit)
    return stop.start() if stop else limit


def _codes(bond: Bond, low: int, high: int, between: int | None) -> list[str]:
    """States that a title names; cities, capitals and chambers only where it says "between"."""
    places = bond.places.within(low, high)
    named = _said(bond, low, high)
    joined = _joined(bond.story.text, named, between)
    if joined:
        return joined
    said = [place.code for place in named]
    if between is not None and len(set(said)) < _PAIR:
        others = [place.code for place in places if place.start >= between and place.manner is not Manner.RESIDENCE]
        said += others + sorted(chambers_in(bond.story.text[between:high]))
    if len(set(said)) == 1:
        said += [code for place in places if (code := _beside(bond.story.text, place)) and code not in said]
    return list(dict.fromkeys(said))


def _said(bond: Bond, low: int, high: int) -> list[Place]:
    return [place for place in bond.places.within(low, high) if is_said(place)]


def _joined(text: str, named: Sequence[Place], between: int | None) -> list[str]:
    """The two that a dash or a "between" joins, of more that a title names: "the US-Japan accord on Guam"."""
    if len(named) < _SEVERAL:
        return []
    for one, other in pairwise(named):
        if text[one.end : other.start] in _DASHES:
            return _joined_on(text, named, named.index(one))
    if between is None or not _OPENS.fullmatch(text, between, named[0].start):
        return []
    return _joined_on(text, named, 0)


def _joined_on(text: str, named: Sequence[Place], at: int) -> list[str]:
    """The codes of the places that are joined one after another from there; none if they are all or one."""
    last = at
    while last + 1 < len(named) and _JOINT.fullmatch(text, named[last].end, named[last + 1].start):
        last += 1
    codes = list(dict.fromkeys(place.code for place in named[at : last + 1]))
    topic = last + 1 < len(named) and _ON.search(text, named[last].end, named[last + 1].start)
    return codes if topic and len(codes) >= _PAIR else []


_DASHES = frozenset("-–—")
_STYLE = r"(?:the )?(?:(?:[A-Z][\w-]+ ){0,2}(?:Republic|Kingdom|State|Commonwealth|Sultanate|Union|Federation) of (?:the )?)?"
_OPENS = re.compile(rf" {_STYLE}")
_JOINT = re.compile(rf"[-–—]|(?:,|,? and) {_STYLE}")
_ON = re.compile(r"\b(?:on|over|in|to|from|through|about|of|regarding|concerning) ")


def _beside(text: str, place: Place) -> str | None:
    """Whose body a dash joins to a state: "the US-Taliban agreement"."""
    found = _DASHED.match(text, place.end) if is_said(place) else None
    return owner_of(found[1]) if found else None


_DASHED = re.compile(r"[-–]([A-Z]\w+)")


def _number(text: str) -> int:
    """How many states are spoken of together, 0 for two or no number."""
    found = _MANY.search(text)
    return _NUMBERS[found[found.lastindex or 1].lower()] if found else 0


def _organization(text: str) -> str | None:
    """An organisation of states among the words of a title that it is with, other than the European Union."""
    for body in international_bodies(text)[::-1]:
        at = text.rindex(body)
        after = text[at + len(body) :]
        if body in _UNION or kind_of(body) is not BodyKind.INTERNATIONAL or _OTHER.match(after):
            continue
        if _FOUNDED.search(text, 0, at):
            continue
        if _JOINED.search(text, 0, at) or _HYPHEN_AFTER.match(after):
            return body
    return None


def _signing(text: str, low: int, high: int) -> str | None:
    """The organisation that signs what begins at `high`: "the World Bank signed a loan agreement with Nepal"."""
    verb = _SIGNS.search(text, low, high)
    bodies = international_bodies(text[low : verb.start()]) if verb else []
    return bodies[-1] if verb and bodies and text.endswith(bodies[-1], low, verb.start()) else None


_UNION = frozenset({"EU", "European Union"})
_OTHER = re.compile(
    r" of [A-Z]| (?!Secretar|Commission|Office|Mission|Group|General|Member|States|Country)[A-Z][a-z]+\b"
)
_FOUNDED = re.compile(r"\b(?:[Ee]stablishment|[Cc]reation|[Ff]ounding|[Ff]oundation|[Ss]etting up) of (?:the )?\Z")
"""Before an organisation that several states set up by a document, and that is none of its parties."""
_JOINED = re.compile(r"(?:\b(?:with|and|between|among|of) (?:the )?|\w[-–])\Z")
_HYPHEN_AFTER = re.compile(r"[-–]\w")
_SIGNS = re.compile(
    r"\s+(?:(?:has|have|had|will|also|is to|are to|recently|then)\s)*(?:sign|conclud|ink|initial"
    r"|negotiat)\w*\s[^.;:]{0,30}\Z"
)
