"""The arguments of the tools, with their limits: those of the REST interface, by the names that it gives them."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, Field

LARGEST = 100
"""Rows on the largest page: an answer has to fit into what a model reads at once."""
USUAL = 20
"""Rows on a page when nothing is said."""

_CODE = r"^[A-Za-z]{2,4}$"


def _upper(code: str | None) -> str | None:
    return code and code.upper()


Limit = Annotated[int, Field(ge=1, le=LARGEST, description="Most rows of the answer.")]
Cursor = Annotated[
    str | None,
    Field(max_length=4000, description="`next` of the page before, with all else as it was asked then."),
]
AsOf = Annotated[
    str | None,
    Field(
        max_length=10,
        examples=["2024-10-31"],
        description="YYYY, YYYY-MM or YYYY-MM-DD: answer from evidence that was published by the end of it.",
    ),
]
Since = Annotated[
    str | None, Field(max_length=10, examples=["2024-10"], description="YYYY, YYYY-MM or YYYY-MM-DD: from then on.")
]
Until = Annotated[
    str | None, Field(max_length=10, examples=["2025"], description="YYYY, YYYY-MM or YYYY-MM-DD: up to then.")
]
On = Annotated[
    str, Field(min_length=4, max_length=10, examples=["2024-10-29"], description="YYYY, YYYY-MM or YYYY-MM-DD.")
]
SomePerson = Annotated[
    str,
    Field(
        min_length=1,
        max_length=200,
        examples=["Tokayev"],
        description="A name in any spelling, a surname alone too, or an identifier.",
    ),
]
SomeOffice = Annotated[
    str,
    Field(
        min_length=1,
        max_length=200,
        examples=["President of Mongolia"],
        description="An office by its name, or by its identifier.",
    ),
]
SomeState = Annotated[
    str,
    Field(
        pattern=_CODE,
        examples=["KZ"],
        description="A state: ISO 3166-1 alpha-2, EU, XK, or the code of a former state (SU, YU, CS, DD).",
    ),
    AfterValidator(str.upper),
]
MaybeState = Annotated[
    str | None,
    Field(
        pattern=_CODE,
        examples=["KZ"],
        description="A state: ISO 3166-1 alpha-2, EU, XK, or the code of a former state (SU, YU, CS, DD).",
    ),
    AfterValidator(_upper),
]
MaybePerson = Annotated[
    str | None,
    Field(
        min_length=1,
        max_length=200,
        examples=["Tokayev"],
        description="A name in any spelling, a surname alone too, or an identifier.",
    ),
]
Sure = Annotated[
    float | None,
    Field(
        ge=0,
        le=1,
        allow_inf_nan=False,
        examples=[0.9],
        description="Leaves out what no evidence of this confidence or above says.",
    ),
]
Words = Annotated[str, Field(min_length=1, max_length=200, description="Words, or starts of words, of names.")]
Identifier = Annotated[str, Field(min_length=1, max_length=100, description="An identifier of the graph.")]
