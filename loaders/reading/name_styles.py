"""What stands beside a name in a row of capitalised words: honorifics, ranks, words of the sentence, orders."""

from __future__ import annotations

from collections.abc import Sequence

from loaders.reading.kept import kept
from loaders.reading.known_names import is_known
from loaders.reading.lexicon import (
    PARTICLES,
    bare,
    is_common,
    is_english,
    is_given,
    is_honorific,
    is_initial,
    is_listed,
    is_roman,
    is_word_of_names,
)
from loaders.reading.name_words import BESIDE_SURNAMES, CHILD
from loaders.reading.story import Kind, Sentence, Token
from loaders.reading.tables import vocabulary, words

_POST_NOMINALS = vocabulary("post_nominals")
_OFFICES = vocabulary("office_letters")
_STYLED = frozenset(tuple(name.split()) for name in words("styled_names"))
_HELD = frozenset({"h", "s", "y"})
_STYLES_APART = frozenset({"he", "hh", "hm", "se", "sm", "ym", "yb"})
_STYLES_IN_TWO_WORDS = {
    "Yang": frozenset({"Berhormat", "Teramat", "Amat", "Mulia", "Arif", "Berbahagia", "Dipertua", "Di-Pertuan"})
    | {"Maha"},
    "Preah": frozenset({"Bat", "Borom", "Reach"}),
    "Raja": frozenset({"Isteri", "Permaisuri", "Muda"}),
    "Pengiran": frozenset({"Anak", "Muda", "Isteri"}),
    "Tunku": frozenset({"Mahkota", "Temenggong"}),
    **dict.fromkeys(("Seri", "Sri"), frozenset({"Utama", "Panglima", "Diraja", "Wira", "Setia"})),
    **dict.fromkeys(("Datuk", "Dato"), frozenset({"Wira", "Patinggi", "Amar", "Panglima", "Setia", "Bentara", "Lela"})),
    "Neak": frozenset({"Oknha"}),
    "Mom": frozenset({"Rajawongse", "Rajawong", "Rachawong", "Luang", "Chao"}),
    "El": frozenset({"Hadj"}),
    "del": frozenset({"Aire"}),
    "de": frozenset({"Brigada", "Brigade", "División", "Divisão", "Division", "Ejército", "Exército", "Armée"})
    | {"Navío", "Fragata", "Corbeta", "Esquadra"},
    **dict.fromkeys(("Fleet", "Flotilla"), frozenset({"Admiral"})),
}
"""Styles, most of Malaysia, Brunei, Cambodia and Thailand, and ranks, of which one word alone is a name too."""
_OF_COURTS = frozenset({"Counselor", "Counsellor", "Chancellor"})
"""Styles of jurists in Egypt and beyond, and elsewhere titles."""
_ROYAL = frozenset({"Majesty", "Highness", "King", "Prince", "Princess", "Sultan"})
_RULING = frozenset({"Amir", "Emir", "Ameer", "Sultan", "Ruler", "Imam"})
_IN_LETTERS = frozenset({"HH", "HM", "HRH", "HE", "H.H.", "H.M.", "H.R.H.", "H.E."})
"""After such a word, which then is no name: "Amir HH Sheikh X"."""
_OWNERS = frozenset({"His", "Her", "Their", "Your"})
_COURTEOUS = frozenset({"Grace", "Worship", "Honour", "Honor", "Lordship", "Ladyship"})
"""Styles after a possessive, which may be names elsewhere: "His Grace X", not "Grace Machel"."""
_BETWEEN_STYLES = frozenset({".", "-", "'", "’", "‘", "(", ")", ","})
_HOURS = frozenset({"am", "pm", "a.m", "p.m", "a.m.", "p.m."})
_OPENS_SENTENCE = frozenset({"the", ".", ":", "“", '"', "-", "–", "—"})
_CONNECTING = frozenset(
    {
        "Instead",
        "Likewise",
        "Moreover",
        "Furthermore",
        "Nonetheless",
        "Nevertheless",
        "Thereupon",
        "Thereafter",
        "Elsewhere",
    }
    | {"Whereupon", "Henceforth", "Hence", "Thence", "Thus", "Otherwise", "Similarly", "Accordingly", "Incidentally"}
    | {
        "Afterwards",
        "Afterward",
        "Beforehand",
        "Besides",
        "Lastly",
        "Firstly",
        "Subsequently",
        "Evidently",
        "Reportedly",
    }
)
"""Words that join a sentence to the one before: "Instead Novak sat with", but "Beat Jans sat with"."""
_AFTER_NAMES = vocabulary("function_words") | vocabulary("personal_verbs")
_LONGEST_ORDER = 4
_OWN_AND_FATHERS = 2  # names before "son" or "daughter"


def after_styles(tokens: Sequence[Token], whole: int, stop: int, sentence: Sentence) -> tuple[int, int, bool]:
    """Where the name begins, where the honorifics before it do, and whether there are any."""
    first, honoured = whole, False
    if tokens[whole].text == "He" and is_known([token.text for token in tokens[whole:stop]]):
        return first, whole, honoured  # "He Lifeng, Chinese vice premier"
    if _opens_name(tokens[whole].text):
        return first, whole, honoured
    while first < stop and not _is_styled(tokens, first, stop):
        if tokens[first].text in _BETWEEN_STYLES or (honoured and tokens[first - 1].text == "("):
            first += 1
        elif _may_be_style(tokens[first].text) and (style := _style(tokens, first, stop, opens=first == whole)):
            first, honoured = first + style, True
        elif _is_of_hour(tokens, first, sentence):
            first = whole = first + 1
        elif _keeps(tokens, first, stop, whole, sentence):
            break
        elif _is_of_sentence(tokens, first, stop, sentence, honoured=honoured) or _opens(tokens, first, stop):
            first = whole = first + 1
        else:
            break
    return first, whole, honoured


def before_endings(tokens: Sequence[Token], first: int, stop: int) -> int:
    """Where the name ends before particles that hang on it, orders and degrees: "Patricia Scotland KC"."""
    while stop > first + 1 and (
        _hangs(tokens, first, stop) or _is_order(tokens, first, stop) or _is_row_of_orders(tokens, first, stop)
    ):
        stop -= 1
    return stop


@kept
def _opens_name(text: str) -> bool:
    """Whether a word can only open a name: no style, no hour, no word of the sentence, wherever it stands."""
    listed = text in _BETWEEN_STYLES or text in _CONNECTING or text in ("A", "An") or text.lower() in _HOURS
    ordinary = is_english(text) or (is_common(text) and not (is_given(text) or is_initial(text)))
    return not (listed or ordinary or _may_be_style(text))


@kept
def _may_be_style(text: str) -> bool:
    """Whether a word is an honorific, a rank or letters of an office anywhere: most are not."""
    return (
        is_honorific(text)
        or text in _STYLES_IN_TWO_WORDS
        or text in _COURTEOUS
        or text in _OF_COURTS
        or text in _RULING
        or text in ("Pak", "Don", "Moulay")
        or text.lower() == "tan"
        or text.lower() in _HELD
        or (text.isupper() and len(text) > 1)
        or is_initial(text)
    )


def _style(tokens: Sequence[Token], at: int, stop: int, *, opens: bool) -> int:
    """How many tokens from here are an honorific, a rank or letters of an office."""
    text = tokens[at].text
    following = tokens[at + 1].text if at + 1 < stop else ""
    if following in _STYLES_IN_TWO_WORDS.get(text, ()):
        return 2
    if is_honorific(text):
        return 0 if _is_letter(tokens, at, stop) or _is_surname(tokens, at, stop, opens=opens) else 1
    if text in _COURTEOUS and at and tokens[at - 1].text in _OWNERS:
        return 1
    if text in _OF_COURTS and at + 2 < stop and (not opens or is_honorific(following)):
        return 1  # "House Speaker Counselor Amin Saleh", "Counsellor Dr. Amin Saleh"
    if text == "Pak":
        return int(at + 2 == stop and "-" not in following)  # "Pak Joko", not "Pak Pong-ju"
    if text == "Don":  # "His Excellency Don Felipe Paz", "Don Rogelio Paredes", not "Hon. Don Farrell"
        return int(at + 2 < stop and (not opens or is_given(tokens[at + 1].text)))
    if text == "Moulay" and at and tokens[at - 1].text in _ROYAL:
        return 1
    if text.lower() == "tan":
        return int(bool(following) and is_honorific(following))
    if opens and text.isupper() and len(text) > 1 and following and _is_office(text, following):
        return 1
    if is_initial(text) and following == "." and at + 2 < stop and is_honorific(tokens[at + 2].text):
        return 2  # "(H.) E. Mr. X"
    if text in _RULING and (following in _IN_LETTERS or _apart(tokens, at + 1, stop)):
        return 1
    return _apart(tokens, at, stop)


def _is_surname(tokens: Sequence[Token], at: int, stop: int, *, opens: bool) -> bool:
    """Whether what could be "H.E." is a surname: "He Wei"."""
    return tokens[at].text == "He" and opens and at + 2 == stop and not is_honorific(tokens[at + 1].text)


def _is_office(text: str, following: str) -> bool:
    """Whether letters stand for an office: those known, and any before a rank, "CGF Gen. Julius Karangi"."""
    return text.lower() in _OFFICES or (len(text) <= _LONGEST_ORDER and following.istitle() and is_honorific(following))


def _apart(tokens: Sequence[Token], at: int, stop: int) -> int:
    """How many tokens are a style in letters apart: "H E Recep Tayyip Erdogan", "H. E. Smt. Sushma Swaraj"."""
    if at + 2 >= stop or tokens[at].text.lower() not in _HELD:
        return 0
    letter = at + 2 if tokens[at + 1].text == "." else at + 1
    if letter + 1 < stop and (tokens[at].text + tokens[letter].text).lower() in _STYLES_APART:
        return letter + 1 - at
    return 0


def _is_letter(tokens: Sequence[Token], at: int, stop: int) -> bool:
    """Whether letters that are an honorific too are an initial here: U.Khurelsukh, Ch.Saikhanbileg."""
    if len(tokens[at].text) > 2 or at + 2 >= stop or tokens[at + 1].text != ".":
        return False
    return tokens[at + 2].start == tokens[at].end + 1


def _is_styled(tokens: Sequence[Token], first: int, stop: int) -> bool:
    """Whether a name begins here of which the honorific is a part to all the world: "Sheikh Hasina"."""
    if stop - first < 2 or not is_honorific(tokens[first].text):
        return False
    return (tokens[first].text.lower(), bare(tokens[first + 1].text).lower()) in _STYLED


def _keeps(tokens: Sequence[Token], first: int, stop: int, whole: int, sentence: Sentence) -> bool:
    """Whether an ordinary word within a sentence opens a name of East Asia: "President To Lam", "Gen. Tea Banh"."""
    if first <= sentence.first or sentence.kind is Kind.HEADLINE or first + 1 >= stop:
        return False
    if not is_word_of_names(tokens[first].text) or tokens[whole - 1].text.lower() in _OPENS_SENTENCE:
        return False
    following = bare(tokens[first + 1].text)
    return not is_english(following) or is_word_of_names(following)


def _is_of_sentence(tokens: Sequence[Token], first: int, stop: int, sentence: Sentence, *, honoured: bool) -> bool:
    """Whether an ordinary word stands here that is no part of the name after it."""
    text = tokens[first].text
    if text in ("A", "An") and first + 1 < stop and _is_article(tokens, first, stop, sentence):
        return True
    if first == sentence.first and text.endswith("ly") and is_english(text) and not is_word_of_names(text):
        return True
    if text in _CONNECTING and first == sentence.first and first + 1 < stop and not honoured:
        return True
    if not is_common(text) or is_given(text) or is_initial(text) or (honoured and first + 1 == stop):
        return False
    if first + 1 == stop and tokens[first - 1].text.lower() in BESIDE_SURNAMES and is_word_of_names(text):
        return False  # it may be somebody's surname: "met Young"
    return first == sentence.first or is_listed(text) or is_english(text)


def _is_of_hour(tokens: Sequence[Token], at: int, sentence: Sentence) -> bool:
    """Whether letters tell the half of the day: "at 2 P.M. X will speak"."""
    return tokens[at].text.lower() in _HOURS and at > sentence.first and tokens[at - 1].text[-1].isdigit()


def _follows_article(text: str, sentence: Sentence) -> bool:
    """Whether a word is none of a name after an initial: "A Joint statement", "A MoU"."""
    letters = sum(letter.isupper() for letter in text)
    return is_common(text) or (letters > 1 and sentence.kind is not Kind.HEADLINE)


def _is_article(tokens: Sequence[Token], first: int, stop: int, sentence: Sentence) -> bool:
    """Whether "A" is no initial: "A MoU", "A Seguin spokeswoman confirmed", not "A Raja said"."""
    if _follows_article(tokens[first + 1].text, sentence):
        return True
    if first != sentence.first or tokens[first + 1].text == "." or stop >= sentence.last:
        return False
    following = tokens[stop].text
    return following.isalpha() and following.islower() and following not in _AFTER_NAMES


def _opens(tokens: Sequence[Token], first: int, stop: int) -> bool:
    """Whether a rare word of English only stands before a full name: "Incumbent Giorgi Margvelashvili"."""
    if stop - first < 3 or not is_english(tokens[first].text):
        return False
    return is_given(tokens[first + 1].text) and not is_english(tokens[first + 2].text)


def _hangs(tokens: Sequence[Token], first: int, stop: int) -> bool:
    text = tokens[stop - 1].text
    if text == ".":
        order = tokens[stop - 2].text
        return stop - 2 > first and order.isupper() and order.lower() in _POST_NOMINALS
    if text in CHILD and stop - first > _OWN_AND_FATHERS:
        return False
    return text in (",", "-", "of") or (text.lower() in PARTICLES and not text[0].isupper())


def _is_order(tokens: Sequence[Token], first: int, stop: int) -> bool:
    """Whether the letters of an order, degree or seat end a name that is not in capitals itself."""
    if stop - first < 3:
        return False
    text = tokens[stop - 1].text
    letters = text.replace(".", "")
    if letters.lower() not in _POST_NOMINALS or is_roman(letters):
        return False
    if tokens[stop - 2].text.lower() in PARTICLES:
        return False  # "Khalid bin Hilal"
    capitals = sum(map(str.isupper, letters)) > 1 and not tokens[stop - 2].text.isupper()  # "OBE", "PhD"
    return capitals or len(letters) > _LONGEST_ORDER or "." in text[:-1]


def _is_row_of_orders(tokens: Sequence[Token], first: int, stop: int) -> bool:
    """Whether the last of several orders stands here: "Quentin Bryce AC CVO"."""
    if stop - first < 4:
        return False
    letters = [tokens[at].text.replace(".", "") for at in (stop - 2, stop - 1)]
    if not all(text.isupper() and text.lower() in _POST_NOMINALS for text in letters):
        return False
    return not tokens[first].text.isupper()
