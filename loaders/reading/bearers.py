"""Who bears a title within its sentence: the name after it, before it between commas, or told to be it.

"President X", "X, the President", "X, who is both A and B", "X was elected President", "Presidents X and Y",
"X and Y, both of them ministers".
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from loaders.reading.geography import Place
from loaders.reading.lexicon import HONORIFICS, is_capital
from loaders.reading.names import Name
from loaders.reading.story import Sentence, Token
from loaders.reading.tables import vocabulary
from loaders.reading.titles import Title
from loaders.reading.wordsets import word_sets
from ontology.terms import TenureStatus

_SPEAKING = vocabulary("personal_verbs")
_WORDS = word_sets("bearing")
_COPULA, _BEING, _APPOINTING = _WORDS["copula"], _WORDS["being"], _WORDS["appointing"]
_DETERMINERS, _STYLES, _IN_LISTS = _WORDS["determiners"], _WORDS["styles"], _WORDS["in_lists"]
_QUOTES = frozenset("“”‘’\"'.")
_ENDS = frozenset(
    {
        "",
        ",",
        ")",
        ".",
        ";",
        ":",
        "and",
        "“",
        "”",
        '"',
        "(",
        "–",
        "—",
        "-",
        "?",
        "!",
        "or",
        "with",
        "as",
        "in",
        "on",
        "at",
    }
)
_PAST, _TIMES, _DAYS = _WORDS["past"], _WORDS["past"] | _WORDS["times"], _WORDS["days"]
_LONGEST_ASIDE = 9
_LONGEST_OWNER = 4  # words of "the Nigerien transition's"
_GENITIVES = ("'s", "’s")
_MARKS = frozenset({",", "(", "–", "—"})
_LONGEST_TIME = 4
_NAMELY = frozenset({"namely", "notably", "including", "such", "as", "like", "viz"})
_OPENINGS = frozenset({"to", "of", "for", "the", "his", "her"})
_POSTNOMINALS = frozenset(
    {"mp", "mep", "mk", "mla", "mna", "mpa", "td", "t.d", "msp", "mlc", "mhk", "mks", "senator", "esq"}
)
_ADVERBS = frozenset({"here", "there", "abroad", "himself", "herself", "too", "again"})
_LONGEST_GAP = 14
_LONGEST_PREDICATE = 12


@dataclass(frozen=True, slots=True)
class Borne:
    """The names that bear a title, and the status that the words between them say, if any."""

    names: tuple[Name, ...] = ()
    status: TenureStatus | None = None


_NOBODY = Borne()


class Bearers:
    """The titles and names of one sentence, and which name bears which title."""

    def __init__(
        self,
        tokens: Sequence[Token],
        sentence: Sentence,
        titles: Sequence[Title],
        names: Sequence[Name],
        places: Mapping[int, Place],
    ) -> None:
        self.tokens = tokens
        self.first, self.end = sentence.first, sentence.last
        self.names = names
        self.places = places
        self.lasts = [name.last for name in names]
        self.starts = {name.whole: name for name in names} | {name.first: name for name in names}
        self.ends = {name.last: name for name in names}
        self.titled = {at: title for title in titles for at in range(title.first, title.last)}

    def of(self, title: Title) -> Borne:
        """Who bears a title, nobody if the sentence names none."""
        if title.first in self.ends and title.head_text in _POSTNOMINALS:
            return Borne((self.ends[title.first],))
        after, marked = self._after(title)
        if after and self._word(title.last - 1).endswith(_GENITIVES):
            return _NOBODY
        if after and not marked:
            return Borne(self._listed(after) if title.plural else (after,))
        before = self._before(title)
        closed = after is not None and (title.plural or self._closed(title, after))
        if before.names and not (closed and self._of_another_state(title, before.names[0])):
            return Borne(self._back(before.names[0]), before.status) if title.plural else before
        if after and closed:
            return Borne(self._listed(after) if title.plural else (after,))
        return _NOBODY

    def _of_another_state(self, title: Title, name: Name) -> bool:
        """Whether the name bears an office of another state already: "Y's President A, the King of X, B, and C"."""
        own = self.titled.get(name.whole - 1)
        return (
            own is not None
            and own.last == name.whole
            and None not in (own.state, title.state)
            and own.state != title.state
        )

    def _word(self, at: int) -> str:
        return self.tokens[at].text.lower() if self.first <= at < self.end else ""

    def _after(self, title: Title) -> tuple[Name | None, bool]:
        """The name after a title, past honorifics, and whether a mark stands between."""
        at, marked = title.last, False
        while at < self.end and at - title.last < _LONGEST_GAP:
            if at in self.starts:
                return self.starts[at], marked
            other = self.titled.get(at)
            if other is not None and other is not title and self._styles(title, other, at):
                at = other.last  # "Foreign Minister Prince X", "Prime Minister, Senator X"
                continue
            word = self._word(at)
            if (at == title.last and word in _ADVERBS) or (title.plural and word in _NAMELY):
                at += 1
                continue
            if word in (",", ":", "(", "-", "–", "—") and not marked:
                if word == "(" and self._word(at + 2) == ")" and at + 1 not in self.starts:
                    at += 3
                    continue
                marked = True
            elif word in ("is", "was") and at == title.last and self._word(at + 1) not in ("the", "a", "an"):
                marked = True
            elif not (
                word in _QUOTES
                or word.replace(".", "") in HONORIFICS
                or (word in _STYLES and self._word(at + 1).replace(".", "") in HONORIFICS | _STYLES)
            ):
                break
            at += 1
        return self._after_colon(title)

    def _after_colon(self, title: Title) -> tuple[Name | None, bool]:
        """The first name of a list that a colon opens after a plural title: "the two presidents spoke: A and B"."""
        if title.plural:
            for at in range(title.last, min(self.end - 1, title.last + _LONGEST_GAP)):
                if self._word(at) == ":":
                    return self.starts.get(at + 1), True
        return None, False

    def _styles(self, title: Title, other: Title, at: int) -> bool:
        """Whether a bare title stands between another and their bearer: "Foreign Minister Prince X"."""
        return other.first == at and other.bare and not other.plural and self._word(title.last - 1) not in _OPENINGS

    def _closed(self, title: Title, name: Name) -> bool:
        """Whether a name that a mark parts from the title stands in apposition to it."""
        word = self._word(name.last)
        if word in _ENDS or word in _SPEAKING:
            # "He thanked the Indonesian leader, Abbott said.": the speaker of the whole sentence.
            said = word in _SPEAKING and self._word(name.last + 1) in (".", "") and name.last - name.first == 1
            return not said and not self._has_own(title, name)
        # "The minister of health, X will travel": what no mark closes is an apposition if nothing else has the title.
        return False

    def _has_own(self, title: Title, name: Name) -> bool:
        """Whether a title that follows the name is the name's instead: "the Minister, X, Speaker of Y"."""
        if name.last in self.titled:
            return True
        if self._word(name.last) != ",":
            return False
        at = name.last + 1
        while self._word(at) in _DETERMINERS:
            at += 1
        other = self.titled.get(at)
        if other is None or other.first > at:
            return False
        following = self._after(other)
        if following[0] is not None and not following[1]:
            return False
        return title.bare

    def _before(self, title: Title) -> Borne:
        at = self._undetermined(title.first)
        at, timed = self._timed(at)
        if self._word(at - 1) == "them" and self._word(at - 2) == "of" and self._word(at - 3) in ("both", "all"):
            at -= 3
        mark = self._word(at - 1)
        if mark in (",", "(", "–", "—", "-", "”", '"'):
            name = self._ending(at - 1)
            if name is not None:
                return _NOBODY if self._speaks(title, mark) else Borne((name,), timed)
        status = self._appointed(at)
        if at in self.ends and status is not None and at != title.first:
            return Borne((self.ends[at],), status)
        return self._predicate(title)

    def _undetermined(self, at: int) -> int:
        """Where what determines a title begins: "the", "the country's", "the Nigerien transition's", "Malawi's own"."""
        while at > self.first and self._word(at - 1) in _DETERMINERS:
            at -= 1
        if self._word(at - 1).endswith(_GENITIVES) and at - 1 not in self.titled and at not in self.starts:
            back = at - 1
            while back > self.first and at - back < _LONGEST_OWNER and self._word(back - 1) not in _MARKS:
                if back in self.lasts:
                    return at
                back -= 1
            if self._word(back - 1) in _MARKS:
                return back
        return at

    def _timed(self, at: int) -> tuple[int, TenureStatus | None]:
        """Past words of time between a mark and a title, and what they say: "X, until recently ambassador"."""
        back = at
        while back > self.first and at - back < _LONGEST_TIME and self._word(back - 1) in _TIMES | _DETERMINERS | _DAYS:
            back -= 1
        said = {self._word(word) for word in range(back, at)}
        if back == at or self._word(back - 1) not in _MARKS or ("in" in said and "days" not in said):
            return at, None
        return back, TenureStatus.FORMER if said & _PAST or {"those", "days"} <= said else None

    def _ending(self, at: int) -> Name | None:
        """The name that ends here, or before "of Kosovo", "(Likud)", ", too"."""
        if at in self.ends:
            return self.ends[at]
        if (styled := self.titled.get(at - 1)) is not None and styled.head_text in _POSTNOMINALS:
            return self.ends.get(styled.first)
        if self._word(at - 1) in ("too", "himself", "herself", "alone", "also"):
            at -= 2 if self._word(at - 2) == "," else 1
            return self.ends.get(at)
        if self._word(at - 1) == ")":
            back = at - 2
            while back > self.first and at - back < 8 and self._word(back) != "(":
                back -= 1
            return self.ends.get(back)
        back = at - 1
        while back in self.places and back > self.first:
            back -= 1
        while (
            back > self.first
            and self._word(back) in ("the", "of", "from", "republic", "state", "kingdom")
            and back < at - 1
        ):
            back -= 1
        return self.ends.get(back + 1) if back < at - 2 else None

    def _speaks(self, title: Title, mark: str) -> bool:
        """ "…, the Kazakh leader said": the words of one who is named elsewhere."""
        following = self._word(title.last)
        speaks = following in _SPEAKING and following not in ("who", "whose", "was", "is", "has", "had", "will", "took")
        return speaks and mark == "," and self._word(title.first - 1) == "the"

    def _appointed(self, at: int) -> TenureStatus | None:
        """ "Has made X his envoy": whether a verb of appointing stands before the name that ends here."""
        name = self.ends.get(at)
        return TenureStatus.CURRENT if name and self._word(name.whole - 1) in _APPOINTING else None

    def _predicate(self, title: Title) -> Borne:
        """ "X is Y", "X, who has been Y since", "X attended as Y"."""
        at = title.first
        path: list[str] = []
        while at > self.first and len(path) < _LONGEST_PREDICATE:
            name = self.ends.get(at)
            if name is not None:
                return Borne((name,), _status(path)) if set(path) & _BEING else _NOBODY
            word = self._word(at - 1)
            other = self.titled.get(at - 1)
            if other is not None and other is not title and path and path[-1] in ("and", "both", ","):
                return _NOBODY
            if word not in _COPULA and not word.isdigit():
                break
            path.append(word)
            at -= 1
        if (
            "as" in path[:4]
            and path.index("as") == len(path) - 1
            and self._word(at - 1) not in ("well", "such", "same", "known")
        ):
            subject = self._last_name(at)
            if subject and not any(word in ("?", ";") for word in map(self._word, range(subject.last, at))):
                return Borne((subject,), _status(path))
        return _NOBODY

    def _last_name(self, at: int) -> Name | None:
        """The last name that ends at a token or before it."""
        index = bisect_right(self.lasts, at) - 1
        return self.names[index] if index >= 0 else None

    def _back(self, name: Name) -> tuple[Name, ...]:
        """The names of a list that ends with this one: "A and B, the Prime Ministers of X and Y"."""
        found = [name]
        while (other := self._last_name(found[-1].whole)) is not None:
            gap = found[-1].whole - other.last
            between = {self._word(at) for at in range(other.last, found[-1].whole)} if gap <= _LONGEST_GAP else {"?"}
            if not between or not between <= {",", "and", "&", "the"}:
                break
            found.append(other)
        return tuple(reversed(found))

    def _listed(self, name: Name) -> tuple[Name, ...]:
        """The names of a list that begins with this one: "A of X, Y's B, who is Z, and C (W)"."""
        found = [name]
        while True:
            at = name.last
            joined = False
            while at < self.end and at not in self.starts and at - name.last < _LONGEST_GAP:
                word = self._word(at)
                if word == "(" and (closing := self._closing(at)) is not None:
                    at = closing
                elif word in (",", "and", "&", ";", "–", "—"):
                    joined = True
                elif not (
                    at in self.places
                    or at in self.titled
                    or word in _IN_LISTS
                    or word.replace(".", "") in HONORIFICS
                    or (self._word(at - 1) == "(" and is_capital(self.tokens[at].text))
                ):
                    return tuple(found)
                at += 1
            if not joined or at not in self.starts or self._own(at):
                return tuple(found)
            name = self.starts[at]
            found.append(name)

    def _closing(self, at: int) -> int | None:
        """The bracket that closes the one here, if no name stands between: "A (Liberty Party), B"."""
        for stop in range(at + 1, min(self.end, at + _LONGEST_ASIDE)):
            if stop in self.starts:
                return None
            if self._word(stop) == ")":
                return stop
        return None

    def _own(self, at: int) -> bool:
        """Whether the name that begins here has a singular title right before it."""
        while at - 1 > self.first and self._word(at - 1).replace(".", "") in HONORIFICS:
            at -= 1
        title = self.titled.get(at - 1)
        return title is not None and title.last == at and not title.plural


def _status(path: Sequence[str]) -> TenureStatus | None:
    """What the words of a predicate, last first, say of the time: "is going to be", "once was"."""
    words = set(path)
    if words & {"once", "formerly", "previously", "used"}:
        return TenureStatus.FORMER
    if {"to", "be"} <= words and not words & {"continues", "remains"}:
        return TenureStatus.ELECT
    return None
