"""Documents between states and bodies: the same document told of in many reports is one.

Two reports tell of one document when its type and states are the same, dates fit, and so do the titles: two titles
that say what the document is about by sharing most of those words, two that do not ("memorandum of cooperation") only
if parties and month are the same as well. Once told as signed it is signed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from graph.bodies import bodies
from graph.clusters import Edge, clusters
from graph.dates import interval, overlap, precision
from graph.evidence import evidence_id
from graph.facts import Document, Facts, Party
from graph.keys import fold, identifier
from graph.model import Agreement, Telling
from graph.organizations import body_of, party_state
from graph.phrases import without_state
from graph.settled import most, standing, titled
from ontology.terms import AgreementStatus, AgreementType, Label, Precision

SAME_TITLE = 0.75
"""Share of telling words that two titles of one document have in common (Dice coefficient)."""

LATE = 7
"""Days after a signing in which a report may still call the document planned."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A document as one report tells of it, its people and parties resolved."""

    id: str
    report: str
    published: int
    document: Document
    words: frozenset[str]
    states: frozenset[str]
    parties: frozenset[str]
    signatories: frozenset[str]
    evidence: str


def party_of(party: Party) -> str:
    """Identifier of the state or organization that a party is."""
    return party_state(party.name, party.state) or body_of(party.name, party.state).id


def agreements(
    readings: Iterable[Facts], person: Callable[[str, str], str]
) -> tuple[tuple[Agreement, ...], tuple[Telling, ...]]:
    """All documents of distinct readings, and how each report tells of them.

    `person` gives the person of a report and key.
    """
    found_in = {one.id: one for facts in readings for one in told_in(facts, person)}
    told = sorted(found_in.values(), key=lambda one: one.id)

    def apart(ours: Sequence[int], theirs: Sequence[int]) -> bool:
        return any(not fit(told[one], told[other]) for one in ours for other in theirs)

    found: list[Agreement] = []
    said: list[Telling] = []
    for items in clusters(len(told), _edges(told), apart):
        agreement, tellings = settled([told[item] for item in items])
        found.append(agreement)
        said += tellings
    return tuple(found), tuple(said)


def settled(told: Sequence[Told]) -> tuple[Agreement, list[Telling]]:
    """The document that all of these tell of, and how each report tells of it."""
    agreement = _agreement(told)
    return agreement, [_telling(one, agreement.id) for one in told]


def told_in(facts: Facts, person: Callable[[str, str], str]) -> Iterator[Told]:
    """The documents that one report tells of."""
    report = facts.report
    for document in facts.agreements:
        states = frozenset(party.state for party in document.parties if party.state)
        quotation = document.evidence
        yield Told(
            id=identifier(
                "agreement",
                report.id,
                document.type,
                document.status,
                fold(document.title),
                document.date,
                str(quotation.start),
                str(quotation.end),
                *(fold(party.name) for party in document.parties),
            ),
            report=report.id,
            published=date.fromisoformat(report.published).toordinal(),
            document=document,
            words=words_of(document.title, states),
            states=states,
            parties=frozenset(map(party_of, document.parties)),
            signatories=frozenset(person(report.id, key) for key in document.signatories),
            evidence=evidence_id(report.id, Label.AGREEMENT, quotation),
        )


def words_of(title: str, states: Iterable[str]) -> frozenset[str]:
    """The words of a title that tell what the document is about, without those for the states that it is between."""
    for state in sorted(states):
        title = without_state(title, state)
    general = bodies().titles["document"] | bodies().titles["joints"]
    return frozenset(word.removesuffix("s") for word in fold(title).split()) - general


def _telling(one: Told, agreement: str) -> Telling:
    document = one.document
    return Telling(
        id=identifier("telling", one.id),
        about=agreement,
        evidence=one.evidence,
        known=date.fromordinal(one.published).isoformat(),
        status=document.status,
        date=document.date,
        precision=document.precision,
        title=document.title,
        type=AgreementType(document.type),
        count=document.count,
        parties=tuple(sorted(one.parties)),
        signatories=tuple(sorted(one.signatories)),
    )


def _edges(told: Sequence[Told]) -> Iterator[Edge]:
    """Pairs of one type and the same parties that share a telling word or, where there is none, a month."""
    blocks: dict[object, list[int]] = defaultdict(list)
    for place, one in enumerate(told):
        for key in keys_of(one):
            blocks[key].append(place)
    for left, right in sorted({pair for block in blocks.values() for pair in combinations(block, 2)}):
        if fit(told[left], told[right]):
            yield strength(told[left], told[right]), left, right


def keys_of(one: Told) -> Iterator[object]:
    """The blocks of documents that one is compared in; none where it says of no party."""
    if one.states or one.parties:
        for word in one.words or {(one.document.date or "")[:7]}:
            yield one.document.type, one.states or one.parties, word


def strength(one: Told, other: Told) -> float:
    """How strongly two tellings that fit belong together."""
    return alike(one.words, other.words) + (one.parties == other.parties)


def fit(one: Told, other: Told) -> bool:
    """Whether two tellings can be of one document, given that type and states are the same."""
    ours, theirs = one.document, other.document
    if one.report == other.report or not overlap(ours.date, theirs.date):
        return False
    if ours.count and theirs.count and ours.count != theirs.count:
        return False
    if _too_late(one, other) or _too_late(other, one):
        return False
    if one.words and other.words:
        return alike(one.words, other.words) >= SAME_TITLE
    exact = all(document.precision in (Precision.DAY, Precision.MONTH) for document in (ours, theirs))
    return not one.words and not other.words and exact and one.parties == other.parties


def alike(one: frozenset[str], other: frozenset[str]) -> float:
    """How much two titles share of the words that tell what they are about: 0 to 1, 0 where one has none."""
    if not one or not other:
        return 0.0
    return 2 * len(one & other) / (len(one) + len(other))


def _too_late(planned: Told, signed: Told) -> bool:
    """Whether a report speaks of a document to come long after another was signed."""
    told = planned.document.status, signed.document.status
    if told != (AgreementStatus.PLANNED, AgreementStatus.SIGNED):
        return False
    day = signed.document.date
    last = date.fromisoformat(interval(day)[1]).toordinal() if day else signed.published
    return planned.published > last + LATE


def _agreement(tellings: Sequence[Told]) -> Agreement:
    told = [one.document for one in tellings]
    status, day = standing([(document.status, document.date) for document in told])
    return Agreement(
        id=min(one.id for one in tellings),
        title=titled(document.title for document in told),
        type=AgreementType(told[0].type),
        status=status,
        date=day,
        precision=precision(day) if day else None,
        count=most(document.count for document in told),
        parties=tuple(sorted({party for one in tellings for party in one.parties})),
        signatories=tuple(sorted({person for one in tellings for person in one.signatories})),
        evidence=tuple(sorted({one.evidence for one in tellings})),
    )
