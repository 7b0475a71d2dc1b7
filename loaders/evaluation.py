"""How well facts as read agree with the gold of annotated reports: precision, recall and F1 of four tracks.

- people: a named person found once, under one of the person's names
- holds_office: person, role, state and status
- met_with: pair of people across the sides of a meeting, with its date at the gold's precision
- agreements: a document, by title or by type and states, with its status

Beside them, in detail: an office by its role alone, a pair on whatever date, a document with its exact states.

Evidence is the share of quotations of 3 to 60 words that are the text at their offsets. The headline is the mean F1
of the four tracks. The measure is that of the annotation guidelines, micro-averaged over all reports.
"""

from __future__ import annotations

import itertools
import json
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from graph.annotations import to_json
from graph.errors import InterstateError
from graph.facts import Facts, Report
from loaders.read import read as read_files
from loaders.sources.source import Refusal

Json = dict[str, Any]
T = TypeVar("T")

TRACKS = ("people", "holds_office", "met_with", "agreements")
DETAILS = ("office_role", "met_pair", "agreement_parties")

_LETTERS = str.maketrans(
    {"ı": "i", "ł": "l", "ø": "o", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ə": "e", "ð": "d", "þ": "th"}
)
_APOSTROPHES = re.compile(r"[’'ʼ`ʻ‘]")
_WORD = re.compile(r"[^\W_]+")
_UNTITLED = frozenset({"the", "a", "an", "of", "on", "and", "for", "in", "to", "between", "with", "s"})


@dataclass(slots=True)
class Tally:
    """Hits among the gold facts and among those predicted."""

    hit: int = 0
    gold: int = 0
    predicted: int = 0

    def add(self, hit: int, gold: int, predicted: int) -> None:
        """Count one report."""
        self.hit, self.gold, self.predicted = self.hit + hit, self.gold + gold, self.predicted + predicted

    @property
    def precision(self) -> float:
        """Share of the predicted facts that are right."""
        return self.hit / self.predicted if self.predicted else float(not self.gold)

    @property
    def recall(self) -> float:
        """Share of the gold facts that are found."""
        return self.hit / self.gold if self.gold else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


@dataclass(slots=True)
class Evaluation:
    """The tallies over all reports compared so far."""

    tracks: dict[str, Tally] = field(default_factory=lambda: {track: Tally() for track in TRACKS})
    details: dict[str, Tally] = field(default_factory=lambda: {detail: Tally() for detail in DETAILS})
    evidence: Tally = field(default_factory=Tally)
    reports: int = 0

    @property
    def headline(self) -> float:
        """Mean F1 of the four tracks."""
        return sum(tally.f1 for tally in self.tracks.values()) / len(TRACKS)

    def figures(self) -> Json:
        """Everything as one JSON object."""
        tracks = {
            name: {"precision": t.precision, "recall": t.recall, "f1": t.f1, "gold": t.gold, "found": t.predicted}
            for name, t in self.tracks.items()
        }
        return {**tracks, "evidence": self.evidence.precision, "reports": self.reports, "headline": self.headline}

    def compare(self, gold: Json, predicted: Json, text: str) -> None:
        """Count one report: its gold and what was read of it, both in the JSON of the annotation guidelines."""
        self.reports += 1
        known = self._people(gold["people"], predicted["people"])
        self._offices(gold["holds_office"], predicted["holds_office"], known)
        self._met(_pairs(gold["meetings"]), _pairs(predicted["meetings"], known))
        self._agreements(gold["agreements"], predicted["agreements"])
        for track in ("holds_office", "meetings", "agreements"):
            rows = predicted[track]
            self.evidence.add(sum(_is_quoted(row, text) for row in rows), len(rows), len(rows))

    def _people(self, gold: list[Json], predicted: list[Json]) -> dict[str, str]:
        pairs = _match(gold, predicted, _person_likeness)
        self.tracks["people"].add(len(pairs), len(gold), len(predicted))
        return {predicted[j]["key"]: gold[i]["key"] for i, j in pairs}

    def _offices(self, gold: list[Json], predicted: list[Json], known: dict[str, str]) -> None:
        held = {_office(row, row["person"]) for row in gold}
        found = {_office(row, known.get(row["person"], f"?{row['person']}")) for row in predicted}
        self.tracks["holds_office"].add(len(held & found), len(held), len(found))
        roles, others = ({row[:2] for row in rows} for rows in (held, found))
        self.details["office_role"].add(len(roles & others), len(roles), len(others))

    def _met(self, gold: Sequence[Pair], predicted: Sequence[Pair]) -> None:
        self.tracks["met_with"].add(len(_match(gold, predicted, _meeting_likeness)), len(gold), len(predicted))
        met, found = ({pair.people for pair in pairs} for pairs in (gold, predicted))
        self.details["met_pair"].add(len(met & found), len(met), len(found))

    def _agreements(self, gold: list[Json], predicted: list[Json]) -> None:
        pairs = _match(gold, predicted, _agreement_likeness)
        right = [(i, j) for i, j in pairs if gold[i]["status"] == predicted[j]["status"]]
        self.tracks["agreements"].add(len(right), len(gold), len(predicted))
        exact = sum(_states(gold[i]) == _states(predicted[j]) for i, j in right)
        self.details["agreement_parties"].add(exact, len(gold), len(predicted))


class GoldError(InterstateError):
    """A folder of annotated reports cannot be used; the text says which file and why."""


def evaluate(gold: Path, read: Callable[[Report], Facts]) -> Evaluation:
    """Compare what `read` finds with the gold of a folder: NAME.txt with its date in its head, NAME.json beside it.

    Raises `GoldError` when there is no gold, a text is missing or refused, or a file is not in the format.
    """
    files = sorted(gold.glob("*.json"))
    if not files:
        raise GoldError(f"{gold}: no annotated reports here (NAME.txt with NAME.json beside it)")
    evaluation = Evaluation()
    for file in files:
        (report,) = read_files([file.with_suffix(".txt")])
        if isinstance(report, Refusal):
            raise GoldError(str(report))
        try:
            annotated = json.loads(file.read_text(encoding="utf-8"))
            evaluation.compare(annotated, to_json(read(report)), report.text)
        except (ValueError, KeyError, TypeError) as error:
            raise GoldError(f"{file}: not in the format of the annotation guidelines ({error})") from error
    return evaluation


@dataclass(frozen=True, slots=True)
class Pair:
    """Two people who met, and the date."""

    people: frozenset[str]
    date: str | None


def _words(text: str | None) -> tuple[str, ...]:
    folded = unicodedata.normalize("NFKD", (text or "").lower().translate(_LETTERS))
    folded = "".join(letter for letter in folded if not unicodedata.combining(letter))
    return tuple(_WORD.findall(_APOSTROPHES.sub("", folded)))


def _match(gold: Sequence[T], predicted: Sequence[T], likeness: Callable[[T, T], float]) -> list[tuple[int, int]]:
    """One-to-one, greedily, the most alike first and then in the order of both lists."""
    scored = ((likeness(g, p), -i, -j) for (i, g), (j, p) in itertools.product(enumerate(gold), enumerate(predicted)))
    pairs: list[tuple[int, int]] = []
    used_gold, used_predicted = set(), set()
    for score, i, j in sorted(scored, reverse=True):
        if score > 0 and i not in used_gold and j not in used_predicted:
            used_gold.add(i)
            used_predicted.add(j)
            pairs.append((-i, -j))
    return pairs


def _names(person: Json) -> list[tuple[str, ...]]:
    return [words for words in map(_words, [person["name"], *person["aliases"]]) if words]


def _person_likeness(gold: Json, predicted: Json) -> float:
    names, others = _names(gold), _names(predicted)
    if not names or not others:
        return 0.0
    if names[0] == others[0]:
        return 3.0
    if set(names) & set(others):
        return 2.0
    known = set(itertools.chain(*names))
    return float(set(others[0]) <= known and any(len(word) > 2 for word in others[0]))


def _office(row: Json, person: str) -> tuple[str, str, str | None, str]:
    return person, row["role"], row["state"], row["status"]


def _pairs(meetings: Iterable[Json], known: dict[str, str] | None = None) -> list[Pair]:
    def who(person: str) -> str:
        return person if known is None else known.get(person, f"?{person}")

    found: dict[Pair, None] = {}
    for meeting in meetings:
        for side, other in itertools.combinations(meeting["sides"], 2):
            for one, another in itertools.product(side, other):
                if one != another:
                    found[Pair(frozenset((who(one), who(another))), meeting["date"])] = None
    return list(found)


def _meeting_likeness(gold: Pair, predicted: Pair) -> float:
    if gold.people != predicted.people:
        return 0.0
    fits = not gold.date or (predicted.date or "").startswith(gold.date)
    return fits * (1.0 + (gold.date == predicted.date))


def _states(agreement: Json) -> frozenset[str]:
    return frozenset(party["state"] for party in agreement["parties"] if party["state"])


def title_likeness(one: str | None, other: str | None) -> float:
    """How much of the words of two titles is in both, 1 for all."""
    words, others = (Counter(word for word in _words(title) if word not in _UNTITLED) for title in (one, other))
    common = sum((words & others).values())
    return 2 * common / (words.total() + others.total()) if common else 0.0


def _agreement_likeness(gold: Json, predicted: Json) -> float:
    title = title_likeness(gold["title"], predicted["title"])
    alike = gold["type"] == predicted["type"] and _states(gold) == _states(predicted)
    if title < 0.6 and not (alike and (title > 0 or not gold["title"] or not predicted["title"])):
        return 0.0
    return float(title + 0.5 * alike + 0.25 * (gold["status"] == predicted["status"]))


def _is_quoted(row: Json, text: str) -> bool:
    quotation = row["evidence"]
    return text[row["start"] : row["end"]] == quotation and 3 <= len(quotation.split()) <= 60


@dataclass(frozen=True, slots=True)
class Judged:
    """Which of the facts read of a report are right, in their order; of each meeting, which of its pairs.

    `known` holds of each meeting which of its pairs met at all, be it on another day.
    """

    people: tuple[bool, ...]
    offices: tuple[bool, ...]
    meetings: tuple[tuple[bool, ...], ...]
    known: tuple[tuple[bool, ...], ...]
    agreements: tuple[bool, ...]


def judge(gold: Json, predicted: Json) -> Judged:
    """Whether each fact read of a report is right by the measure of `Evaluation.compare`."""
    people = {j: i for i, j in _match(gold["people"], predicted["people"], _person_likeness)}
    known = {predicted["people"][j]["key"]: gold["people"][i]["key"] for j, i in people.items()}
    held = {_office(row, row["person"]) for row in gold["holds_office"]}
    pairs = _pairs(predicted["meetings"], known)
    met = {pairs[j] for _, j in _match(_pairs(gold["meetings"]), pairs, _meeting_likeness)}
    faced = {pair.people for pair in _pairs(gold["meetings"])}
    agreed = {j: i for i, j in _match(gold["agreements"], predicted["agreements"], _agreement_likeness)}
    return Judged(
        people=tuple(j in people for j in range(len(predicted["people"]))),
        offices=tuple(_office(row, known.get(row["person"], "")) in held for row in predicted["holds_office"]),
        meetings=tuple(tuple(pair in met for pair in _pairs([row], known)) for row in predicted["meetings"]),
        known=tuple(tuple(pair.people in faced for pair in _pairs([row], known)) for row in predicted["meetings"]),
        agreements=tuple(
            j in agreed and gold["agreements"][agreed[j]]["status"] == row["status"]
            for j, row in enumerate(predicted["agreements"])
        ),
    )
