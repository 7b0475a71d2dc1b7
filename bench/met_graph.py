"""A made-up graph of who met whom, for benchmarks of what is asked: a person in ten meetings, whatever the size.

Each meeting is of two people of different states, and told by one report of its own; each person holds an office and is
in about twenty meetings, with people who are near, so that what is around somebody is as large in a large graph as in a
small one.
"""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from graph.facts import Facts, Report
from graph.keys import identifier
from graph.model import Evidence, Graph, Meeting, Mention, Met, Office, Person, State, Telling, Tenure
from ontology.states import states
from ontology.terms import Medium, MeetingStatus, Precision, Role, TenureStatus

FIRST, DAYS = date(1990, 1, 1), 12_000
PER_PERSON = 10
"""Meetings for each person there is; of two people each, so that somebody is in twice as many."""
NEAR = 40
"""How far along the row of people those stand whom somebody meets."""
_PARTS = ("ba", "ke", "lo", "mi", "nur", "sa", "te", "vi", "zhan", "or", "dal", "gri", "hem", "jun", "pa", "ru")


def name_of(number: int) -> str:
    """A name that nobody else has."""
    words, rest = [], number
    for _ in range(2):
        word = ""
        for _ in range(3):
            rest, part = divmod(rest, len(_PARTS))
            word += _PARTS[part]
        words.append(word.capitalize())
    return f"{words[1]}{words[0][-2:]} {words[0]}"


def made(meetings: int, start: int = 0) -> tuple[Graph, list[Facts]]:
    """The graph of so many meetings, and a reading without facts for each of its reports.

    The first of them is the one at `start`: such graphs of different meetings have nothing in common but states.
    """
    chance = Random(7 + start)  # noqa: S311
    known = [state for state in states() if len(state.code) == 2][:200]
    number = max(2 * NEAR, meetings // PER_PERSON)
    before = start // PER_PERSON
    ids = [identifier("person", str(before + place)) for place in range(number)]
    names = [name_of((before + place) * 7919 % 16**6) for place in range(number)]
    mentions: list[list[Mention]] = [[] for _ in ids]
    seen: list[list[str]] = [[] for _ in ids]
    readings, evidence, held, met, tellings = [], [], [], [], []
    for place in range(start, start + meetings):
        one = chance.randrange(number)
        other = (one + chance.randrange(1, NEAR)) % number
        first, last = sorted((one, other), key=lambda who: ids[who])
        day = (FIRST + timedelta(days=chance.randrange(DAYS))).isoformat()
        text = f"{names[one]} met {names[other]} on {day}, report {place}."
        report = Report(
            id=identifier("report", str(place)),
            stems=(f"made-{place}",),
            published=day,
            text=text,
            url=f"https://example.org/{place}",
            publisher=f"Publisher {place % 50}",
        )
        readings.append(Facts(report=report, extractor="made", version="1"))
        words = Evidence(
            id=identifier("evidence", str(place)),
            report=report.id,
            quotation=text,
            start=0,
            end=len(text),
            extractor="made",
            version="1",
            confidence=0.9,
            ground=None,
        )
        evidence.append(words)
        meeting = Meeting(
            id=identifier("meeting", str(place)),
            status=MeetingStatus.TOOK_PLACE,
            date=day,
            precision=Precision.DAY,
            medium=Medium.IN_PERSON,
            place="Astana",
            country="KZ",
            main=True,
            sides=((ids[first],), (ids[last],)),
            evidence=(words.id,),
        )
        held.append(meeting)
        met.append(
            Met(
                id=identifier("met", str(place)),
                people=(ids[first], ids[last]),
                meeting=meeting.id,
                date=day,
                precision=Precision.DAY,
                medium=Medium.IN_PERSON,
                evidence=(words.id,),
            )
        )
        tellings.append(
            Telling(
                id=identifier("telling", str(place)),
                about=meeting.id,
                evidence=words.id,
                known=day,
                status=MeetingStatus.TOOK_PLACE,
                date=day,
                precision=Precision.DAY,
                medium=Medium.IN_PERSON,
                place="Astana",
                country="KZ",
                main=True,
                sides=meeting.sides,
            )
        )
        for who in (one, other):
            start = text.index(names[who])
            mentions[who].append(
                Mention(
                    id=identifier("person", report.id, str(before + who)),
                    report=report.id,
                    key=str(before + who),
                    name=names[who],
                    aliases=(),
                    spans=((start, start + len(names[who])),),
                )
            )
            seen[who].append(words.id)
            tellings.append(
                Telling(
                    id=identifier("telling", str(place), str(before + who)),
                    about=identifier("tenure", str(before + who)),
                    evidence=words.id,
                    known=day,
                    status=TenureStatus.CURRENT,
                    title="Minister",
                )
            )
    days = {words.id: reading.report.published for words, reading in zip(evidence, readings, strict=True)}
    present = [place for place in range(number) if seen[place]]
    graph = Graph(
        reports=tuple(reading.report for reading in readings),
        states=tuple(State(id=state.code, name=state.name) for state in known),
        people=tuple(
            Person(id=ids[place], name=names[place], aliases=(), mentions=tuple(mentions[place])) for place in present
        ),
        offices=tuple(
            Office(
                id=identifier("office", str(before + place)),
                role=Role.MINISTER,
                name=f"Minister {before + place}",
                state=known[place % len(known)].code,
                organization=None,
            )
            for place in present
        ),
        tenures=tuple(
            Tenure(
                id=identifier("tenure", str(before + place)),
                person=ids[place],
                office=identifier("office", str(before + place)),
                status=TenureStatus.CURRENT,
                titles=("Minister",),
                first_seen=min(days[words] for words in seen[place]),
                last_seen=max(days[words] for words in seen[place]),
                evidence=tuple(sorted(seen[place])),
            )
            for place in present
        ),
        meetings=tuple(held),
        met=tuple(met),
        evidence=tuple(evidence),
        tellings=tuple(tellings),
    )
    return graph, readings
