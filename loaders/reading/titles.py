"""Titles in a sentence: "former Deputy Prime Minister and Minister of Foreign Affairs of the Republic of X".

A title is a head from a table ("minister", "speaker"), what stands before it (state, status, body, portfolio) and the
chain after it ("of the Senate of ...", "for Trade, Industry and Energy"). Who bears it is decided in `offices`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from loaders.reading.bodies import chamber_state
from loaders.reading.geography import Place, Places
from loaders.reading.lexicon import HONORIFICS, MONTHS, PARTICLES, THINGS, is_capital, is_common, is_given, is_portfolio
from loaders.reading.story import TOKEN, Sentence, Story, Token
from loaders.reading.tables import table
from ontology.terms import TenureStatus


@dataclass(frozen=True, slots=True)
class Title:
    """Tokens `first` up to `last` of the story are a title with its head at `head` to `head_last`.

    `kind` is the head's row in the table. `before` and `chain` are the words beside the head that name a state, body or
    portfolio; `state` is what they say of the state; `towards` the state that an envoy is sent to.
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
    possessive: bool


_STOP_CHAIN = frozenset({".", ";", ":", "(", ")", "“", "”", '"', "—", "–", "!", "?", "[", "]"})
_LINKS = frozenset({"of", "for", "to", "in", "at", "on", "the", "and", "&", "'s", "’s", "with"})
_LONGEST_CHAIN = 22
_LONGEST_BEFORE = 7
_BEFORE = frozenset(
    [
        "new",
        "newly",
        "current",
        "incumbent",
        "then",
        "outgoing",
        "visiting",
        "first",
        "second",
        "third",
        "1st",
        "2nd",
        "senior",
        "chief",
        "top",
        "principal",
        "longtime",
        "host",
    ]
)


def titles_in(story: Story, sentence: Sentence, places: Places) -> list[Title]:
    """The titles of a sentence, in order, none inside another."""
    tokens = story.tokens
    by_token = places_by_token(story, sentence, places)
    found: list[Title] = []
    at = sentence.first
    floor = sentence.first
    while at < sentence.last:
        match = _head_at(tokens, at, sentence.last)
        if match is None:
            at += 1
            continue
        kind, stop, plural, elect = match
        title = _title(story, sentence, by_token, at, stop, floor, kind, plural, elect)
        found.append(title)
        at = floor = title.last
    return found


def _title(
    story: Story,
    sentence: Sentence,
    places: dict[int, Place],
    head: int,
    stop: int,
    floor: int,
    kind: str,
    plural: bool,
    elect: bool,
) -> Title:
    tokens = story.tokens
    first, status, possessive = _before(tokens, places, head, floor, kind)
    verbal = tokens[stop - 1].text.lower() in _VERBAL
    last = _Chain(tokens, places, stop, sentence.last, kind, plural).take(verbal)
    if last < sentence.last and tokens[last].text.lower() in ("elect", "designate") and tokens[last - 1].text == "-":
        last, elect = last + 1, True
    if elect:
        status = TenureStatus.ELECT
    before = story.text[tokens[first].start : tokens[head].start].strip() if first < head else ""
    chain = story.text[tokens[stop].start : tokens[last - 1].end] if last > stop else ""
    return Title(
        first,
        last,
        head,
        stop,
        kind,
        plural,
        status,
        before,
        chain,
        _state(places, first, head, stop, last, tokens),
        possessive,
    )


def _state(
    places: dict[int, Place], first: int, head: int, stop: int, last: int, tokens: Sequence[Token]
) -> str | None:
    """The state that the title's own words name: before the head, else in the chain, but not where an envoy is sent."""
    for at in range(head - 1, first - 1, -1):
        if at in places:
            return places[at].code
    at = stop
    found = None
    while at < last:
        if tokens[at].text.lower() == "to":
            break
        if at in places:
            found = places[at].code
        at += 1
    return found


def _before(
    tokens: Sequence[Token], places: dict[int, Place], head: int, floor: int, kind: str
) -> tuple[int, TenureStatus, bool]:
    """Where the title begins, its status, and whether a possessive opens it."""
    status = TenureStatus.CURRENT
    first = head
    possessive = False
    at = head - 1
    while at >= floor and head - at <= _LONGEST_BEFORE:
        text = tokens[at].text
        lower = text.lower().rstrip("-")
        said = _statuses().get(lower)
        if said is not None:
            status = said
            first = at
        elif text in ("-", "'", "’") and at - 1 >= floor and first == at + 1:
            pass
        elif at in places or lower in _BEFORE:
            first = at
        elif text.endswith(("'s", "’s", "s'", "s’")) and is_capital(text) and lower[:-2] not in PARTICLES:
            # "the Senate's Speaker", "Kostanay's governor"
            first = at
            possessive = True
        elif (
            lower == "and"
            and at - 1 >= floor
            and is_portfolio(tokens[at - 1].text)
            and is_portfolio(tokens[at + 1].text)
        ) or (
            text == ","
            and kind in ("minister", "deputy_minister")
            and is_portfolio(tokens[at - 1].text)
            and is_portfolio(tokens[at + 1].text)
        ):
            pass
        elif (
            (is_portfolio(text) and (kind in _PORTFOLIO_HEADS or text[0].isupper()))
            or (is_capital(text) and lower in THINGS)
            or (text.isupper() and 2 <= len(text) <= 6 and text.isalpha())
            or (
                text[0].isupper() and is_common(text) and at > floor and lower not in HONORIFICS and lower not in MONTHS
            )
        ):
            first = at
        else:
            break
        at -= 1
    return first, status, possessive


_VERBAL = frozenset({"over", "chairs", "heads", "chairing", "leads"})
_PORTFOLIO_HEADS = frozenset(
    {"minister", "deputy_minister", "spokesperson", "secretary_of_state", "adviser", "director"}
)


@dataclass(slots=True)
class _Chain:
    """The words after a head that belong to its title, taken one by one: `last` is the end of those taken so far."""

    tokens: Sequence[Token]
    places: dict[int, Place]
    stop: int
    end: int
    kind: str
    plural: bool
    last: int = 0
    closed: bool = False  # a state's name was last: only an institution can follow

    def take(self, verbal: bool) -> int:
        """Where the title ends: after "of the Senate of the Republic of X", "for Trade, Industry and Energy (MOTIE)"."""
        self.last = at = self.stop
        if not self._opens(verbal):
            return self.stop
        while at < self.end and at - self.stop < _LONGEST_CHAIN:
            following = self._step(at)
            if following is None:
                break
            at = following
        return self.last

    def _opens(self, verbal: bool) -> bool:
        if self.stop >= self.end:
            return False
        word = self.tokens[self.stop].text
        if verbal:
            return word.lower() in ("the", "a") or is_capital(word)
        return word.lower() in ("of", "for", "to", "in", "at", "on")

    def _step(self, at: int) -> int | None:
        """The token after what is taken at this one, None where the title ends before it."""
        text = self.tokens[at].text
        if text in _STOP_CHAIN:
            return self._aside(at)
        if text == ",":
            return at + 1 if self._comma(at) else None
        if text.lower() in _LINKS:
            return at + 1 if self._links(at) else None
        if at in self.places:
            return self._place(at)
        return self._word(at)

    def _aside(self, at: int) -> int | None:
        """An acronym or kind in brackets: "(MOTIE)", "(Parliament)"."""
        tokens = self.tokens
        if tokens[at].text != "(" or self.last == self.stop or at + 2 >= self.end or tokens[at + 2].text != ")":
            return None
        inside = tokens[at + 1].text
        if not inside.isupper() and inside.lower() not in THINGS:
            return None
        self.last, self.closed = at + 3, True
        return self.last

    def _comma(self, at: int) -> bool:
        if at + 1 >= self.end:
            return False
        following = self.tokens[at + 1].text
        if self.plural and at - 1 in self.places and (at + 1 in self.places or following == "the"):
            return True
        return self.kind in _LISTED and is_portfolio(following) and following[0].isupper()

    def _links(self, at: int) -> bool:
        word = self.tokens[at].text.lower()
        if word in ("and", "&"):
            return _and_goes_on(self.tokens, self.places, at + 1, self.end, self.kind, self.plural)
        if word in ("of", "for", "in", "to", "at", "on", "with"):
            self.closed = False
        if word in ("in", "on", "with", "at", "to") and self.last > self.stop:
            return word in ("to", "on", "in") and _goes_on(self.tokens, self.places, at + 1, self.end, self.kind)
        return True

    def _place(self, at: int) -> int:
        place = self.places[at]
        while at < self.end and self.places.get(at) is place:
            at += 1
        self.last, self.closed = at, place.is_site
        return at

    def _word(self, at: int) -> int | None:
        text = self.tokens[at].text
        lower = text.lower()
        if not is_capital(text) and not text.isdigit():
            known = lower in THINGS or (is_portfolio(text) and self.kind in _LISTED) or lower in ("lower", "upper")
            if not known:
                return None
            self.last = at + 1
            return at + 1
        institutional = lower in THINGS or is_common(text) or is_portfolio(text) or text.isupper()
        if self.closed and not (institutional and not is_given(text)):
            return None
        if not institutional and self.last > self.stop and not _named_body(self.tokens, at, self.last, self.end):
            return None
        self.last, self.closed = at + 1, False
        return at + 1


_LISTED = frozenset(
    {
        "minister",
        "deputy_minister",
        "foreign_minister",
        "deputy_foreign_minister",
        "defence_minister",
        "secretary_of_state",
        "director",
        "adviser",
    }
)


def _goes_on(tokens: Sequence[Token], places: dict[int, Place], at: int, end: int, kind: str) -> bool:
    """Whether a chain goes on after "to", "in" or "on": an envoy's post, a committee's subject."""
    if at < end and tokens[at].text.lower() == "the":
        at += 1
    if at >= end:
        return False
    if kind in ("ambassador", "special_envoy", "io_official", "secretary_general", "spokesperson", "adviser"):
        return at in places or is_capital(tokens[at].text)
    return is_portfolio(tokens[at].text) and tokens[at].text[0].isupper()


def _and_goes_on(tokens: Sequence[Token], places: dict[int, Place], at: int, end: int, kind: str, plural: bool) -> bool:
    """Whether "and" joins two parts of one portfolio or body, not two titles or two people."""
    if at >= end or _head_at(tokens, at, end):
        return False
    if plural and (at in places or (at + 1 in places and tokens[at].text == "the")):
        return True
    if at in places and kind not in ("ambassador", "special_envoy"):
        return False
    if tokens[at].text.lower() == "the":
        return False
    text = tokens[at].text
    if kind in _LISTED or kind in ("chair", "deputy_chair", "director", "member"):
        return is_portfolio(text) or (is_common(text) and text[0].isupper() and not is_given(text))
    return text[0].isupper() and (is_portfolio(text) or text.lower() in THINGS)


def _named_body(tokens: Sequence[Token], at: int, last: int, end: int) -> bool:
    """Whether an unknown capitalised word right after "of (the)" names the body: what follows decides.

    "President of Tatarstan Rustam Minnikhanov": the first of three; "Speaker of the Jogorku Kenesh": both of two.
    """
    previous = tokens[at - 1].text
    if previous.lower() in ("of", "the", "for", "at"):
        return True
    return bool(chamber_state(f"{previous} {tokens[at].text}")) and not chamber_state(previous)


Head = tuple[str, int, bool, bool]


def _head_at(tokens: Sequence[Token], at: int, end: int) -> Head | None:
    """The longest head that begins here: kind, end, whether plural, whether "-elect" is part of it."""
    rows = _heads().get(_plain(tokens[at].text)[0])
    if rows is None:
        return None
    words: list[str] = []
    elect = False
    for token in tokens[at : min(end, at + 9)]:
        word, is_elect = _plain(token.text)
        elect = elect or is_elect
        words.append(word)
    for phrase, kind, plural in rows:
        if tuple(words[: len(phrase)]) == phrase:
            text = tokens[at].text
            if len(phrase) == 1 and phrase[0] in _CAPITAL_ONLY and not text[0].isupper():
                return None
            if len(phrase) == 1 and phrase[0] in _ACRONYMS and not text.isupper():
                return None
            return kind, at + len(phrase), plural, _plain(tokens[at + len(phrase) - 1].text)[1]
    return None


_ACRONYMS = frozenset({"pm", "fm", "mp", "mps", "mep", "ceo", "cfo", "dpm", "nsa"})
# In lower case these are more often verbs or common nouns.
_CAPITAL_ONLY = frozenset(
    [
        "head",
        "chair",
        "king",
        "chief",
        "member",
        "secretary",
        "general",
        "imam",
        "cardinal",
        "metropolitan",
        "prince",
        "princess",
        "commander",
        "manager",
        "judge",
        "governor-general",
        "founder",
        "aide",
        "head",
        "consul",
        "coordinator",
        "bishop",
        "deputies",
        "deputy",
    ]
) - {"king", "deputies", "deputy", "prince", "princess", "head", "chair", "member", "commander"}


def _plain(word: str) -> tuple[str, bool]:
    lower = word.lower().replace("’", "'")
    for ending in ("-elect", "-designate"):
        if lower.endswith(ending):
            return lower.removesuffix(ending), True
    return lower.removesuffix("'s"), False


@cache
def _heads() -> dict[str, list[tuple[tuple[str, ...], str, bool]]]:
    """Heads by their first word, the longest first."""
    plurals = table("titles")["plurals"]
    rows: dict[str, list[tuple[tuple[str, ...], str, bool]]] = {}
    for kind, phrases in table("titles")["heads"].items():
        for phrase in phrases:
            for form, plural in ((phrase, False), (plurals.get(phrase, f"{phrase}s"), True)):
                words = tuple(_plain(part)[0] for part in TOKEN.findall(form.replace("’", "'")))
                rows.setdefault(words[0], []).append((words, kind, plural))
    return {word: sorted(found, key=lambda row: (-len(row[0]), row[2])) for word, found in rows.items()}


@cache
def _statuses() -> dict[str, TenureStatus]:
    return {
        word.rstrip("-"): TenureStatus(status)
        for status, words in table("titles")["statuses"].items()
        for word in words
    }


def places_by_token(story: Story, sentence: Sentence, places: Places) -> dict[int, Place]:
    """The place that each token of a sentence is part of."""
    found: dict[int, Place] = {}
    near = list(places.within(sentence.start, sentence.end))
    at = sentence.first
    for place in near:
        while at < sentence.last and story.tokens[at].end <= place.start:
            at += 1
        inner = at
        while inner < sentence.last and story.tokens[inner].start < place.end:
            found[inner] = place
            inner += 1
    return found
