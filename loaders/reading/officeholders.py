"""Of which state the holders of offices are whom public records know: "the Minister, Richard Brabec" is Czechia's.

`officeholders.tsv` is gathered by bench/gather_officeholders.py from tables drawn from Wikidata (CC0): the words of a
name in the form in which names are compared, a state, the first and the last year in any office of its government in
this century. It never makes an office of its own: it tells whose one is that the report names. And it tells that words
are a name, "Mizuho Fukushima", "Jared Polis".
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from functools import cache
from importlib.resources import files

from graph.names import form_of
from loaders.reading.kept import kept

_CODE = 2  # letters of that of a state
_IN_OFFICE = 2
"""Years before and after in which somebody can hold an office that the records lack."""
_IN_PUBLIC = 10
"""Years before and after in which somebody of that name and of a state that the report tells of is taken for him."""


def state_of_officeholder(name: str, year: int, told: Collection[str]) -> str | None:
    """The only state in whose government somebody of just that full name was about that year.

    `told` are the codes of states that the report tells of: of these one is likelier, and so taken from longer before
    and after.
    """
    within = {
        state
        for state, first, last in tenures_of(name)
        if first - _IN_OFFICE <= year <= last + _IN_OFFICE
        or (state in told and first - _IN_PUBLIC <= year <= last + _IN_PUBLIC)
    }
    return within.pop() if len(within) == 1 else None


@kept
def is_officeholder(name: str) -> bool:
    """Whether somebody of just that full name was in a government: then it is a name, whatever its words are."""
    form = form_of(name)
    return form.full and words_of(form.words) in _officeholders()


def tenures_of(name: str) -> tuple[tuple[str, int, int], ...]:
    """The states in whose governments somebody of just that full name was, each with the first and last year."""
    form = form_of(name)
    return tuple(_rows(_officeholders().get(words_of(form.words), ""))) if form.full else ()


def is_of_one_state(name: str, state: str) -> bool:
    """Whether no politician of another state bears a word of a name: "Ramaphosa", not "Rodriguez"."""
    return all(_only_states().get(word, state) == state for word in form_of(name).words)


@cache
def _only_states() -> Mapping[str, str]:
    """The state whose politicians bear each word of a name, "" where those of several do."""
    found: dict[str, str] = {}
    for words, rows in _officeholders().items():
        state = rows[:_CODE]
        if "\n" in rows and any(row[:_CODE] != state for row in rows.splitlines()):
            state = ""
        for word in words.split():
            if found.setdefault(word, state) != state:
                found[word] = ""
    return found


def words_of(words: Collection[str]) -> str:
    """How the table keeps the words of a name: whatever their order, "Xi Jinping" and "Jinping Xi" are one."""
    return " ".join(sorted(words))


@cache
def _officeholders() -> Mapping[str, str]:
    """The rest of the lines that tell of somebody: few of so many are ever asked for."""
    found: dict[str, str] = {}
    for line in (files("loaders.resources") / "officeholders.tsv").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            words, _, rest = line.partition("\t")
            found[words] = f"{found[words]}\n{rest}" if words in found else rest
    return found


def _rows(told: str) -> Iterator[tuple[str, int, int]]:
    """The state, first and last year of each line."""
    for line in told.splitlines():
        state, first, last = line.split("\t")
        yield state, int(first), int(last)
