"""Problem details, and the kinds of problems."""

from __future__ import annotations

from pydantic import BaseModel, Field

from api.schemas.people import Person


class ProblemKind(BaseModel):
    """A kind of problem, and how to mend it."""

    type: str = Field(description="What the `type` of such a problem is.", examples=["/problems/not-found"])
    title: str = Field(examples=["Not found"])
    status: int = Field(description="The status of the answer.", examples=[404])
    description: str = Field(examples=["Nothing has this identifier, name or address."])
    mend: str = Field(description="How to mend it.", examples=["Look the identifier up by `/v1/search`."])


class Kinds(BaseModel):
    """Every kind of problem."""

    items: list[ProblemKind]
    total: int = Field(examples=[18])


class Wrong(BaseModel):
    """One thing that is wrong with a request."""

    parameter: str = Field(examples=["limit"])
    detail: str = Field(examples=["Input should be greater than or equal to 1"])


class Candidate(Person):
    """A person whom the name fits, and the address that asks for this one."""

    offices: list[str] = Field(examples=[["President of Kazakhstan"]])
    url: str = Field(description="The same question about this person.")


class Problem(BaseModel):
    """Problem details (RFC 9457)."""

    type: str = Field(description="Path of the page of its kind.", examples=["/problems/not-found"])
    title: str = Field(examples=["Not found"])
    status: int = Field(examples=[404])
    detail: str = Field(examples=["nobody in the graph is called 'Nemo'"])
    request_id: str | None = Field(
        default=None,
        description="That of the header X-Request-ID, which the server's log has.",
        examples=["4f1c0a9be2d35786"],
    )
    parameter: str | None = Field(
        default=None, description="The parameter that named a person, where that is the problem."
    )
    errors: list[Wrong] | None = Field(default=None, description="All that is wrong with the request.")
    parts: dict[str, str] | None = Field(
        default=None,
        description="What of the server is ready and what is not, where that is the problem.",
        examples=[{"store": "does not answer", "migrations": "unknown", "mirror": "unknown"}],
    )
    candidates: list[Candidate] | None = Field(
        default=None, description="Whom the name fits, at status 300; whose name sounds like it, at 404."
    )
