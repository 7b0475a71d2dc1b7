"""Whom a noun with an article means that tells what one person is: "the Armenian minister", "the Djiboutian"."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from loaders.reading.acquaintance import OWNED, Acquaintance, Noun, compounds, nouns, owns_somebody
from loaders.reading.geography import Manner, Places, code_of
from loaders.reading.group_phrases import GroupPhrases, stands_alone
from loaders.reading.items import Item
from loaders.reading.lexicon import bare
from loaders.reading.sentence_places import clause_subject, named_before
from loaders.reading.wordsets import word_sets
from ontology.terms import Role

Likeliest = Callable[[str, Iterable[str | None], Sequence[Item], int], tuple[str, ...]]
"""Of the people that a word of a kind can mean, the likeliest first."""

DESCRIBED = 6
"""Items before a noun that tell whom it means."""
_GOES_ON = frozenset({"of", "for", "to", "-", "and", "general"})  # the title has not ended
_TO_SEATED = 2  # items from "chair" to "in"


class DescribedOne:
    """Reads such nouns in the lines of a story; `recent` of its methods are people as they were last told of."""

    def __init__(self, known: Acquaintance, places: Places, phrases: GroupPhrases, likeliest: Likeliest) -> None:
        self.words = word_sets("standins")
        self.known = known
        self.phrases = phrases
        self.places = {place.start: place for place in places.found if place.manner is not Manner.CITY}
        self.cities = {place.start: place for place in places.found if place.manner is Manner.CITY}
        self.demonyms = {place.start: place for place in places.found if place.manner is Manner.DEMONYM}
        self.likeliest = likeliest

    def meant(self, items: Sequence[Item], index: int, recent: Sequence[str]) -> tuple[str, ...]:
        """ "The Armenian minister", "the diplomat": the last one of such a role and state who is not the subject."""
        if items[index].start in self.demonyms:
            return self._countryman(items, index, recent)
        word = bare(items[index].word)
        noun = nouns().get(word)
        if noun is None or noun.plural or not self._ends(items, index, word):
            return ()
        start, states, roles = self._told(items, index, noun)
        if items[start].word != "the" or not (states or roles):
            return ()
        if word in self.words["loose"] and (not states or (start and items[start - 1].word == "at")):
            return ()
        barred = {clause_subject(items, index)}
        order = [p for p in (*named_before(items, index)[::-1], *recent[::-1]) if p not in barred]
        fits = self.known.fitting(order, roles, states)
        if not fits and states:
            fits = self.known.fitting((p for p in self.known.people if p not in barred), roles, states, True)
            return fits if len(fits) == 1 else ()
        if not fits and word in self.words["of_rank"]:
            return self._unplaced(order, barred)
        return self.likeliest("described", fits, items, index)

    def _unplaced(self, people: Sequence[str], barred: set[str | None]) -> tuple[str, ...]:
        """Whose office is not told may have this one: who alone is such, and of another state than the subject."""
        unknown = {person for person in people if not self.known.roles.get(person)}
        theirs = frozenset().union(*(self.known.states.get(subject or "", frozenset()) for subject in barred))
        foreign = [person for person in unknown if self.known.states.get(person, frozenset()) - theirs]
        return tuple(foreign) if len(unknown) == len(foreign) == 1 else ()

    def _ends(self, items: Sequence[Item], index: int, word: str) -> bool:
        """Whether a noun is no part of a longer title or name, no seat and no part of another noun."""
        owns = word != items[index].word
        following = items[index + 1] if index + 1 < len(items) else None
        if following and ((following.capital and following.word != "i") or (following.people and not owns)):
            return False
        if owns and owns_somebody([item.word for item in items[index + 1 : index + 1 + OWNED]]):
            return False
        if word in self.words["loose"] and not owns and not stands_alone(self.words, items, index):
            return False
        return not (word == "chair" and index > 1 and items[index - _TO_SEATED].word in self.words["seated"])

    def _told(self, items: Sequence[Item], index: int, noun: Noun) -> tuple[int, frozenset[str], frozenset[Role]]:
        """Where what determines a noun begins, and of which states and roles it tells; none if its title goes on."""
        start, states, roles = index, set(self.phrases.of_places(items, index)), noun.roles
        following = items[index + 1] if index + 1 < len(items) else None
        if following and following.word in _GOES_ON and not states:
            after = items[index + 2] if index + 2 < len(items) else None
            if following.word != "to" or after is None or after.capital:
                return index, frozenset(), frozenset()
        while start > 0 and index - start < DESCRIBED and not items[start - 1].people:
            start -= 1
            item = items[start]
            place = self.places.get(item.start) or (self.cities.get(item.start) if start == index - 1 else None)
            if place:
                states.add(place.code)
            elif item.word in compounds() and noun.roles:
                roles = compounds()[item.word]
            elif item.word not in self.words["modifier"]:
                break
        return start, frozenset(states), roles

    def _countryman(self, items: Sequence[Item], index: int, recent: Sequence[str]) -> tuple[str, ...]:
        """ "The Djiboutian": the last one of a state who is not the subject."""
        place, last = self.demonyms[items[index].start], index
        while last + 1 < len(items) and items[last + 1].end <= place.end:
            last += 1
        alone = stands_alone(self.words, items, last) or bare(items[last].word) != items[last].word
        if not index or items[index - 1].word != "the" or not alone or _is_plural(items[last].word):
            return ()
        barred = {clause_subject(items, index)}
        order = (*named_before(items, index)[::-1], *recent[::-1])
        state = frozenset({place.code})
        fits = self.known.fitting((p for p in order if p not in barred), frozenset(), state)
        return self.likeliest("described", fits, items, index)


def _is_plural(word: str) -> bool:
    """Whether a demonym is of several: "the Brazilians"."""
    return word.endswith("s") and code_of(word[:-1].capitalize()) is not None
