"""Who is told in which post that one person at a time has, by post and by person, while tellings come and go."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from graph.conflicts.found import Found
from graph.conflicts.groups import Group, Known
from graph.conflicts.holdings import Holding
from graph.conflicts.persons import OfPerson
from graph.conflicts.posts import InPost
from graph.growing.keyed import Keyed
from graph.model import Office, Person, Telling


class Holdings:
    """The groups of posts and of people, with what is told in them."""

    def __init__(self, known: Known) -> None:
        self._known = known
        self._held: dict[str, Holding] = {}
        self._posts: dict[str, InPost] = {}
        self._people: dict[str, OfPerson] = {}
        self._in: Keyed[str] = Keyed()

    def note(self, telling: Telling) -> None:
        """A telling of a tenure that comes."""
        holding = self._known.holding(telling)
        if holding is None:
            return
        self._held[telling.id] = holding
        self._posts.setdefault(holding.office, InPost()).add(holding)
        self._people.setdefault(holding.person, OfPerson()).add(holding)
        self._in.add(holding.person, holding.office)

    def forget(self, telling: str) -> None:
        """A telling that goes, which may be one that was not noted."""
        holding = self._held.pop(telling, None)
        if holding is None:
            return
        post, person = self._posts[holding.office], self._people[holding.person]
        post.remove(holding)
        person.remove(holding)
        if holding.person not in post.people:
            self._in.remove(holding.person, holding.office)
            if not self._in.under(holding.person):
                del self._people[holding.person]
        if not post.people:
            del self._posts[holding.office]

    def refresh(self, telling: Telling) -> None:
        """A telling whose evidence is another than before."""
        if telling.id in self._held:
            self.forget(telling.id)
            self.note(telling)

    def near(self, record: Person | Office) -> Iterator[Group]:
        """The groups that look at a person or an office: at names."""
        if isinstance(record, Person):
            yield Group("person", (record.id,))
            yield from (Group("post", (office,)) for office in self._in.under(record.id))
        elif record.id in self._posts:
            yield Group("post", (record.id,))
            yield from (Group("person", (person,)) for person in self._posts[record.id].people)

    def found(self, group: Group) -> Iterable[Found]:
        """The conflicts in a group of a post or a person."""
        (name,) = group.of
        if group.kind == "post":
            return self._posts[name].found(self._known.people, self._known.name) if name in self._posts else ()
        return self._people[name].found(self._known.offices, self._known.name) if name in self._people else ()
