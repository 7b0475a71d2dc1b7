"""Companies: who was there beside those who met, and in whose company: "A, with whom were B and C", "D attended"."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, replace

from loaders.reading.clauses import Mention
from loaders.reading.triggers import Join, Trigger
from loaders.reading.wordsets import word_sets

_END = 1 << 30
_USHER_REACH = 3  # items from "brought in" over "by the" to a name
_WORDS = word_sets("company")
_INVERTING = frozenset({"was", "were", "is", "are", "sat", "stood", ":"})  # last words of phrases before their subject

_HAVING = frozenset({"had", "has", "have"})
_IN_COMPANY = "in the company of"
_SENT = frozenset({"delegation", "side", "team"})  # first words of phrases of a company that somebody may own


@dataclass(frozen=True, slots=True)
class Company:
    """Those of whom one phrase of attendance tells, in the order of the text; `lead` is in whose company they were."""

    trigger: Trigger
    lead: str | None
    members: tuple[str, ...]


def companies_of(triggers: tuple[Trigger, ...], mentions: tuple[Mention, ...]) -> tuple[Company, ...]:
    """The companies of a line, each of the mentions around its phrase up to the phrases beside it."""
    phrases = [t for t in triggers if t.join is Join.ATTENDANCE and not _is_by_usher(t, mentions)]
    if not phrases:
        return ()
    starts = (-1, *(trigger.last for trigger in phrases[:-1]))
    ends = (*(trigger.first for trigger in phrases[1:]), _END)
    indexes = [mention.index for mention in mentions]
    found = [
        _company(trigger, mentions[bisect_left(indexes, start) : bisect_left(indexes, end)])
        for trigger, start, end in zip(phrases, starts, ends, strict=True)
    ]
    leads = (*(company.lead for company in found[1:]), None)
    return tuple(
        replace(company, members=tuple(person for person in company.members if person != lead))
        for company, lead in zip(found, leads, strict=True)
    )


def _is_by_usher(trigger: Trigger, mentions: tuple[Mention, ...]) -> bool:
    """Whether somebody only brought in those who met: "they had been brought in by the chief of protocol X"."""
    if "in" not in trigger.phrase.split()[-1].split("/"):
        return False
    after = next((m for m in mentions if m.index >= trigger.last), None)
    return after is not None and after.preposition == "by" and after.index - trigger.last <= _USHER_REACH


def _company(trigger: Trigger, mentions: tuple[Mention, ...]) -> Company:
    """ "A was accompanied by B", "with A were B and C", "B accompanied A", "B and C attended", "attended by B"."""
    left = [m for m in mentions if m.index < trigger.first]
    inside = [m for m in mentions if trigger.first <= m.index < trigger.last]
    right = [m for m in mentions if m.index >= trigger.last]
    verb = next((word for word in trigger.phrase.split() if word.split("/")[0] not in _WORDS["helping"]), "")
    first = verb.split("/")[0]
    last = trigger.phrase.split()[-1].split("/")
    passive = last[-1] in {"by", "of"} or bool(right and right[0].preposition == "by")
    if first in _HAVING and len(inside) > 1:
        lead = inside[-1:] if inside[-1].person not in {m.person for m in inside[:-1]} else left[-1:]
        return _company_of(trigger, lead, inside[:-1])
    if inside and not right and _is_whose(left, inside[-1]):
        return _company_of(trigger, left[-2:-1], left[-1:])
    if inside:
        return _company_of(trigger, inside[-1:], right or _beside(left, inside[-1].person))
    if _INVERTING.issuperset(trigger.phrase.split()[-1].split("/")) and right:
        return _company_of(trigger, left[-1:] if first in _WORDS["having"] else [], right)
    if first in _WORDS["joining"] and not passive:
        return _company_of(trigger, right[:1], left)
    if trigger.phrase == _IN_COMPANY:
        return _company_of(trigger, left[-1:], right)
    if first in _SENT and left and not left[-1].item.owns:
        return _company_of(trigger, [], right)  # "A and B, and Iraq's delegation included C": A's and B's is another
    if first in _WORDS["joining"] or first in _WORDS["having"]:
        return _company_of(trigger, left[-1:], right)
    return _company_of(trigger, [], _led_by_with(left) if left and not passive else right)


def _is_whose(left: list[Mention], inside: Mention) -> bool:
    """Whether "his" is taken for who was beside him: "called on A, who had B at his side"."""
    return len(left) > 1 and inside.person == left[-1].person and not left[-1].coordinated


def _beside(mentions: list[Mention], lead: str) -> list[Mention]:
    """Of those before "at his side" the ones who were there: "A and B called on C, who had D at his side"."""
    led = _led_by_with(mentions)
    last = next((n for n in range(len(led) - 1, -1, -1) if not led[n].coordinated), 0)
    return led[last:] if any(mention.person == lead for mention in led[:last]) else led


def _led_by_with(mentions: list[Mention]) -> list[Mention]:
    """Of those before a phrase the ones of whom it tells: "A received B, with C and D attending"."""
    last = next((n for n in range(len(mentions) - 1, -1, -1) if not mentions[n].coordinated), 0)
    return mentions[last:] if mentions and mentions[last].preposition == "with" else mentions


def _company_of(trigger: Trigger, lead: list[Mention], members: list[Mention]) -> Company:
    who = lead[0].person if lead else None
    return Company(trigger, who, tuple(dict.fromkeys(m.person for m in members if m.person != who)))
