"""What is listed as doubtful, why, and in which order."""

from __future__ import annotations

from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st
from made import PREMIER, PRESIDENT, Made
from test_resolve import SETS

from graph.decisions import Decision, Decisions, Verdict
from graph.doubts import Kind, doubts
from graph.facts import Facts
from graph.resolve import resolve


def of_kind(kind: Kind, *made: Made) -> list[tuple[str, list[str], tuple[str, ...], bool]]:
    found = doubts([one.facts() for one in made])
    return [
        (one.one.name, [other.name for other in one.others], one.reasons, one.chosen)
        for one in found
        if one.kind is kind
    ]


def test_a_merge_is_listed_with_what_speaks_for_it() -> None:
    ((_, _, reasons, chosen),) = of_kind(
        Kind.MERGE,
        Made("2024-03-01").person("Kasym Tokayev", (PRESIDENT, "KZ", "President")),
        Made("2025-03-01").person("K. Tokayev", (PRESIDENT, "KZ", "President")),
    )
    assert chosen
    assert reasons == (
        "one name is a shorter form of the other",
        "both seen as head of state of Kazakhstan, 1 year apart",
        "1 year between them",
    )


def test_two_kept_apart_are_listed_with_the_reason() -> None:
    ((_, _, reasons, chosen),) = of_kind(
        Kind.APART,
        Made("1960-03-01").person("Ada Moss", (PRESIDENT, "FI", "President")),
        Made("2005-03-01").person("Ada Moss", (PREMIER, "FI", "Prime Minister")),
    )
    assert not chosen
    assert reasons[-1] == "apart because more than 25 years lie between them"


def test_a_surname_is_listed_with_its_candidates() -> None:
    first = Made("1974-05-01").person("Carlos Perez", (PRESIDENT, "VE", "President"))
    later = Made("1982-05-01").person("Julio Perez", (PRESIDENT, "VE", "President"))
    caracas = Made("1978-03-28").person("Perez", (PRESIDENT, "VE", "President"))
    ((name, others, reasons, chosen),) = of_kind(Kind.SURNAME, first, later, caracas)
    assert name == "Perez"
    assert sorted(others) == ["Carlos Perez", "Julio Perez"]
    assert not chosen
    assert reasons[-1] == "nobody chosen: they are near each other in time"
    near = Made("1977-05-01").person("Carlos Perez", (PRESIDENT, "VE", "President"))
    ((_, others, reasons, chosen),) = of_kind(Kind.SURNAME, first, near, later, caracas)
    assert others == ["Carlos Perez", "Julio Perez"]
    assert chosen
    assert reasons[0] == "Carlos Perez seen as head of state 331 days away"


@settings(max_examples=25, deadline=None)
@given(SETS, st.randoms())
def test_the_list_tells_what_resolving_did_whatever_the_order(facts: list[Facts], chance: Random) -> None:
    found = doubts(facts)
    person = {mention.id: person.id for person in resolve(facts).people for mention in person.mentions}
    for one in found:
        together = person[one.one.id] == person[one.others[0].id]
        assert together == one.chosen
        assert 0 <= one.doubt <= 1
    chance.shuffle(facts)
    assert doubts(facts) == found


def test_what_was_decided_is_no_longer_doubtful() -> None:
    facts = [Made(day).person(name, (PRESIDENT, "KZ", "President")).facts() for day, name in
             (("2024-03-01", "Kasym Tokayev"), ("2025-03-01", "K. Tokayev"))]  # fmt: skip
    (one,) = doubts(facts)
    made = Decision(verdict=Verdict.DIFFERENT, one=one.one.id, other=one.others[0].id)
    assert doubts(facts, Decisions(frozenset([made]))) == []
