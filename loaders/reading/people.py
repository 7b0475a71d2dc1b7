"""Who the names of a story are: every mention of one person joined, surnames alone and other spellings included."""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise

from graph.facts import NamedPerson
from loaders.reading.forms import Form, form_of, is_alike, is_same
from loaders.reading.lexicon import fold_word, is_given
from loaders.reading.names import Name
from loaders.reading.tables import vocabulary, words

_OF_FIRST_NAMES = frozenset(
    {"king", "queen", "sultan", "emperor", "empress", "pope", "holy father", "prince", "princess"}
)
"""Titles of those who are called by their first names."""
_LEADING = frozenset({"president", "vice president", "prime minister", "premier", "chancellor", "minister", "governor"})
_SPOUSES = frozenset({"first lady", "mrs", "madame", "madam", "spouse", "wife"})
"""Styles of those who bear the surname of a leader whom the story may not name in full: "First Lady Ana Ortiz"."""
_BROKEN = re.compile(r" - ?|- ")
_NO_KEY = re.compile(r"[^a-z0-9]+")
_BEGINNING = 1  # letters that two spellings of a word share at least
_LEAST_ALIKE = 5  # letters of the shortest word that is joined by its likeness alone


@dataclass(slots=True)
class Figure:
    """A person in the making: names in the order of the text, the forms and styles that they bear."""

    names: list[Name] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)  # of the names, sorted
    forms: list[Form] = field(default_factory=list)
    styles: set[str] = field(default_factory=set)
    number: int = 0

    def add(self, name: Name) -> None:
        """One more mention."""
        self.names.append(name)
        insort(self.starts, name.start)
        form = form_of(name.words)
        if form not in self.forms:
            self.forms.append(form)
        if name.style:
            self.styles.add(name.style)

    def distance(self, offset: int) -> int:
        """How far the nearest mention is."""
        at = bisect_left(self.starts, offset)
        return min(abs(start - offset) for start in self.starts[max(0, at - 1) : at + 1])


class _Figures:
    """The people found so far, and which of them bear a word, or a last word that begins so."""

    def __init__(self) -> None:
        self.all: list[Figure] = []
        self._bearing: dict[str, dict[int, None]] = {}
        self._ending: dict[str, dict[int, None]] = {}

    def add(self, name: Name, figure: Figure | None) -> None:
        """One more mention of a person, of a new one if of none of them."""
        if figure is None:
            figure = Figure(number=len(self.all))
            self.all.append(figure)
        figure.add(name)
        words = form_of(name.words).words
        for word in words:
            self._bearing.setdefault(word, {})[figure.number] = None
        for word in (words[0], words[-1]):
            self._ending.setdefault(word[:_BEGINNING], {})[figure.number] = None

    def with_words_of(self, form: Form) -> list[Figure]:
        """Those who bear a word of a form."""
        return self._sorted({at for word in form.words for at in self._bearing.get(word, ())})

    def with_words_like(self, form: Form) -> list[Figure]:
        """Those whose first or last word begins as the last of a form does."""
        return self._sorted(self._ending.get(form.words[-1][:_BEGINNING], ()))

    def near(self, form: Form) -> list[Figure]:
        """All of these."""
        alike = self._ending.get(form.words[-1][:_BEGINNING], ())
        return self._sorted({at for word in form.words for at in self._bearing.get(word, ())}.union(alike))

    def _sorted(self, numbers: Iterable[int]) -> list[Figure]:
        return [self.all[at] for at in sorted(numbers)]


def figures_of(text: str, names: Sequence[Name]) -> list[Figure]:
    """The people of a story, in the order of their first full mention."""
    figures = _Figures()
    full = [name for name in names if name.certain and _is_full(name)]
    full = [name for name in full if not _is_address(name)]
    beside = _beside(text, full)
    for name in sorted(full, key=lambda name: (-len(form_of(name.words).words), name.start)):
        figures.add(name, _same_as(figures, form_of(name.words), beside.get(name.start)))
    known = {id(name) for name in full}
    for name in _nicknames(text, names):
        bearer = next((figure for figure in figures.all for other in figure.names if other.end == name.start - 2), None)
        if bearer is not None:
            figures.add(name, bearer)
            known.add(id(name))
    for name in names:
        if id(name) not in known:
            _join(figures, name)
    for figure in figures.all:
        figure.names.sort(key=lambda name: name.start)
    return sorted(figures.all, key=lambda figure: figure.names[0].start)


def _nicknames(text: str, names: Sequence[Name]) -> list[Name]:
    """Single words in brackets by which the story calls somebody with a title too: "Joko Widodo (Jokowi)"."""
    called = {name.words for name in names if name.certain and len(name.words) == 1}
    bracketed = [name for name in names if name.words in called and text[name.start - 2 : name.start] == " ("]
    return [name for name in bracketed if text[name.end : name.end + 1] == ")"]


def _beside(text: str, names: Sequence[Name]) -> dict[int, int]:
    """Where each of two who are named beside each other begins, by where the other does: "A B and his wife C A B"."""
    found: dict[int, int] = {}
    for one, other in pairwise(names):
        joined = other.start - one.end < _LONGEST_AND and _AND.fullmatch(text, one.end, other.start)
        if joined and one.words != other.words:
            found[one.start], found[other.start] = other.start, one.start
    return found


_LONGEST_AND = 60  # characters from a name over "and the Deputy Prime Minister" to the next
_AND = re.compile(r" (?:and|&) (?:(?:[A-Z][\w.’'-]*|the|his|her|of|wife|husband|spouse|former) ){0,6}")


def _same_as(figures: _Figures, form: Form, beside: int | None = None) -> Figure | None:
    """The person whom a name in full is of, None for somebody new; never who is named beside it, from there on."""
    ordered = figures.near(form)
    fits = [figure for figure in ordered if any(is_same(form, other) for other in figure.forms)]
    fits = [figure for figure in fits if beside not in figure.starts] if beside is not None else fits
    return fits[0] if len(fits) == 1 else next((figure for figure in fits if form in figure.forms), None)


def described(text: str, figures: Sequence[Figure]) -> list[NamedPerson]:
    """The people with their fullest names, other forms and mentions; keys are unique in the story."""
    people: list[NamedPerson] = []
    taken: set[str] = set()
    for figure in figures:
        spellings = [_spelled(text, name) for name in figure.names]
        fullest = _spelled(text, _fullest(figure.names))
        key = slug = _NO_KEY.sub("-", fold_word(fullest)).strip("-") or "person"
        number = 2
        while key in taken:
            key, number = f"{slug}-{number}", number + 1
        taken.add(key)
        aliases = tuple(dict.fromkeys(spelling for spelling in spellings if spelling != fullest))
        mentions = tuple((name.start, name.end) for name in figure.names)
        people.append(NamedPerson(key=key, name=fullest, aliases=aliases, mentions=mentions))
    return people


def _fullest(names: Sequence[Name]) -> Name:
    """The name that says most, of equals the one that is told most often, the first."""
    if len(names) == 1:
        return names[0]
    times = Counter([name.words for name in names])
    return max(names, key=lambda name: (*_fullness(name), times[name.words], -name.start))


def _fullness(name: Name) -> tuple[bool, int, int, bool]:
    whole = sum(len(word.replace(".", "")) > 1 for word in name.words)
    surnamed = len(name.words) > 1 and not _is_address(name)
    return surnamed, len(name.words), whole, not all(word.isupper() for word in name.words)


def _spelled(text: str, name: Name) -> str:
    said = " ".join(text[name.start : name.end].split())
    said = said.removesuffix(".") if said.endswith(_NUMBERED) else said
    return _BROKEN.sub("-", said) if "-" in said else said


def _is_full(name: Name) -> bool:
    form = form_of(name.words)
    return len(form.words) > 1 or bool(form.number)


def _join(figures: _Figures, name: Name) -> None:
    """Give a single word, or a doubtful row, to the person it is a surname or shorter name of."""
    fits = _fitting(figures, form_of(name.words), certain=name.certain)
    if not fits and _is_address(name):
        fits = [figure for figure in figures.all if _bears_first(figure, name)]
    if name.style in _OF_FIRST_NAMES and len(name.words) == 1 and is_given(name.words[0]):
        fits = [figure for figure in fits if name.style in figure.styles or _bears_first(figure, name)]
    if name.style in _LEADING:
        fits = [figure for figure in fits if not figure.styles or not figure.styles <= _SPOUSES]
    if fits:
        before = [figure for figure in fits if figure.starts[0] <= name.start] or fits
        styled = [figure for figure in before if name.style in figure.styles] if name.style else []
        figures.add(name, min(styled or before, key=lambda figure: figure.distance(name.start)))
    elif name.certain:
        figures.add(name, None)


_NUMBERED = " I."  # patriarchs and rulers whose number ends a sentence

_PATRONYMIC = re.compile(r"[A-Z]\w+(?:ovich|evich|ievich|yevich|ovna|evna|yevna|ievna)")


def _is_address(name: Name) -> bool:
    """ "Aleksandr Yurievich": whether a name is given and father's, as one is addressed who is named elsewhere."""
    if len(name.words) != 2 or name.titled or _PATRONYMIC.fullmatch(name.words[1]) is None:
        return False
    return is_given(name.words[0]) and fold_word(name.words[1]) not in vocabulary("names_family")


def _bears_first(figure: Figure, name: Name) -> bool:
    """Whether a word is the first of somebody's name: "King Abdullah" is none of Yusuf Abdullah."""
    word = form_of(name.words).words[0]
    return any(form.words[0] == word or is_alike(form.words[0], word) for form in figure.forms)


def _fitting(figures: _Figures, form: Form, *, certain: bool) -> list[Figure]:
    """The people that a form can be short for: by surname, else by another of their names, else by likeness."""
    near = figures.with_words_of(form)
    fits = [figure for figure in near if any(_is_end(form, other, certain=certain) for other in figure.forms)]
    if not fits:
        fits = [figure for figure in near if any(_is_within(form, other, certain=certain) for other in figure.forms)]
    if not fits and len(form.words) == 1 and (byname := _bynames().get(form.words[0])):
        fits = [figure for figure in figures.all if any(byname <= set(other.words) for other in figure.forms)]
    if not fits and len(form.words) == 1 and len(form.words[0]) >= _LEAST_ALIKE:
        near = figures.with_words_like(form)
        fits = [figure for figure in near if any(is_alike(form.words[0], other.words[-1]) for other in figure.forms)]
    return fits


@cache
def _bynames() -> dict[str, frozenset[str]]:
    """Names that the world calls somebody by, with the words of the name in full."""
    rows = [line.split() for line in words("bynames")]
    return {row[0]: frozenset(row[1:]) for row in rows}


def _is_end(form: Form, other: Form, *, certain: bool) -> bool:
    """Whether a form is the surname of another: "Salman" is none of Khalid bin Salman, at least after a title."""
    if form.number and form.number != other.number:
        return False
    if certain and other.fathers.issuperset(form.words) and other.words[0] not in form.words:
        return False
    return other.words[-len(form.words) :] == form.words


def _called(form: Form) -> str:
    """By which word somebody is called whose name opens with one that many bear: "Mohd Najib bin Abdul Razak"."""
    return form.words[form.words[0] in _OPENING and form.words[1] not in form.fathers]


_OPENING = frozenset({"mohd", "mohammad", "mohamad", "mohamed", "mohammed", "muhammad", "muhammed", "md", "ahmad"})
_OPENING |= {
    "nik",
    "wan",
    "syed",
    "sayed",
    "siti",
    "nur",
    "nor",
    "che",
    "ku",
    "megat",
    "abang",
    "awang",
    "haji",
    "hajah",
}
"""What Malay names open with before the word that their bearer goes by."""


def _is_within(form: Form, other: Form, *, certain: bool) -> bool:
    if certain and other.is_fathered and form.words[0] not in (other.words[0], _called(other)):
        return False
    return set(form.words) <= set(other.words) and not (form.number and form.number != other.number)
