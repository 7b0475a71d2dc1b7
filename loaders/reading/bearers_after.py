"""The name after a title: "President X", "the ministers: X and Y", "the President, X, said"."""

from __future__ import annotations

from loaders.reading.geography import Manner
from loaders.reading.lexicon import HONORIFICS, is_capital, is_initial
from loaders.reading.named_sentences import (
    DETERMINERS,
    GENITIVES,
    LETTERS,
    LONGEST_GAP,
    POSTNOMINALS,
    SPEAKING,
    NamedSentence,
)
from loaders.reading.names import Name
from loaders.reading.titles import Title
from loaders.reading.wordsets import word_sets

_WORDS = word_sets("bearing")
_STYLES, _ENDS, _NAMELY, _ADVERBS = _WORDS["styles"], _WORDS["ends"], _WORDS["namely"], _WORDS["adverbs"]
_HONOURS = HONORIFICS | _STYLES
_IS = frozenset({"is", "was", "remains", "remained", "stays"})
_LONGEST_ORIGIN = 6
_LONGEST_ORIGINS = 14
_OF_THEM = frozenset({"of whom", "among whom", "among them"})
_THAT_IS = frozenset({"that is", "who are", "who were", "to wit", "these being", "they are"})
_PRELUDES = frozenset(
    {"after", "before", "prior", "following", "upon", "during", "with", "while", "when", "at", "in", "on"}
)
_GOVERNING = frozenset({"with", "to", "by", "of", "on", "for", "from"})
_OF_RANKS = frozenset(
    {"vice", "rear", "air", "group", "wing", "squadron", "flight", "fleet", "field", "chief", "air-vice"}
    | {"senior", "vice-senior"}
)
"""Before another word of a rank: "Vice Admiral", "Group Captain", "Senior General"."""
_SERVICES = dict.fromkeys(["army", "police", "militia", "justice", "aviation", "artillery", "gendarmerie"], 2)
_SERVICES |= dict.fromkeys(["internal", "medical", "customs", "state", "tax", "diplomatic"], 3)
"""What a rank can be of, with how many words that takes: "Major General of Police", "Colonel of Internal Service"."""
_RETIRED = frozenset({"ret", "retd", "rtd", "r"})
_TIMES = frozenset({"time", "day", "hour", "period"})
_HELD = frozenset({"held", "occupied", "filled"})
"""What an office is by its bearer: "the post of Speaker is held by X"."""
_QUOTES = frozenset("“”‘’\"'.")
_OPENINGS = frozenset({"to", "of", "for", "the", "his", "her"})


def name_after(named: NamedSentence, title: Title) -> tuple[Name | None, bool]:
    """The name after a title, past honorifics, and whether a mark stands between."""
    at, marked = _past_state(named, title), False
    while at < named.end and at - title.last < LONGEST_GAP:
        if at in named.starts:
            return named.starts[at], marked
        other = named.titled.get(at)
        if other is not None and other is not title and _styles(named, title, other, at):
            at = other.last  # "Foreign Minister Prince X", "Prime Minister, Senator X"
            continue
        word = named.word(at)
        if passed := _passed(named, title, at):
            at += passed
            continue
        if word == "h" and named.word(at + 1) == "e":
            at += 2
            continue
        if word in (",", ":", "(", "-", "–", "—") and not marked:
            if word == "(" and named.word(at + 2) == ")" and at + 1 not in named.starts:
                at += 3
                continue
            marked = True
        elif word == "who" and named.word(at + 1) in _IS and at + 2 in named.starts and marked:
            at += 1
        elif marked and _is_aside(named, at, word):
            pass
        elif word in _IS and at == title.last and named.word(at + 1) not in ("the", "a", "an"):
            marked = True
        elif not (
            word in _QUOTES
            or (word in _OF_RANKS and named.word(at + 1) in HONORIFICS)
            or word.replace(".", "") in HONORIFICS
            or (word in _STYLES and named.word(at + 1).replace(".", "") in _HONOURS)
            or (is_initial(named.tokens[at].text) and at + 1 in named.starts)
        ):
            break
        at += 1
    return _after_colon(named, title)


def _is_aside(named: NamedSentence, at: int, word: str) -> bool:
    """Whether a word past the mark tells whose or of what style the bearer is: "the President, Peru's X"."""
    return (at in named.places and word.endswith(GENITIVES)) or _is_after_style(named, at) or _is_countrys(named, at)


def _is_countrys(named: NamedSentence, at: int) -> bool:
    """ "Its head, the Cambodian X, said": whether an article, or the demonym of the bearer, stands here."""
    end = at + (named.word(at) == "the")
    while end in named.places and named.places[end].manner is Manner.DEMONYM:
        end += 1
    name = named.starts.get(end)
    article = "the" in (named.word(at), named.word(at - 1))
    return name is not None and end > at and article and not named.word(name.last)[:1].isalnum()


def _is_after_style(named: NamedSentence, at: int) -> bool:
    """ "The Deputy Minister, His Excellency, X": whether a comma stands after a style."""
    return named.word(at) == "," and named.word(at - 1).replace(".", "") in HONORIFICS


def _joins_ranks(named: NamedSentence, at: int) -> bool:
    """Whether a hyphen stands within a rank: "Lt.-Gen."."""
    before = at - 1 - (named.word(at - 1) == ".")
    return named.word(before).replace(".", "") in HONORIFICS and named.word(at + 1).replace(".", "") in HONORIFICS


def _passed(named: NamedSentence, title: Title, at: int) -> int:
    """How many words here say nothing of who bears a title: "himself", "namely", "of whom"."""
    word = named.word(at)
    if at > title.last and not title.plural and word not in _PASSED:
        return 0
    if word == "(" and named.word(at + 1) in _RETIRED:
        return next((step for step in (3, 4) if named.word(at + step - 1) == ")"), 0)
    if word == "-" and _joins_ranks(named, at):
        return 1
    if word == "of" and named.word(at - 1).replace(".", "") in HONORIFICS:
        service = _SERVICES.get(named.word(at + 1), 0)  # "Major General of Police X"
        return service if at > title.last else 0
    if at == title.last and word in ("is", "was") and named.word(at + 1) in _HELD and named.word(at + 2) == "by":
        return 3
    if at == title.last and title.plural and (coming := _past_coming(named, title)):
        return coming
    if at == title.last and word.isalpha() and named.tokens[at].text.isupper() and named.word(at + 1) == ",":
        return 1  # "the leader of the opposition DRP, X"
    if (at == title.last and word in _ADVERBS) or (title.plural and word in _NAMELY):
        return 1
    two = f"{word} {named.word(at + 1)}"
    if at == title.last and two == "of the" and named.word(at + 2) in _TIMES:
        return 3  # "Foreign Ministers of the time A and B"
    return _passed_of_several(named, title, at, two) if title.plural else 0


def _passed_of_several(named: NamedSentence, title: Title, at: int, two: str) -> int:
    """The same after a plural title, with the two words here: "that is to say", "of whom"."""
    if two == "that is" and named.word(at + 2) == "to" and named.word(at + 3) == "say":
        return 4
    if two in _THAT_IS:
        return 2
    return 2 if at > title.last and two in _OF_THEM else 0


_PASSED = frozenset({"(", "-", "of"})
"""What may be passed behind other words than the last of a title."""


def _past_coming(named: NamedSentence, title: Title) -> int:
    """How many words tell that those of a title came: "of the ministers [there came] A and B"."""
    if [named.word(title.first - 2), named.word(title.first - 1)] != ["of", "the"]:
        return 0
    at = title.last + (named.word(title.last) == "there")
    at += named.word(at) in ("have", "had")
    return at + 1 - title.last if named.word(at) in _CAME else 0


_CAME = frozenset({"came", "come", "attended", "spoke", "were", "are"})


def _past_state(named: NamedSentence, title: Title) -> int:
    """Past what a counterpart is from: "his colleague from Benin Republic, X", "his colleague from Peru X"."""
    at = title.last
    if title.kind == "party_leader" and title.head_text.endswith("opposition"):
        return _past_party(named, at)
    if title.kind == "ambassador" and named.word(at) in _SEATED and named.word(at + 1) in _AT_SEAT:
        return _past_seat(named, at + 2)
    if title.kind in _SERVING and named.word(at) in ("of", "to"):
        return _past_served(named, title)
    if named.word(at) not in _ORIGINS.get(title.kind, ()):
        return at
    end = at + 1 + (named.word(at + 1) == "the")
    longest = _LONGEST_ORIGINS if title.plural else _LONGEST_ORIGIN
    while end < named.end and end - at < longest:
        joins = title.plural and named.word(end) in ("and", ",") and end + 1 in named.places
        if end in named.starts or not (joins or is_capital(named.tokens[end].text)):
            break
        end += 1
    return end if end > at + 1 and (named.word(end) == "," or end in named.starts) else at


def _past_party(named: NamedSentence, at: int) -> int:
    """Past what those in opposition are called: "the leader of the opposition Christian Democrats, X"."""
    end = at
    while end < named.end and end - at < _LONGEST_ORIGIN and end not in named.starts:
        if not is_capital(named.tokens[end].text) or end in named.places:
            break
        end += 1
    return end if named.word(end) == "," or end in named.starts else at


_ORIGINS = {"counterpart": ("from", "of", "in"), "ambassador": ("from",)}
_SERVING = frozenset({"adviser", "special_envoy", "spokesperson", "first_spouse", "counterpart"})


def _past_served(named: NamedSentence, title: Title) -> int:
    """Past whom the bearer serves: "wife of President A, B", and after "as" past the own title: "…, the Minister C"."""
    served = named.titled.get(title.last + 1 + (named.word(title.last + 1) == "the"))
    name = named.starts.get(served.last) if served is not None and not served.plural else None
    if name is None and served is None:
        name = named.starts.get(title.last + 1)  # "coming as the envoy of A, B said"
        return name.last if name is not None and named.word(name.last) == "," else title.last
    if name is None:
        return title.last
    own = name.last + (named.word(name.last) == ",")
    own += named.word(own) == "the"
    other = named.titled.get(own)
    if other is None or other.first > own:
        return name.last if named.word(name.last) == "," else title.last
    as_such = named.word(title.first - 1 - (named.word(title.first - 1) in ("a", "the"))) in ("as", "of")
    return other.last if as_such and not other.plural and other.kind not in _SERVING else title.last


_SEATED = frozenset({"resident", "residing", "based", "accredited", "stationed", "covering"})
_AT_SEAT = frozenset({"in", "to", "at", "from"})


def _past_seat(named: NamedSentence, at: int) -> int:
    """Past where an ambassador lives: "the ambassador resident in Beijing, X"."""
    end = at + (named.word(at) == "the")
    while end < named.end and end - at < _LONGEST_ORIGIN and is_capital(named.tokens[end].text):
        end += 1
    return end if named.word(end) == "," else at - 2


def _after_colon(named: NamedSentence, title: Title) -> tuple[Name | None, bool]:
    """The first name of a list that a colon opens after a plural title: "the two presidents spoke: A and B"."""
    if title.plural:
        for at in range(title.last, min(named.end - 1, title.last + LONGEST_GAP)):
            if named.word(at) == ":":
                return named.starts.get(at + 1), True
    return None, False


def _styles(named: NamedSentence, title: Title, other: Title, at: int) -> bool:
    """Whether a bare title stands between another and their bearer: "Foreign Minister Prince X"."""
    if title.kind in _LEADERS and other.kind in _THEIR_MINISTERS and named.word(at - 1) == ",":
        return False  # "in place of Estonia's premier, Foreign Minister X"
    return other.first == at and other.bare and not other.plural and named.word(title.last - 1) not in _OPENINGS


_LEADERS = frozenset({"president", "head_of_government", "head_of_state"})
_THEIR_MINISTERS = frozenset({"minister", "foreign_minister", "defence_minister", "deputy_head_of_government"})


def is_closed(named: NamedSentence, title: Title, name: Name) -> bool:
    """Whether a name that a mark parts from the title stands in apposition to it."""
    end = name.last
    while named.word(end).replace(".", "") in LETTERS:
        end += 1
    end = _past_origin(named, end)
    end += named.word(end).endswith("ly") and named.word(end + 1) in SPEAKING
    word = named.word(end)
    if word in SPEAKING and _is_prelude(named, title):
        return False
    if word in _ENDS or word in SPEAKING:
        # "He thanked the Indonesian leader, Abbott said.": the speaker of the whole sentence.
        said = word in SPEAKING and named.word(end + 1) in (".", "") and name.last - name.first == 1
        return not said and not _has_own(named, title, name)
    # "The minister of health, X will travel": what no mark closes is an apposition if nothing else has the title.
    return _opens(named, title, name)


def _opens(named: NamedSentence, title: Title, name: Name) -> bool:
    """ "Prime Minister, the Hon. X described": whether a title opens a sentence, and a style the name behind it."""
    opens = title.first == named.first or named.word(title.first - 1) in ("-", "–", "—")
    styled = named.word(name.whole - 1 - (named.word(name.whole - 1) == ".")).replace(".", "")
    return opens and styled in HONORIFICS and name.whole - title.last > 1


def _is_prelude(named: NamedSentence, title: Title) -> bool:
    """Whether a title ends what goes before the subject: "After calling on the President, Mr X held"."""
    at = title.first
    while at > named.first and named.word(at - 1) in DETERMINERS:
        at -= 1
    governed = named.word(at - 1) in _GOVERNING or named.word(at - 1).endswith("ing")
    return governed and named.word(named.first) in _PRELUDES and "," not in map(named.word, range(named.first, at))


def _past_origin(named: NamedSentence, at: int) -> int:
    """Past what a name is of: "the chairman, X of the CDU, and", "the speaker, Y of Ghana, said"."""
    if named.word(at) not in ("of", "from"):
        return at
    end = at + 1 + (named.word(at + 1) == "the")
    while (
        end < named.end and end - at < _LONGEST_ORIGIN and (end in named.places or is_capital(named.tokens[end].text))
    ):
        end += 1
    return end if end > at + 1 and named.word(end) in _ENDS else at


_WHOSE = frozenset({"his", "her", "its", "their"})


def _has_own(named: NamedSentence, title: Title, name: Name) -> bool:
    """Whether a title that follows the name is the name's instead: "the Minister, X, Speaker of Y"."""
    own = named.titled.get(name.last)
    if own is not None and own.head_text not in POSTNOMINALS:
        return True
    if named.word(name.last) != ",":
        return False
    at = name.last + 1
    while named.word(at) in DETERMINERS:
        at += 1
    if named.word(at - 1) in _WHOSE and named.word(title.first - 1) in _WHOSE:
        return False  # "with his minister, X, his ambassador, Y, and"
    other = named.titled.get(at)
    if other is None or other.first > at or (other.plural and not title.plural):
        return False
    if other.head_text.startswith("who "):
        return False  # "Speaker of the Senate, X, who heads the group"
    if named.word(other.last) in SPEAKING and other.plural == title.plural:
        return False  # "its President, X, the Minister recalled"
    following = name_after(named, other)
    if following[0] is not None and not following[1]:
        return False
    row = following[0] is not None and named.word(following[0].last) in (",", ";")
    return title.bare and not row  # "the Energy Minister, A, the head of the Bank, B, and"
