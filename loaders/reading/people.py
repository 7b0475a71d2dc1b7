"""Who the names of a story are: every mention of one person joined, surnames alone and other spellings included."""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections.abc import Sequence
from dataclasses import dataclass, field

from rapidfuzz import fuzz

from graph.facts import NamedPerson
from loaders.reading.lexicon import PARTICLES, fold_word, is_initial
from loaders.reading.names import Name

_ALIKE = 84.0
"""Least likeness, of 100, of two spellings of one word: Dashzegve and Dashzegviin are at 84."""


@dataclass(slots=True)
class Figure:
    """A person in the making: names in the order of the text. `forms` are the folded words of each fuller name."""

    names: list[Name] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)  # of the names, sorted
    forms: list[tuple[str, ...]] = field(default_factory=list)

    def add(self, name: Name) -> None:
        """One more mention."""
        self.names.append(name)
        insort(self.starts, name.start)
        form = _form(name)
        if form not in self.forms:
            self.forms.append(form)

    def distance(self, offset: int) -> int:
        """How far the nearest mention is."""
        at = bisect_left(self.starts, offset)
        return min(abs(start - offset) for start in self.starts[max(0, at - 1) : at + 1])


def figures_of(names: Sequence[Name]) -> list[Figure]:
    """The people of a story, in the order of their first full mention."""
    figures: list[Figure] = []
    full = [name for name in names if name.certain and len(_form(name)) > 1]
    for name in sorted(full, key=lambda name: (-len(_form(name)), name.start)):
        form = _form(name)
        fits = [figure for figure in figures if any(_same(form, other) for other in figure.forms)]
        figure = fits[0] if len(fits) == 1 else next((f for f in fits if form in f.forms), None)
        if figure is None:
            figure = Figure()
            figures.append(figure)
        figure.add(name)
    for figure in figures:
        figure.names.sort(key=lambda name: name.start)
    known = {id(name) for name in full}
    for name in names:
        if id(name) not in known:
            _join(figures, name)
    for figure in figures:
        figure.names.sort(key=lambda name: name.start)
    return sorted(figures, key=lambda figure: figure.names[0].start)


def described(text: str, figures: Sequence[Figure]) -> list[NamedPerson]:
    """The people with their fullest names, other forms and mentions; keys are unique in the story."""
    people: list[NamedPerson] = []
    taken: set[str] = set()
    for figure in figures:
        spellings = [_spelled(text, name) for name in figure.names]
        fullest = max(
            spellings, key=lambda spelling: (len(spelling.split()), not spelling.isupper(), -spellings.index(spelling))
        )
        key = slug = re.sub(r"[^a-z0-9]+", "-", fold_word(fullest)).strip("-") or "person"
        number = 2
        while key in taken:
            key, number = f"{slug}-{number}", number + 1
        taken.add(key)
        aliases = tuple(dict.fromkeys(spelling for spelling in spellings if spelling != fullest))
        mentions = tuple((name.start, name.end) for name in figure.names)
        people.append(NamedPerson(key=key, name=fullest, aliases=aliases, mentions=mentions))
    return people


def _spelled(text: str, name: Name) -> str:
    return " ".join(text[name.start : name.end].split())


def _form(name: Name) -> tuple[str, ...]:
    return tuple(
        part for word in name.words for part in fold_word(word).replace("-", " ").split() if part not in PARTICLES
    ) or tuple(fold_word(word) for word in name.words)


def _same(form: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two full names are spellings or shortenings of one."""
    if form == other or sorted(form) == sorted(other):
        return True
    short, long = sorted((form, other), key=len)
    if len(short) > 1 and len(short) < len(long):
        left = list(long)
        for word in short:
            match = next((o for o in left if _word_same(word, o)), None)
            if match is None:
                return False
            left.remove(match)
        return True
    return len(form) == len(other) and all(_word_same(a, b) for a, b in zip(form, other, strict=True))


def _word_same(one: str, other: str) -> bool:
    if one == other:
        return True
    if is_initial(one.upper()) or is_initial(other.upper()):
        return one[:1] == other[:1]
    if min(len(one), len(other)) < 4:
        return False
    return one[0] == other[0] and fuzz.ratio(one, other) >= _ALIKE


def _join(figures: list[Figure], name: Name) -> None:
    """Give a single word, or a doubtful row, to the person it is a surname or shorter name of."""
    form = _form(name)
    fits = [figure for figure in figures if any(_ends(form, other) for other in figure.forms)]
    if not fits:
        fits = [figure for figure in figures if any(set(form) <= set(other) for other in figure.forms)]
    if not fits and len(form) == 1 and len(form[0]) > 4:
        fits = [figure for figure in figures if any(_word_same(form[0], other[-1]) for other in figure.forms)]
    if fits:
        before = [figure for figure in fits if figure.starts[0] <= name.start] or fits
        min(before, key=lambda figure: figure.distance(name.start)).add(name)
    elif name.certain:
        figure = Figure()
        figure.add(name)
        figures.append(figure)


def _ends(form: tuple[str, ...], other: tuple[str, ...]) -> bool:
    return len(form) <= len(other) and other[-len(form) :] == form
