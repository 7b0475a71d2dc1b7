"""Which titles without a name surely stand for somebody: "the President", "Samoa's Speaker", no "President of the"."""

from __future__ import annotations

import re

from loaders.reading.acquaintance import owns_somebody
from loaders.reading.cast import Reference, Way
from loaders.reading.lexicon import bare
from loaders.reading.story import Kind, Story
from loaders.reading.tables import vocabulary
from loaders.reading.wordsets import word_sets

_DETERMINERS = frozenset({"the", "his", "her", "their", "both", "two", "its", "our"})
_DETERMINED = 24  # characters before a title among which its article stands
_OWNER = re.compile(r"(?:[A-Z][\w’'.-]*[ ]){0,3}?[A-Z][\w.-]*(?:['’]s|s['’]) ")
_WORD = re.compile(r" ([A-Za-z]+)")
_OWNED = 40  # characters after a possessive that tell what it owns
_CHAINS = frozenset({"of", "for", "in", "at", "on", "to"})  # by which what a title is of is told


def is_sure(story: Story, reference: Reference) -> bool:
    """Whether a title surely stands for somebody: one person or two, with a determiner, and not cut short."""
    if reference.way is not Way.TITLE:
        return True
    text = story.text
    said = text[reference.start : reference.end]
    words = bare(said).split()
    after = text[reference.end : reference.end + _OWNED]
    if words != said.split() and owns_somebody([word.strip(".,;:") for word in after.lower().split()]):
        return False
    head = words[next((at for at, word in enumerate(words) if at and word in _CHAINS), len(words)) - 1]
    plural = head.endswith("s") and not head.endswith("ss")
    if plural != (len(reference.people) == 2):
        return False
    after = text[reference.end : reference.end + 6].lstrip()
    if after.startswith(("of ", "for ", "from ")) or (
        after.startswith("to ") and head.lower() in word_sets("standins")["posted"]
    ):
        return False
    before = text[max(0, reference.start - _DETERMINED) : reference.start].lower().split()[-2:]
    if head.lower() == "chair" and before and before[0] in word_sets("standins")["seated"]:
        return False
    return _is_headed(story, reference) or (not after[:1].isupper() and _is_determined(text, reference))


def _is_headed(story: Story, reference: Reference) -> bool:
    """Whether a title stands in a headline, which leaves articles out, and fits one alone: "Greek PM off to Oslo"."""
    sentence = story.sentence_at(reference.start)
    if sentence is None or sentence.kind is not Kind.HEADLINE or len(reference.rivals) != 1:
        return False
    following = _WORD.match(story.text, reference.end)
    return following is None or following[1].lower() not in word_sets("standins")["after_titles"]


def _is_determined(text: str, reference: Reference) -> bool:
    """Whether a title says of whom it is: "the President", "the Honourable Premier", "Samoa's Speaker"."""
    before = text[max(0, reference.start - _DETERMINED) : reference.start].lower().split()[-2:]
    if before and before[-1].rstrip(".") in vocabulary("honorifics"):
        before.pop()
    return (bool(before) and before[-1] in _DETERMINERS) or bool(_OWNER.match(text, reference.start, reference.end))
