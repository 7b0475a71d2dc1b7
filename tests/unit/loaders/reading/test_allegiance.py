"""Whether two people are of one side."""

from __future__ import annotations

from graph.facts import Report
from loaders.reading.allegiance import Allegiance, allegiance_of
from loaders.reading.clean import tell
from loaders.reading.geography import places_in
from loaders.reading.home_side import home_of
from loaders.reading.references import cast_of
from loaders.reading.story import Story


def story(text: str) -> Story:
    return tell(Report(id="r", stems=("r",), published="2024-05-21", text=f" date 2024-05-21 {text}"))


def allegiance(text: str) -> Allegiance:
    told = story(text)
    return allegiance_of(told, cast_of(told), places_in(told))


def test_who_speaks_for_an_organisation_is_of_no_state_that_is_near() -> None:
    text = (
        "President of Finland Aino Virtanen received Secretary-General of the United Nations Marc Dubois and "
        "Director-General of the World Trade Organization Ana Prieto in Helsinki, Finland.\n"
    )
    found = allegiance(text)
    assert found.relation("aino-virtanen", "marc-dubois") == "differ"
    assert found.relation("marc-dubois", "ana-prieto") == "differ"


def test_those_of_one_organisation_are_of_one_side() -> None:
    text = (
        "Secretary-General of the United Nations Marc Dubois and Under-Secretary-General of the United Nations "
        "Ana Prieto arrived in Helsinki.\n"
    )
    assert allegiance(text).relation("marc-dubois", "ana-prieto") == "same"


def test_whoever_receives_is_at_home() -> None:
    told = story(
        "Prime Minister of Portugal Rui Tavares was received on Monday by President of Finland Aino Virtanen.\n"
        "Mr Tavares thanked. Mr Tavares left on Tuesday.\n"
    )
    cast, places = cast_of(told), places_in(told)
    states = allegiance_of(told, cast, places).states
    assert home_of(told, cast, places, states, "rui-tavares") == "FI"


def test_the_state_that_an_office_names_goes_before_the_one_beside_the_name() -> None:
    text = "In the hall was Norway's ambassador to Chile Nils Dahl.\nMinister of Mines of Chile Pedro Rojas met him.\n"
    assert allegiance(text).states["nils-dahl"] == {"NO"}


def test_who_accompanies_somebody_is_of_his_state() -> None:
    text = (
        "Minister of Mines of Chile Pedro Rojas, accompanied by Juan Soto and Luis Vera, met President of Finland "
        "Aino Virtanen in Helsinki, Finland.\n"
    )
    found = allegiance(text)
    assert found.states["juan-soto"] == found.states["luis-vera"] == {"CL"}


def test_where_an_envoy_is_sent_is_not_what_he_stands_for() -> None:
    text = (
        "RIYADH: President of Chile Pedro Rojas was received. The reception was attended by the Kingdom's "
        "Ambassador to Chile Nasser Harbi, and by a singer from Peru Juan Soto.\n"
    )
    assert allegiance(text).states["nasser-harbi"] != {"CL"}


def test_an_organisation_is_the_same_by_its_initials() -> None:
    text = (
        "Managing Director of the International Monetary Fund Ana Prieto and IMF resident representative Marc Dubois "
        "met Director-General of the World Trade Organization Eva Sund.\n"
    )
    found = allegiance(text)
    assert found.relation("ana-prieto", "marc-dubois") == "same"
    assert found.relation("eva-sund", "marc-dubois") == "differ"
