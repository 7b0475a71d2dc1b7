"""Titles in a sentence: "former Deputy Prime Minister and Minister of Foreign Affairs of the Republic of X".

A title is a head from a table ("minister", "speaker"), what stands before it (state, status, body, portfolio) and the
chain after it ("of the Senate of ...", "for Trade, Industry and Energy"). Who bears it is decided in `offices`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from loaders.reading.false_titles import is_no_title, owns_office
from loaders.reading.geography import Place, code_of
from loaders.reading.head_rows import is_past, plain
from loaders.reading.leaders import leaderships_of
from loaders.reading.lexicon import bare, is_capital, is_portfolio
from loaders.reading.main_verbs import ACTS, as_clause, is_lasting, is_over
from loaders.reading.openings import openings_in, within
from loaders.reading.story import Sentence, Story, Token
from loaders.reading.title_chains import Chain
from loaders.reading.title_heads import Head, head_at
from loaders.reading.title_letters import LETTERS
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
        return not self.chain and (not self.before or all(map(says_nothing, self.before.lower().split())))


def titles_in(story: Story, sentence: Sentence, places: dict[int, Place]) -> list[Title]:
    """The titles of a sentence, in order, none inside another; `places` are those of its tokens."""
    tokens = story.tokens
    found: list[Title] = []
    floor = sentence.first
    for at in within(openings_in(story).titles, sentence):
        match = head_at(tokens, at, sentence.last) if at >= floor else None
        if match is None or is_no_title(tokens, places, at, sentence, match) or owns_office(tokens, match, sentence):
            continue
        title = _title(story, sentence, places, at, floor, match)
        if match.verbal and _says_no_office(tokens, title):
            continue
        inner = _served(tokens, title, sentence.last, int(story.report.published[:4]))
        if inner is not None:
            first, _, _ = opening_of(tokens, places, inner, _floor_of_served(title), "president")
            last = next(at for at in range(first, title.head, -1) if tokens[at - 1].text.lower() not in _LEADING_ON)
            title = replace(title, last=last, kind=_kind_of_servant(tokens, title, inner))
        found.append(title)
        floor = title.last
    return found


def _said(tokens: Sequence[Token], at: int, match: Head) -> str:
    """A head in lower case; the World Health Organization's, by its letters, are no "who" that a clause begins with."""
    words = [plain(token.text)[0] for token in tokens[at : match.stop]]
    if tokens[at].text == "WHO" and not match.verbal:
        words[0] = "world health organization"
    if match.verbal and _is_main(tokens, at):
        words.insert(0, "who")
    return " ".join(words)


def _is_main(tokens: Sequence[Token], at: int) -> bool:
    """Whether a verb that stands for a title is that of a sentence: "X heads the Senate"."""
    return tokens[at].text in ACTS and as_clause(tokens, at, len(tokens)) is not None


def _in_full(head: str) -> str:
    """Initials as what they are short for, "dg" as "director-general", and what is said for another as that."""
    return LETTERS.get(head) or LETTERS.get(head.removesuffix("s")) or _SAID_FOR.get(head, head)


_SAID_FOR = {"boss": "chief", "bosses": "chiefs"}
_SAID_FOR |= {"executive vp": "executive vice president", "senior vp": "senior vice president"}


def _says_no_office(tokens: Sequence[Token], title: Title) -> bool:
    """Whether what somebody does is no office: "who deals with the rest", "who represents the students"."""
    if title.head_text.startswith("who ") and _is_main(tokens, title.head):
        return not is_lasting(title.chain) or bool(_OCCASION.search(title.chain) or _DEED.search(title.chain))
    if title.status is TenureStatus.FORMER and title.head_text.startswith("who "):
        said = title.chain
        return not any(map(str.isupper, said)) or bool(_OCCASION.search(said) or _DEED.search(said))
    if title.kind == "ambassador" and title.head_text == "who represents":
        return title.state is None or title.local or _of_part(tokens, title)
    if title.kind == "member" and "seat" in title.head_text.split():
        return not any(map(str.isupper, title.chain))
    if title.head_text in _RESPONSIBLE and title.first:
        before = tokens[title.first - 1].text
        if before.isalpha() and before.islower() and before not in _BEFORE_TASKS:
            return True  # "a journalist responsible for Culture"
    return title.kind == "minister" and not _names_portfolio(tokens, title)


_RESPONSIBLE = frozenset({"responsible for", "with responsibility for"})
_BEFORE_TASKS = frozenset(
    {"is", "was", "now", "also", "currently", "and", "minister", "government", "cabinet", "member"}
)


def _of_part(tokens: Sequence[Token], title: Title) -> bool:
    """ "Who represents Norway in the case", "at the Song Contest": whether no diplomat stands for it."""
    said = " ".join([title.chain, *(token.text for token in tokens[title.last : title.last + _ASIDE])])
    return _OF_PARTS.search(title.chain) is not None or _OF_CASES.search(said) is not None


_OCCASION = re.compile(
    r"\b(?:delegations?|talks|meetings?|sessions?|sittings?|sides?|teams?|missions?|round|part|visit|works?|conference"
    r"|negotiations?|consultations?|discussions?|ceremony|group|procession|campaign|efforts?|protests?|revolt|uprising"
    r"|fight|struggle|debate|forum|summit|panel)\b",
    re.IGNORECASE,
)
"""What somebody led for a day or a cause, which is no office."""
_DEED = re.compile(
    r"\b(?:march|list|investigation|inquiry|probe|prayers?|push|drive|charge|response|crackdown|transition|drafting"
    r"|offensive|invasion|coup|rebellion|mutiny|strike|boycott)\b|(?<!mbassy) (?:to|out of|into|through)\b"
)
"""What else was led, told in small letters, and who was led somewhere: "who led the march", "who led X to victory"."""
_ASIDE = 3  # tokens after a title that say where its bearer stands for a state: "in the case"
_OF_PARTS = re.compile(
    r"[Pp]arliament|['’]s |\b[Bb]oard|[Aa]ssembly|[Cc]ouncil|[Cc]ommittee|[Gg]roup\b"
    r"|\b(?:Contest|Cup|Games|Olympi\w+|Championships?|Expo|Fair|Biennale|Congress|Senate|House|Court)\b"
)
_OF_CASES = re.compile(r" (?:in|on|at|against) (?:the |a |an |this |that )?(?!the |an? )[a-z]")


def _names_portfolio(tokens: Sequence[Token], title: Title) -> bool:
    """Whether what somebody looks after is a portfolio: "who has charge of Tourism", not "of the talks"."""
    words = [word for word in title.chain.split() if word.lower() not in ("the", "of")]
    owner = next((at for at, word in enumerate(words[:_LONGEST_OWNER]) if word.endswith(("'s", "’s"))), -1)
    words = words[owner + 1 :]  # "in charge of Malawi's foreign affairs"
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
_LONGEST_OWNER = 3
_LOOSELY = frozenset({"who deals with", "who oversees", "who has", "responsible for"})
"""What others than ministers do too."""
_WHERE = frozenset({"in", "at", "for", "within", "under", "since"})
_BETWEEN = frozenset({"and", "portfolio", "portfolios"})
_ANYBODYS = frozenset({"media", "press", "people", "protocol", "legal", "change", "children", "women"})
_CLOSES = frozenset({",", ".", ";", ")", "in", "and", "until", "since", "there", "here"})


def _served(tokens: Sequence[Token], title: Title, end: int, year: int) -> int | None:
    """The head of a title within another's chain whose own bearer follows: "adviser to US President X"."""
    if title.kind not in _SERVANTS and title.head_text not in SPOUSES:
        return None
    if title.last >= end or not is_capital(tokens[title.last].text):
        return None
    if "under the " in title.chain:
        return None  # "Director of the Agency under the President of Y X"
    floor = _floor_of_served(title) - title.head_text.startswith("who ")
    for at in range(title.last - 1, floor, -1):
        match = head_at(tokens, at, title.last)
        if match is not None and not _is_of_chamber(tokens, at, match):
            owns = match.stop < title.last and tokens[match.stop - 1].text.endswith(("'s", "’s"))
            if owns and tokens[match.stop].text == "Office":
                return None  # "Head of the Lao Prime Minister's Office X"
            if tokens[at - 1].text == "(" or match.kind == "royal":
                return None  # "to Prime Minister (SAPM) X"
            if tokens[match.stop].text.lower() in ("on", "for"):
                return None  # "the Adviser to the Prime Minister on Commerce X"
            if match.stop < title.last and tokens[match.stop].text in _BEHIND_LEADERS:
                return None  # "Head of the Belarus President Administration X"
            longer = head_at(tokens, at - 1, title.last) if at - 1 > floor else None
            first = at - 1 if longer is not None and longer.stop == match.stop else at
            opens = first - 1 - (code_of(tokens[first - 1].text) is not None)  # "to the [Belarus] President X"
            the = tokens[opens].text.lower() == "the"
            staff = title.kind in _STAFF or "Office of the" in title.chain or title.head_text in _SECRETARIES
            own = the and (match.stop < title.last or (staff and not _leads(tokens, title.last, end, year)))
            if own and not _is_other_behind(tokens, title.last, end):
                return (
                    None  # "Press Secretary of the President of Russia X said", "Special Assistant to the President X"
                )
            return first
    return None


def _leads(tokens: Sequence[Token], at: int, end: int, year: int) -> bool:
    """Whether the name that stands here is that of who leads a state: "Adviser to the President Joko Widodo"."""
    name = takewhile(lambda token: is_capital(token.text), tokens[at : min(end, at + _LONGEST_NAME)])
    return bool(leaderships_of(" ".join(bare(token.text) for token in name), year))


_BEHIND_LEADERS = frozenset({"Administration", "Office", "Secretariat", "Affairs", "Staff", "Apparatus", "Press"})
_LONGEST_NAME = 4  # tokens
_STAFF = frozenset({"adviser", "spokesperson"})
_SECRETARIES = frozenset({"permanent secretary", "principal secretary", "private secretary", "chief secretary"})


def _is_other_behind(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether another is named behind the name here, who is then the one that serves: "of the King of X A, B"."""
    while at < end and is_capital(tokens[at].text):
        at += 1
    named = at + 1 < end and tokens[at].text == "," and is_capital(tokens[at + 1].text)
    return named and head_at(tokens, at + 1, end) is None


def _floor_of_served(title: Title) -> int:
    """Where the title of whom somebody serves can begin: "wife of President", "envoy of the President" are one head."""
    return title.head + 1 if title.kind in ("first_spouse", "special_envoy") else title.head_last


def _kind_of_servant(tokens: Sequence[Token], title: Title, inner: int) -> str:
    """ "Chief of staff of the President" is no military one, "wife of Bolivian President X" that of a head of state."""
    if title.head_text.startswith("chief of staff"):
        return "adviser"
    served = head_at(tokens, inner, title.last)
    reigns = served is not None and served.kind in ("president", "head_of_state")
    return "first_spouse" if title.head_text in SPOUSES and reigns else title.kind


SPOUSES = frozenset({"wife", "husband", "spouse"})
"""Heads of titles of who is married to the one named in them."""


def served_title(story: Story, sentence: Sentence, places: dict[int, Place], title: Title) -> Title | None:
    """The title of a leader whom another title says that it serves: "adviser to [the Prime Minister of Norway]"."""
    tokens = story.tokens
    link: int | None = title.head_last - 1
    if not title.head_text.endswith("advises"):
        link = next((at for at in range(title.head, title.last) if tokens[at].text.lower() in _SERVING), None)
    if link is None or link > title.head_last or link + 1 >= title.last:
        return None
    floor = link + 1 + (tokens[link + 1].text.lower() in _OWNING)
    for at in range(floor, min(title.last, floor + _LONGEST_STATE + 1)):
        match = head_at(tokens, at, title.last)
        if match is not None:
            inner = _title(story, sentence, places, at, floor, match)
            whole = inner.first == floor and inner.last == title.last and not inner.plural
            return inner if whole and inner.kind in _SERVED else None
    return None


_SERVING = frozenset({"to", "of", "for"})
_OWNING = frozenset({"the", "his", "her"})
_LONGEST_STATE = 2  # tokens of a state before the head: "the South African President"
_SERVED = frozenset(
    {
        "president",
        "head_of_state",
        "head_of_government",
        "vice_president",
        "queen",
        "chancellor",
        "crown_prince",
        "leader",
    }
    | {"foreign_minister", "minister", "speaker", "secretary_general", "io_head", "regional_head", "mayor"}
)


def _is_of_chamber(tokens: Sequence[Token], at: int, match: Head) -> bool:
    """ "The chairman of the Chamber of Deputies X": whether a plural is but the end of a body's name."""
    before = [token.text.lower() for token in tokens[max(0, at - 2) : at]]
    return match.plural and before[-1:] == ["of"] and before[0] in _ASSEMBLIES


_LEADING_ON = frozenset({"to", "of", "for", "the", "his", "her"})
_ASSEMBLIES = frozenset({"chamber", "house", "council", "congress", "assembly", "cabinet", "hall", "committee"})
_SERVANTS = frozenset(
    {"adviser", "spokesperson", "first_spouse", "special_envoy", "director", "chair", "leader", "deputy_chair"}
    | {"ambassador", "member"}
    | {"military", "security_official"}
)


def _is_anchored(tokens: Sequence[Token], first: int, floor: int) -> bool:
    """Whether a title follows its bearer: "X, the governor of", "X is now head of"."""
    before = first - 1
    while before > floor and tokens[before].text in _DETERMINING:
        before -= 1
    return before > floor and tokens[before].text in _ANCHORS


_ELECT = frozenset({"elect", "designate"})
_ANCHORS = frozenset({",", "(", "is", "as", "–"})
_DETERMINING = frozenset({"the", "a", "an", "now", "currently", "also", "today", "formerly", "previously", "once"})
_DETERMINING |= {"then", "concurrently", "simultaneously", "still", "at", "same", "time", "present", "presently"}


def _title(story: Story, sentence: Sentence, places: dict[int, Place], head: int, floor: int, match: Head) -> Title:
    tokens = story.tokens
    kind, stop, elect = match.kind, match.stop, match.elect
    if stop < sentence.last and tokens[stop].text in _ELECT:
        stop, elect = stop + 1, True  # "the President elect of X"
    first, status, deputised = opening_of(tokens, places, head, floor, kind, match.plural)
    if deputised:
        kind = DEPUTY_OF.get(kind, kind)
    if match.verbal and _is_main(tokens, head):
        first, status = head, TenureStatus.FORMER if is_over(tokens, head) else status
    anchored = not match.plural and _is_anchored(tokens, first, sentence.first)
    chain = Chain(tokens, places, stop, sentence.last, kind, match.plural, anchored)
    if chain.take(match.verbal) or (stop - head > 2 and not match.verbal):
        chain.last = stretched(chain)
    last = past_named_body(chain)
    if last < sentence.last and tokens[last].text.lower() in ("elect", "designate") and tokens[last - 1].text == "-":
        last, elect = last + 1, True
    if elect or tokens[last - 1].text.endswith(("-elect", "-designate")):
        status = TenureStatus.ELECT
    if tokens[head].text[:3].lower() in ("ex-", "ex–") or (match.verbal and is_past(tokens, head, stop)):
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
        head_text=_in_full(_said(tokens, head, match)),
        local=local,
    )
