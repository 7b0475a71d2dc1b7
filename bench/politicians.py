"""Names of politicians by state, from tables that others drew from Wikidata (CC0).

`OFFICES` holds checkouts of the repositories of github.com/every-politician-scrapers, a folder each: `meta.json` tells
the state, `html/holders21.csv` who held an office of it in this century, `html/legislators.csv` who sat in its
parliament. `LEGISLATURES` is a checkout of everypolitician-data, whose `sources/morph/wikidata.csv` has members of
parliaments that the former lack. What others wrote into those repositories from elsewhere is left alone.
"""

from __future__ import annotations

import csv
import hashlib
import json
import re
from collections.abc import Iterator
from pathlib import Path

from anyascii import anyascii

from ontology.states import states

MOST = 1500
"""Names of one state, holders of offices first: some parliaments have had thousands of members."""
_HOLDERS, _MEMBERS = "html/holders21.csv", "html/legislators.csv"
_OTHERWISE = {"paraguary": "PY"}  # as a table has it
_LEGISLATURES = "data/*/*/sources/morph/wikidata.csv"


def of_politicians(offices: Path, legislatures: Path) -> Iterator[tuple[str, str]]:
    """Full names in Latin letters with the code of their state, as many of each at most, chosen by their hashes."""
    ranked: dict[str, dict[str, int]] = {}
    for name, code, rank in (*_of_offices(offices), *_of_legislatures(legislatures)):
        latin = anyascii(re.sub(r"\(.*?\)", "", name).split(",")[0]).strip()
        if " " in latin and not any(char.isdigit() for char in latin):
            known = ranked.setdefault(code, {})
            known[latin] = min(rank, known.get(latin, rank))
    for code, known in sorted(ranked.items()):
        chosen = sorted(known, key=lambda name: (known[name], hashlib.sha256(name.encode()).digest()))
        yield from ((name, code) for name in chosen[:MOST])


def holders(offices: Path) -> Iterator[tuple[str, dict[str, str]]]:
    """The rows of those who held an office, each with the code of its state."""
    for code, folder in _states_in(offices):
        yield from ((code, row) for row in _rows(folder / _HOLDERS))


def _of_offices(offices: Path) -> Iterator[tuple[str, str, int]]:
    for code, folder in _states_in(offices):
        for rank, table in enumerate((_HOLDERS, _MEMBERS)):
            yield from ((row["person"] or "", code, rank) for row in _rows(folder / table))


def _states_in(offices: Path) -> Iterator[tuple[str, Path]]:
    codes = {name.lower(): state.code for state in states() for name in state.names} | _OTHERWISE
    for meta in sorted(offices.glob("*/meta.json")):
        country = json.loads(meta.read_text(encoding="utf-8")).get("jurisdiction", {}).get("name", "").lower()
        code = codes.get(country) or codes.get(country.removeprefix("the "))
        if code:
            yield code, meta.parent


def _of_legislatures(folder: Path) -> Iterator[tuple[str, str, int]]:
    known = {state.code for state in states()}
    countries = json.loads((folder / "countries.json").read_text(encoding="utf-8"))
    codes = {country["slug"]: country["code"].partition("-")[0] for country in countries}
    for table in sorted(folder.glob(_LEGISLATURES)):
        code = codes.get(table.relative_to(folder).parts[1].replace("_", "-"))
        if code in known:
            for row in _rows(table):
                yield row.get("name__en") or row.get("name") or "", code, 2


def _rows(table: Path) -> list[dict[str, str]]:
    if not table.is_file():
        return []
    with table.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))
