"""Who bears a title within its sentence: the name after it, before it between commas, or told to be it.

"President X", "X, the President", "X, who is both A and B", "X was elected President", "Presidents X and Y",
"X and Y, both of them ministers".
"""

from __future__ import annotations

from collections.abc import Sequence

from loaders.reading.bearers_after import is_closed, name_after
from loaders.reading.bearers_before import NOBODY, Borne, borne_before
from loaders.reading.bearers_in_rows import behind_title_in_row
from loaders.reading.bearers_listed import listed_back, listed_in_brackets, listed_on
from loaders.reading.lexicon import HONORIFICS
from loaders.reading.named_sentences import DETERMINERS, GENITIVES, POSTNOMINALS, SPEAKING, NamedSentence
from loaders.reading.names import Name
from loaders.reading.titles import Title
from ontology.terms import TenureStatus


def bearers_of(named: NamedSentence, title: Title) -> Borne:
    """Who bears a title, nobody if the sentence names none."""
    if title.plural and len(each := listed_in_brackets(named, title.last)) > 1:
        return Borne(each)
    if title.first in named.ends and title.head_text in POSTNOMINALS:
        return Borne((named.ends[title.first],))
    if (next_in_row := behind_title_in_row(named, title)) is not None:
        return Borne((next_in_row,))
    if (coming := _to_come(named, title)) is not None:
        return Borne((coming,), TenureStatus.ELECT)
    after, marked = (None, False) if title.head_text.startswith("who ") else name_after(named, title)
    if named.word(title.last - 1).endswith(GENITIVES) and (after or title.last == title.head_last):
        return NOBODY
    if after and not marked:
        return Borne(listed_on(named, after) if title.plural else (after,))
    before = borne_before(named, title)
    closed = after is not None and (title.plural or is_closed(named, title, after))
    taken = closed and after is not None and not title.plural and _is_listed(named, title, before, after)
    if before.names and not taken and not (closed and after and _is_of_next(named, title, before.names[0], after)):
        several = title.plural or title.head_text.startswith("both ") or _is_of_both(named, title)
        names = listed_back(named, before.names[0]) if several else before.names
        if not several and _is_next_in_list(named, title, before.names[0]):
            return NOBODY
        if not several and (behind := _behind_joined(named, title, before.names[0])) is not None:
            return Borne((behind,))
        return NOBODY if _is_of_others(named, title, names) else Borne(names, before.status)
    if after and closed:
        return Borne(listed_on(named, after) if title.plural else (after,))
    return NOBODY


def _to_come(named: NamedSentence, title: Title) -> Name | None:
    """ "The next ambassador will be X": the name after a title that is told to be somebody's."""
    words = [named.word(at) for at in range(title.last, title.last + 3)]
    length = 2 if words[:2] == ["will", "be"] else 3 if words == ["is", "to", "be"] else 0
    at = title.last + length
    while length and named.word(at).replace(".", "") in HONORIFICS:
        at += 1
    told = length and not title.plural and title.kind != "counterpart" and _begins_clause(named, title)
    name = named.starts.get(at) if told else None
    if name is None or named.word(name.last - 1).endswith(GENITIVES) or named.word(name.last) in (*GENITIVES, "if"):
        return None  # "the President will be X's guest"
    return name


def _begins_clause(named: NamedSentence, title: Title) -> bool:
    """Whether a title is a subject: not "to welcome the President will be X", "with the minister will be X"."""
    at = title.first - 1
    while at >= named.first and named.word(at) not in _BEFORE_SUBJECTS:
        if not (named.word(at) in DETERMINERS | _ITS or named.word(at).endswith(GENITIVES)):
            break
        at -= 1
    return at < named.first or named.word(at) in _BEFORE_SUBJECTS or not named.word(at)[:1].isalnum()


_ITS = frozenset({"the", "its", "their", "our", "next", "new", "first"})
_BEFORE_SUBJECTS = frozenset({"that", "and", "but", "while", "said", "says", "today", "yesterday"})


_VERBS = (SPEAKING | {"is", "was", "has", "had", "will", "would"}) - {"who", "whose", "whom"}
_POSSESSIVES = frozenset({"his", "her", "whose"})


def _is_of_next(named: NamedSentence, title: Title, name: Name, after: Name) -> bool:
    """Whether a title between two names is the second one's: "after A, the President, B, is", "A, his Minister, B,".

    Also where the first bears an office of another state already: "Y's President A, the King of X, B, and C".
    """
    if named.word(after.last) == "," and named.word(after.last + 1) in _VERBS:
        return True
    if named.word(title.first - 1) in _POSSESSIVES and title.kind != "counterpart":
        return True
    if [named.word(at) for at in range(title.first - 2, title.first)] == [",", "the"] and name.last < title.first - 2:
        return True  # "A, who is new in office, the President, B, and"
    parted = named.word(name.whole - 1) == ","
    if _is_from_elsewhere(named, title, name):
        return True
    own = named.titled.get(name.whole - 1 - parted)
    if own is None or own.last != name.whole - parted:
        return False
    if parted:
        return None not in (own.state, title.state) and own.state != title.state
    if None not in (own.state, title.state):
        return own.state != title.state
    others = _MINISTERS | _OTHERS | _OF_PARTIES
    if own.bare and own.kind in _WITH_STAFFS and title.kind in others and title.kind != own.kind:
        return after.last - after.first > 1 and named.word(after.last) in ("and", ",", ";")
    return not (own.bare or title.bare) and named.word(title.first - 1) == "the"


def _is_from_elsewhere(named: NamedSentence, title: Title, name: Name) -> bool:
    """ "Russia's A, the US Secretary of State, B, and": whether a name is told by another state than the title's."""
    at = name.whole - 1
    place = named.places.get(at) if named.word(at).endswith(GENITIVES) else None
    return place is not None and title.kind != "counterpart" and title.state not in (None, "EU", place.code)


def _is_of_both(named: NamedSentence, title: Title) -> bool:
    """ "A and B, both of them Deputy Speaker": whether one title is said to be that of both before it."""
    before = [named.word(at) for at in range(max(named.first, title.first - _LONGEST_SHARED), title.first)]
    before = before[: len(before) - (before[-1:] in (["a"], ["an"]))]
    before = before[: len(before) - (before[-1:] in (["is"], ["was"]))]  # "each of whom is a Minister of State"
    return (before[-2:] in _OF_EACH and before[-3:-2] in (["both"], ["each"])) or before[-1:] == ["both"]


_LONGEST_SHARED = 5  # tokens: "each of whom is a"
_OF_EACH = (["of", "them"], ["of", "whom"])


def _is_next_in_list(named: NamedSentence, title: Title, name: Name) -> bool:
    """ "President A, the Prime Minister and the Speaker": whether a title is that of somebody unnamed in a list."""
    own = named.titled.get(name.whole - 1)
    if own is None or own.last != name.whole or own.plural or named.word(name.last) != ",":
        return False
    if own.kind not in _LEADERS or title.kind not in _OTHERS or title.first - name.last not in (1, 2):
        return False
    if named.word(title.first - 1) in _POSSESSIVES:
        return True
    at = title.last
    at += 1 + (named.word(at) == "," and named.word(at + 1) == "and") if named.word(at) in (",", "and") else 0
    following = named.titled.get(at)
    others = named.word(at) in _IN_LIST or (following is not None and following.plural)
    return at > title.last and named.word(title.first - 1) == "the" and others


def _behind_joined(named: NamedSentence, title: Title, name: Name) -> Name | None:
    """ "Minister A of X, Deputy Premier and Minister B": who is named behind the second of two titles after a name."""
    mark = title.first - 1 - (named.word(title.first - 1) == "the")
    own = named.titled.get(name.whole - 1)
    if own is None or own.last != name.whole or own.plural or named.word(mark) != ",":
        return None
    if not title.bare and (title.chain or title.state in (None, own.state)):
        return None  # not "Y's Minister A, Deputy Premier and", as "US Minister A, Irish Deputy Premier and Minister B"
    other = named.titled.get(title.last + 1) if named.word(title.last) == "and" else None
    if other is None or other.first != title.last + 1 or other.plural or title.kind in _SERVING_TOO:
        return None
    behind = bearers_of(named, other).names
    return behind[0] if behind and behind[0].first >= other.last else None


_SERVING_TOO = frozenset({"chair", "leader", "director", "member", "counterpart"})
"""Of what they are is told behind what joins them: "A, chair and member of the board B"."""
_OTHERS = frozenset(
    {"head_of_government", "speaker", "minister", "foreign_minister", "defence_minister", "central_bank_governor"}
    | {"deputy_head_of_government", "deputy_speaker", "judge", "military"}
)
"""What no head of state is beside that: in an apposition the office is another's."""
_IN_LIST = frozenset({"the", "several", "some", "various", "members", "ministers", "other", "his", "her", "its"})
_LEADERS = frozenset({"president", "vice_president", "head_of_government", "head_of_state"})
_MINISTERS = frozenset({"minister", "foreign_minister", "defence_minister", "deputy_minister"})
"""Whom lists name after leaders: "Prime Minister A, Minister of Health, B and"."""
_OF_PARTIES = frozenset({"party_leader"})
_WITH_STAFFS = _LEADERS | {"foreign_minister", "defence_minister", "speaker", "deputy_head_of_government"}
"""Whose titles say all of their office: what another title behind a name says is seldom of the same one."""


def _is_of_others(named: NamedSentence, title: Title, names: Sequence[Name]) -> bool:
    """ "The Leader of the Opposition, X, the Ambassadors and": whether many stand in a row after one with a title."""
    if not title.plural or len(names) > 1 or named.word(title.first - 1) != "the":
        return False
    at = names[0].whole - 1
    while named.word(at).replace(".", "") in HONORIFICS or named.word(at) == ",":
        at -= 1
    return at in named.titled


def _is_listed(named: NamedSentence, title: Title, before: Borne, after: Name) -> bool:
    """ "The Foreign Secretary, A, the Navy Secretary, B, and": whether each name of a list is behind its title."""
    if not before.names:
        return False
    name = before.names[0]
    at = name.whole - 1
    while named.word(at).replace(".", "") in HONORIFICS:
        at -= 1
    own = named.titled.get(at - 1) if named.word(at) == "," else None
    if own is None or own.plural or own.last < at or named.word(title.last) != "," or _opens_with_name(named, own):
        return False
    end = after.last
    if named.word(end) not in (",", ";"):
        return False
    at = end + 1 + (named.word(end + 1) in DETERMINERS)
    following = named.titled.get(at)
    if following is None:
        return True
    # "the Minister of Trade, A, the Mayor, B, the Governor, C": each title of the row has its name behind it
    return named.word(following.last) == "," and name_after(named, following)[0] is not None


def _opens_with_name(named: NamedSentence, title: Title) -> bool:
    """ "Mr A, Minister of Trade, B, Minister of Health, C": whether a row of titles and names begins with a name."""
    while True:
        mark = title.first - 1 - (named.word(title.first - 1) in DETERMINERS)
        name = named.ends.get(mark) if named.word(mark) == "," else None
        if name is None:
            return False
        at = name.whole - 1
        while named.word(at).replace(".", "") in HONORIFICS:
            at -= 1
        parted = named.word(at) == ","
        before = named.titled.get(at - parted)
        if before is None or before.plural:
            return True
        if not parted:
            return before.kind == "ambassador" and before.bare  # a style: "Ambassador A, Minister of Trade, B"
        title = before
