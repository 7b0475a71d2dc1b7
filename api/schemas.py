"""The shapes of requests and answers. Dates are ISO strings of their own precision, null where unknown."""

from __future__ import annotations

from typing import Annotated, Any, Generic, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from ontology.terms import (
    AgreementStatus,
    AgreementType,
    ConflictRule,
    Medium,
    MeetingStatus,
    Precision,
    Role,
    TenureStatus,
)

T = TypeVar("T")

Date = Annotated[
    str | None, Field(description="YYYY, YYYY-MM or YYYY-MM-DD; null when unknown.", examples=["2024-10-29"])
]
State = Annotated[str | None, Field(description="Code of the state.", examples=["KZ"])]
CountryName = Annotated[
    str | None, Field(description="What the state was called on the date of the meeting.", examples=["Kazakhstan"])
]


class Answer(BaseModel):
    """Base of all answers, read from the records of the questions."""

    model_config = ConfigDict(from_attributes=True, frozen=True)


class Evidence(Answer):
    """The words of a report that ground a fact."""

    quotation: str = Field(description="The report's own words.", examples=["The two presidents met in Astana."])
    start: int = Field(description="First code point of the quotation in the report's text.", examples=[120])
    end: int = Field(description="Code point after the last of the quotation.", examples=[153])
    report: str = Field(description="Identifier of the report.", examples=["report-6f1c2f0b7d3a4e5f6071"])
    url: str | None = Field(description="Where it was published.", examples=["https://example.org/news/1"])
    publisher: str | None = Field(examples=["Astana Herald"])
    published: str = Field(description="Day of publication.", examples=["2024-10-30"])
    confidence: float = Field(description="The share of facts read like this one that are right.", examples=[0.97])


class Named(Answer):
    """A person, body or state referred to."""

    id: str = Field(examples=["person-0a1b2c3d4e5f60718293"])
    name: str = Field(examples=["Kassym-Jomart Tokayev"])


class NameInUse(Answer):
    """A name that a state was called by."""

    name: str = Field(examples=["Swaziland"])
    since: str | None = Field(description="First day; null where it had no other before.", examples=[None])
    until: str | None = Field(description="Last day.", examples=["2018-04-19"])


class StateDetail(Named):
    """A state and how it relates to those before and after it, which are asked about by their own codes."""

    since: str | None = Field(description="First day of a former state.", examples=["1922-12-30"])
    until: str | None = Field(description="Last day of a former state.", examples=["1991-12-26"])
    called: list[NameInUse] = Field(description="Names in use before the present one.")
    predecessors: list[Named] = Field(description="The former states that it followed.")
    successors: list[Named] = Field(description="The states that followed a former one.")


class Person(Answer):
    """A person and the spellings seen of the name."""

    id: str = Field(examples=["person-0a1b2c3d4e5f60718293"])
    name: str = Field(examples=["Kassym-Jomart Tokayev"])
    aliases: list[str] = Field(description="Every other spelling seen.", examples=[["Tokayev", "K. Tokayev"]])


class Office(Answer):
    """A post under all its wordings."""

    id: str = Field(examples=["office-0a1b2c3d4e5f60718293"])
    name: str = Field(examples=["President of Kazakhstan"])
    role: Role
    state: State
    organization: Named | None = Field(description="The body it is an office of, where that is not the state.")


class Tenure(Answer):
    """An office as seen held by a person."""

    id: str = Field(examples=["tenure-0a1b2c3d4e5f60718293"])
    person: Named
    office: Office
    status: TenureStatus
    titles: list[str] = Field(description="The office in the words of the reports.", examples=[["Head of State"]])
    first_seen: str = Field(description="Publication of the first report that says so.", examples=["2024-10-30"])
    last_seen: str = Field(description="Publication of the last report that says so.", examples=["2025-09-05"])
    since: str | None = Field(description="When it began, where a report states that.", examples=["2019-06-12"])
    until: str | None = Field(description="When it ended, where a report states that.", examples=[None])
    evidence: list[Evidence]


class Holder(Answer):
    """Somebody who held an office, or is likely to have."""

    person: Named
    first: str = Field(description="The first day of this, so far as sightings bound it.", examples=["2024-10-21"])
    last: str = Field(description="The last day of it.", examples=["2024-10-30"])
    evidence: list[Evidence] = Field(description="What bounds it on both sides.")


class Holders(Answer):
    """Who held an office on a date."""

    office: Office
    on: str = Field(description="The date asked about.", examples=["2024-10-29"])
    certainty: Literal["known", "likely", "unknown"] = Field(description="The surest that can be said.")
    known: list[Holder] = Field(
        description="Seen in office around it, or stated to be by a source, and nobody between."
    )
    likely: list[Holder] = Field(description="Seen before or after it, within a term, and not ruled out.")


class PersonDetail(Person):
    """A person with the offices seen held, the latest first."""

    offices: list[Tenure]


class Met(Answer):
    """Two people who met."""

    date: Date
    precision: Precision | None = Field(description="How exactly the date is known; null when it is not.")
    people: tuple[Named, Named] = Field(description="The person asked about first.")
    meeting: str = Field(description="Identifier of the meeting.", examples=["meeting-0a1b2c3d4e5f60718293"])
    medium: Medium
    place: str | None = Field(examples=["Astana"])
    country: State
    country_name: CountryName
    evidence: list[Evidence]


class Counterpart(Answer):
    """Someone whom a person met."""

    person: Named
    meetings: int = Field(description="How often they met.", examples=[3])
    first: Date
    last: Date
    evidence: list[Evidence]


class Meeting(Answer):
    """A meeting and who was on which side."""

    id: str = Field(examples=["meeting-0a1b2c3d4e5f60718293"])
    status: MeetingStatus
    date: Date
    precision: Precision | None = Field(description="How exactly the date is known; null when it is not.")
    medium: Medium
    place: str | None = Field(examples=["Astana"])
    country: State
    country_name: CountryName
    main: bool = Field(description="Whether a report is about this meeting, not only mentions it.")
    sides: list[list[Named]] = Field(description="Those of one side did not meet each other.")
    evidence: list[Evidence]


class Party(Answer):
    """A state or organization that a document is between."""

    id: str = Field(examples=["KZ"])
    name: str = Field(examples=["Kazakhstan"])
    kind: Literal["State", "Organization"] = Field(description="What the party is.")
    state: State


class Agreement(Answer):
    """A document, its parties and signatories."""

    id: str = Field(examples=["agreement-0a1b2c3d4e5f60718293"])
    title: str = Field(examples=["Treaty on strategic partnership"])
    type: AgreementType
    status: AgreementStatus
    date: Date
    precision: Precision | None = Field(description="How exactly the date is known; null when it is not.")
    count: int | None = Field(description="How many documents are meant, where a report only counts them.")
    parties: list[Party]
    signatories: list[Named]
    evidence: list[Evidence]


class Subject(Answer):
    """What a conflict is about."""

    id: str = Field(examples=["organization-0a1b2c3d4e5f60718293"])
    name: str = Field(examples=["Mazhilis"])
    kind: Literal["Person", "Office", "Organization", "Meeting", "Agreement"] = Field(description="What it is.")


class Claim(Answer):
    """What one side of a conflict says."""

    id: str = Field(examples=["claim-0a1b2c3d4e5f60718293"])
    value: str = Field(description="A name, a date, a number or a word of a closed list.", examples=["upper"])
    evidence: list[Evidence]


class Conflict(Answer):
    """Claims of sources that cannot all be so."""

    id: str = Field(examples=["conflict-0a1b2c3d4e5f60718293"])
    rule: ConflictRule = Field(description="The rule that found it.")
    states: list[str] = Field(description="Codes of the states that it concerns.", examples=[["KZ"]])
    about: list[Subject]
    claims: list[Claim] = Field(description="Two or more, each with its quotations.")
    holds: str | None = Field(description="The claim that was decided to hold; null when nothing was decided.")
    reason: str | None = Field(description="Why it was decided so.")


class Year(Answer):
    """How much there was in one year."""

    year: str | None = Field(description="Null for what is undated.", examples=["2024"])
    meetings: int = Field(examples=[4])
    agreements: int = Field(examples=[2])


class Event(Answer):
    """A meeting or an agreement of two states; the other is null."""

    date: Date
    meeting: Meeting | None
    agreement: Agreement | None


class Mention(Answer):
    """A person as one report spells them."""

    id: str = Field(description="Identifier of the mention; it also finds the person.", examples=["person-00ff"])
    person: Named
    spelling: str = Field(examples=["Kassym-Jomart Tokayev"])
    aliases: list[str] = Field(examples=[["Tokayev"]])
    spans: list[tuple[int, int]] = Field(description="Start and end of every place that names them, in code points.")


class Report(Answer):
    """A published text, without the text."""

    id: str = Field(examples=["report-6f1c2f0b7d3a4e5f6071"])
    stems: list[str] = Field(description="Names of the files it came under.", examples=[["astana-visit"]])
    url: str | None = Field(examples=["https://example.org/news/1"])
    title: str | None = Field(examples=["Presidents meet in Astana"])
    publisher: str | None = Field(examples=["Astana Herald"])
    published: str = Field(description="Day of publication.", examples=["2024-10-30"])
    language: str = Field(examples=["en"])


class ReportDetail(Report):
    """A report with its text and what the graph holds of it; the evidence is this report's alone."""

    text: str = Field(description="The whole text; all offsets are its code points.")
    extractor: str = Field(description="What read it.", examples=["interstate"])
    version: str = Field(description="The version of what read it.", examples=["0.1.0"])
    people: list[Mention]
    offices: list[Tenure]
    meetings: list[Meeting]
    agreements: list[Agreement]


class NewReport(BaseModel):
    """A report to be read into the graph."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={
            "examples": [
                {
                    "text": "President Ana Costa of Portugal met Prime Minister Leo Lind of Sweden in Lisbon.",
                    "published": "2025-03-04",
                    "url": "https://example.org/news/2",
                    "title": "Swedish premier in Lisbon",
                    "publisher": "Lisbon Gazette",
                }
            ]
        },
    )

    text: str = Field(min_length=1, description="The whole text, in English.")
    published: str | None = Field(
        None, max_length=10, description="Day of publication, YYYY-MM-DD; may stand in the text's head instead."
    )
    url: Annotated[str, StringConstraints(max_length=2000, pattern=r"^https?://\S+$")] | None = Field(
        default=None, description="Where it was published."
    )
    title: str | None = Field(default=None, max_length=1000, description="Its headline.")
    publisher: str | None = Field(default=None, max_length=200, description="Who published it.")


class Step(Answer):
    """Two neighbours on a path, and the earliest meetings of theirs."""

    people: tuple[Named, Named]
    meetings: list[Met]
    total: int = Field(description="How often they met in all.", examples=[3])


class Path(Answer):
    """How two people are connected."""

    people: list[Named] = Field(description="Everyone on the way, both ends included.")
    length: int = Field(description="How many steps it takes.", examples=[2])
    steps: list[Step]


class Hit(Answer):
    """Something that a search found."""

    kind: Literal["Person", "State", "Organization", "Agreement"] = Field(description="What it is.")
    id: str = Field(examples=["KZ"])
    name: str = Field(examples=["Kazakhstan"])
    matched: str = Field(description="The spelling that the words were found in.", examples=["Kazakhstan"])


class Change(Answer):
    """A report that was read or withdrawn: nothing else changes the graph."""

    change: Literal["read", "withdrawn"] = Field(description="What became of the report.")
    report: str = Field(description="Its identifier.", examples=["report-6f1c2f0b7d3a4e5f6071"])
    published: str = Field(description="Day of publication.", examples=["2024-10-30"])
    stems: list[str] = Field(description="Names of the files it came under.", examples=[["astana-visit"]])
    url: str | None = Field(examples=["https://example.org/news/1"])
    reason: str | None = Field(description="Why it was withdrawn.", examples=["retracted by its publisher"])


class Found(Answer):
    """What an identifier stands for; that of its kind is there, the others are null."""

    asked: str = Field(description="The identifier as it was given.", examples=["KZ"])
    kind: Literal["Person", "State", "Office", "Meeting", "Agreement", "Conflict", "Report"] = Field(
        description="What it stands for."
    )
    person: Person | None
    state: StateDetail | None
    office: Office | None
    meeting: Meeting | None
    agreement: Agreement | None
    conflict: Conflict | None
    report: Report | None


class Wanted(BaseModel):
    """Identifiers to look up."""

    model_config = ConfigDict(extra="forbid")

    ids: list[Annotated[str, StringConstraints(min_length=1, max_length=100)]] = Field(
        min_length=1, max_length=200, description="Identifiers of any kind.", examples=[["KZ", "MN"]]
    )


class LookedUp(BaseModel):
    """What was found of the identifiers, in their order, and those that stand for nothing."""

    items: list[Found]
    total: int = Field(description="How many were found.", examples=[1])
    missing: list[str] = Field(description="Those that stand for nothing.", examples=[["person-none"]])


def _described(schema: dict[str, Any]) -> None:
    # Pydantic gives the docstring of a generic class to none of its kinds.
    schema.setdefault("description", "One page of a list.")


class Page(BaseModel, Generic[T]):
    """One page of a list."""

    model_config = ConfigDict(json_schema_extra=_described)

    items: list[T]
    total: int = Field(description="Rows on all pages.", examples=[1])
    next: str | None = Field(description="Address of the next page; null on the last.", examples=[None])


class Relations(Page[Event]):
    """Meetings and agreements of two states: counted by year, and a page of them by date, the undated last."""

    state: StateDetail
    other: StateDetail
    years: list[Year]


class Stats(BaseModel):
    """How much the graph holds."""

    nodes: dict[str, int] = Field(description="Nodes by kind.", examples=[{"Person": 120, "Meeting": 80, "Report": 40}])
    edges: dict[str, int] = Field(description="Edges by kind.", examples=[{"MET_WITH": 150, "HOLDS_OFFICE": 130}])


class Health(BaseModel):
    """Whether the server runs, or is ready to answer."""

    status: Literal["ok"] = "ok"


class Ready(Health):
    """Whether the server is ready to answer, and SPARQL from what the store holds now."""

    store: Literal["ready"] = "ready"
    migrations: Literal["ready"] = "ready"
    mirror: Literal["in step", "behind", "being made", "off"] = Field(
        description="Whether SPARQL is answered from what the store holds now."
    )


class Kind(BaseModel):
    """A kind of problem, and how to mend it."""

    type: str = Field(description="What the `type` of such a problem is.", examples=["/problems/not-found"])
    title: str = Field(examples=["Not found"])
    status: int = Field(description="The status of the answer.", examples=[404])
    description: str = Field(examples=["Nothing has this identifier, name or address."])
    mend: str = Field(description="How to mend it.", examples=["Look the identifier up by `/v1/search`."])


class Kinds(BaseModel):
    """Every kind of problem."""

    items: list[Kind]
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
