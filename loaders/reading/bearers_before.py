"""The name before a title: "X, the President", "X, who has been President", "has made X his envoy"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from loaders.reading.chain_words import STOPS
from loaders.reading.clause_subjects import is_subject
from loaders.reading.determined import MARKS, predicated, undetermined
from loaders.reading.lexicon import HONORIFICS, bare
from loaders.reading.main_verbs import ACTS, subject_end
from loaders.reading.named_sentences import DETERMINERS, LETTERS, POSTNOMINALS, SPEAKING, NamedSentence
from loaders.reading.names import Name
from loaders.reading.titles import Title
from loaders.reading.wordsets import word_sets
from ontology.terms import TenureStatus

_WORDS = word_sets("bearing")
_COPULA, _BEING, _APPOINTING = _WORDS["copula"], _WORDS["being"], _WORDS["appointing"]
_PAST, _TIMES, _DAYS = _WORDS["past"], _WORDS["past"] | _WORDS["times"], _WORDS["days"]
_OF_TIME = _TIMES | DETERMINERS | _DAYS
_LONGEST_TIME = 4
_LONGEST_PREDICATE = 12
_LONGEST_BODY = 9
_OF_SEVERAL = _WORDS["of_several"]
_LEADING = frozenset({"of", "from", "for"})
"""Lead from a name to what its bearer is of."""
_IN_BODIES = _LEADING | {"the", "and", "de", "-"}


@dataclass(frozen=True, slots=True)
class Borne:
    """The names that bear a title, and the status that the words between them say, if any."""

    names: tuple[Name, ...] = ()
    status: TenureStatus | None = None


NOBODY = Borne()


def borne_before(named: NamedSentence, title: Title) -> Borne:
    """The name before a title to which it is an apposition or a predicate, nobody if there is none."""
    if title.head_text.startswith("who ") and named.word(title.head) in ACTS:
        end = subject_end(named.tokens, title.head, named.first)
        return Borne((named.ends[end],)) if end is not None and end in named.ends else NOBODY
    other = named.titled.get(title.first - 1) if title.head_text.startswith("who ") else None
    if other is not None and other.last == title.first and not other.plural:
        return borne_before(named, other)  # "X, a former minister who now chairs Y"
    at = undetermined(named, title)
    at, timed = _timed(named, at)
    at = _past_each(named, title, at)
    at = _past_trade(named, at)
    mark = named.word(at - 1)
    following = title.last + (named.word(title.last) == "to")
    if mark == "," and not title.plural and named.word(following) in _OF_SEVERAL:
        return NOBODY  # "Mora, Kenyan envoy discuss trade"
    if mark in (",", "(", "–", "—", "-", "”", '"'):
        name = _ending(named, at - 1)
        if name is None and mark == "," and "the" not in map(named.word, range(at, title.first)):
            name = _past_body(named, at - 1)
        if name is not None:
            return NOBODY if _speaks(named, title, mark) else Borne((name,), timed)
    status = _appointed(named, at)
    if at in named.ends and status is not None and (at != title.first or _is_object(named, title)):
        return Borne((named.ends[at],), status)
    return _predicate(named, title)


def _past_each(named: NamedSentence, title: Title, at: int) -> int:
    """Past words that give a title to each of a list: "both of them", "each of whom is", "all three"."""
    back = at - (named.word(at - 1) in ("is", "was", "are", "were"))
    said = [named.word(word) for word in range(back - 3, back)]
    if said[0] in ("both", "all", "each") and said[1:] in (["of", "whom"], ["of", "them"]):
        return back - 3 if back == at or said[2] == "whom" else at
    return at - 2 if title.plural and said[1] == "all" and said[2] in _NUMBERS else at


_NUMBERS = frozenset({"three", "four", "five", "six", "seven"})


def _past_trade(named: NamedSentence, at: int) -> int:
    """ "X, host and Governor", "Y, an economist and former Minister": past a word in lower case that is no title."""
    if named.word(at - 1) != "and":
        return at
    trade = at - 2
    text = named.tokens[trade].text if trade > named.first else ""
    if not text.isalpha() or not text.islower() or text in STOPS or trade in named.titled or trade in named.inside:
        return at
    mark = trade - (named.word(trade - 1) in ("a", "an", "the"))
    return mark if named.word(mark - 1) == "," and mark - 1 in named.ends else at


def _timed(named: NamedSentence, at: int) -> tuple[int, TenureStatus | None]:
    """Past words of time between a mark and a title, and what they say: "X, until recently ambassador"."""
    back = at
    while back > named.first and at - back < _LONGEST_TIME and named.word(back - 1) in _OF_TIME:
        back -= 1
    said = {named.word(word) for word in range(back, at)}
    if said == {"at", "once"}:
        return back, None  # "X, at once Minister and Speaker"
    if back == at or named.word(back - 1) not in MARKS or ("in" in said and "days" not in said):
        return at, None
    past = said & _PAST or {"those", "days"} <= said or {"that", "time"} <= said
    return back, TenureStatus.FORMER if past else None


def _ending(named: NamedSentence, at: int) -> Name | None:
    """The name that ends here, or before "of Kosovo", "(Likud)", ", too"."""
    if at in named.ends:
        return named.ends[at]
    if (styled := named.titled.get(at - 1)) is not None and styled.head_text in POSTNOMINALS:
        return named.ends.get(styled.first)
    lettered = at
    while named.word(lettered - 1).replace(".", "") in LETTERS:
        lettered -= 1
    if lettered in named.ends:
        return named.ends[lettered]
    if named.word(at - 1) in ("too", "himself", "herself", "alone", "also"):
        at -= 2 if named.word(at - 2) == "," else 1
        return named.ends.get(at)
    if named.word(at - 1) == ")":
        back = at - 2
        while back > named.first and at - back < 8 and named.word(back) != "(":
            back -= 1
        return named.ends.get(back)
    back = at - 1
    while back in named.places and back > named.first:
        back -= 1
    while (
        back > named.first
        and named.word(back) in ("the", "of", "from", "republic", "state", "kingdom")
        and back < at - 1
    ):
        back -= 1
    return named.ends.get(back + 1) if back < at - 2 else None


def _past_body(named: NamedSentence, at: int) -> Name | None:
    """ "X of the Harbour Authority, its director": the name before a body or city that ends here."""
    back = at
    while back > named.first and at - back < _LONGEST_BODY:
        back -= 1
        if back in named.inside or back in named.titled:
            return None
        word = named.word(back)
        if word in _LEADING and back < at - 1:
            parted = named.word(back - 1) == ","
            name = named.ends.get(back - parted)
            if name is not None:
                return name
        if word not in _IN_BODIES and (word in STOPS or not bare(word).replace("-", "").isalpha()):
            return None
    return None


def _speaks(named: NamedSentence, title: Title, mark: str) -> bool:
    """ "…, the Kazakh leader said": the words of one who is named elsewhere."""
    following = named.word(title.last)
    speaks = following in SPEAKING and following not in ("who", "whose", "was", "is", "has", "had", "will", "took")
    if mark != "," or named.word(title.first - 1) != "the":
        return False
    return speaks or (_follows_preposition(named, title) and is_subject(named.tokens, title, named.end))


def _follows_preposition(named: NamedSentence, title: Title) -> bool:
    """ "To A, [the President]": whether a name with a preposition, and nothing more, stands before a title's mark."""
    first = title.first - 2
    name = named.ends.get(first)
    at = name.whole - 1 if name is not None else first
    at -= named.word(at) == "," and at - 1 in named.titled  # "with his predecessor, A, [the President] met"
    while (styled := named.titled.get(at)) is not None or named.word(at).replace(".", "") in HONORIFICS:
        at = styled.first - 1 if styled is not None else at - 1
    at -= named.word(at) in ("the", "his", "her", "their", "its")
    return name is not None and at == named.first and named.word(at) in _PREPOSITIONS


_PREPOSITIONS = frozenset({"to", "from", "with", "in", "for", "by", "of", "on", "through", "beside", "after", "before"})


def _appointed(named: NamedSentence, at: int) -> TenureStatus | None:
    """ "Has made X his envoy": whether a verb of appointing stands before the name that ends here."""
    name = named.ends.get(at)
    return TenureStatus.CURRENT if name and named.word(name.whole - 1) in _APPOINTING else None


def _is_object(named: NamedSentence, title: Title) -> bool:
    """ "Has named X minister of trade": whether a title without an article is what the name before it is made."""
    appointed = named.word(named.ends[title.first].whole - 1) in _MADE
    return appointed and not title.plural and not title.bare and title.last not in named.starts


def _predicate(named: NamedSentence, title: Title) -> Borne:
    """ "X is Y", "X, who has been Y since", "X attended as Y"."""
    at = predicated(named, title)
    path: list[str] = []
    while at > named.first and len(path) < _LONGEST_PREDICATE:
        name = named.ends.get(at)
        if name is not None:
            whom = had_before(named, title.first) if not _MADE.isdisjoint(path) else None
            bearer = named.ends[whom] if whom is not None else _object(named, name)
            return Borne((bearer,), _status(path)) if bearer and set(path) & _BEING else NOBODY
        if path[-1:] == [","] and "who" in path and (bearer := _past_body(named, at)) is not None:
            return Borne((bearer,), _status(path)) if set(path) & _BEING else NOBODY
        goes_on = path[-1:] == ["who"] or (path[1:] and path[-1] == "," and path[-2] in _GOES_ON)
        if goes_on and (first := _apposed(named, title, at)) is not None:
            at = first
            continue
        word = named.word(at - 1)
        if word in ("as", "nor") and path and path[-1] in _INVERTED:
            return NOBODY  # "as was the Minister, X"
        other = named.titled.get(at - 1)
        if other is not None and other is not title and path and path[-1] in ("and", "both", ","):
            return NOBODY
        if word not in _COPULA and not word.isdigit():
            break
        path.append(word)
        at -= 1
    if (bearer := _in_capacity(named, path, at)) is not None:
        return Borne((bearer,), _status(path))
    if (
        "as" in path[:4]
        and path.index("as") == len(path) - 1
        and named.word(at - 1) not in ("well", "such", "same", "known")
        and not (named.word(at - 1) in _OBJECTS and named.word(at - 2) in _RECEIVING)
    ):
        subject = _object(named, named.last_name(at))
        if title.plural and subject and named.word(subject.whole - 1) not in ("and", "&"):
            return NOBODY  # "X is upbeat as new envoys take up posts"
        if subject and not any(word in ("?", ";") for word in map(named.word, range(subject.last, at))):
            return Borne((subject,), _status(path))
    return _since(named, title)


_OBJECTS = frozenset({"him", "her", "them"})
_RECEIVING = frozenset({"received", "receives", "welcomed", "greeted", "accredited", "recognised", "recognized"})
_RECEIVING |= {"appointed", "named", "nominated", "installed", "designated", "confirmed", "accepted", "admitted"}
"""Verbs before one whom others take for what the title says: "X received him as Ambassador of Y"."""


def _in_capacity(named: NamedSentence, path: Sequence[str], at: int) -> Name | None:
    """ "X of Peru, in his capacity as Y": the name before a body or state that a comma parts from the capacity."""
    said = [word for word in path if word != ","]
    if "as" not in said or path[-1:] != [","]:
        return None
    return _ending(named, at) or _past_body(named, at) if _CAPACITIES & set(said) else None


_CAPACITIES = frozenset({"capacity", "quality", "role", "acting"})


_GOES_ON = frozenset({"is", "was", "becomes", "became", "has", "had", "will", "serves", "remains", "to", "as", "who"})
_GOES_ON |= {"assumed", "assumes", "took", "takes", "holds", "held", "occupies"}
"""After the mark that closes an apposition, where its name goes on to be told of."""


def _apposed(named: NamedSentence, title: Title, at: int) -> int | None:
    """Past another title of the same person between marks: "X, [Minister of Trade], becomes ambassador"."""
    other = named.titled.get(at - 1)
    if other is None or other is title or other.plural or other.last != at:
        return None
    back = other.first
    while named.word(back - 1) in _OPENS_APPOSITION:
        back -= 1
    return back if named.word(back - 1) == "," and back - 1 in named.ends else None


_OPENS_APPOSITION = frozenset({"the", "a", "an", "who", "has", "is", "was", "been", "until", "till", "now", "hitherto"})


_SINCE = re.compile(
    r",? who,? (?:since|for|in|until|from|over|during|these|only|as of|after)\b(?! whom)[^;:()]{1,40}?,? ?"
    r"(?:has|had|is|was|have) (?:been |become |served as |acted as )?(?:again |also |both )?"
    r"(?:the |a |an |its |his |her )?"
    r"|,? whose (?:office|post|job|function|position|charge|place) (?:is|was) (?:now |still )?(?:that of )?(?:the )?"
    r"|,? who ,? ?(?:since|in|only|after)\b(?! whom)[^;:()]{1,40}?,? ?(?:became|becomes|serves as|was elected|was made"
    r"|was appointed|was named|was sworn in as) (?:the |a |an |its |his |her )?"
)


def _since(named: NamedSentence, title: Title) -> Borne:
    """ "X, who since May has been Y", "X, who for ten years was Y"."""
    name = named.last_name(title.first)
    if name is None or title.first - name.last > _LONGEST_RELATIVE:
        return NOBODY
    chosen = had_before(named, title.first)
    if chosen is not None and (
        title.kind not in _OF_BODIES_TOO or not named.places.keys().isdisjoint(range(chosen, title.first))
    ):
        return Borne((named.ends[chosen],), TenureStatus.FORMER if named.word(title.first - 2) == "had" else None)
    words = [named.word(at) for at in range(name.last, title.first)]
    goes_on = _GOES_ON_AS.search(" ".join(words) + " ")
    if goes_on is not None and _is_told_of(named, name.last, words):
        return Borne((name,), TenureStatus.FORMER if goes_on["past"] else None)
    if not _SINCE.fullmatch(" ".join(words).replace(" ,", ",") + " "):
        return NOBODY
    over = ("was" in words or "had" in words) and not _MADE & set(words)
    return Borne((name,), TenureStatus.FORMER if over else None)


_LONGEST_RELATIVE = 30
_GOES_ON_AS = re.compile(
    r" and (?:(?:is|has been|became|has become|remains|serves as|acts as|(?:takes|took) over as|takes office as"
    r"|was (?:re-?)?(?:elected|appointed|named|made))"
    r" (?:as |now |today |currently |also |at present |again |since [a-z]+ )*|(?P<past>was|had been) (?:once |then )?)"
    r"(?:the |a |an |its |his |her )?\Z"
)
"""The end of what a clause goes on with: ", who won by a landslide and is now [President]"."""


def _is_told_of(named: NamedSentence, at: int, words: Sequence[str]) -> bool:
    """Whether a clause with "who" tells of a name that ends at a token, but for what its bearer is or is of."""
    if "who" not in words:
        return False
    between = range(at, at + words.index("who"))
    return all(word in named.places or word in named.titled or named.word(word) in _APPOSED for word in between)


_APPOSED = frozenset({",", "of", "from", "the", "and"})


def had_before(named: NamedSentence, at: int) -> int | None:
    """Where a name ends that is said to be had for an office here: "X, whom Ghana has as its Speaker"."""
    at -= named.word(at - 1) in DETERMINERS and named.word(at - 1) != "as"
    if named.word(at - 1) in ("as", "for"):
        at -= 2 if named.word(at - 2) in _GOT else 1
        if named.word(at - 1) not in _HAVING:
            return None
    elif named.word(at - 1) not in _MADE:
        return None
    floor = max(named.first, at - _LONGEST_PREDICATE)
    whom = next((back for back in range(at - 2, floor, -1) if named.word(back) == "whom"), None)
    if whom is None:
        return None
    whom -= named.word(whom - 1) == ","
    return whom if whom in named.ends else None


_OF_BODIES_TOO = frozenset({"president", "vice_president"})
_HAVING = frozenset({"has", "have", "had", "keeps", "keep", "sent", "sends", "chose", "uses", "employs", "retains"})
_GOT = frozenset({"got", "now", "today", "again", "since"})
_INVERTED = frozenset({"is", "was", "were", "did", "had", "has"})


_TAKEN = (["over", "from"], ["place", "of"], ["reins", "from"], ["helm", "from"], ["baton", "from"])
"""Before who was succeeded: "X took over from Y as minister"."""


def _object(named: NamedSentence, subject: Name | None) -> Name | None:
    """ "X, whom President Y employs as his adviser", "X, who succeeded Y as minister": X, not Y, who is between."""
    back = subject.whole if subject else named.first
    while back > named.first and back - 1 in named.titled:
        back -= 1
    taken = [named.word(at) for at in range(back - 2, back)] in _TAKEN
    taken = taken or (named.word(back - 1) == "by" and named.word(back - 2) in _MADE)
    if subject and ((taken and named.word(subject.last) == "as") or named.word(back - 1) in _SUCCEEDED):
        return named.last_name(back - 1)
    if subject and named.word(back - 1) == "whom" and named.word(subject.last) not in _SUCCEEDED:
        return named.last_name(back - 1)
    return subject  # and so of "Y, whom X replaced as minister"


_SUCCEEDED = frozenset(
    {"succeeded", "succeeds", "succeeding", "replaced", "replaces", "replacing", "followed", "follows", "succeed"}
)
_MADE = frozenset({"elected", "appointed", "named", "sworn", "made", "chosen", "picked", "confirmed", "reappointed"})
_MADE |= {"makes", "names", "appoints", "elects", "nominates", "designates"}
_MADE |= {"re-elected", "reelected", "nominated", "designated", "installed", "promoted", "elevated", "reinstated"}


def _status(path: Sequence[str]) -> TenureStatus | None:
    """What the words of a predicate, last first, say of the time: "is going to be", "once was"."""
    words = set(path)
    who_was = [word for word in path if word != ","][-2:] == ["was", "who"]
    if words & {"once", "formerly", "previously", "used"} or (who_was and not words & _MADE):
        return TenureStatus.FORMER
    if "will" in words or ({"to", "be"} <= words and not words & {"continues", "remains"}):
        return TenureStatus.ELECT
    return None
