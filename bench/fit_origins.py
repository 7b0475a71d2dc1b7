"""Count of which states names are usual, from public records of office holders and annotated reports.

    python bench/fit_origins.py RECORDS_DIR [GOLD...] --offices DIR --legislatures DIR

RECORDS_DIR holds the XML of the Office of the Historian (visits and travels, CC0): visitors with the states that they
came from, and those whom travellers met with the countries of the travel. Names of politicians by Wikidata (CC0) are
added (`politicians` tells of the two folders), and given and family names of the locales of Faker (MIT), put into Latin
letters. Names of annotated reports (GOLD) count beside these, so that they can be left out of the counts alone. Writes
name_origins.npz among the resources of the loaders. The same input gives the same file.
"""

from __future__ import annotations

import argparse
import hashlib
import pkgutil
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from importlib import import_module
from pathlib import Path

import faker.providers.person
from anyascii import anyascii
from defusedxml import ElementTree
from politicians import of_politicians

from loaders.fitting.annotated import annotated, names_of_states
from loaders.reading.name_counts import saved
from loaders.reading.origins import grams
from ontology.states import states

TARGET = Path(__file__).parent.parent / "loaders/resources/name_origins.npz"
_TITLES = re.compile(
    r"^(?:(?:[Tt]he|Acting|Vice|Deputy|Co-?|Interim|President(?:-[Ee]lect)?|Prime|Minister,?|Foreign|Chancellor|King|Queen"
    r"|Crown|Prince(?:ss)?|Sheikh|Shaikh|Emir|Amir|Sultan|Premier|Chair(?:man)?|General|Secretary|Taoiseach|Shah|Emperor"
    r"|Pope|Archbishop|Grand|Duke|Duchess|Lt\.?|Col\.?|Gen\.?|Dr\.?|Mrs?\.?|Sir|Lord|Lady|Field|Marshal|Head|of|State"
    r"|Council|Government|Governor|for|Affairs|and|Speaker|Military|Leader|Ruler|First|Second|Provisional|Transitional"
    r"|Regent|Captain|Major|Admiral|Commander|Colonel|Lieutenant|in|Chief|Defense|External|Elect|Dalai|Lama|Patriarch"
    r"|High|Commissioner|Representative|Executive|National|Authority|Palestinian|European|Commission|Presidency"
    r"|Member|Tripartite|Federal|Right|Honorable)\s+)+"
)
_TITLED = re.compile(
    r"(?:President|Prime Minister|Foreign Minister|Chancellor|King|Premier|Emir|Minister|Ambassador|Emperor)\s+"
    r"((?!Of|Minister|Foreign|General|Affairs|Prime|Secretary)[A-Z][\w'’.-]+(?:\s[A-Z][\w'’.-]+){0,3})"
)
_LEAST = 2  # times that a group of letters stands in names, to be kept
_MOST = 400  # names of one locale
_UNVOWELLED = frozenset({"ar", "fa", "he", "th", "bn", "hi", "ta", "or", "si", "gu", "mr"})  # ill put in Latin letters
_ELSEWHERE = frozenset({"es_CA", "fr_QC"})  # locales whose second part is no state


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("records", type=Path)
    parser.add_argument("--offices", type=Path, required=True)
    parser.add_argument("--legislatures", type=Path, required=True)
    parser.add_argument("gold", type=Path, nargs="*")
    args = parser.parse_args()
    known = {*of_records(args.records), *of_locales(), *of_politicians(args.offices, args.legislatures)}
    told = {name for path in args.gold for report in annotated(path) for name in names_of_states(report.gold)}
    names = sorted([*known, *told])
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for name, code in names:
        for gram in grams(name):
            counts[gram][code] += 1
    kept = {gram: dict(sorted(counts[gram].items())) for gram in sorted(counts) if counts[gram].total() > _LEAST}
    with TARGET.open("wb") as file:
        saved(kept, file)
    print(f"{len(names)} names, {len(kept)} words and groups of letters, {TARGET.stat().st_size // 1024} KB")


def of_records(directory: Path) -> Iterator[tuple[str, str]]:
    """Those who visited, by where they came from, and those who were met, by where."""
    codes = {name.lower(): state.code for state in states() for name in state.names}
    for path in sorted(directory.rglob("*.xml")):
        root = ElementTree.fromstring(path.read_bytes())
        for visit in root.iter("visit"):
            code = codes.get((visit.findtext("from") or "").strip().lower())
            for visitor in re.split(r" and |;", visit.findtext("visitor") or ""):
                name = _TITLES.sub("", re.split(r",| of ", re.sub(r"\(.*?\)", "", visitor).strip())[0] + " ").strip()
                if code and len(name) > 2 and name[0].isupper():
                    yield name, code
        for trip in root.iter("trip"):
            code = codes.get((trip.findtext("country") or "").strip().lower())
            for found in _TITLED.finditer(trip.findtext("remarks") or "") if code else ():
                yield found[1].rstrip("."), str(code)


def of_locales() -> Iterator[tuple[str, str]]:
    """Given and family names by the state of their locale, as many of each, chosen by their hashes."""
    for module in pkgutil.iter_modules(faker.providers.person.__path__):
        language, _, code = module.name.partition("_")
        if code and language not in _UNVOWELLED and module.name not in _ELSEWHERE:
            provider = import_module(f"faker.providers.person.{module.name}").Provider
            found = {anyascii(name).title() for name in _listed(provider)}
            chosen = sorted(found, key=lambda name: hashlib.sha256(name.encode()).digest())
            yield from ((name, code) for name in chosen[:_MOST])


def _listed(provider: type) -> Iterator[str]:
    for attribute in dir(provider):
        values = getattr(provider, attribute)
        named = "name" in attribute and not any(word in attribute for word in ("language", "format", "__"))
        if named and isinstance(values, (tuple, list, Mapping)):
            yield from (name for name in values if isinstance(name, str) and name and "{" not in name)


if __name__ == "__main__":
    main()
