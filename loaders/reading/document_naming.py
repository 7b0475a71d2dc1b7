"""A document as a sentence names it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from ontology.terms import AgreementType

# Of these a report tells because somebody made them, even where it does not say so.
ISSUED = frozenset({AgreementType.JOINT_STATEMENT, AgreementType.DECLARATION, AgreementType.COMMUNIQUE})


class Article(StrEnum):
    """What stands before a title."""

    NONE = "none"
    INDEFINITE = "indefinite"
    DEFINITE = "definite"
    POINTING = "pointing"  # "this agreement": named before


@dataclass(frozen=True, slots=True)
class Naming:
    """A document as a sentence names it: `start` to `end` is its title, the noun begins at `noun`.

    Tokens `first` up to but without `last` are the title; `title` its words, which are not always those of the text
    ("memoranda on A and on B" names a "memorandum on A"; `elliptic` ones have no noun of their own). `named` ones are
    known by a name instead of a noun. `plural` nouns stand for several documents, `count` of them where a number is
    said. `passing` are words before the title that tell of its state: "draft", "second". `replaced` ones are there for
    another to stand in for.
    """

    start: int
    end: int
    noun: int
    noun_end: int
    first: int
    last: int
    title: str
    type: AgreementType
    plural: bool
    count: int | None
    vague: bool
    article: Article
    passing: frozenset[str]
    elliptic: bool = False
    loose: bool = False
    replaced: bool = False
    named: bool = False

    @property
    def bare(self) -> bool:
        """Whether the title is the noun alone."""
        return self.start == self.noun and self.end == self.noun_end and not self.named


def words_of(text: str, start: int, end: int) -> str:
    """A title as one line, without the marks at its ends."""
    return " ".join(text[start:end].split()).strip(" ,;.")
