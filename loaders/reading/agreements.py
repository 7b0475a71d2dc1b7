"""Documents that a story tells of: signed, planned or only referenced, each once."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from graph.facts import Document, Encounter
from loaders.reading.cast import Cast, Way
from loaders.reading.documents import Naming, namings
from loaders.reading.geography import Places, places_in
from loaders.reading.parties import parties_of
from loaders.reading.quoting import quotation
from loaders.reading.story import Kind, Sentence, Story
from loaders.reading.when import When, dates_in
from ontology.terms import AgreementStatus, AgreementType, Precision

_SIGNED = re.compile(
    r"\b(?:sign(?:ed|s|ing)?|inked|inks|initial(?:l)?ed|conclude[ds]|conclusion of|adopt(?:ed|s|ion)|ratif(?:ied|ication)|exchang(?:ed|e of|ing)"
    r"|put (?:their|his|her|its) signatures?|signatures?|subscribed|sealed|endorsed|approved|issued|released|published|announced|entered into|passed|penned|formali[sz]ed)\b",
    re.IGNORECASE,
)  # fmt: skip
_PLANNED = re.compile(
    r"\b(?:will (?:also |soon |then |be )*(?:sign|be signed|adopt|conclude|ink|see)|(?:to be|be|being) (?:signed|concluded|adopted|finali[sz]ed|prepared|drafted|agreed|ratified|initialled)"
    r"|(?:is|are|were|was) to (?:sign|be)|wait(?:s|ing)? to be|expected to|plan(?:s|ned)? to|set to|due to|intend(?:s)? to|ready to|prepar(?:e|ing|ation)|draft(?:s|ing|ed)?|negotiat\w*|finali[sz]\w*|upcoming"
    r"|would (?:sign|be signed|like)|should be|shall|propos\w*|clinch|work(?:ing)? on|on the table|yet to be|hop(?:e|es|ed) (?:to|that|will|for)|possible|future|speed up|under discussion|towards an?|about to|next)\b",
    re.IGNORECASE,
)  # fmt: skip
_REFERENCED = re.compile(
    r"\b(?:anniversary of|implement\w*|within the framework of|under (?:the|an?|its|their)|in line with|according to|in accordance with|on the basis of|based on|pursuant to|provided (?:for )?(?:by|in)"
    r"|compl(?:y|iance) with|violat\w*|adherence|in force|article|existing|withdr\w*|breach\w*|recall\w*|fulfil\w*|enforce\w*|commitments? (?:to|under)|review\w*|progress (?:of|on|in)|spirit of|updates?|benefits? of|follow-up)\b",
    re.IGNORECASE,
)  # fmt: skip
# "Reached an agreement", "in agreement", "an agreement in principle" name no document.
_NO_DOCUMENT = re.compile(
    r"\b(?:reach(?:ed|ing|es)?|in|came to|come to|full|mutual|general|no|any|such|complete|broad|verbal|by|find|found|spirit of|interest in (?:an?|the)|idea of (?:an?|the))\s+(?:an? |the |some |these |those |following )?\Z",
    re.IGNORECASE,
)
_IN_PRINCIPLE = re.compile(
    r"\s+(?:in principle|was reached|has been reached|were reached|reached|that|to (?:expand|cooperate|work|continue|hold|develop|strengthen|step))\b",
    re.IGNORECASE,
)
_PRESS = re.compile(
    r"\b(?:press|media|policy|opening|written|in a|said in (?:a|the|its)|his|her|government|assistance|electoral|election|capital|education(?:al)?|training|state|development|support|exchange|reform|TV|scholarship|party|work|nuclear|space|aid) \Z",
    re.IGNORECASE,
)
_STRONG = frozenset(
    {
        AgreementType.TREATY,
        AgreementType.MEMORANDUM,
        AgreementType.JOINT_STATEMENT,
        AgreementType.LETTER_OF_INTENT,
        AgreementType.COMMUNIQUE,
    }
)
_ANNIVERSARY = re.compile(r"\b(\d{1,3})(?:st|nd|rd|th)? anniversary\b", re.IGNORECASE)
_SIGNER = re.compile(r"\b(?:sign(?:ed|s)?|inked|put (?:their|his|her) signatures?)\b", re.IGNORECASE)
_NEAR = 140
_WORDS = re.compile(r"[^\W_]+")
_EMPTY = frozenset(["the", "a", "an", "of", "on", "and", "for", "in", "to", "between", "with", "s"])


@dataclass(frozen=True, slots=True)
class _Told:
    """What is known of the story when its documents are read."""

    story: Story
    cast: Cast
    meetings: Sequence[Encounter]
    places: Places
    dates: tuple[When, ...]


def find_agreements(story: Story, cast: Cast, meetings: Sequence[Encounter]) -> tuple[Document, ...]:
    """The documents of a story in the order of the text."""
    dates = tuple(when for when in dates_in(story) if when.date)
    told = _Told(story, cast, meetings, places_in(story), dates)
    listed: AgreementStatus | None = None
    found: list[Document] = []
    for sentence in story.sentences:
        if sentence.kind is Kind.FURNITURE:
            continue
        item = _is_item(story, sentence)
        found += _of_sentence(told, sentence, listed if item else None)
        if not item:
            listed = _lead(story.text[sentence.start : sentence.end], listed)
    return tuple(_untold(list(_distinct(found))))


def _lead(text: str, before: AgreementStatus | None) -> AgreementStatus | None:
    """What a sentence says of the documents that are listed after it; a sentence of no documents keeps the last."""
    if not _LEADS.search(text):
        return before
    if _PLANNED.search(text) and not re.search(r"\bsigned\b", text):
        return AgreementStatus.PLANNED
    return AgreementStatus.SIGNED if _SIGNED.search(text) else before


_LEADS = re.compile(
    r"\b(?:documents|agreements?|memorand|MoUs?|MOUs?|accords|deals|signed|signing|ceremony)\b", re.IGNORECASE
)


def _is_item(story: Story, sentence: Sentence) -> bool:
    """Whether a sentence is an entry of a list: by its mark, or a title with nothing before it and no verb of its own."""
    text = story.text[sentence.start : sentence.end]
    if sentence.kind is Kind.ITEM or text[:1] in "-–—•*" or _NUMBERED.match(text):
        return True
    first = next(namings(story.text, sentence.start, min(sentence.end, sentence.start + 200)), None)
    return first is not None and first.start - sentence.start <= _LEAD_IN and not _SIGNED.search(text)


_NUMBERED = re.compile(r"\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s")
_LEAD_IN = 6
"""Characters of a number, dash or article before the title of an entry."""


def _of_sentence(told: _Told, sentence: Sentence, lead: AgreementStatus | None) -> Iterator[Document]:
    text = told.story.text
    carried: AgreementStatus | None = None
    end = sentence.start
    for naming in namings(text, sentence.start, sentence.end):
        before = text[max(sentence.start, naming.start - _NEAR) : naming.start]
        after = text[naming.end : min(sentence.end, naming.end + _NEAR)]
        status = _status_of(text, naming, before, after)
        between = text[end : naming.start]
        if lead and (status is None or status is AgreementStatus.REFERENCED):
            status = lead
        elif carried and len(between) < _NEAR and _LIST_GAP.match(between):
            status = carried
        end = naming.end
        if status is None or not _is_document(text, naming, before, after, status):
            continue
        carried = status
        yield _document(told, sentence, naming, status)


_LIST_GAP = re.compile(
    r"[^.;]{0,60}?(?:,|;|\band\b|\bas well as\b)\s*(?:and |also |the |an? |as well as |of |its |on )*\Z"
)


def _status_of(text: str, naming: Naming, before: str, after: str) -> AgreementStatus | None:
    """By the cues nearest to the title: told as done, as to come, or as existing; None where nothing tells."""
    near_after = after[:90]
    if _ANNIVERSARY.search(before[-60:]):
        return AgreementStatus.REFERENCED
    signed = [
        *(len(before) - m.end() for m in _SIGNED.finditer(before)),
        *(m.start() for m in _SIGNED.finditer(near_after)),
    ]
    planned = [
        *(len(before) - m.end() for m in _PLANNED.finditer(before)),
        *(m.start() for m in _PLANNED.finditer(near_after)),
    ]
    referenced = [len(before) - m.end() for m in _REFERENCED.finditer(before)]
    if planned and (not signed or min(planned) <= min(signed) + 12):
        return AgreementStatus.PLANNED
    if signed and (not referenced or min(signed) <= min(referenced)):
        return AgreementStatus.SIGNED
    if referenced:
        return AgreementStatus.REFERENCED
    capital = text[naming.start].isupper() and naming.end - naming.start > 20
    return AgreementStatus.REFERENCED if capital or naming.type is AgreementType.TREATY else None


def _is_document(text: str, naming: Naming, before: str, after: str, status: AgreementStatus) -> bool:
    bare = naming.start == naming.noun and naming.end == naming.noun_end
    weak = naming.type not in _STRONG
    if naming.type in (
        AgreementType.AGREEMENT,
        AgreementType.DOCUMENTS,
        AgreementType.PROTOCOL,
        AgreementType.CONTRACT,
        AgreementType.OTHER,
        AgreementType.ACTION_PLAN,
    ):
        if _NO_DOCUMENT.search(before) or _IN_PRINCIPLE.match(after):
            return False
        if bare and status is AgreementStatus.REFERENCED:
            return False
    if _PRESS.search(before) and naming.start == naming.noun and naming.type is not AgreementType.MEMORANDUM:
        return False
    if naming.type is AgreementType.DOCUMENTS and status is AgreementStatus.REFERENCED and naming.count is None:
        return False
    if naming.type is AgreementType.DECLARATION and bare and status is not AgreementStatus.SIGNED:
        return False
    if naming.plural and naming.count is None and status is AgreementStatus.REFERENCED:
        return False
    return not (
        weak
        and bare
        and naming.plural
        and naming.count is None
        and not naming.vague
        and status is not AgreementStatus.SIGNED
    )


def _document(told: _Told, sentence: Sentence, naming: Naming, status: AgreementStatus) -> Document:
    story = told.story
    title = " ".join(story.text[naming.start : naming.end].split()).strip(' ,;.“"')
    several = naming.plural and naming.type in (AgreementType.AGREEMENT, AgreementType.DOCUMENTS)
    date = _date(told, sentence, status, naming)
    parties = parties_of(told.places, sentence, naming.start, naming.end, told.cast, told.meetings)
    return Document(
        title=title,
        type=AgreementType.DOCUMENTS if several else naming.type,
        status=status,
        count=naming.count if naming.plural else 1,
        date=date,
        precision=Precision({4: "year", 7: "month", 10: "day"}[len(date)]) if date else None,
        parties=parties,
        signatories=_signatories(told, sentence, naming, status),
        evidence=quotation(story, max(sentence.start, naming.start - 30), naming.end, confidence=_CONFIDENCE[status]),
    )


_CONFIDENCE = {AgreementStatus.SIGNED: 0.7, AgreementStatus.PLANNED: 0.5, AgreementStatus.REFERENCED: 0.4}


def _date(told: _Told, sentence: Sentence, status: AgreementStatus, naming: Naming) -> str | None:
    """When signed: an anniversary's year, a date in the sentence or told before it, else the day of the main meeting."""
    text = told.story.text
    anniversary = _ANNIVERSARY.search(text, max(sentence.start, naming.start - _NEAR), naming.start)
    if anniversary:
        return f"{int(told.story.report.published[:4]) - int(anniversary[1]):04}"
    if status is AgreementStatus.PLANNED:
        return None
    inside = [when for when in told.dates if sentence.start <= when.start < sentence.end]
    if inside:
        return min(inside, key=lambda when: abs(when.start - naming.start)).date
    if status is not AgreementStatus.SIGNED:
        return None
    paragraph = [
        when
        for when in told.dates
        if when.start < sentence.start and _paragraph(told.story, when.start) == sentence.paragraph
    ]
    if paragraph:
        return paragraph[-1].date
    return next((meeting.date for meeting in told.meetings if meeting.main and meeting.date), None)


def _paragraph(story: Story, offset: int) -> int | None:
    sentence = story.sentence_at(offset)
    return sentence.paragraph if sentence else None


def _signatories(told: _Told, sentence: Sentence, naming: Naming, status: AgreementStatus) -> tuple[str, ...]:
    """Who is the subject of "signed" in the sentence: people referred to right before the verb."""
    if status is not AgreementStatus.SIGNED:
        return ()
    story = told.story
    verb = None
    for found in _SIGNER.finditer(story.text, sentence.start, naming.start):
        verb = found
    if verb is None:
        return ()
    passive = re.search(
        r"\b(?:was|were|been|be|is|are)\s+\Z", story.text[max(sentence.start, verb.start() - 8) : verb.start()]
    )
    if passive:
        return ()
    subjects = [
        reference
        for reference in told.cast.references
        if sentence.start <= reference.start < verb.start() and reference.way is not Way.PRONOUN
    ]
    people = [person for reference in subjects[-3:] for person in reference.people]
    return tuple(dict.fromkeys(people))


def _distinct(found: Sequence[Document]) -> Iterator[Document]:
    """Each document once: one that another names more fully, of the same type, is the same."""
    kept: list[Document] = []
    for document in found:
        match = next((at for at, other in enumerate(kept) if _same(document, other)), None)
        if match is None:
            kept.append(document)
            continue
        other = kept[match]
        best = max((other, document), key=lambda one: (one.status is AgreementStatus.SIGNED, len(one.title)))
        full = max((other, document), key=lambda one: (bool(one.signatories), len(one.signatories)))
        kept[match] = replace(
            best,
            signatories=full.signatories,
            date=best.date or other.date or document.date,
            precision=best.precision or other.precision or document.precision,
        )
    yield from kept


def _untold(found: list[Document]) -> Iterator[Document]:
    """Leave out the sum of documents that are all told one by one, or of which no number is said."""
    for document in found:
        sums = document.type is AgreementType.DOCUMENTS or (document.count or 2) > 1
        told = sum(other is not document and other.count == 1 and other.status is document.status for other in found)
        if sums and told >= 2 and (document.count is None or document.count == told):
            continue
        yield document


def _same(one: Document, other: Document) -> bool:
    if one.type is not other.type or (one.count != other.count and one.type is AgreementType.DOCUMENTS):
        return False
    if one.date and other.date and not (one.date.startswith(other.date) or other.date.startswith(one.date)):
        return False
    words, others = _content(one.title), _content(other.title)
    if words <= others or others <= words:
        return True
    return len(words & others) >= 0.75 * min(len(words), len(others))


def _content(title: str) -> set[str]:
    return {word for word in _WORDS.findall(title.lower()) if word not in _EMPTY}
