"""Rows of capitalised words that are certainly no person's name: of things, of sites, of those who tell the news."""

from __future__ import annotations

from itertools import pairwise

from loaders.reading.bodies import chamber_state, is_international, is_named_body
from loaders.reading.kept import kept
from loaders.reading.known_names import is_known
from loaders.reading.lexicon import (
    THINGS,
    fold_word,
    is_capital,
    is_common,
    is_english,
    is_given,
    is_initial,
    is_surname,
    is_word_of_names,
)
from loaders.reading.name_surroundings import Evidence, opens_title
from loaders.reading.name_words import AFTER, AUTHORS, BEFORE, CREDITING, CREDITS, HEADS, PERSONAL_VERBS, TAILS
from loaders.reading.press_names import is_paper, tells_news
from loaders.reading.story import Kind
from loaders.reading.tables import words as lines
from loaders.reading.thing_descriptions import is_described

_CLOSES_NAME = frozenset({"and"}) | PERSONAL_VERBS
_REPORTING = frozenset({"reports", "reported", "informs", "informed", "writes"})
_REIGNING = frozenset({"king", "queen", "emperor", "sultan", "emir", "prince", "princess"})
_PARTIES = frozenset({"party", "faction", "coalition", "alliance", "organisation", "organization", "forces"})
_LONGEST_THING = 6
_JOINING = frozenset({"and", "&"})
_LONGEST_CREDIT = 8
_LONGEST_CREDITS = 30
_LONGEST_DATELINE = 10
_BEFORE = 2  # words of a thing's name that may have gone into a title
_TOWNS = lines("towns")
_CALLED = lines("called_things") | lines("clubs")


def is_thing(row: Evidence) -> bool:
    """Whether the row is part of the name of a body, building, document or event."""
    following, words = row.following, row.words
    lower = following.lower()
    if following == "&" and is_initial(words[-1]):
        return True
    if lower in THINGS and following[0].isupper():
        # "Ana Ortiz's House speech", not "Saint Ana Women's Hospital"
        own = row.possessed and (_is_done(row) or (len(words) > 1 and is_given(words[0]) and not is_english(words[-1])))
        return not own
    if lower in AFTER and not row.titled and following[0].islower() and not row.possessed:
        return True
    if tells_news(row) or _is_led(row) or is_described(row):
        return True
    if _holds_thing(row):
        return True
    if len(words) == 1 and words[0].lower() in THINGS:
        return not (row.bare_title and is_word_of_names(words[0]) and (row.honoured or lower in PERSONAL_VERBS))
    phrase = " ".join(words)
    if (chamber_state(phrase) and not is_known(words)) or is_international(phrase):
        return True  # not "Duma Boko"
    return _is_called(row) or _goes_into_thing(row)


def _is_done(row: Evidence) -> bool:
    """Whether what somebody has is what he does: "Secretary Berg's Meeting with", "Berg's Meeting with"."""
    if row.following.lower() not in _DONE:
        return False
    after = row.tokens[row.stop + 1].text if row.stop + 1 < row.sentence.last else ""
    return row.titled or (after == "with" and not is_english(row.words[-1]))


_DONE = frozenset({"meeting", "summit", "conference", "dinner", "lunch", "reception", "forum", "statement", "mission"})


def _is_led(row: Evidence) -> bool:
    """Whether what one leads goes on from a title: "leaders of the rebel | Hamza militia", "head of carrier | X"."""
    if not row.titled or len(row.words) > 1:
        return False
    title = row.title
    if title is None:
        return False
    if _is_letters_before_name(row):
        return True
    if title.last == title.head_last:
        return False
    if row.following in AFTER or row.following in _PARTIES:
        return True
    named = is_surname(row.words[0]) or is_given(row.words[0])  # "rector of the university Petrov"
    return row.before in BEFORE and not title.plural and not named


def _is_letters_before_name(row: Evidence) -> bool:
    """ "The leader of the opposition | DRP, Ana Torres": whether letters stand before who leads what they name."""
    letters = row.words[0]
    after = row.tokens[row.stop + 1].text if row.stop + 1 < row.sentence.last else ""
    return letters.isupper() and len(letters) <= _LONGEST_LETTERS and row.following == "," and is_capital(after)


_LONGEST_LETTERS = 5


def _is_called(row: Evidence) -> bool:
    """Whether the row is, or ends, what a thing is known to be called: "Boko Haram", "members of Sinn | Féin"."""
    if not row.introduced and _names_thing(" ".join(row.words)):
        return not _has_title_after(row)
    words = [token.text for token in row.tokens[max(row.sentence.first, row.first - _BEFORE) : row.first]]
    own = [*row.words]
    return any(_names_thing(" ".join(words[at:] + own)) for at in range(len(words)) if words[at][0].isupper())


def _has_title_after(row: Evidence) -> bool:
    """ "Diego Garcia, the foreign minister": whether who is called like a thing bears a title."""
    marked = row.following in (",", "(") and row.stop + 2 < row.sentence.last
    return marked and is_given(row.words[0]) and opens_title(row)


@kept
def _names_thing(phrase: str) -> bool:
    return phrase in _CALLED or is_paper(phrase) or is_named_body(phrase)


def _holds_thing(row: Evidence) -> bool:
    """Whether a word after the first is a thing's, and not the last of a name as in "Fiona Hall"."""
    words = row.words
    if not row.titled and not THINGS.isdisjoint([word.lower() for word in words[1:-1]]):
        return True
    last = words[-1]
    if len(words) < 2 or last.lower() not in THINGS:
        return False
    if not is_word_of_names(last):
        return True
    closed = not row.following[:1].isalnum() or row.following in _CLOSES_NAME
    return not (row.introduced or (is_given(words[0]) and row.before != "the" and closed))


def _goes_into_thing(row: Evidence) -> bool:
    """Whether ordinary words with capitals lead on to a thing: "Seretse Khama International Airport"."""
    at = row.stop
    end = min(row.sentence.last, at + _LONGEST_THING)
    named_after = row.following in ("International", "National") or row.before in _REIGNING
    if row.possessed or (row.titled and not named_after):
        return False
    while at < end and at not in row.blocked and at not in row.places:
        text = row.tokens[at].text
        if text[0].isupper() and text.lower() in THINGS:
            return at > row.stop
        joins = text in _JOINING and at > row.stop and at + 1 < end and row.tokens[at + 1].text[0].isupper()
        if joins:
            at += 1
            continue
        if not (text[0].isupper() and is_common(text)) or (
            row.sentence.kind is Kind.HEADLINE and text != "International"
        ):
            return False
        at += 1
    return False


def is_site(row: Evidence) -> bool:
    """Whether words of the row are those of places, companies or vessels, or it stands in quotation marks."""
    words = row.words
    if row.titled:
        return _is_named_after(row)
    if row.before == "saint" or row.tokens[row.whole].text in ("St", "Saint", "Saints", "Ste"):
        return True
    if len(words) > 1 and words[-1].lower() in TAILS and not (is_given(words[0]) and is_word_of_names(words[-1])):
        return True
    if len(words) > 1 and words[0].lower() in HEADS and not is_given(words[0]) and not row.honoured:
        return True
    if len(words) > 1 and not row.honoured and " ".join(map(fold_word, words)).replace("-", " ") in _TOWNS:
        return True
    quoted = row.before in ("“", '"', "«", "‘") and row.following in ("”", '"', "»", "’")
    return quoted and len(words) > 1


def _is_named_after(row: Evidence) -> bool:
    """Whether a site has the name of one who reigned: "Queen Elizabeth Barracks", "King Fahd Gardens"."""
    last = row.words[-1]
    return row.before in _REIGNING and len(row.words) > 1 and last.lower() in TAILS and not is_word_of_names(last)


def is_credit(row: Evidence) -> bool:
    """Whether the row is the outlet or author of the news: "AFP reports", "Photo: X", "REUTERS/X"."""
    if row.before in (",", ".", "as") and row.following.lower() in _REPORTING:
        return not row.introduced
    if row.before in AUTHORS or row.following == "Published":
        return not row.introduced
    if row.following in (")", ",", ";", ".", "in") and _is_in_credits(row):
        return True
    if row.before in (":", "by") and row.whole - 2 >= row.sentence.first:
        written = row.tokens[row.whole - 2].text
        credit = written.lower()
        if written == "Contributed" and not row.introduced:
            return True  # "* Contributed by X in Y"
        opens = credit == "by" and row.whole - 2 == row.sentence.first  # "By : X / Photo : Y"
        return opens or (credit in CREDITS and not (credit == "author" and row.introduced))
    if row.following == ")" and _is_in_dateline(row):
        return True
    if row.before == "from" and row.tokens[row.whole - 2].text == "files":
        return True  # "With files from X"
    if row.before == "(" and row.following == "/":
        return not row.introduced  # "(Ana Prates / Palace Press)"
    if row.before == row.following == "/":
        return not row.introduced  # "/Dunyo IA/"
    if row.before != "/" or row.whole - 2 < row.sentence.first:
        return False
    credit = row.tokens[row.whole - 2].text  # "UN Photo/X"
    return credit.isupper() or credit.lower() in AUTHORS or _credits_before(row)


def _is_in_dateline(row: Evidence) -> bool:
    """Whether an agency or its reporter stands before a dateline's dash: "(NIAT Khovar) –", "(TASS, X) -"."""
    dash = row.stop + 1
    near = row.first - row.sentence.first <= _LONGEST_DATELINE and dash < row.sentence.last
    if not near or row.introduced or row.tokens[dash].text not in ("–", "—", "-"):
        return False
    opened = any(token.text == "(" for token in row.tokens[row.sentence.first : row.whole])
    return row.before == "(" or (row.before == "," and opened)


def _is_in_credits(row: Evidence) -> bool:
    """Whether brackets that open with what was done for the news are not closed yet: "(Reporting by X; editing by"."""
    if row.introduced:
        return False
    for at in range(row.whole - 1, max(-1, row.whole - _LONGEST_CREDITS), -1):
        if row.tokens[at].text == ")":
            return False
        if row.tokens[at].text == "(":
            said = row.tokens[at + 1].text
            return said.lower() in CREDITING and (said != "by" or at == row.sentence.first)
    return False


def _credits_before(row: Evidence) -> bool:
    """Whether a credit's word opens what the row ends: "Photo: Northern Press / X"."""
    words = [
        token.text.lower() for token in row.tokens[max(row.sentence.first, row.whole - _LONGEST_CREDIT) : row.whole]
    ]
    return any(word in CREDITS and following in (":", "by") for word, following in pairwise(words))
