"""Titles in a sentence: "former Deputy Prime Minister and Minister of Foreign Affairs of the Republic of X".

A title is a head from a table ("minister", "speaker"), what stands before it (state, status, body, portfolio) and the
chain after it ("of the Senate of ...", "for Trade, Industry and Energy"). Who bears it is decided in `offices`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import compress, takewhile

from loaders.reading.ahead import name_at
from loaders.reading.false_titles import is_no_title, owns_office
from loaders.reading.geography import Place
from loaders.reading.lexicon import is_capital, is_portfolio
from loaders.reading.story import Sentence, Story, Token
from loaders.reading.title_chains import Chain
from loaders.reading.title_heads import Head, head_at, may_open, plain
from loaders.reading.title_openings import DEPUTY_OF, opening_of, says_nothing
from loaders.reading.title_places import state_named
from loaders.reading.title_stretches import past_named_body, stretched
from ontology.terms import TenureStatus


@dataclass(frozen=True, slots=True)
class Title:
    """Tokens `first` up to `last` of the story are a title with its head at `head` to `head_last`.

    `kind` is the head's row in the table. `before` and `chain` are the words beside the head that name a state, body or
    portfolio; `state` is what they say of the state, and `local` whether by the name of a place within it;
    `head_text` is the head in lower case.
    """

    first: int
    last: int
    head: int
    head_last: int
    kind: str
    plural: bool
    status: TenureStatus
    before: str
    chain: str
    state: str | None
    head_text: str
    local: bool = False

    @property
    def bare(self) -> bool:
        """Whether it says neither state, nor body, nor portfolio."""
        return not self.chain and all(says_nothing(word) for word in self.before.lower().split())


def titles_in(story: Story, sentence: Sentence, places: dict[int, Place]) -> list[Title]:
    """The titles of a sentence, in order, none inside another; `places` are those of its tokens."""
    tokens = story.tokens
    found: list[Title] = []
    floor = sentence.first
    opening = map(may_open, story.words[sentence.first : sentence.last])
    for at in compress(range(sentence.first, sentence.last), opening):
        match = head_at(tokens, at, sentence.last) if at >= floor else None
        if match is None or is_no_title(tokens, places, at, sentence, match) or owns_office(tokens, match, sentence):
            continue
        title = _title(story, sentence, places, at, floor, match)
        if match.verbal and _says_no_office(tokens, title):
            continue
        inner = _served(
            tokens, title, sentence.last, title.last + _names_served(tokens, places, title, found, sentence)
        )
        if inner is not None:
            first, _, _ = opening_of(tokens, places, inner, _floor_of_served(title), "president")
            while first - 1 > title.head and tokens[first - 1].text.lower() in ("of", "to", "the"):
                first -= 1
            title = replace(title, last=first, kind=_kind_of_servant(tokens, title, inner))
        found.append(title)
        floor = title.last
    return found


def _says_no_office(tokens: Sequence[Token], title: Title) -> bool:
    """Whether what somebody does is no office: "who deals with the rest", "who represents the students"."""
    if title.kind == "ambassador" and title.head_text == "who represents":
        return title.state is None or title.local or _of_part(tokens, title)
    if title.kind == "member" and "seat" in title.head_text.split():
        return not any(map(str.isupper, title.chain))
    return title.kind == "minister" and not _names_portfolio(tokens, title)


def _of_part(tokens: Sequence[Token], title: Title) -> bool:
    """ "Who represents Norway in the case", "at the Song Contest": whether no diplomat stands for it."""
    said = " ".join([title.chain, *(token.text for token in tokens[title.last : title.last + _ASIDE])])
    return _OF_PARTS.search(title.chain) is not None or _OF_CASES.search(said) is not None


_ASIDE = 3  # tokens after a title that say where its bearer stands for a state: "in the case"
_OF_PARTS = re.compile(
    r"[Pp]arliament|['’]s |\b[Bb]oard|[Aa]ssembly|[Cc]ouncil|[Cc]ommittee|[Gg]roup\b"
    r"|\b(?:Contest|Cup|Games|Olympi\w+|Championships?|Expo|Fair|Biennale|Congress|Senate|House|Court)\b"
)
_OF_CASES = re.compile(r" (?:in|on|at|against) (?:the |a |an |this |that )?(?!the |an? )[a-z]")


def _names_portfolio(tokens: Sequence[Token], title: Title) -> bool:
    """Whether what somebody looks after is a portfolio: "who has charge of Tourism", not "of the talks"."""
    words = [word for word in title.chain.split() if word.lower() not in ("the", "of")]
    if not words or not is_portfolio(words[0]) or not _OFFICES.isdisjoint(words):
        return False
    if words[0][0].islower() and title.head_text in _LOOSELY and not _is_all_portfolio(words):
        return False
    return words[0][0].isupper() or title.last >= len(tokens) or tokens[title.last].text.lower() in _CLOSES


def _is_all_portfolio(words: Sequence[str]) -> bool:
    """Whether what somebody deals with is no more than a portfolio: "trade and industry", not "trade talks"."""
    named = [word.strip(",") for word in takewhile(lambda word: word not in _WHERE, words) if word not in _BETWEEN]
    return named[:1] != [] and named[0] not in _ANYBODYS and all(map(is_portfolio, filter(None, named)))


_OFFICES = frozenset({"Department", "Division", "Directorate", "Section", "Desk", "Unit", "Bureau"})
"""Parts of a ministry, of which nobody is minister: "in charge of the Press Department"."""
_LOOSELY = frozenset({"who deals with", "who oversees", "who has"})
"""What others than ministers do too."""
_WHERE = frozenset({"in", "at", "for", "within", "under", "since"})
_BETWEEN = frozenset({"and", "portfolio", "portfolios"})
_ANYBODYS = frozenset({"media", "press", "people", "protocol", "legal", "change", "children", "women"})
_CLOSES = frozenset({",", ".", ";", ")", "in", "and", "until", "since", "there", "here"})


def _served(tokens: Sequence[Token], title: Title, end: int, name: int) -> int | None:
    """The head of a title within another's chain whose own bearer follows: "adviser to US President X"."""
    if not (title.kind in _SERVANTS or title.head_text in _SPOUSES) or name >= end or not is_capital(tokens[name].text):
        return None
    if "under the " in title.chain:
        return None  # "Director of the Agency under the President of Y X"
    floor = _floor_of_served(title) - title.head_text.startswith("who ")
    for at in range(title.last - 1, floor, -1):
        match = head_at(tokens, at, title.last)
        if match is not None and not _is_of_chamber(tokens, at, match):
            if tokens[match.stop].text.lower() == "on":
                return None  # "the Adviser to the Prime Minister on Commerce X"
            longer = head_at(tokens, at - 1, title.last) if at - 1 > floor else None
            return at - 1 if longer is not None and longer.stop == match.stop else at
    return None


def _floor_of_served(title: Title) -> int:
    """Where the title of whom somebody serves can begin: "wife of President", "envoy of the President" are one head."""
    return title.head + 1 if title.kind in ("first_spouse", "special_envoy") else title.head_last


def _kind_of_servant(tokens: Sequence[Token], title: Title, inner: int) -> str:
    """ "Chief of staff of the President" is no military one, "wife of Bolivian President X" that of a head of state."""
    if title.head_text.startswith("chief of staff"):
        return "adviser"
    served = head_at(tokens, inner, title.last)
    reigns = served is not None and served.kind in ("president", "head_of_state")
    return "first_spouse" if title.head_text in _SPOUSES and reigns else title.kind


def _names_served(
    tokens: Sequence[Token], places: Mapping[int, Place], title: Title, found: Sequence[Title], sentence: Sentence
) -> bool:
    """ "A, envoy of the President of Y, B, arrived": whether past a comma stands the name of whom somebody serves.

    Not in a list whose next item has its own title: "A, adviser to the President of Y, B, Minister of Health".
    """
    at, end = title.last, sentence.last
    if at + 1 >= end or tokens[at].text != "," or not title.state:
        return False
    if title.kind not in _ATTENDING and title.head_text not in _SPOUSES:
        return False
    if not name_at(tokens, places, at + 1, end) or not _is_apposed(tokens, places, title, found, sentence):
        return False
    past = at + 1
    while past < end and past - at < _LONGEST_NAME and (is_capital(tokens[past].text) or tokens[past].text == "."):
        if head_at(tokens, past, end):
            return False
        past += 1
    if past >= end or tokens[past].text in (".", ";"):
        return True
    following = past + 1 + (past + 1 < end and tokens[past + 1].text in ("the", "a", "an", "his", "her"))
    return tokens[past].text == "," and (following >= end or not head_at(tokens, following, end))


def _is_apposed(
    tokens: Sequence[Token], places: Mapping[int, Place], title: Title, found: Sequence[Title], sentence: Sentence
) -> bool:
    """Whether a name stands before a title or before the one that "and" joins to it: "A, adviser and envoy of"."""
    first = title.first
    if found and [token.text for token in tokens[found[-1].last : first]] == ["and"]:
        first = found[-1].first
    first -= tokens[first - 1].text in ("the", "a", "an")
    if first - 2 < sentence.first or tokens[first - 1].text != ",":
        return False
    name = tokens[first - 2].text
    return is_capital(name) and name[0].isalpha() and first - 2 not in places


_LONGEST_NAME = 7
_ATTENDING = frozenset({"adviser", "spokesperson", "special_envoy", "first_spouse"})
_SPOUSES = frozenset({"wife", "husband", "spouse"})


def _is_of_chamber(tokens: Sequence[Token], at: int, match: Head) -> bool:
    """ "The chairman of the Chamber of Deputies X": whether a plural is but the end of a body's name."""
    before = [token.text.lower() for token in tokens[max(0, at - 2) : at]]
    return match.plural and before[-1:] == ["of"] and before[0] in _ASSEMBLIES


_ASSEMBLIES = frozenset({"chamber", "house", "council", "congress", "assembly", "cabinet", "hall", "committee"})
_SERVANTS = frozenset(
    {"adviser", "spokesperson", "first_spouse", "special_envoy", "director", "chair", "leader", "deputy_chair"}
    | {"military", "security_official"}
)


def _title(story: Story, sentence: Sentence, places: dict[int, Place], head: int, floor: int, match: Head) -> Title:
    tokens = story.tokens
    kind, stop, elect = match.kind, match.stop, match.elect
    first, status, deputised = opening_of(tokens, places, head, floor, kind)
    if deputised:
        kind = DEPUTY_OF.get(kind, kind)
    anchored = first - 1 > sentence.first and tokens[first - 1].text in (",", "(", "is", "as", "–")
    chain = Chain(tokens, places, stop, sentence.last, kind, match.plural, anchored and not match.plural)
    if chain.take(match.verbal) or (stop - head > 2 and not match.verbal):
        chain.last = stretched(chain)
    last = past_named_body(chain)
    if last < sentence.last and tokens[last].text.lower() in ("elect", "designate") and tokens[last - 1].text == "-":
        last, elect = last + 1, True
    if elect or tokens[last - 1].text.endswith(("-elect", "-designate")):
        status = TenureStatus.ELECT
    if tokens[head].text[:3].lower() in ("ex-", "ex–"):
        status = TenureStatus.FORMER
    if kind == "speaker" and status is TenureStatus.ACTING and "rovisional" in tokens[first].text:
        status = TenureStatus.CURRENT  # "the provisional president of the Senate" is so called for good
    state, local = state_named(places, first, head, stop, last, tokens, kind)
    return Title(
        first=first,
        last=last,
        head=head,
        head_last=stop,
        kind=kind,
        plural=match.plural,
        status=status,
        before=story.text[tokens[first].start : tokens[head].start].strip() if first < head else "",
        chain=story.text[tokens[stop].start : tokens[last - 1].end] if last > stop else "",
        state=state,
        head_text=" ".join(plain(token.text)[0] for token in tokens[head:stop]),
        local=local,
    )
