"""Who signed a document: the subject of "signed", or whom "signed by" names; witnesses and those who hand over did not.

"The two", "both ministers" and "they" are those who faced each other in the meeting told last; who signs "with" somebody
signs beside him, and the entries of a list are signed by whom the line before it names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from loaders.reading.bond import Bond
from loaders.reading.cast import Reference, Way
from loaders.reading.document_naming import Naming
from loaders.reading.story import Kind, Sentence
from ontology.terms import AgreementStatus

_SIGNED = re.compile(
    r"\b(?:(?:co-?)?sign(?:ed|s)?|inked|inks|initial(?:l)?ed|subscribed|undersigned|penned|concluded"
    r"|put (?:their|his|her) (?:names?|signatures?|pens?|hands?)|put signature"
    r"|set (?:their|his|her) (?:names?|hands?|signatures?)|affixed)\b",
    re.IGNORECASE,
)
ON_BEHALF = re.compile(
    r"(?<!was )(?<!were )(?<!been )\bsigned (?:it |(?:the|this) (?:[\w-]+ ){1,4})?(?:on behalf of|for (?:the |his |her )(?=[\w ]{0,20}(?:government|country|side|part)))"
)
"""What is told of one who signs, the document being named before."""
_AGENT = re.compile(
    r"\b(?:sign(?:ed|ing)|inked|initial(?:l)?ed|subscribed|undersigned|concluded|countersigned|put under signature|put on paper)\b"
    r"[^.;:]{0,70}?\b(?:by|between)\b|\bsignatures? (?:of|by)\b|\bbears? the names? of\b|\bbears? (?=their (?:signatures?|names?)\b)|\bsignatories(?: were| are|:)?(?= )",
    re.IGNORECASE,
)
_PASSIVE = re.compile(r"\b(?:was|were|been|be|is|are|being|saw|seen?)\b(?:(?! who\b)[^.;,]){0,30}\Z")
_WITNESS = re.compile(
    r"\b(?:witness\w*|in the presence of|attend\w*|looked on|look on|stood by|presided|saw|under the eyes of|watch\w*)\b",
    re.IGNORECASE,
)
_LOOKS_ON = re.compile(
    r"\b(?:witness(?:ed|ing)?|attended|oversaw|presided over|watched)(?: also)? (?:the |an? )?"
    r"(?:signing|exchange|inking|conclusion)\b",
    re.IGNORECASE,
)
"""What those who signed one document did of the next: "signed a plan and witnessed the signing of two contracts"."""
_OTHERS = re.compile(
    r"(?:,|, and|;) (?:their |other |several |line )?(?:[a-z-]+ )?(?:ministers|officials|companies|ministries|businesses|firms|agencies"
    r"|representatives)(?: of the two (?:countries|sides))? (?:also |then |have |had )*\Z"
)
"""Who sign without being named: "the premiers met, and ministers signed nine documents"."""
_ENDS = re.compile(
    r"\b(?:said|says|told|according to|after|before|when|while|at|during)\b|;|(?<!who )(?<!which )\b(?:was|were|has been|have been|will be)\b"
    r"|\bon the (?:sidelines|margins|fringes)\b|\bas part of\b|\bin the course of\b"
)
_TOLD = frozenset({"said", "says", "told"})
_PRONOUN = re.compile(r"\b(?:s?he|him|her)\b", re.IGNORECASE)
_WITH = re.compile(r"\bwith\s+")
_PERSONS = (
    r"(?:(?:co-?)?(?:chairs|chairmen|chairpersons|presidents)|ministers|leaders|mayors|speakers|heads|chiefs|ambassadors"
    r"|governors|diplomats|officials|men|women|ladies|gentlemen|colleagues|counterparts|rectors|directors|secretaries"
    r"|generals|commanders|premiers|deputies|envoys|principals|signatories)"
)
_BODIES = (
    r"(?:countr|sides|part(?:y|ies)|states|governments|nations|compan|firms|universit|ministr|chambers|banks|institut|agenc"
    r"|organi[sz]|cit(?:y|ies)|ports|houses|parliaments|delegations|academ|museums|towns|regions|documents|agreements"
    r"|memorand|papers|texts|protocols|contracts|treaties|accords|MoUs|instruments)"
)
_GROUP = re.compile(
    rf"\b(?:the|both|their) (?:(two|three|four) )?(?:[\w-]+ )?{_PERSONS}\b(?! (?:(?-i:[A-Z])|of (?!(?:the )?(?:two )?delegations)))"
    rf"|\b(?:the|all|these) (two|three|four)\b(?! (?:[\w-]+ ){{0,2}}{_BODIES})"
    rf"|\bboth\b(?! (?:[\w-]+ ){{0,2}}{_BODIES})|\bthey\b|\btheir (?:signatures?|names?)\b",
    re.IGNORECASE,
)
_RANKS = {
    "ministers": ("minister", "secretary"),
    "premiers": ("premier", "minister"),
    "ambassadors": ("ambassador",),
    "mayors": ("mayor",),
    "governors": ("governor",),
    "rectors": ("rector",),
    "directors": ("director",),
    "generals": ("general",),
    "commanders": ("commander",),
}
"""What a title holds of those whom a plural means: "the ministers" are no two presidents."""
_APART = re.compile(r"\b(?:after|before|when|while|following|later)\b")
_NUMBERS = {"two": 2, "three": 3, "four": 4}
_AFTER = 260
_BEFORE = 320
_LEAD = 40  # characters of titles between "with" and a name
_ENTRIES = 12  # entries of a list that are looked back over
_MOST = 2


def signatories_of(bond: Bond, sentence: Sentence, naming: Naming, status: AgreementStatus) -> tuple[str, ...]:
    """Keys of the people of the story who signed it."""
    return signers_of(bond, sentence, naming) if status is AgreementStatus.SIGNED else ()


def signers_of(bond: Bond, sentence: Sentence, naming: Naming) -> tuple[str, ...]:
    """Keys of the people of the story who signed a document or are to sign it."""
    return (
        _by_agent(bond, naming.end, min(sentence.end, naming.end + _AFTER))
        or _in_relative_clause(bond, sentence, naming)
        or _on_behalf(bond, sentence)
        or _by_subject(bond, sentence, naming.start)
        or _by_agent(bond, max(sentence.start, naming.start - _BEFORE), naming.start)
        or _by_lead(bond, sentence)
    )


def _on_behalf(bond: Bond, sentence: Sentence) -> tuple[str, ...]:
    """Who "signed on behalf of A", and who "for B", each the last referred to before the verb."""
    found: dict[str, None] = {}
    low = sentence.start
    for verb in ON_BEHALF.finditer(bond.story.text, sentence.start, sentence.end):
        found.update(dict.fromkeys(_people(bond, low, verb.start())[-1:]))
        low = verb.end()
    return tuple(found)


def _by_agent(bond: Bond, low: int, high: int) -> tuple[str, ...]:
    """Whom "was signed by" or "bears the signatures of" names."""
    text = bond.story.text
    agent = _AGENT.search(text, low, high)
    if not agent:
        return ()
    stops = (pattern.search(text, agent.end(), high) for pattern in (_WITNESS, _ENDS))
    stop = min((stop for stop in stops if stop), key=lambda stop: stop.start(), default=None)
    end = stop.start() if stop else high
    if stop and stop[0] in _TOLD:  # "was signed by A and B, C said"
        end = max(agent.end(), text.rfind(",", agent.end(), end)) if "," in text[agent.end() : end] else end
    return _people(bond, agent.end(), end)


def _in_relative_clause(bond: Bond, sentence: Sentence, naming: Naming) -> tuple[str, ...]:
    """Those "which A and B signed" names after a title."""
    text = bond.story.text
    if not re.match(r"[\s,]*(?:to )?(?:which|that)\b", text[naming.end : naming.end + 20]):
        return ()
    high = min(sentence.end, naming.end + _AFTER)
    verb = _SIGNED.search(text, naming.end, high)
    return _beside(bond, _people(bond, naming.end, verb.start()), verb.end(), high) if verb else ()


def _by_subject(bond: Bond, sentence: Sentence, high: int) -> tuple[str, ...]:
    """The people referred to last before an active verb of signing, and with whom they sign."""
    text = bond.story.text
    low = max(sentence.start, high - _BEFORE)
    verb = next(iter(list(_SIGNED.finditer(text, low, high))[-1:]), None)
    if verb is None or _PASSIVE.search(text, max(low, verb.start() - 40), verb.start()):
        return ()
    if _LOOKS_ON.search(text, verb.end(), high) or _OTHERS.search(text, low, verb.start()):
        return ()
    start = max((mark.end() for mark in re.finditer(r"[;:]|\bwhile\b", text[low : verb.start()])), default=0) + low
    witness = _WITNESS.search(text, start, verb.start())
    if witness:
        start = text.find(",", witness.end(), verb.start()) + 1
        if not start:
            return ()
    people = _people(bond, start, verb.start())
    several = len(people) > _MOST and (
        any(len(group) > _MOST for _, _, group in _groups(bond, start, verb.start()))
        or _are_listed(bond, start, verb.start())
    )
    return _beside(bond, people if several else people[-_MOST:], verb.end(), sentence.end)


def _are_listed(bond: Bond, low: int, high: int) -> bool:
    """Whether the people between two offsets are told one after the other, each with no more than a title."""
    found = [one for one in bond.people_in(low, high) if one.way is Way.NAME]
    if len(found) <= _MOST:
        return False
    ends = [*(one.whole_start for one in found[1:]), high]
    between = [bond.story.text[one.end : end] for one, end in zip(found, ends, strict=True)]
    return all(_TITLES.fullmatch(words) for words in between)


_TITLES = re.compile(
    r"(?:[\s,&().’'-]|\b(?:s|and|as well as|of|the|from|for|jointly|today|yesterday|also|have|has|prime|foreign|deputy|vice|minister"
    r"|ministers|president|premier|chancellor|king|speaker|secretary|his|her)\b|(?<!\w)[A-Z]\w*)*"
)


def _by_lead(bond: Bond, sentence: Sentence) -> tuple[str, ...]:
    """Whom the line before a list names: "A and B signed:"."""
    sentences = bond.story.sentences
    if sentence.kind is not Kind.ITEM:
        return ()
    for before in sentences[max(0, sentence.index - _ENTRIES) : sentence.index][::-1]:
        if before.kind is not Kind.ITEM:
            low = max(before.start, before.end - _BEFORE)
            return _by_subject(bond, before, before.end) or _by_agent(bond, low, before.end)
    return ()


def _beside(bond: Bond, signers: tuple[str, ...], low: int, high: int) -> tuple[str, ...]:
    """Who sign, and the one with whom the one signs: "signed a contract with B"."""
    text = bond.story.text
    if len(signers) != 1:
        return signers
    end = re.compile(r"[;:.](?=\s)|\Z").search(text, low, high)
    high = end.start() if end else high
    apart = _APART.search(text, low, high)
    for mark in _WITH.finditer(text, low, apart.start() if apart else high):
        near = [one for one in bond.people_in(mark.end(), min(high, mark.end() + _LEAD)) if len(one.people) == 1]
        if near and near[0].whole_start <= mark.end() + _LEAD // 8 and not _owns(text, near[0]):
            return tuple(dict.fromkeys((*signers, *near[0].people)))
    return signers


def _people(bond: Bond, low: int, high: int) -> tuple[str, ...]:
    """Whom words between two offsets refer to, by name, title, or as those who met."""
    text = bond.story.text
    named = [one for one in bond.people_in(low, high) if not _owns(text, one)]
    groups = list(_groups(bond, low, high)) if sum(one.way is Way.NAME for one in named) < _MOST else []
    found = [(start, people) for start, _, people in groups]
    found += [(one.start, one.people) for one in named if not any(start <= one.start < end for start, end, _ in groups)]
    people = tuple(dict.fromkeys(person for _, people in sorted(found) for person in people))
    if len(people) == 1 and _PRONOUN.search(text, low, high):
        return (*people, *_opposite(bond, people[0], low))
    return people


def _groups(bond: Bond, low: int, high: int) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """Words for several people between two offsets, with those who met, unless the story itself tells who they are."""
    for found in _GROUP.finditer(bond.story.text, low, high):
        number = _NUMBERS.get(str(found[1] or found[2] or "two").lower(), _MOST)
        told = [one for one in bond.people_in(found.start(), found.end()) if len(one.people) == number]
        people = told[0].people if told else bond.heads_before(low, number, _looking_on(bond, found.start()))
        if people and (told or _may_be(bond, people, found[0])):
            yield found.start(), found.end(), people


def _looking_on(bond: Bond, offset: int) -> frozenset[str]:
    """Who is named before "while" in the same sentence: "X looked on while the two signed"."""
    sentence = bond.story.sentence_at(offset)
    if sentence is None or not _WHILE.search(bond.story.text, sentence.start, offset):
        return frozenset()
    return frozenset(person for one in bond.people_in(sentence.start, offset) for person in one.people)


_WHILE = re.compile(r"\b(?:while|as|when|where) \Z")


def _may_be(bond: Bond, people: Sequence[str], group: str) -> bool:
    """Whether those who met may be whom a plural means: none of them has only titles of another rank."""
    ranks = _RANKS.get(group.split()[-1].lower())
    titles = [bond.titles_of(person) for person in people] if ranks else []
    return all(not held or any(rank in title for title in held for rank in ranks or ()) for held in titles)


def _opposite(bond: Bond, person: str, offset: int) -> Sequence[str]:
    """Whom somebody faced in the meeting of two sides told last."""
    heads = bond.heads_before(offset, _MOST)
    return [head for head in heads if head != person] if person in heads else ()


def _owns(text: str, reference: Reference) -> bool:
    return text[reference.end : reference.end + 2] in {"'s", "’s"}
