"""What a person had better look at of who is who, and what people decide of it."""

from __future__ import annotations

from typing import Annotated, Literal

from fastapi import APIRouter, Query, Response
from pydantic import BaseModel, ConfigDict, Field

from api.answering import problems
from api.deps import DoubtsDep, ReviewerDep, ReviewingDep, StoreDep
from api.errors import NotFoundProblem, QuestionProblem
from api.schemas.base import Answer
from graph.decisions import Verdict
from graph.doubts import Kind
from graph.errors import InterstateError, StoreError

router = APIRouter(prefix="/reviews", tags=["reviews"])

IDENTIFIER = r"^[A-Za-z0-9][A-Za-z0-9._:-]*$"
WORDS = r"^\s*([^=+\-@\s][\s\S]*)?$"
"""Words that are no formula to the spreadsheet in which somebody opens the file of decisions."""


class Reviewed(Answer):
    """A mention that stands for others of its name: what a decision names."""

    id: str = Field(examples=["person-32a26b68f30434227cba"])
    name: str = Field(examples=["Kassym-Jomart Tokayev"])
    seen: tuple[str, str] = Field(description="First and last publication.", examples=[["2024-03-05", "2025-01-09"]])
    mentions: int = Field(examples=[4])


class Review(Answer):
    """What could be otherwise: a doubtful merge, a doubtful non-merge, or a name alone."""

    kind: Kind
    doubt: float = Field(description="0 where it is sure, 1 where all speaks for the contrary.", examples=[0.61])
    score: float = Field(description="How strongly the two belong together.", examples=[0.55])
    one: Reviewed
    others: list[Reviewed] = Field(description="The other one, or the candidates for a name alone.")
    chosen: bool = Field(description="Whether the first of the candidates is taken to be meant.")
    reasons: list[str] = Field(examples=[["the same name", "one is foreign minister of India"]])


class Reviews(BaseModel):
    """What is doubtful, the most doubtful first."""

    items: list[Review]
    total: int = Field(description="All that is doubtful.", examples=[12])


class NewDecision(BaseModel):
    """What a person decided of two."""

    model_config = ConfigDict(extra="forbid")

    verdict: Literal["same", "different", "undo"] = Field(description="`undo` takes back what was decided of the two.")
    one: str = Field(min_length=1, max_length=100, pattern=IDENTIFIER, examples=["person-32a26b68f30434227cba"])
    other: str = Field(min_length=1, max_length=100, pattern=IDENTIFIER, examples=["person-7c1f0b9d3a4e5f607182"])
    because: str = Field(
        default="", max_length=1000, pattern=WORDS, description="Why, for whoever reads the file; no formula."
    )


@router.get("")
def list_reviews(
    store: StoreDep,
    known: DoubtsDep,
    limit: Annotated[int, Query(ge=1, le=500, description="How many at most.")] = 50,
    kind: Kind | None = None,
) -> Reviews:
    """Doubtful merges, doubtful non-merges and names alone, with scores and reasons, the most doubtful first."""
    found = [one for one in known.of(store) if kind is None or one.kind is kind]
    return Reviews(items=[Review.model_validate(one) for one in found[:limit]], total=len(found))


@router.post("", status_code=204, response_class=Response, responses=problems(400, 401, 403, 404, 429))
def post_decision(caller: ReviewerDep, reviewing: ReviewingDep, decided: NewDecision) -> None:
    """Decide that two are the same or different, or take that back; it is in force at once, and in the file."""
    try:
        if decided.verdict != "undo":
            verdict = Verdict(decided.verdict)
            reviewing.decide(verdict, decided.one, decided.other, " ".join(decided.because.split()), caller.name or "")
        elif not reviewing.undo(decided.one, decided.other):
            raise NotFoundProblem(f"nothing was decided of {decided.one!r} and {decided.other!r}")
    except StoreError:
        raise
    except InterstateError as error:
        raise QuestionProblem(str(error), errors=[{"parameter": "other", "detail": str(error)}]) from None
