"""A small graph made by hand, with every kind of node, edge and optional value."""

from __future__ import annotations

from graph.facts import Report
from graph.model import (
    Agreement,
    Claim,
    Conflict,
    Evidence,
    Graph,
    Meeting,
    Mention,
    Met,
    Office,
    Organization,
    Person,
    State,
    Telling,
    Tenure,
)
from ontology.terms import (
    AgreementStatus,
    AgreementType,
    ConflictRule,
    House,
    Medium,
    MeetingStatus,
    Precision,
    Resolution,
    Role,
    TenureStatus,
)

TEXT = " date 2021-05-04 President Ana Lobo of Nauru met Speaker Tomas Reyes in Belmopan. A pact on tuna was signed."


def small_graph() -> Graph:
    """Two people, their posts, a meeting that took place, one that is planned, and a pact."""
    report = Report(id="report-1", stems=("a", "b"), published="2021-05-04", text=TEXT, publisher="Reef Radio")
    people = tuple(
        Person(
            id=f"person-{number}",
            name=name,
            aliases=(alias,),
            mentions=(
                Mention(
                    id=f"person-{number}",
                    report="report-1",
                    key=alias.lower(),
                    name=name,
                    aliases=(alias,),
                    spans=((27, 35),),
                    resolved_by=Resolution.NAME if number == 1 else Resolution.COMPANY,
                    candidates=None if number == 1 else 1,
                ),
            ),
        )
        for number, (name, alias) in enumerate((("Ana Lobo", "Lobo"), ("Tomás Reyes", "Reyes")), 1)
    )
    met = ("person-1",), ("person-2",)
    evidence = tuple(
        Evidence(
            id=f"evidence-{number}",
            report="report-1",
            quotation=TEXT[start:end],
            start=start,
            end=end,
            extractor="interstate",
            version="1",
            confidence=0.9,
            ground=ground,
        )
        for number, (start, end, ground) in enumerate(((17, 44, None), (17, 80, "dateline"), (82, 108, None)), 1)
    )
    return Graph(
        reports=(report,),
        people=people,
        states=(State(id="BZ", name="Belize"), State(id="NR", name="Nauru")),
        organizations=(Organization(id="organization-1", name="National Assembly", aliases=("Assembly",), state="BZ"),),
        offices=(
            Office(id="office-1", role=Role.HEAD_OF_STATE, name="President of Nauru", state="NR", organization=None),
            Office(
                id="office-2", role=Role.LEGISLATURE_SPEAKER, name="Speaker", state="BZ", organization="organization-1"
            ),
        ),
        tenures=tuple(
            Tenure(
                id=f"tenure-{number}",
                person=f"person-{number}",
                office=f"office-{number}",
                status=TenureStatus.CURRENT,
                titles=("President", "President of Nauru") if number == 1 else ("Speaker",),
                first_seen="2021-05-04",
                last_seen="2021-05-04",
                evidence=(f"evidence-{number}",),
            )
            for number in (1, 2)
        ),
        meetings=(
            Meeting(
                id="meeting-1",
                status=MeetingStatus.TOOK_PLACE,
                date="2021-05-04",
                precision=Precision.DAY,
                medium=Medium.IN_PERSON,
                place="Belmopan",
                country="BZ",
                main=True,
                sides=met,
                evidence=("evidence-2",),
            ),
            Meeting(
                id="meeting-2",
                status=MeetingStatus.PLANNED,
                date=None,
                precision=None,
                medium=Medium.VIDEO,
                place=None,
                country=None,
                main=False,
                sides=met,
                evidence=("evidence-3",),
            ),
        ),
        met=(
            Met(
                id="met-1",
                people=("person-1", "person-2"),
                meeting="meeting-1",
                date="2021-05-04",
                precision=Precision.DAY,
                medium=Medium.IN_PERSON,
                evidence=("evidence-2",),
            ),
        ),
        agreements=(
            Agreement(
                id="agreement-1",
                title="pact on tuna",
                type=AgreementType.TREATY,
                status=AgreementStatus.SIGNED,
                date="2021",
                precision=Precision.YEAR,
                count=1,
                parties=("NR", "organization-1"),
                signatories=("person-1",),
                evidence=("evidence-3",),
            ),
        ),
        evidence=evidence,
        tellings=(
            Telling(
                id="telling-1",
                about="meeting-1",
                evidence="evidence-2",
                known="2021-05-04",
                status=MeetingStatus.TOOK_PLACE,
                date="2021-05-04",
                precision=Precision.DAY,
                medium=Medium.IN_PERSON,
                place="Belmopan",
                country="BZ",
                main=True,
                sides=met,
            ),
            Telling(
                id="telling-2",
                about="agreement-1",
                evidence="evidence-3",
                known="2021-05-04",
                status=AgreementStatus.SIGNED,
                date="2021",
                precision=Precision.YEAR,
                title="pact on tuna",
                type=AgreementType.TREATY,
                count=1,
                parties=("NR", "organization-1"),
                signatories=("person-1",),
            ),
            *(
                Telling(
                    id=f"telling-{number + 2}",
                    about=f"tenure-{number}",
                    evidence=f"evidence-{number}",
                    known="2021-05-04",
                    status=TenureStatus.CURRENT,
                    title=title,
                )
                for number, title in ((1, "President"), (2, "Speaker"))
            ),
            Telling(
                id="telling-5",
                about="meeting-2",
                evidence="evidence-3",
                known="2021-05-04",
                status=MeetingStatus.PLANNED,
                medium=Medium.VIDEO,
                main=False,
                sides=met,
            ),
            Telling(
                id="telling-6",
                about="organization-1",
                evidence="evidence-2",
                known="2021-05-04",
                title="National Assembly",
                house=House.LOWER,
            ),
        ),
        conflicts=(
            Conflict(
                id="conflict-1",
                rule=ConflictRule.CHAMBER_HOUSE,
                about=("organization-1",),
                states=("BZ",),
                claims=(
                    Claim(id="claim-1", value="lower", evidence=("evidence-2", "evidence-3")),
                    Claim(id="claim-2", value="upper", evidence=("evidence-1",)),
                ),
                holds="claim-1",
                reason="the constitution of Belize",
            ),
        ),
    )
