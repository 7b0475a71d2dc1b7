"""By what medium the two of a link spoke: what its own line tells, else what is told of a call elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from loaders.reading.clauses import Line
from loaders.reading.dating import Dated
from loaders.reading.links import Link
from loaders.reading.media import medium_of
from loaders.reading.pairs import Pair, strength
from loaders.reading.past_perfect import is_past_perfect
from loaders.reading.triggers import Join, Trigger
from loaders.reading.when import When
from loaders.reading.wordsets import word_sets
from ontology.terms import Medium, MeetingStatus

_BACK_CALL = 4  # lines before that may tell of the call in which somebody took part
_ATTENDED = 5  # items from "attended" to "the opening of a forum"
_TALKED = frozenset({Join.MUTUAL, Join.NOUN, Join.SPEECH, Join.ATTENDANCE})  # as people do on the phone too
_TOGETHER = ("met/", "had met", "meeting", "face-to-face")  # first words of phrases of those in one room
_VERBS = frozenset({Join.MUTUAL, Join.HOST, Join.GUEST})
_JOINING = frozenset({"and", "then", "before"})
_TIED = frozenset({"direct", "group", "again"})  # features of links to those whom words of a call tell of


class LinkMedia:
    """Tells the medium of any link of one story, of which `whens` are the dates by line.

    What dates a link is told with each question: kept here, it would hold who asks.
    """

    def __init__(
        self,
        lines: Sequence[Line],
        whens: Sequence[Sequence[When]],
        triggers: Sequence[Sequence[Trigger]],
    ) -> None:
        self.lines = lines
        self.whens = whens
        self.triggers = triggers
        self.words = word_sets("media")
        self.paid_calls = self._are_calls_paid()

    def of(self, link: Link, pair: Pair, dated: Callable[[Link], Dated]) -> Medium:
        """By the words of the line, else by those of a call elsewhere, if none say that the two were together."""
        medium = self._in_line(link.line, link)
        held = [other for other in pair.links if other.status is MeetingStatus.TOOK_PLACE]
        if medium is not Medium.IN_PERSON or any(_is_face_to_face(other) for other in held):
            return medium
        day = dated(link).date
        told = [self._in_line(k.line) for k in held if self._is_remote(k) and dated(k).date == day]
        told.append(self._before(link, dated))
        return next((other for other in told if other is not Medium.IN_PERSON), medium)

    def _before(self, link: Link, dated: Callable[[Link], Dated]) -> Medium:
        """That of the encounter of which the lines before tell: "By video link the two ... Beside her sat ..."."""
        day, said, _ = dated(link)
        if self._goes_elsewhere(link):
            return Medium.IN_PERSON
        for number in range(link.line - 1, max(-1, link.line - _BACK_CALL - 1), -1):
            line, medium = self.lines[number], self._in_line(number)
            held = [
                trigger
                for trigger in self.triggers[number]
                if trigger.status is MeetingStatus.TOOK_PLACE and not is_past_perfect(line, trigger)
            ]
            if held and medium is not Medium.IN_PERSON:
                days = {when.date for when in self.whens[number]}
                return Medium.IN_PERSON if said and days and day not in days else medium
            if any(_is_in_one_room(trigger) for trigger in held):
                break
        return Medium.IN_PERSON

    def _goes_elsewhere(self, link: Link) -> bool:
        """Whether a line tells of something after the call or apart from it: "He later attended a dinner"."""
        items, trigger = self.lines[link.line].items, link.trigger
        said = self.lines[link.line].words
        if not self.words["later"].isdisjoint(said) and not any(word.startswith("join") for word in said):
            return True
        if trigger is None:
            return False
        reach = _ATTENDED if trigger.join is Join.ATTENDANCE else 0  # a forum may also be discussed on the phone
        event = {item.word for item in items[trigger.first : trigger.last + reach]}
        return not self.words["events"].isdisjoint(event)

    def _is_remote(self, link: Link) -> bool:
        """Whether words of a call tie two people: "phoned", "held a video conference"."""
        if link.trigger is None or _TIED.isdisjoint(link.features):
            return False
        said = {item.word for item in self.lines[link.line].items[link.trigger.first : link.trigger.last]}
        return not said.isdisjoint(self.words["any"])

    def _in_line(self, number: int, link: Link | None = None) -> Medium:
        """That of which the words of a line tell, or of the part between semicolons in which a link stands."""
        line = self.lines[number]
        items = line.items
        if link is not None and link.trigger is not None and ";" in line.words:
            marks = [at for at, item in enumerate(items) if item.word == ";"]
            first = max((at for at in marks if at < link.trigger.first), default=0)
            first = first if _is_in_one_room(link.trigger) else 0  # "By phone she spoke to A; to B; to C"
            items = items[first : min((at for at in marks if at >= link.trigger.first), default=len(items))]
        if link is not None and link.trigger is not None and link.trigger.join in _VERBS:
            items = items[self._past_call(number, link.trigger) :] if _is_in_one_room(link.trigger) else items
        return medium_of(items, line.words, paid=self.paid_calls)

    def _past_call(self, number: int, trigger: Trigger) -> int:
        """Where a line goes on to an encounter after a call: "spoke with A by phone and met B", else its beginning."""
        items = self.lines[number].items
        if ";" in self.lines[number].words or not any(
            i.word in _JOINING for i in items[trigger.first - 2 : trigger.first]
        ):
            return 0
        before = [one for one in self.triggers[number] if one.last <= trigger.first and one.join in _TALKED]
        said = {item.word for item in items[before[-1].first : before[-1].last]} if before else set()
        return 0 if said.isdisjoint(self.words["any"]) else before[-1].last

    def _are_calls_paid(self) -> bool:
        """Whether the calls of the story are paid ones: it tells of courtesy calls, and nothing of a telephone."""
        words = [line.words for line in self.lines if line.told]
        paid = any(not said.isdisjoint(self.words["call"]) and "courtesy" in said for said in words)
        return paid and all(said.isdisjoint(self.words["phone"]) for said in words)


def _is_face_to_face(link: Link) -> bool:
    """Whether two people are tied by what is done in one room: "received", "met"."""
    return link.trigger is not None and strength(link) > 0 and _is_in_one_room(link.trigger)


def _is_in_one_room(trigger: Trigger) -> bool:
    return trigger.join not in _TALKED or trigger.phrase.startswith(_TOGETHER)
