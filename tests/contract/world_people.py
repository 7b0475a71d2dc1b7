"""Who is named in the reports of the small world."""

from __future__ import annotations

from world_reports import REPORTS, span

from graph.keys import fold, identifier
from graph.model import Mention, Person

_SPELLINGS: dict[str, dict[str, tuple[str, ...]]] = {
    "bekova": {
        "astana": ("Aigerim Bekova", "Bekova"),
        "reykjavik": ("Bekova",),
        "pretoria": ("A. Bekova", "Bekova"),
    },
    "holm": {"astana": ("Tómas Hólm",), "reykjavik": ("Tomas Holm",), "pretoria": ("Hólm",)},
    "ldube": {"astana": ("Lindiwe Dube",), "pretoria": ("Lindiwe Dube",)},
    "sdube": {"pretoria": ("Sipho Dube",)},
    "sadykova": {"pretoria": ("Dana Sadykova",)},
    "xu": {"pretoria": ("Xu Meilin",)},
    "alden": {"pretoria": ("Nils Aldén",)},
    "omarov": {"pretoria": ("Serik Omarov",)},
}


def _mentions(key: str) -> tuple[Mention, ...]:
    return tuple(
        sorted(
            (
                Mention(
                    id=identifier("person", REPORTS[report].id, fold(names[0])),
                    report=REPORTS[report].id,
                    key=key,
                    name=names[0],
                    aliases=names[1:],
                    spans=(span(report, names[0]),),
                )
                for report, names in _SPELLINGS[key].items()
            ),
            key=lambda mention: mention.id,
        )
    )


def _person(key: str) -> Person:
    mentions = _mentions(key)
    names = [name for spellings in _SPELLINGS[key].values() for name in spellings]
    return Person(id=mentions[0].id, name=names[0], aliases=tuple(sorted({*names} - {names[0]})), mentions=mentions)


PEOPLE = {key: _person(key) for key in _SPELLINGS}
ID = {key: person.id for key, person in PEOPLE.items()}
