"""Each rule of conflict, with what contradicts by it and what does not."""

from __future__ import annotations

from dataclasses import replace

import pytest
from made import PREMIER, PRESIDENT, Made, graph_of

from graph.conflicts.finding import conflicts
from graph.decisions import Decision, Decisions, Verdict
from graph.facts import CalledHouse, Facts, Quotation
from graph.model import Conflict
from graph.resolve import resolve
from ontology.terms import AgreementStatus, AgreementType, ConflictRule, House, MeetingStatus, Role, TenureStatus

KZ, MN = ("Kazakhstan", "KZ"), ("Mongolia", "MN")
MINISTER = Role.FOREIGN_MINISTER
PACT = "treaty on wheat exports"


def held(  # type: ignore[no-untyped-def]
    day: str, name: str, title: str = "President", role=PRESIDENT, state: str = "KZ", ground: str | None = None
) -> Made:
    return Made(day, stem=f"{day}-{name}").person(name, (role, state, title), ground=ground)


def met(
    day: str,
    on: str,
    country: str = "KZ",
    status: MeetingStatus = MeetingStatus.TOOK_PLACE,
    place: str | None = None,
) -> Made:
    made = Made(day, stem=f"{day}-{on}-{country}").person("Ada Moss").person("Bo Fern")
    return made.met("Ada Moss", "Bo Fern", date=on, country=country, place=place, status=status)


def signed(day: str, title: str = PACT, **told: object) -> Made:
    return Made(day, stem=day, words=title).document(title, KZ, MN, **told)  # type: ignore[arg-type]


def left(day: str, name: str) -> Facts:
    facts = held(day, name, "former President").facts()
    return replace(facts, offices=tuple(replace(one, status=TenureStatus.FORMER) for one in facts.offices))


def called(day: str, name: str, state: str, house: House) -> Facts:
    facts = Made(day, words=f"{name}, the {house} house.").facts()
    start = facts.report.text.index(name)
    end = len(facts.report.text)
    words = Quotation(text=facts.report.text[start:end], start=start, end=end)
    return replace(facts, houses=(CalledHouse(name=name, state=state, house=house, evidence=words),))


def found(*told: Made | Facts) -> list[tuple[str, list[str]]]:
    graph = resolve([one.facts() if isinstance(one, Made) else one for one in told])
    return [(one.rule.value, sorted(claim.value for claim in one.claims)) for one in graph.conflicts]


CONTRADICT = {
    ConflictRule.POST_HOLDERS: (
        (held("2024-01-10", "Ada Moss"), held("2024-02-10", "Bo Fern"), held("2024-03-10", "Ada Moss")),
        ["Ada Moss", "Bo Fern"],
    ),
    ConflictRule.PERSON_POSTS: (
        (
            held("2024-01-10", "Ada Moss"),
            held("2024-02-10", "Ada Moss", "Prime Minister", PREMIER),
            held("2024-03-10", "Ada Moss"),
        ),
        ["President of Kazakhstan", "Prime Minister of Kazakhstan"],
    ),
    ConflictRule.PERSON_STATES: (
        (
            held("2024-01-10", "Ada Moss"),
            held("2024-02-10", "Ada Moss", state="MN"),
            held("2024-03-10", "Ada Moss"),
        ),
        ["President of Kazakhstan", "President of Mongolia"],
    ),
    ConflictRule.TENURE_END: ((left("2024-01-10", "Ada Moss"), held("2024-02-10", "Ada Moss")), ["current", "former"]),
    ConflictRule.CHAMBER_HOUSE: (
        (called("2024-01-10", "Mazhilis", "KZ", House.LOWER), called("2024-01-11", "Majilis", "KZ", House.UPPER)),
        ["lower", "upper"],
    ),
    ConflictRule.MEETING_DAY: (
        (met("2024-01-11", "2024-01-10"), met("2024-01-12", "2024-01-11")),
        ["2024-01-10", "2024-01-11"],
    ),
    ConflictRule.MEETING_COUNTRY: (
        (
            met("2024-01-11", "2024-01-10", place="Astana"),
            met("2024-01-12", "2024-01-10", "MN", place="Ulaanbaatar"),
        ),
        ["KZ", "MN"],
    ),
    ConflictRule.MEETING_HELD: (
        (met("2024-01-11", "2024-01-10"), met("2024-01-12", "2024-01-10", status=MeetingStatus.DENIED)),
        ["denied", "took_place"],
    ),
    ConflictRule.DOCUMENT_SIGNED: (
        (signed("2024-01-11", date="2024-01-10"), signed("2024-02-12", status=AgreementStatus.PLANNED)),
        ["planned", "signed"],
    ),
    ConflictRule.DOCUMENT_DAY: (
        (signed("2024-01-11", date="2024-01-10"), signed("2024-01-12", date="2024-01-11")),
        ["2024-01-10", "2024-01-11"],
    ),
    ConflictRule.DOCUMENT_TYPE: (
        (
            signed("2024-01-11", date="2024-01-10", kind=AgreementType.TREATY),
            signed("2024-01-12", date="2024-01-10", kind=AgreementType.PROTOCOL),
        ),
        ["protocol", "treaty"],
    ),
    ConflictRule.DOCUMENT_COUNT: (
        (
            signed("2024-01-11", "documents", date="2024-01-10", kind=AgreementType.DOCUMENTS, count=11),
            signed("2024-01-12", "documents", date="2024-01-10", kind=AgreementType.DOCUMENTS, count=12),
        ),
        ["11", "12"],
    ),
}

ALSO = {
    "a president whom a traveller calls prime minister": (
        (
            held("2022-01-10", "Ada Moss"),
            held("2023-02-10", "Ada Moss", "Prime Minister", PREMIER, ground="country of the travel"),
            held("2024-06-10", "Ada Moss"),
        ),
        ("person_posts", ["President of Kazakhstan", "Prime Minister of Kazakhstan"]),
    ),
    "a foreign minister told prime minister": (
        (
            held("2024-01-10", "Ada Moss", "Foreign Minister", MINISTER),
            held("2024-02-10", "Ada Moss", "Prime Minister", PREMIER),
            held("2024-03-10", "Ada Moss", "Foreign Minister", MINISTER),
        ),
        ("person_posts", ["Foreign Minister of Kazakhstan", "Prime Minister of Kazakhstan"]),
    ),
    "a king who is heir again after ten years": (
        (
            held("2010-01-10", "Ada Moss", "Crown Princess", Role.CROWN_PRINCE),
            held("2012-02-10", "Ada Moss", "Queen"),
            held("2022-03-10", "Ada Moss", "Crown Princess", Role.CROWN_PRINCE),
        ),
        ("person_posts", ["Crown Princess of Kazakhstan", "Queen of Kazakhstan"]),
    ),
}
"""What a rule finds beside its first case: by what is told, and what is found."""

AGREE = {
    "a president of old, honoured": (
        held("2022-12-10", "Bo Fern", "President of Kazakhstan"),
        held("2024-01-10", "Ada Moss"),
        held("2024-02-10", "Bo Fern", ground="story"),
        held("2024-03-10", "Ada Moss"),
    ),
    "a president counted from the first": (
        held("2024-01-10", "Ada Moss"),
        held("2024-02-10", "Bo Fern", "6th President"),
        held("2024-03-10", "Ada Moss"),
    ),
    "one who has left, honoured": (left("2024-01-10", "Ada Moss"), held("2024-02-10", "Ada Moss", ground="story")),
    "words that name two posts": (
        held("2024-01-10", "Ada Moss"),
        held("2024-02-10", "Ada Moss", "Prime Minister and its President", PREMIER),
        held("2024-03-10", "Ada Moss"),
    ),
    "a prime minister who is foreign minister too": (
        held("2024-01-10", "Ada Moss", "Prime Minister", PREMIER),
        held("2024-02-10", "Ada Moss", "Foreign Minister", MINISTER),
        held("2024-03-10", "Ada Moss", "Prime Minister", PREMIER),
    ),
    "a post of a state of which no words say that it is theirs": (
        held("2024-01-10", "Ada Moss", ground="country of the travel"),
        held("2024-02-10", "Ada Moss", "Prime Minister", PREMIER, ground="country of the travel"),
        held("2024-03-10", "Ada Moss", ground="country of the travel"),
    ),
    "a return to the presidency after four years": (
        held("2008-04-06", "Ada Moss"),
        held("2010-02-10", "Ada Moss", "Prime Minister", PREMIER),
        held("2012-05-08", "Ada Moss"),
    ),
    "a country without a place": (
        met("2024-01-11", "2024-01-10", place="Astana"),
        met("2024-01-12", "2024-01-10", "MN"),
    ),
    "a handover": (held("2024-01-10", "Ada Moss"), held("2024-01-10", "Bo Fern")),
    "a successor": (held("2024-01-10", "Ada Moss"), held("2024-02-10", "Bo Fern"), held("2024-03-10", "Bo Fern")),
    "a return after two years": (
        held("2022-01-10", "Ada Moss"),
        held("2023-02-10", "Bo Fern"),
        held("2024-01-10", "Ada Moss"),
    ),
    "a king and a president": (
        held("2024-01-10", "Ada Moss", "King"),
        held("2024-02-10", "Bo Fern"),
        held("2024-03-10", "Ada Moss", "King"),
    ),
    "two spellings of one name": (
        held("1988-02-21", "Mauno Koivisto"),
        held("1988-04-20", "Loivisto"),
        held("1988-05-29", "Mauno Koivisto"),
    ),
    "both posts in one report": (
        held("2024-01-10", "Ada Moss", "Sultan"),
        held("2024-02-10", "Ada Moss", "Prime Minister", PREMIER),
        held("2024-03-10", "Ada Moss", "Sultan"),
    ),
    "left after being in it": (held("2024-01-10", "Ada Moss"), left("2024-02-10", "Ada Moss")),
    "chambers of two states": (
        called("2024-01-10", "Senate", "KZ", House.UPPER),
        called("2024-01-11", "Senate", "UZ", House.LOWER),
    ),
    "meetings a week apart": (met("2024-01-11", "2024-01-10"), met("2024-01-18", "2024-01-17")),
    "cancelled before the day": (
        met("2024-01-05", "2024-01-10", status=MeetingStatus.CANCELLED),
        met("2024-01-11", "2024-01-10"),
    ),
    "planned in the week after the signing": (
        signed("2024-01-11", date="2024-01-10"),
        signed("2024-01-12", status=AgreementStatus.PLANNED),
    ),
    "a month and a day of it": (signed("2024-01-11", date="2024-01-10"), signed("2024-02-12", date="2024-01")),
    "counts of two days": (
        signed("2024-01-11", "documents", date="2024-01-10", kind=AgreementType.DOCUMENTS, count=11),
        signed("2024-03-12", "documents", date="2024-03-10", kind=AgreementType.DOCUMENTS, count=12),
    ),
}


def test_every_rule_has_its_case() -> None:
    assert set(CONTRADICT) == set(ConflictRule)


@pytest.mark.parametrize("rule", CONTRADICT, ids=str)
def test_what_contradicts_is_found_with_all_its_claims(rule: ConflictRule) -> None:
    told, values = CONTRADICT[rule]
    assert (rule.value, values) in found(*told)
    assert found(*reversed(told)) == found(*told)


@pytest.mark.parametrize("name", ALSO)
def test_what_else_a_rule_finds(name: str) -> None:
    told, conflict = ALSO[name]
    assert found(*told) == [conflict]


@pytest.mark.parametrize("name", AGREE)
def test_what_does_not_contradict_is_no_conflict(name: str) -> None:
    assert found(*AGREE[name]) == []


def test_a_decision_says_which_claim_holds_and_why_and_outlives_more_reports() -> None:
    told = [one if isinstance(one, Facts) else one.facts() for one in CONTRADICT[ConflictRule.CHAMBER_HOUSE][0]]
    (conflict,) = resolve(told).conflicts
    lower = next(claim for claim in conflict.claims if claim.value == "lower")
    decisions = Decisions(
        frozenset({Decision(verdict=Verdict.HOLDS, one=conflict.id, other=lower.id, reason="the constitution")})
    )
    more = [
        *told,
        called("2024-02-10", "Mazhilis", "KZ", House.UPPER),
        called("2024-02-11", "Mazhilis", "KZ", House.LOWER),
    ]
    for readings in (told, more):
        (now,) = resolve(readings, decisions).conflicts
        assert isinstance(now, Conflict)
        assert now.reason == "the constitution"
        assert next(claim.value for claim in now.claims if claim.id == now.holds) == "lower"
        assert len(now.claims) == 2, "the other claim is kept"


def test_conflicts_are_a_function_of_the_graph() -> None:
    graph = graph_of(*(one for one in CONTRADICT[ConflictRule.POST_HOLDERS][0] if isinstance(one, Made)))
    assert conflicts(graph) == graph.conflicts != ()
