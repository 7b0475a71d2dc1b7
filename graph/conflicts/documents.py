"""Conflicts about one document: signed and still planned, two days, two types, two counts.

Resolving keeps documents apart whose values differ; here those are set side by side of which a title says what they
are about, and which are between the same parties.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from graph.agreements import LATE, SAME_TITLE, alike
from graph.conflicts.found import Found, Said, found
from graph.conflicts.holdings import YEAR
from graph.dates import interval
from graph.model import Agreement, Telling
from ontology.terms import AgreementStatus, AgreementType, ConflictRule, Precision

TELLING = 2
"""Least words by which a title says what a document is about: "memorandum on tourism" has one, and there are many."""

_GENERAL = frozenset({AgreementType.DOCUMENTS, AgreementType.OTHER})


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """What one report tells of a document, the agreement it was resolved to, and the telling words of its title."""

    agreement: Agreement
    telling: Telling
    report: str
    words: frozenset[str]

    def said(self, value: str) -> Said:
        """It as ground of a claim."""
        return Said(value, self.telling.id, self.telling.evidence)


_Contradict = Callable[[Account, Account], tuple[str, str] | None]


def documents(accounts: Iterable[Account]) -> Iterator[Found]:
    """All conflicts between accounts of documents of the same parties."""
    told = list(accounts)
    reports: dict[str, set[str]] = defaultdict(set)
    for one in told:
        reports[one.agreement.id].add(one.report)
    for one, other in _comparable(told):
        apart = one.agreement.id != other.agreement.id
        if one.report == other.report or (apart and reports[one.agreement.id] & reports[other.agreement.id]):
            continue
        for rule, contradict in _RULES.items():
            values = contradict(one, other)
            if values:
                yield _found(rule, (one, other), values)


def _comparable(told: Iterable[Account]) -> Iterator[tuple[Account, Account]]:
    """Pairs that share a telling word, or count documents of one day."""
    blocks: dict[tuple[str, str | None], dict[str, Account]] = defaultdict(dict)
    for one in told:
        if len(one.words) >= TELLING:
            for word in one.words:
                blocks["about", word][one.telling.id] = one
        if one.telling.count:
            blocks["counted", one.telling.date][one.telling.id] = one
    pairs: dict[tuple[str, str], tuple[Account, Account]] = {}
    for block in blocks.values():
        for (name, one), (another, other) in combinations(sorted(block.items()), 2):
            pairs[name, another] = one, other
    yield from pairs.values()


def _signed(one: Account, other: Account) -> tuple[str, str] | None:
    """Signed, and planned by a report more than a week and at most a year later."""
    if one.telling.status is AgreementStatus.PLANNED:
        one, other = other, one
        turned = True
    else:
        turned = False
    status = one.telling.status, other.telling.status
    if status != (AgreementStatus.SIGNED, AgreementStatus.PLANNED) or not _same(one, other):
        return None
    signed = interval(one.telling.date)[1] if one.telling.date else one.telling.known
    days = _day(other.telling.known) - _day(signed)
    values = (AgreementStatus.SIGNED.value, AgreementStatus.PLANNED.value)
    return (values[::-1] if turned else values) if LATE < days <= YEAR else None


def _days(one: Account, other: Account) -> tuple[str, str] | None:
    """Signed on two days of one month, or on one day of two months or years."""
    ours, theirs = one.telling.date, other.telling.date
    if not (_is_signed(one, other) and _same(one, other) and ours and theirs and ours != theirs):
        return None
    if {one.telling.precision, other.telling.precision} != {Precision.DAY}:
        return None
    return (ours, theirs) if _near(ours, theirs) else None


def _near(ours: str, theirs: str) -> bool:
    """Whether two days are of one week, or are one but for their month or year."""
    return (
        abs(_day(ours) - _day(theirs)) <= LATE
        or sum(a == b for a, b in zip(ours.split("-"), theirs.split("-"), strict=True)) == 2
    )


def _types(one: Account, other: Account) -> tuple[str, str] | None:
    ours, theirs = one.telling.type, other.telling.type
    if ours is None or theirs is None or ours is theirs or {ours, theirs} & _GENERAL:
        return None
    same_day = one.telling.date is not None and one.telling.date == other.telling.date
    if not same_day or one.telling.precision is not Precision.DAY or not _is_signed(one, other):
        return None
    return (ours.value, theirs.value) if _same_words(one, other) else None


def _counts(one: Account, other: Account) -> tuple[str, str] | None:
    """Counts of what was signed on one day, told by titles that say no more than that they are documents."""
    ours, theirs = one.telling, other.telling
    if not (ours.count and theirs.count and ours.count != theirs.count and _is_signed(one, other)):
        return None
    if ours.type is not theirs.type or ours.date is None or ours.date != theirs.date:
        return None
    same = ours.precision is Precision.DAY and one.words == other.words
    return (str(ours.count), str(theirs.count)) if same and min(ours.count, theirs.count) > 1 else None


_RULES: dict[ConflictRule, _Contradict] = {
    ConflictRule.DOCUMENT_SIGNED: _signed,
    ConflictRule.DOCUMENT_DAY: _days,
    ConflictRule.DOCUMENT_TYPE: _types,
    ConflictRule.DOCUMENT_COUNT: _counts,
}


def _is_signed(one: Account, other: Account) -> bool:
    return one.telling.status is AgreementStatus.SIGNED and other.telling.status is AgreementStatus.SIGNED


def _same(one: Account, other: Account) -> bool:
    return one.telling.type is other.telling.type and _same_words(one, other)


def _same_words(one: Account, other: Account) -> bool:
    enough = min(len(one.words), len(other.words)) >= TELLING
    return enough and alike(one.words, other.words) >= SAME_TITLE


def _day(day: str) -> int:
    return date.fromisoformat(day).toordinal()


def _found(rule: ConflictRule, accounts: tuple[Account, Account], values: tuple[str, str]) -> Found:
    parties = {party for account in accounts for party in account.telling.parties}
    about = {account.agreement.id for account in accounts}
    states = {party for party in parties if len(party) == 2}
    return found(rule, about, states, (account.said(value) for account, value in zip(accounts, values, strict=True)))
