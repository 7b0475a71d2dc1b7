"""Turns in a post are the same whether its tellings come one by one or at once."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from graph.conflicts.holdings import Holding
from graph.conflicts.posts import InPost
from graph.model import Person
from ontology.terms import Role, TenureStatus

PEOPLE = {
    name: Person(id=name, name=word, aliases=(), mentions=())
    for name, word in (("a", "Lindqvist"), ("b", "Mbeki"), ("c", "Ortega"))
}


@st.composite
def holdings(draw: st.DrawFn) -> list[Holding]:
    told = st.tuples(
        st.integers(1, 12).map(lambda day: day * 40),
        st.sampled_from("abc"),
        st.sampled_from((TenureStatus.CURRENT, TenureStatus.CURRENT, TenureStatus.FORMER)),
        st.sampled_from(("president", "monarch")),
        st.sampled_from(((True, True), (True, False), (False, True), (False, False))),
    )
    return [
        Holding(
            day=day,
            evidence=f"e{place}",
            id=f"t{place}",
            person=person,
            office="o",
            role=Role.HEAD_OF_STATE,
            state="KZ",
            status=status,
            title=kind,
            kind=kind,
            report=f"r{place}",
            in_words=in_words,
            then=then,
        )
        for place, (day, person, status, kind, (in_words, then)) in enumerate(draw(st.lists(told, max_size=14)))
    ]


def found(post: InPost) -> list[object]:
    return sorted(post.found(PEOPLE, lambda holding: PEOPLE[holding.person].name), key=repr)


@settings(max_examples=150, deadline=None)
@given(holdings(), st.data())
def test_turns_are_those_of_all_tellings(told: list[Holding], data: st.DataObject) -> None:
    post, held = InPost(), list[Holding]()
    for one in told:
        post.add(one)
        held.append(one)
        if held and data.draw(st.integers(0, 5)) == 0:
            post.remove(held.pop(data.draw(st.integers(0, len(held) - 1))))
        if data.draw(st.booleans()):
            assert found(post) == found(InPost(held))
    assert found(post) == found(InPost(held))
