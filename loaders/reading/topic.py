"""Whom pronouns and plain descriptions stand for: "he", "her", "His Highness", "the guest".

What a pronoun can mean is told by `pronouns`. Where several fit, `antecedents` tells the likeliest.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cache
from heapq import nlargest

from loaders.reading.acquaintance import Acquaintance
from loaders.reading.allegiance import Allegiance
from loaders.reading.antecedent_features import MOST_NAMED, Setting
from loaders.reading.antecedents import Chooser, likeliest
from loaders.reading.authors import FIRST, author_of
from loaders.reading.cast import Cast, Way
from loaders.reading.choosing import Choosing
from loaders.reading.described_one import DescribedOne
from loaders.reading.first_person import FirstPerson
from loaders.reading.genders import genders_of
from loaders.reading.geography import Places
from loaders.reading.groups import Groups
from loaders.reading.guest_and_host import GuestAndHost
from loaders.reading.home_side import home_of
from loaders.reading.items import Item
from loaders.reading.lexicon import bare
from loaders.reading.peers import Peers
from loaders.reading.pronouns import Pronouns, Spoken
from loaders.reading.salience import Salience
from loaders.reading.sentence_places import (
    clause_subject,
    named_before,
    nominals,
    owner,
    possesses,
    titled,
)
from loaders.reading.standing_words import may_call, may_stand
from loaders.reading.story import Kind, Story
from loaders.reading.wordsets import word_sets

_MOST_RIVALS = 3  # with whom is meant
_GOING_ON = frozenset({"also", "then", "later", "subsequently"})
"""After a title that is the subject, of whom is told on: "the President also spoke with C", after "A met B"."""


class Topic:
    """Who is spoken of while a story is read from its first sentence to its last."""

    def __init__(
        self, story: Story, cast: Cast, places: Places, allegiance: Allegiance, choose: Chooser = likeliest
    ) -> None:
        self.words = word_sets("standins")
        self.gender = genders_of(story, cast)
        named = Counter(r.people[0] for r in cast.references if len(r.people) == 1 and r.way is not Way.PRONOUN)
        order = {person.key: number for number, person in enumerate(cast.people)}
        self.hub = hub = min(named, key=lambda key: (-named[key], order.get(key, 0)), default=None)
        self.known = Acquaintance(cast, allegiance)
        self.at_home = cache(lambda: home_of(story, cast, places, allegiance.states, hub))
        home = self.known.states.get(self.hub or "", frozenset())
        self.salience = Salience()
        setting = Setting(
            self.salience,
            allegiance.relation,
            frozenset(self.gender),
            frozenset(p for p in self.known.people if self.known.states.get(p, frozenset()) & home),
            named,
            tuple(nlargest(MOST_NAMED, named.values())),
        )
        self.choosing = Choosing(choose, hub, setting)
        likeliest_of = self.choosing.likeliest
        self.groups = Groups(self.known, places, self.at_home)
        self.one = DescribedOne(self.known, places, self.groups.phrases, likeliest_of)
        self.demonyms = self.one.demonyms
        self.guests = GuestAndHost(self.known, places, self.gender, self.at_home, likeliest_of)
        self.pronouns = Pronouns(self.known, self.gender, likeliest_of)
        self.peers = Peers(self.known, places, likeliest_of)
        self.first_person = FirstPerson(story, cast)
        self.author = author_of(story, cast)
        self.quoted = self.first_person.quoted
        self.recent: list[str] = []
        self.subject: str | None = None
        self.other: str | None = None
        self.kind: Kind | None = None
        self.paragraph: int | None = None
        self.headed = False

    def resolve(self, items: tuple[Item, ...], kind: Kind, paragraph: int) -> tuple[Item, ...]:
        """The items of the next sentence with those words that stand for a person as mentions of him or her."""
        resolved = list(items)
        self.choosing.fresh = paragraph != self.paragraph
        self.paragraph, self.headed = paragraph, kind is Kind.HEADLINE
        standing = self._standing(items)
        if self.author:
            self._speaks(resolved)
        for index in standing:
            item = items[index]
            if item.rivals:
                meant = self._holder(resolved, index)
                resolved[index] = item._replace(people=meant[:1], rivals=meant[1:_MOST_RIVALS])
            if item.people:
                continue
            meant = self._meant(resolved, index)
            if meant:
                called = bare(item.word)
                owns = (called != item.word and called not in self.words["subject"]) or (
                    item.word in self.words["possessive"] and (item.word != "her" or possesses(items, index))
                )
                rivals = meant[1:_MOST_RIVALS]
                resolved[index] = item._replace(people=meant[:1], way=Way.PRONOUN, owns=owns, rivals=rivals)
                continue
            people, owns = self.groups.resolve(resolved, index)
            if people:
                way = Way.GROUP if len(people) > 1 else Way.PRONOUN
                resolved[index] = item._replace(people=people, way=way, owns=owns)
        if not self.author:
            self.first_person.resolve(resolved, self.subject)
        told = [item for item in resolved if item.people]
        self._remember(resolved, told)
        if told:
            named = dict.fromkeys([item.people[0] for item in told if len(item.people) == 1])
            self.recent = [*[person for person in self.recent if person not in named], *named]
            self.groups.remember(resolved, told, kind is Kind.ITEM and self.kind is Kind.ITEM)
        self.kind = kind
        return tuple(resolved)

    def _standing(self, items: tuple[Item, ...]) -> list[int]:
        """Which items may stand for people, or for one of several."""
        if not items:
            return []
        words, starts, _, _, _, _, capital, rivals = zip(*items, strict=True)
        found = [at for at, may in enumerate(map(may_call, words)) if may and (capital[at] or may_stand(words[at]))]
        if any(rivals) or not self.demonyms.keys().isdisjoint(starts):
            others = (at for at, start in enumerate(starts) if rivals[at] or start in self.demonyms)
            found = sorted({*found, *others})
        return found

    def _speaks(self, items: list[Item]) -> None:
        """Take the author for who speaks in the first person, but for where others are quoted."""
        for index, item in enumerate(items):
            if item.word in FIRST and not any(start <= item.start < end for start, end in self.quoted):
                people = (self.author,) if self.author else ()
                items[index] = item._replace(people=people, way=Way.PRONOUN, owns=item.word == "my")

    def _meant(self, items: Sequence[Item], index: int) -> tuple[str, ...]:
        """Who is meant by a word that stands for one, the likeliest first."""
        word = bare(items[index].word)
        if word in self.words["style"] and not items[index].people:
            if index and items[index - 1].word in self.words["possessive"] | self.words["style"]:
                return () if titled(items, index) else self.pronouns.styled(items, index, self._spoken())
            return ()
        if word in self.words["guest"] or word in self.words["host"]:
            return self.guests.meant(items, index, (self.other, self.subject), self.recent)
        if word in self.words["peer"]:
            return self.peers.meant(items, index, self.recent, headed=self.headed)
        following = items[index + 1].word if index + 1 < len(items) else ""
        if word in self.words["possessive"] and following in self.words["style"]:
            return ()
        if (meant := self.pronouns.meant(items, index, self._spoken())) is not None:
            return meant
        return self.one.meant(items, index, self.recent)

    def _holder(self, items: Sequence[Item], index: int) -> tuple[str, ...]:
        """Whom of those that hold an office its title stands for: somebody else than the subject of its clause."""
        item = items[index]
        barred = {clause_subject(items, index), *owner(items, index)}
        order = (
            *named_before(items, index)[::-1],
            self.subject,
            self.hub,
            self.other,
            *item.people,
            *self.recent[::-1],
        )
        able = dict.fromkeys(p for p in order if p and p in item.rivals and p not in barred)
        following = items[index + 1].word if index + 1 < len(items) else ""
        if following in _GOING_ON and self.subject in able:
            return (self.subject,)
        return self.choosing.likeliest("title", tuple(able), items, index)

    def _spoken(self) -> Spoken:
        """Who is spoken of up to here."""
        return Spoken(self.subject, self.other, self.hub, self.recent)

    def _remember(self, items: Sequence[Item], told: Sequence[Item]) -> None:
        """Take note of a sentence that was read, and of those of its items that mention people (`told`)."""
        spoken = [item.people[0] for item in told if len(item.people) == 1 and not item.owns]
        nominal = nominals(items, len(items)) if spoken else []
        subject = nominal[0] if nominal else spoken[0] if spoken else None
        self.salience.remember(items, told, subject, nominal)
        if subject is None:
            return
        others = [person for person in dict.fromkeys(spoken) if person != subject]
        if others:
            self.other = others[-1]
        elif self.subject and self.subject != subject:
            self.other = self.subject
        self.subject = subject
