"""Reports in the first person: "Author: Mr X" over "in Geneva I met Y"."""

from __future__ import annotations

from stood_for import meant, story

from loaders.reading.cast import Way
from loaders.reading.facts_of import facts_of
from loaders.reading.meetings import find_meetings
from loaders.reading.references import cast_of

HEAD = (
    "What the Secretary General did in spring\n\n{}\n\nI tell here what I did as Secretary General of the Nile Forum.\n"
)
LIST = (
    "\nPersons whom I met in March\n\n  • the Foreign Minister of Peru, Mr Luis Salas\n"
    "  • Mr Nils Dahl, who is Ambassador of Norway\n\nIn Lima I also spoke with Mayor Pedro Rojas. "
)


def test_an_author_speaks_of_himself() -> None:
    assert meant(HEAD.format("Author: Mr Eero Laine") + LIST, "i")[0] == {"eero-laine"}


def test_an_author_has_met_those_of_a_list_and_holds_what_he_acted_as() -> None:
    told = story(HEAD.format("Author: Mr Eero Laine") + LIST)
    pairs = {frozenset((a, b)) for m in find_meetings(told, cast_of(told)) for a in m.sides[0] for b in m.sides[1]}
    assert frozenset(("eero-laine", "luis-salas")) in pairs
    assert [o.person for o in facts_of(told.report).offices if "Nile Forum" in o.title] == ["eero-laine"]


def test_a_journalist_is_no_author_who_is_spoken_of() -> None:
    for line in ("Author: Eero Laine", "By Eero Laine"):
        assert all(not people for people in meant(HEAD.format(line) + LIST, "i"))


def test_whoever_is_quoted_is_not_the_author() -> None:
    text = HEAD.format("Author: Mr Eero Laine") + LIST + "Mr Rojas said: “I like the Nile”.\n"
    told = story(text)
    assert meant(text, "i")[-1] == set()
    assert any(reference.way is Way.NAME for reference in cast_of(told).references)
