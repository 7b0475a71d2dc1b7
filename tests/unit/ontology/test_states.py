"""The table of states: complete, in step with itself, and cheap to read."""

from __future__ import annotations

import re
import subprocess
import sys
from dataclasses import FrozenInstanceError
from datetime import date
from itertools import pairwise

import pytest

from graph.countries import name_on
from ontology.states import predecessors, state_named, states

# ISO 3166-1 but AQ, BV, GS, HM, TF and UM, where nobody lives for good.
ISO = """
AD AE AF AG AI AL AM AO AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BW BY BZ CA CC CD
CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD
GE GF GG GH GI GL GM GN GP GQ GR GT GU GW GY HK HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI
KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW
MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB
SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG US UY
UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW
"""
FORMER = "AIDJ AN BU CS CSXX DD DY GEHH HV NH PC PZ RH SKIN SU TP VD YD YU ZR"


def test_every_state_and_territory_has_its_record() -> None:
    codes = [state.code for state in states()]
    assert codes == sorted(set(codes))
    assert set(codes) == {*ISO.split(), *FORMER.split(), "EU", "XK"}


def test_former_states_have_an_end_and_successors_and_present_ones_none() -> None:
    by_code = {state.code: state for state in states()}
    assert {code for code, state in by_code.items() if state.end} == set(FORMER.split())
    for state in states():
        assert bool(state.end) == bool(state.successors), state.code
        assert set(state.successors) <= set(by_code), state.code
        assert state.end or not state.start, state.code
        if state.start and state.end:
            assert date.fromisoformat(state.start) < date.fromisoformat(state.end), state.code
    assert by_code["CS"].successors == ("CZ", "SK")
    assert by_code["SU"].end == "1991-12-26"
    assert by_code["BU"].successors == ("MM",)


@pytest.mark.parametrize(
    ("code", "names"),
    [
        ("TR", {"Türkiye", "Turkiye", "Turkey"}),
        ("GB", {"United Kingdom", "UK", "Britain", "Great Britain"}),
        ("US", {"United States", "US", "U.S.", "USA", "America"}),
        ("CZ", {"Czechia", "Czech Republic"}),
        ("MM", {"Myanmar", "Burma"}),
        ("SZ", {"Eswatini", "Swaziland"}),
        ("CI", {"Côte d'Ivoire", "Côte d’Ivoire", "Ivory Coast"}),
        ("KG", {"Kyrgyzstan", "Kyrgyz Republic"}),
        ("XK", {"Kosovo"}),
        ("EU", {"European Union", "EU"}),
        ("HU", {"Hungary", "Republic of Hungary"}),
    ],
)
def test_a_state_has_the_names_it_goes_by(code: str, names: set[str]) -> None:
    state = state_named(code)
    assert state is not None
    assert names <= set(state.names)


@pytest.mark.parametrize(
    ("code", "demonyms"),
    [
        ("KZ", {"Kazakh", "Kazakhs", "Kazakhstani"}),
        ("UZ", {"Uzbek", "Uzbekistani", "Uzbekistanis"}),
        ("AE", {"Emirati"}),
        ("GB", {"British", "Briton", "Britons"}),
        ("BA", {"Bosnian", "Bosnians"}),
        ("SU", {"Soviet"}),
        ("FR", {"French", "Frenchman", "Frenchmen"}),
    ],
)
def test_a_state_has_the_demonyms_of_its_people(code: str, demonyms: set[str]) -> None:
    state = state_named(code)
    assert state is not None
    assert demonyms <= set(state.demonyms)


@pytest.mark.parametrize(
    ("code", "capital", "others"),
    [
        ("KZ", "Astana", {"Nur-Sultan"}),
        ("UA", "Kyiv", {"Kiev"}),
        ("MN", "Ulaanbaatar", {"Ulan Bator"}),
        ("SU", "Moscow", set()),
    ],
)
def test_a_state_has_its_capital_first(code: str, capital: str, others: set[str]) -> None:
    state = state_named(code)
    assert state is not None
    assert state.capitals[0] == capital
    assert others <= set(state.capitals)


def test_a_word_means_one_state_of_today_unless_it_is_known_to_mean_two() -> None:
    found: dict[str, set[str]] = {}
    for state in states():
        for word in (*state.names, *state.demonyms):
            if state.end is None:
                found.setdefault(word, set()).add(state.code)
    shared = {word: codes for word, codes in found.items() if len(codes) > 1}
    assert shared == {"Congolese": {"CD", "CG"}, "Dominican": {"DM", "DO"}, "Dominicans": {"DM", "DO"}}


def test_records_are_clean_and_frozen() -> None:
    for state in states():
        assert re.fullmatch("[A-Z]{2}(?:[A-Z]{2})?", state.code)
        for words in (state.names, state.demonyms, state.capitals):
            assert len(set(words)) == len(words), state.code
            assert all(word == word.strip() != "" for word in words), state.code
        assert state.name == state.names[0]
        assert state.adjective is None or state.adjective in state.demonyms, state.code
    assert state_named("XX") is None
    with pytest.raises(FrozenInstanceError):
        states()[0].code = "ZZ"  # type: ignore[misc]


def test_reading_the_table_loads_no_rdf() -> None:
    told = "import sys, ontology.states as s; s.states(); print('rdflib' in sys.modules, 'graph' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", told], check=True, capture_output=True, text=True)
    assert done.stdout.split() == ["False", "False"]


def test_names_in_use_before_are_names_of_the_state_or_of_one_before_it() -> None:
    for state in states():
        names = {*state.names, *(name for before in predecessors(state.code) for name in before.names)}
        days = [(one.start or "", one.end) for one in state.called]
        assert {one.name for one in state.called} <= names - {state.name}, state.code
        assert days == sorted(days, key=lambda span: span[1])
        assert all(start < end for start, end in days), state.code
        assert all(end <= start for (_, end), (start, _) in pairwise(days)), "one after another"


@pytest.mark.parametrize(
    ("code", "date", "name"),
    [
        ("SU", "1978", "Soviet Union"),
        ("DE", "1978-05-01", "Federal Republic of Germany"),
        ("DE", "1990-10-03", "Federal Republic of Germany"),
        ("DE", "1990-10-04", "Germany"),
        ("DE", "1940", "Germany"),
        ("DD", "1978", "German Democratic Republic"),
        ("MM", "1978", "Burma"),
        ("MM", "1990", "Myanmar"),
        ("CD", "1968", "Democratic Republic of the Congo"),
        ("CD", "1978", "Zaire"),
        ("CD", "1998", "Democratic Republic of the Congo"),
        ("SZ", "1995-03", "Swaziland"),
        ("SZ", None, "Eswatini"),
        ("KH", "1978", "Kampuchea"),
        ("KH", "1990", "Cambodia"),
        ("TH", "1940", "Thailand"),
        ("TH", "1947", "Siam"),
        ("XX", "1978", "XX"),
    ],
)
def test_the_name_in_use_on_a_date(code: str, date: str | None, name: str) -> None:
    assert name_on(code, date) == name
