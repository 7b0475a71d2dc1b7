"""What reading is with its grammar alone, and what with its weights alone: the two that `by_kind.py` compares.

Grammar alone: every fitted table is replaced by one rule that a reader would name first. Those met whom the grammar of
a trigger ties in one sentence, or by a list under it; on the date nearest in that sentence, else that of publication.
An unsaid state is that of the dateline, else the first that is named. A document stands as its verb says, between the
states of the first rule.

Weights alone: pairs are weighed without what the grammar of a trigger ties, so by its words, by order and nearness, and
by how the two stand in the story (whom it centres on is told by grammar too); every state that a title does not say by
the weights, with no rule before them; documents without what grammar and shape say of them. People have no weights:
there, spaCy's small English pipeline finds them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from typing import Any
from unittest.mock import patch

from loaders.fitting import agreements as fit_agreements
from loaders.fitting import pairs as fit_pairs
from loaders.fitting.agreements import Example, Shared
from loaders.fitting.apart import Weights
from loaders.reading import office_states
from loaders.reading.known_holders import KnownHolders
from loaders.reading.network import Network
from loaders.reading.network_batch import Names
from loaders.reading.party_number import MOST
from loaders.reading.standing_weights import CHOICES
from loaders.reading.title_words import TitleWords
from ontology.terms import AgreementStatus

_TIED = re.compile(
    r"(?:(?:same|differ|alike|unlike|unknown|not)\|)?"
    r"(?:direct|indirect|rival|spoken|completed|group|grouped|turn|attend|attendboth|side|sideboth|listed|fill|again|tied)(?::.*)?"
)
_TIED_PEOPLE = re.compile(r"(?:.*\|)?(?:tied:.*|untied)")
_TRIGGER = ("join:", "status:")
_SHAPED = re.compile(r"grammar=.*|list=.*|.*&grammar=.*|[lr](?:\d=|:|near=|any=).*")
_RULES = ("_of_chamber", "owner_of", "beside", "_from_same_person", "state_of_delegation")
_RULED = re.compile(r"ruled.*|unruled|rule=.*|.*&ruled.*")


def grammar(words: TitleWords) -> Weights:
    """One rule in place of each fitted table; `words` are of no weight in it."""
    documents = {
        f"grammar={status}/{said}": _standing(status, 5.0)
        for status in (None, *AgreementStatus)
        for said in (True, False)
    }
    listed = {f"list={status}": _standing(status, 2.0) for status in AgreementStatus}
    return Weights(
        bearers={},
        antecedents={},
        presence={"": 0.0},
        pairs={"": -4.0, "direct": 8.0, "listed": 8.0},
        network=Network(Names({}, {}), {}),
        rounds={"": -1.6},  # says nothing of guests
        dates={"line": 4.0, "line|nearest:0": 4.0, "published": 2.0},
        home={"dateline": 8.0, "first": 4.0},
        again={"dateline": 8.0, "first": 4.0},
        words=words,
        standing={**documents, "grammar=None/False": _standing(None, 1.0), **listed},
        parties={"always": -1.0, "ruled": 5.0},
        party_numbers={},
    )


def _standing(status: AgreementStatus | None, weight: float) -> list[float]:
    return [weight if choice is status else 0.0 for choice in CHOICES]


def untied(example: fit_pairs.Example) -> fit_pairs.Example:
    """The pairs of a report without what the grammar of a trigger ties."""
    rows = tuple(replace(row, features=frozenset(without(row.features, _TIED))) for row in example.rows)
    people = tuple(replace(one, features=frozenset(without(one.features, _TIED_PEOPLE))) for one in example.people)
    known = tuple(tuple(name for name in of if not name.startswith(_TRIGGER)) for of in example.story.known)
    return replace(example, rows=rows, people=people, story=replace(example.story, known=known))


def without(features: Iterable[str], dropped: re.Pattern[str]) -> Iterator[str]:
    """The features that are not of a kind."""
    return (feature for feature in features if not dropped.fullmatch(feature))


def weights(fitted: Weights, pairs: Iterable[fit_pairs.Example], namings: Sequence[Example | Shared]) -> Weights:
    """The weights with those of pairs and documents fitted anew on what no grammar says."""
    told = [replace(row, features=list(without(row.features, _SHAPED))) for row in namings if isinstance(row, Example)]
    shared = [
        replace(
            row,
            features={code: list(without(names, _RULED)) for code, names in row.features.items()},
            number=list(without(row.number, _RULED)),
        )
        for row in namings
        if isinstance(row, Shared)
    ]
    parties = fit_agreements.fit(fit_agreements.apart(shared), 2)
    met = fit_pairs.fit(untied(example) for example in pairs)
    return replace(
        fitted,
        presence=met.presence,
        pairs=met.pairs,
        network=met.network,
        standing=fit_agreements.fit(told, len(CHOICES)),
        parties={name: row[1] - row[0] for name, row in parties.items()},
        party_numbers=fit_agreements.fit(fit_agreements.numbers(shared), MOST + 1),
    )


@contextmanager
def ungrounded() -> Iterator[None]:
    """No rule settles a state that a title does not say."""

    def nothing(*_: Any) -> None:
        return None

    with ExitStack() as stack:
        for name in _RULES:
            stack.enter_context(patch.object(office_states, name, nothing))
        stack.enter_context(patch.object(KnownHolders, "settle", lambda *_, **__: None))
        yield
