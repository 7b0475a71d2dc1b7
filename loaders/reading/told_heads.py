"""Heads of organisations of states whom a story names apart from their office: "A wrote. The IAEA's Director General".

That the office is told, and of which organisation, is read from the story; whose it is from who is known to have headed
that in the year (`organisation_heads`, by common knowledge). A title that somebody bears is left to him.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from graph.names import form_of
from loaders.reading.claims import Bearing, Claim
from loaders.reading.names import Name
from loaders.reading.roles import role_of
from loaders.reading.story import Story
from loaders.reading.tables import table
from loaders.reading.titles import Title
from ontology.terms import Role, TenureStatus


def told_heads(story: Story, bearings: Sequence[Bearing]) -> None:
    """Give known heads of organisations of states the title of theirs that a story tells of nobody else."""
    free = [(bearing, title) for bearing in bearings for title in bearing.free if _may_head(title)]
    if not free:
        return
    heads = {claim.person for bearing in bearings for claim in bearing.claims if claim.role in _HEADS}
    year = int(story.report.published[:4])
    named: dict[str, Name] = {}
    for bearing in bearings:
        for name in bearing.names:
            person = bearing.who[name.first]
            if person not in heads and (person not in named or _length(name) > _length(named[person])):
                named[person] = name
    for bearing, title in free:
        said = f"{title.before} {title.head_text} {title.chain}".lower()
        for person, name in named.items():
            if person not in heads and any(_names(key, said) for key in _led(story.text[name.start : name.end], year)):
                role = role_of(title, None)
                bearing.claims.append(Claim(person, title, bearing.sentence, name, role, None, "known holder"))
                heads.add(person)


_HEADS = frozenset({Role.INTERNATIONAL_ORGANIZATION_HEAD})


def _may_head(title: Title) -> bool:
    current = title.status is TenureStatus.CURRENT and not title.plural
    return current and role_of(title, None) in _HEADS


def _length(name: Name) -> int:
    return name.end - name.start


def _names(key: str, said: str) -> bool:
    """Whether the words of a title name an organisation by a key, as whole words."""
    return f" {key} " in f" {' '.join(said.replace('(', ' ').replace(')', ' ').replace(chr(39) + 's', ' ').split())} "


def _led(name: str, year: int) -> Iterator[str]:
    """The keys of the organisations that somebody of just that full name headed in a year."""
    form = form_of(name)
    if not form.full:
        return
    for key, first, last in _known().get(" ".join(sorted(form.words)), ()):
        if first <= year <= last:
            yield key


@cache
def _known() -> Mapping[str, Sequence[tuple[str, int, int]]]:
    found: dict[str, list[tuple[str, int, int]]] = {}
    for key, rows in table("organisation_heads")["heads"].items():
        for row in rows:
            name, years = row.rsplit(" ", 1)
            first, last = years.split("-")
            words = " ".join(sorted(form_of(name).words))
            found.setdefault(words, []).append((key, int(first), int(last or _PRESENT)))
    return found


_PRESENT = 9999
