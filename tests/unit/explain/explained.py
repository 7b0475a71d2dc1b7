"""Facts of a sample made by hand, so that what shows them is tested apart from what reads them."""

from __future__ import annotations

import re
from pathlib import Path

from graph.dates import precision
from graph.facts import Document, Encounter, Facts, HeldOffice, NamedPerson, Party, Quotation, Report
from ontology.terms import AgreementStatus, AgreementType, Medium, MeetingStatus, Role, TenureStatus

SAMPLE = "gr-tr-athens-declaration-2023-12-07"


def report(text: str, *, title: str | None = None, publisher: str | None = None, url: str | None = None) -> Report:
    return Report(
        id="report-1", stems=("talks",), published="2023-12-07", text=text, title=title, publisher=publisher, url=url
    )


def quoted(text: str, words: str, confidence: float = 0.9, ground: str | None = None) -> Quotation:
    start = text.index(words)
    return Quotation(text=words, start=start, end=start + len(words), confidence=confidence, ground=ground)


def person(text: str, key: str, *names: str) -> NamedPerson:
    spans = sorted({found.span() for found in re.finditer("|".join(map(re.escape, names)), text)})
    return NamedPerson(key=key, name=names[0], aliases=names[1:], mentions=tuple(spans), confidence=0.98)


def office(
    key: str,
    title: str,
    evidence: Quotation,
    *,
    role: Role = Role.HEAD_OF_STATE,
    state: str | None = None,
    body: str | None = None,
) -> HeldOffice:
    return HeldOffice(
        person=key,
        title=title,
        role=role,
        state=state,
        organization=body,
        status=TenureStatus.CURRENT,
        evidence=evidence,
    )


def meeting(
    *sides: tuple[str, ...],
    evidence: Quotation,
    status: MeetingStatus = MeetingStatus.TOOK_PLACE,
    date: str | None = "2023-12-07",
    place: str | None = None,
    country: str | None = None,
) -> Encounter:
    return Encounter(
        status=status,
        date=date,
        precision=precision(date) if date else None,
        medium=Medium.IN_PERSON,
        place=place,
        country=country,
        sides=sides,
        main=status is MeetingStatus.TOOK_PLACE,
        evidence=evidence,
    )


def agreement(
    title: str,
    *parties: Party,
    evidence: Quotation,
    kind: AgreementType = AgreementType.DECLARATION,
    count: int | None = 1,
    signatories: tuple[str, ...] = (),
) -> Document:
    return Document(
        title=title,
        type=kind,
        status=AgreementStatus.SIGNED,
        count=count,
        date="2023-12-07",
        precision=precision("2023-12-07"),
        parties=parties,
        signatories=signatories,
        evidence=evidence,
    )


def sample() -> Facts:
    text = (Path(__file__).parents[3] / "samples" / f"{SAMPLE}.txt").read_text(encoding="utf-8")
    parties = (Party(name="Greece", state="GR"), Party(name="Türkiye", state="TR"))
    both = ("mitsotakis", "erdogan")
    return Facts(
        report=Report(
            id="report-1",
            stems=(SAMPLE,),
            published="2023-12-07",
            text=text,
            title="Two leaders in Athens",
            publisher="Aegean Wire",
            url="https://aegean.example/athens?a=1&b=2",
        ),
        extractor="by-hand",
        version="1",
        people=(
            person(text, "mitsotakis", "Kyriakos Mitsotakis", "Mitsotakis"),
            person(text, "erdogan", "Recep Tayyip Erdogan", "Erdogan"),
        ),
        offices=(
            office(
                "mitsotakis",
                "Greek Prime Minister",
                quoted(text, "Greek Prime Minister Kyriakos Mitsotakis", 0.95),
                role=Role.HEAD_OF_GOVERNMENT,
                state="GR",
            ),
            office(
                "erdogan",
                "Turkish President",
                quoted(text, "Turkish President Recep Tayyip Erdogan", 0.85, "beside the name"),
                state="TR",
            ),
        ),
        meetings=(
            meeting(
                *((key,) for key in both),
                evidence=quoted(
                    text,
                    "Greek Prime Minister Kyriakos Mitsotakis and Turkish President Recep Tayyip Erdogan met in Athens",
                    0.973,
                ),
                place="Athens",
                country="GR",
            ),
        ),
        agreements=(
            agreement(
                "Athens Declaration on Friendly Relations and Good-Neighbourliness",
                *parties,
                evidence=quoted(text, "The two leaders signed the Athens Declaration on Friendly Relations", 0.5),
                signatories=both,
            ),
            agreement(
                "documents",
                *parties,
                evidence=quoted(text, "15 documents were signed", 0.7, "a rule of tomorrow"),
                kind=AgreementType.DOCUMENTS,
                count=15,
            ),
        ),
    )
