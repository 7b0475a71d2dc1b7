from __future__ import annotations

from loaders.reading.links import Link
from loaders.reading.partners import Partners
from ontology.terms import MeetingStatus


def link(one: str, other: str, *features: str, status: MeetingStatus = MeetingStatus.TOOK_PLACE) -> Link:
    return Link(one, other, 0, None, status, features, "differ")


def test_a_tie_is_told_with_the_firmest_that_each_of_the_two_has_with_others() -> None:
    partners = Partners([link("host", "a", "direct"), link("host", "b", "fill"), link("a", "b", "left:group")])
    assert partners.of("host", "a") == "tied:4:1:2"
    assert partners.of("host", "b") == "tied:2:1:4"
    assert partners.of("a", "b") == "tied:1:2:4"
    assert partners.of("b", "a") == partners.of("a", "b")


def test_who_is_in_no_line_with_the_other_and_with_nobody_is_tied_to_none() -> None:
    assert Partners([link("host", "a", "direct")]).of("host", "c") == "tied:0:0:4"


def test_the_firmest_of_several_links_counts_in_any_order() -> None:
    told = [link("a", "b", "turn"), link("b", "a", "direct"), link("a", "b", "beside")]
    assert Partners(told).of("a", "b") == Partners(told[::-1]).of("a", "b") == "tied:4:0:0"


def test_what_did_not_take_place_ties_nobody() -> None:
    assert Partners([link("a", "b", "direct", status=MeetingStatus.PLANNED)]).of("a", "b") == "tied:0:0:0"
