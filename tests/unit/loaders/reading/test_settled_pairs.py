"""Which weighed pairs are taken to have met: sides, rolls, lists, and those who only attended together."""

from __future__ import annotations

from loaders.reading.links import Link
from loaders.reading.pairs import Pair
from loaders.reading.settled_pairs import settled
from ontology.terms import MeetingStatus


def test_two_of_one_state_who_met_one_host_stood_on_one_side_unless_one_received_the_other() -> None:
    said = Link("a", "b", 0, None, MeetingStatus.TOOK_PLACE, (), "same")
    host = [Pair("h", guest, 0.9, (said,), "differ") for guest in "ab"]
    assert settled((*host, Pair("a", "b", 0.7, (said,), "same"))) == tuple(host)
    received = said._replace(features=("direct:host",))
    assert len(settled((*host, Pair("a", "b", 0.7, (received,), "same")))) == 3
    told = said._replace(features=("direct:mutual", "direct:said:name:name"))
    assert len(settled((*host, Pair("a", "b", 0.75, (told,), "same")))) == 3
    assert settled((*host, Pair("a", "b", 0.65, (told,), "same"))) == tuple(host)
    assert len(settled((Pair("a", "b", 0.5, (said,), "same"),))) == 1


def test_all_in_the_roll_of_a_gathering_met_where_some_surely_did() -> None:
    named = Link("a", "b", 3, None, MeetingStatus.TOOK_PLACE, ("sideboth:cross", "direct"), "differ")
    surely, barely = Pair("a", "b", 0.8, (named,), "differ"), Pair("b", "c", 0.15, (named,), "differ")
    assert len(settled((surely, barely))) == 2
    assert settled((barely,)) == ()
    assert len(settled((surely, barely._replace(links=(named._replace(line=9),))))) == 1


def test_a_long_list_holds_as_a_whole_where_its_entries_are_likely() -> None:
    entry = Link("h", "a", 0, None, MeetingStatus.TOOK_PLACE, ("listed",), "differ")
    entries = [Pair("h", who, 0.35, (entry._replace(line=9 * n),), "differ") for n, who in enumerate("abcd")]
    assert len(settled(tuple(entries))) == 4
    assert settled(tuple(entries[:3])) == ()
    assert settled(tuple(pair._replace(likelihood=0.2) for pair in entries)) == ()


def test_two_who_only_attended_together_need_be_likelier_to_have_met() -> None:
    beside = Link("a", "b", 0, None, MeetingStatus.TOOK_PLACE, ("attendboth",), "differ")
    assert settled((Pair("a", "b", 0.55, (beside,), "differ"),)) == ()
    assert settled((Pair("a", "b", 0.65, (beside,), "differ"),))
    assert settled((Pair("a", "b", 0.55, (beside, beside._replace(features=("direct",))), "differ"),))


def test_those_whose_talks_others_attended_have_met() -> None:
    features = ("attendboth", "attendboth:lead-member", "attendboth:at the talks/meeting")
    theirs = Link("a", "b", 0, None, MeetingStatus.TOOK_PLACE, features, "differ")
    assert settled((Pair("a", "b", 0.55, (theirs,), "differ"),))
    others = theirs._replace(features=("attendboth", "attendboth:member-member", "attendboth:at the talks/meeting"))
    assert settled((Pair("a", "b", 0.55, (others,), "differ"),)) == ()


def test_who_attended_has_hardly_met_somebody_named_before_who_was_of_no_encounter() -> None:
    named = Link("a", "b", 0, None, MeetingStatus.TOOK_PLACE, ("attend", "attend:lead", "attend:lead:out"), "differ")
    assert settled((Pair("a", "b", 0.51, (named,), "differ"),)) == ()
    assert settled((Pair("a", "b", 0.55, (named,), "differ"),))
    met = named._replace(features=("attend", "attend:lead:out", "side:cross"))
    assert settled((Pair("a", "b", 0.51, (met,), "differ"),))


def test_who_sat_in_with_a_colleague_of_each_side_met_whom_all_others_met() -> None:
    def pair(one: str, other: str, likelihood: float, relation: str, *features: str) -> Pair:
        link = Link(one, other, 0, None, MeetingStatus.TOOK_PLACE, features, relation)
        return Pair(one, other, likelihood, (link,), relation)

    met = (
        pair("a", "x", 0.9, "differ", "direct"),
        pair("a", "y", 0.8, "differ", "side:cross"),
        pair("b", "y", 0.7, "differ", "sideboth:cross"),
        pair("a", "b", 0.1, "same", "attend"),
        pair("x", "y", 0.1, "same", "attend"),
    )
    for likelihood, features, count in ((0.2, ("side:cross",), 4), (0.2, ("attend",), 3), (0.02, ("side:cross",), 3)):
        gap = pair("b", "x", likelihood, "differ", *features)
        assert len(settled((*met, gap))) == count, (likelihood, features)
    alone = pair("b", "x", 0.2, "differ", "side:cross")
    assert len(settled((*met[:2], *met[3:], alone))) == 2  # nobody of x's side is known to have faced b


def test_whom_a_list_of_a_delegation_names_met_whom_it_faced() -> None:
    link = Link("a", "x", 0, None, MeetingStatus.TOOK_PLACE, ("side:cross:delegation included/includes",), "differ")
    listed = Pair("a", "x", 0.05, (link,), "differ")
    assert len(settled((listed,))) == 1
    assert settled((listed._replace(relation="same"),)) == ()


def test_who_is_accompanied_met_whom_the_company_met() -> None:
    met = Link("k", "m", 0, None, MeetingStatus.TOOK_PLACE, ("direct", "direct:host"), "same")
    company = met._replace(one="p", features=("direct", "direct:host", "side:cross:company"))
    beside = Pair("p", "m", 0.6, (company,), "same")
    assert len(settled((beside, Pair("k", "m", 0.3, (met,), "same")))) == 2
    assert settled((beside, Pair("k", "m", 0.1, (met,), "same"))) == (beside,)
    noun = met._replace(features=("direct", "direct:noun"))
    assert settled((beside, Pair("k", "m", 0.3, (noun,), "same"))) == (beside,)
    assert settled((beside, Pair("k", "m", 0.3, (met._replace(line=4),), "same"))) == (beside,)


def test_those_of_a_group_who_faced_a_third_stood_beside_each_other() -> None:
    faced = Link("a", "c", 0, None, MeetingStatus.TOOK_PLACE, ("group", "group:faced"), "differ")
    with_c = (Pair("a", "c", 0.8, (faced,), "differ"), Pair("b", "c", 0.8, (faced._replace(one="b"),), "differ"))
    beside = Pair("a", "b", 0.7, (), "differ")
    assert settled((*with_c, beside)) == with_c
    tied = Link("a", "b", 1, None, MeetingStatus.TOOK_PLACE, ("direct",), "differ")
    assert len(settled((*with_c, beside._replace(links=(tied,))))) == 3
    assert len(settled((with_c[0], beside))) == 2
