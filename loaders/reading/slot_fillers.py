"""Who can fill a place of a trigger: its subject, its object, those beside them and those whom a clause refers to."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from loaders.reading.acquaintance import nouns
from loaders.reading.cast import Way
from loaders.reading.clauses import Line
from loaders.reading.mention_groups import Group, words_between
from loaders.reading.tellers import tells_after
from loaders.reading.triggers import Join, Trigger
from loaders.reading.wordsets import word_sets

_REACH = 30  # items from a trigger to its object
NOUN_REACH = 8  # items from "talks" to "between"
NOMINAL = frozenset({"", "as", "in", "at", "before", "than", "under"})
NOUN_OF = frozenset({"of", "between", "among"})
FRONTED = frozenset({"with", "from", "to", "on", "upon", "by"})
GOVERNING = frozenset({"with", "to", "from", "on", "upon"})  # before whom somebody meets
RELATIVE = frozenset({"whom", "those", "which"})
AMONG = frozenset({"were", "was", "are", "is", ":"})
_SUBJECT_BREAKS = frozenset({";", "that"})
_DISCUSSED = "discussed/"  # whose object is what was talked about: "discussed X with Y"
_OBJECT_BREAKS = frozenset({";", "said", "says", "that", "which"})
_OBJECT_AFTER = {
    Join.MUTUAL: frozenset({"", "at", "in", "with", "to"}),
    Join.HOST: frozenset({"", "at", "in", "of", "from", "with", "to", "under", "as", "for"}),
    Join.GUEST: frozenset({"", "on", "upon", "to", "of", "with", "from"}),
    Join.NOUN: frozenset({"with", "from", "to"}),
    Join.SPEECH: frozenset({"", "with", "to"}),
}
_CALLED_ON = frozenset({"on", "upon"})  # after "a courtesy call"
_ADVERBS = 5  # items between "who" and its verb
_HOLDING = frozenset({"holding", "having"})
_HELD = frozenset({"held", "had", "holds", "has", "hold", "have", "conducted", "opened", "began", "concluded"})
_VERB_REACH = 6  # items from "held" over "a new round of bilateral" to "talks"
_TIMES = frozenset({"the", "evening", "morning", "afternoon", "same", "day"})
_BACK = 7  # items from a verb over ", in the evening," to its conjunction
_TO_WHO = 2  # items from a name to "who"
_CONJUNCTIONS = frozenset({"and", "before", "after", "but", "then", "while", "or"})
_LEADING_ON = frozenset({"with", "to"})
_SPEAKING = frozenset({"speaking", "speak/speaking"})
_ADJUNCTS = frozenset({"after", "following", "during", "at", "before"})
_ADJUNCT_REACH = 5  # items from "after" over "a two-hour bilateral" to "meeting"
_CLAUSE = 3  # fewest items from "that" to the end of what is said
_TRAVELLED = frozenset(
    {"flew", "travelled", "traveled", "went", "drove", "left", "headed", "continued", "proceeded"}
) | {
    "flying",
    "travelling",
    "traveling",
    "going",
    "heading",
    "was",
    "returned",
    "moved",
    "crossed",
}
_JOURNEY = 12  # items from "flew" over where and when to the verb
_THERE = frozenset({"present", "attending", "presiding", "mediating", "joining", "participating"})
_ALSO_THERE = frozenset({"at", "in", "there", "taking", "on"})
_UNNAMED_REACH = 12  # items from a verb to those without a name whom its subject meets
_UNNAMED_WORDS = 5  # items from "with" to "guests"
_CLAUSE_ENDS = frozenset({",", ";", ".", ":", "and", "who"})
_CLAUSE_BREAKS = _CLAUSE_ENDS - {"and"}
_NEAR = 4  # items from "together with" to a name
_SHORT = 4
GRANTED = frozenset({"granted", "given", "held", "offered", "hosted", "accorded"})
_LEADING = frozenset({"with", "by"})
_PLACES = frozenset({"at", "in"})  # of which no person is the object: "received at Baabda Palace X"
_BODIES = frozenset({"delegation", "group", "mission", "party", "team"})
_PARTICIPLES = frozenset({"made", "built", "led", "sent", "brought", "drawn", "written", "taken", "run"})
_ALONE = frozenset(
    {",", "with", "the", "his", "her", ""}
)  # between a subject and who is with him: "A, with B, received C"
_EXTENSION_BREAKS = frozenset({"said", "says", "that", "who", "whom", "which", "while", "met", "received", "told", "."})
_ASIDE = 7  # items from a name over "of the Republic of Z ," to "whom"
_RESUMED = 8  # items from ", and with" over a title to a name
_ADDING = frozenset({"and", ";", "then", "also", "plus", "finally", "by"})
_AGAIN = frozenset(
    {"then", "also", "followed", "later", "finally", "thereafter", "afterwards", "next", "after", "lastly"}
)
_RELATIVES = frozenset({"who", "whose", "whom", "which", "that", ";"})
_MEETING_VERBS = frozenset({"met", "received", "hosted", "welcomed", "visited", "spoke", "saw", "greeted"})
_OWNED_REACH = 3  # items from an owner to who is his: "X's two special envoys"
AGENT = frozenset({"by"})
TWO = 2


class Slots(NamedTuple):
    """Who fills the two places of a trigger; several people in one place with none in the other met each other.

    `governed` says that a preposition leads to those in the other place: "talks with A and B".
    """

    one: tuple[str, ...]
    other: tuple[str, ...]
    governed: bool = False


def with_company(line: Line, subject: Group, left: list[Group], one_way: bool = False) -> tuple[str, ...]:
    """The people of a subject and those beside them: "A, accompanied by B, received C", "A, with B, received C"."""
    people, last = subject.people, subject
    for group in left[left.index(subject) + 1 :] if subject in left else ():
        between = words_between(line, last.last + 1, group.first)
        alone = one_way and group.preposition == "with" and between <= _ALONE
        if not alone and between.isdisjoint(word_sets("company")["beside"]):
            break
        people, last = (*people, *group.people), group
    return tuple(dict.fromkeys(people))


def faces_unnamed(line: Line, trigger: Trigger) -> bool:
    """Whether those on the other side have no name: "A and B talked on Monday with a group of directors"."""
    start = trigger.last - 1 if line.items[trigger.last - 1].word in _LEADING_ON else trigger.last
    words = word_sets("statuses")["unnamed"]
    led = 0
    for number, item in enumerate(line.items[start : start + _UNNAMED_REACH]):
        if item.people or item.word in _CLAUSE_ENDS:
            return False
        if led and item.word in words:
            return True
        if led and number - led >= _UNNAMED_WORDS:
            return False
        if not led and item.word in _LEADING_ON:
            led = number + 1
    return False


def subject_of(line: Line, trigger: Trigger, left: list[Group]) -> Group | None:
    """The last group before the trigger that can be its subject; the first of the clause if it is the second verb."""
    told = _told_of(line, trigger, left) or _told_on(line, trigger, left)
    if told is not None:
        return told
    found: list[Group] = []
    for group in reversed(left):
        between = words_between(line, group.last + 1, trigger.first)
        if between & _SUBJECT_BREAKS and (found or ";" in between or not _is_adjunct(line, trigger, group)):
            break
        possessor = group.owns and trigger.join is not Join.NOUN and group.members[-1].item.way is not Way.NAME
        if group.preposition in NOMINAL and not possessor:
            found.append(group)
    if not found:
        return None
    shared = _is_second(line, trigger) or _goes_on(line, trigger) or _is_in_row(line, trigger, found)
    return found[-1] if shared else found[0]


def _is_in_row(line: Line, trigger: Trigger, found: list[Group]) -> bool:
    """Whether a verb past a comma shares the subject of one before: "A received B on 8 May, spoke with C and met D"."""
    items, at = line.items, trigger.first
    if len(found) < TWO or trigger.join is Join.NOUN or items[at - 1].word != "," or items[at].word.endswith("ing"):
        return False
    relative = words_between(line, found[-1].last, at) & _RELATIVES
    return not relative and bool(words_between(line, found[-1].last + 1, found[-2].first) & _MEETING_VERBS)


def _goes_on(line: Line, trigger: Trigger) -> bool:
    """Whether the subject of a verb before went elsewhere for it: "A met B and flew to Oslo to see C"."""
    for at in range(trigger.first - 1, max(0, trigger.first - _JOURNEY), -1):
        word = line.items[at].word
        if line.items[at].people or word in _CLAUSE_ENDS:
            return False
        if word in _TRAVELLED:
            before = line.items[max(0, at - 2) : at]
            own = not any(item.people or item.word == "who" for item in before)
            return own and not _CONJUNCTIONS.isdisjoint([item.word for item in before])
    return False


def _is_adjunct(line: Line, trigger: Trigger, group: Group) -> bool:
    """Whether a trigger only tells when something was said: "A said that taxes would rise, after talks with B"."""
    at = trigger.first
    if line.items[at].word in _SPEAKING:
        return line.items[at - 1].word == ","
    for number in range(at - 1, max(group.last, at - _ADJUNCT_REACH), -1):
        word = line.items[number].word
        if word in _ADJUNCTS:
            return line.items[number - 1].word not in {"that", ","} or _has_clause(line, group, number)
        if not word.isalpha() and "-" not in word:
            return False
    return False


def _has_clause(line: Line, group: Group, at: int) -> bool:
    """Whether what is said is told before an item: "that", with more than a comma after it."""
    words = [item.word for item in line.items[group.last + 1 : at]]
    return "that" in words and len(words) - words.index("that") > _CLAUSE


def _told_of(line: Line, trigger: Trigger, left: list[Group]) -> Group | None:
    """Of whom a relative clause tells, whatever leads to him: "A had talks with B, who met C"."""
    if not left or "who" not in line.words:
        return None
    verb = _verb_of(line, trigger) if trigger.join is Join.NOUN else trigger.first
    between = [item.word for item in line.items[left[-1].last + 1 : verb]]
    if "who" not in between[:_TO_WHO] or (trigger.join is Join.NOUN and verb == trigger.first):
        return None
    adverbs = between[between.index("who") + 1 :]
    return left[-1] if len(adverbs) < _ADVERBS and "," not in adverbs else None


def _told_on(line: Line, trigger: Trigger, left: list[Group]) -> Group | None:
    """Of whom a relative clause goes on to tell: "A spoke of B, who called on C and met D"."""
    if "who" not in line.words:
        return None
    words = [item.word for item in line.items[: trigger.first]]
    if "who" not in words or not _is_second(line, trigger):
        return None
    who = len(words) - 1 - words[::-1].index("who")
    if not _CLAUSE_BREAKS.isdisjoint(words[who + 1 :]):
        return None
    return next((g for g in reversed(left) if g.last < who <= g.last + _TO_WHO), None)


def _is_second(line: Line, trigger: Trigger) -> bool:
    """Whether a verb shares the subject of one before it: "A thanked B and received C", "and held talks with C"."""
    at = _verb_of(line, trigger) if trigger.join is Join.NOUN else trigger.first
    if line.items[at].word in _CONJUNCTIONS:
        return True  # "after seeing C"
    for item in reversed(line.items[max(0, at - _BACK) : at]):
        if item.word in _CONJUNCTIONS:
            return True
        if item.people or item.word not in word_sets("statuses")["second"] | _HOLDING | _TIMES:
            return False
    return False


def _verb_of(line: Line, trigger: Trigger) -> int:
    """The item of the verb of which a noun is the object, "held" of "held bilateral talks", else that of the noun."""
    for at in range(trigger.first - 1, max(0, trigger.first - _VERB_REACH), -1):
        item = line.items[at]
        if item.word in _HELD:
            return at
        if item.people or not item.word.isalpha():
            break
    return trigger.first


def main_clause(line: Line, group: Group, right: list[Group]) -> Group | None:
    """The subject after a fronted clause: "received by A, B said", "after meeting A, B left"."""
    for later in (later for later in right if later.first > group.last):
        if later.preposition in NOMINAL and "," in words_between(line, group.last + 1, later.first):
            return later
        if later.preposition in NOMINAL:
            return None
    return None


def extended(line: Line, target: Group, right: list[Group]) -> tuple[str, ...]:
    """The people of an object and of those that follow it in the same way: "on A and, an hour later, on B"."""
    people = target.people
    last = target
    if target not in right:
        return people
    for group in right[right.index(target) + 1 :]:
        if _is_resumed(line, last, group, target.preposition):
            people, last = (*people, *group.people), group
            continue
        if _is_in_aside(line, last, group):
            continue
        between = words_between(line, last.last + 1, group.first)
        beside = not between.isdisjoint(word_sets("company")["beside"])
        if between & _EXTENSION_BREAKS or (group.preposition != target.preposition and not beside):
            break
        if not beside and (not between & _ADDING or (target.preposition in NOMINAL and not between & _AGAIN)):
            break
        people, last = (*people, *group.people), group
    return tuple(dict.fromkeys(people))


def _is_resumed(line: Line, last: Group, group: Group, preposition: str) -> bool:
    """Whether an enumeration goes on after a clause on one of it: "with A, whom he congratulated, and with B"."""
    if group.preposition != preposition or preposition in NOMINAL or not _is_in_aside(line, last, group):
        return False
    before = [item.word for item in line.items[max(0, group.first - _RESUMED) : group.first]]
    return any(words == (",", "and", preposition) for words in zip(before, before[1:], before[2:], strict=False))


def _is_in_aside(line: Line, last: Group, group: Group) -> bool:
    """Whether between two there is a clause on the first: "A, whom"."""
    after = [item.word for item in line.items[last.last + 1 : min(last.last + _ASIDE, group.first)]]
    at = after.index(",") if "," in after else len(after)
    return after[at + 1 : at + 2] in (["who"], ["whom"], ["whose"])


def object_of(line: Line, trigger: Trigger, right: list[Group]) -> Group | None:
    """The first group after the trigger that can be its object, by what stands before it."""
    beside = None
    for group in right:
        if group.first - trigger.last >= _REACH or words_between(line, trigger.last, group.first) & _OBJECT_BREAKS:
            return beside if trigger.join is Join.MUTUAL else None
        if tells_after(line, trigger, group):
            return None
        if (
            (trigger.join is Join.MUTUAL and _is_there_too(line, group))
            or _owns_those_met(line, group)
            or (trigger.phrase.startswith(_DISCUSSED) and group.preposition == "")
        ):
            continue
        led = group.preposition in _OBJECT_AFTER[trigger.join] or (
            group.preposition in _CALLED_ON and "call" in trigger.phrase and trigger.join is Join.NOUN
        )
        if led and not (group.owns and group.preposition in _PLACES):
            if not _is_company(line, trigger, group):
                return group
            beside = beside or group
    return beside if trigger.join is Join.MUTUAL else None


def _is_there_too(line: Line, group: Group) -> bool:
    """Whether people only were there as well: "A and B met, with C also at the table", "with C attending"."""
    if group.preposition != "with" or "with" in words_between(line, group.first, group.last):
        return False
    words = [item.word for item in line.items[group.last + 1 : group.last + 3]]
    return bool(words) and (words[0] in _THERE or (words[0] == "also" and words[-1] in _ALSO_THERE | _THERE))


def _owns_those_met(line: Line, group: Group) -> bool:
    """Whether it is somebody of theirs who is met: "received X's two envoys", "called on X's widow"."""
    if not group.owns or group.members[-1].item.way is not Way.NAME:
        return False
    for item in line.items[group.last + 1 : group.last + 1 + _OWNED_REACH]:
        if item.word in nouns() or item.word in word_sets("statuses")["kin"]:
            return True
        if item.people or not item.word.isalpha():
            return False
    return False


def is_beside_several(line: Line, trigger: Trigger, subject: Group, group: Group) -> bool:
    """Whether people only stand beside several who met each other: "A and B met, alongside C"."""
    several = trigger.join is Join.MUTUAL and len(subject.people) >= TWO
    return several and group.first > trigger.first and _is_company(line, trigger, group)


def _is_company(line: Line, trigger: Trigger, group: Group) -> bool:
    """Whether people stand beside the subject: "received the guests together with X", "met, along with X, Y"."""
    before = [item.word for item in line.items[max(trigger.last, group.first - _NEAR) : group.first]]
    beside = word_sets("company")["beside"]
    return any(word in beside and (after in _LEADING or word == "alongside") for word, after in pairwise([*before, ""]))


def is_agent(line: Line, trigger: Trigger, group: Group) -> bool:
    """Whether a group does what the trigger tells: not "the building designed by X", "the committee chaired by X"."""
    if group.preposition not in AGENT:
        return False
    by = next((n for n in range(group.first - 1, trigger.last - 1, -1) if line.items[n].word == "by"), trigger.last)
    return by <= trigger.last or not is_participle(line.items[by - 1].word)


def is_participle(word: str) -> bool:
    """Whether a word before "by" is of a verb: "designed by"."""
    return word in _PARTICIPLES or (word.endswith("ed") and len(word) > _SHORT and word not in GRANTED)


def antecedent_of(line: Line, subject: Group, left: list[Group]) -> Group | None:
    """Whom a relative clause before the trigger refers to, or whom its clause begins with: "With B, A conferred"."""
    at = left.index(subject)
    if at == 0:
        return None
    before = left[at - 1]
    between = words_between(line, before.last + 1, subject.first)
    return (
        before
        if before.preposition in FRONTED
        or (between & RELATIVE and ("which" not in between or between & _BODIES or "whom" in between))
        else None
    )
