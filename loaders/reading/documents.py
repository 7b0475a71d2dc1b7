"""Titles of documents in a sentence: where a treaty, memorandum or declaration is named, and how far its title goes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ontology.terms import AgreementType

_NOUNS: tuple[tuple[AgreementType, str], ...] = (
    (AgreementType.JOINT_STATEMENT, r"joint (?:press )?statements?"),
    (AgreementType.COMMUNIQUE, r"(?:joint )?communiqu[eé]s?"),
    (AgreementType.LETTER_OF_INTENT, r"letters? of intent(?: \(LOIs?\))?|declarations? of intent"),
    (AgreementType.MEMORANDUM, r"memorand(?:um|a|ums)(?: of (?:understanding|cooperation|co-operation|intent))?(?: \((?:MoU|MOU)s?\))?|MoUs?|MOUs?"),
    (AgreementType.ACTION_PLAN, r"(?:plans? of action|action plans?|road ?maps?|plans? of (?:\w+ )?(?:consultations|cooperation|measures|activities)|work plans?|(?:cooperation|exchange|action|executive) program(?:me)?s?|program(?:me)?s? of (?:\w+ )?(?:cooperation|action|exchanges?))"),
    (AgreementType.TREATY, r"treat(?:y|ies)|conventions?|pacts?"),
    (AgreementType.DECLARATION, r"(?:joint )?declarations?"),
    (AgreementType.PROTOCOL, r"protocols?(?: of (?:intent|cooperation|amendment))?"),
    (AgreementType.CONTRACT, r"contracts?"),
    (AgreementType.OTHER, r"exchanges? of notes|agreed minutes|charters?"),
    (AgreementType.AGREEMENT, r"agreements?|accords?"),
    (AgreementType.DOCUMENTS, r"(?:bilateral |joint |signed )?(?:documents|deals|instruments)"),
)  # fmt: skip
_NOUN = re.compile("|".join(rf"(?P<n{at}>\b(?:{pattern})\b)" for at, (_, pattern) in enumerate(_NOUNS)), re.IGNORECASE)
_NUMBERS = {
    name: number
    for number, name in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty",
        ]
    )
} | {"a dozen": 12, "dozen": 12, "thirty": 30, "forty": 40, "fifty": 50}
_COUNT = re.compile(
    rf"\b(\d{{1,3}}|{'|'.join(sorted(_NUMBERS, key=len, reverse=True))})\b(?: (?:[\w-]+)){{0,3}} *\Z", re.IGNORECASE
)
_VAGUE = re.compile(
    r"\b(?:a number of|several|a package of|a series of|some|various|numerous|a set of|many|these|the following|following|other)\b(?: (?:[\w-]+)){0,3} *\Z",
    re.IGNORECASE,
)
# Words before the noun that belong to the title: adjectives of documents, and whatever is capitalised.
_BEFORE = re.compile(
    r"(?:(?:[A-Z][\w’'.-]*|joint|bilateral|trilateral|multilateral|framework|free|trade|peace|strategic|partnership|cooperation|co-operation|economic"
    r"|double|taxation|avoidance|investment|protection|security|defen[cs]e|border|visa|waiver|visa-free|exemption|mutual|legal|assistance|extradition"
    r"|intergovernmental|interdepartmental|inter-?parliamentary|intergovernmental|technical|cultural|financing|loan|grant|purchase|supply|association|accession|friendship"
    r"|energy|gas|air|services?|transport|customs|labou?r|nuclear|arms|ceasefire|cease-fire|tripartite|quadripartite|comprehensive|preferential|readmission|host|development"
    r"|implementing|umbrella|tax|social|health|education|water|fisher(?:y|ies)|maritime|delimitation|digital|new|non-aggression|and|of|\$?\d[\w,.]*|million|billion|[“\"‘])\s+)+\Z"
)  # fmt: skip
_AFTER = re.compile(
    r"\s+(?:on|of|for|concerning|regarding|about|relating to|in the (?:field|area|sphere|sector|domain)s? of|in|between|among|with|to|against)\b"
)
_STOP = re.compile(
    r"[.;:!?()\[\]“”\"—–]|,(?! (?:the )?[\w’'-]+(?: [\w’'-]+)? (?:and|&) )|\s(?:was|were|is|are|has|have|had|will|would|which|that|who|during|after|before|when|while|as|by"
    r"|signed|adopted|inked|yesterday|today|tomorrow|said|says|following|at (?:the|a)|entered|came|took|should|could|may|must|be|been|being|this|these|his|her"
    r"|where|so|also|but|whose|whom|since|under which|according|aimed|aiming|worth|reached|he|she|it|they|we)\b|\son (?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|\d|[A-Z][a-z]+ \d)"
    r"|\sin (?:\d{4}|January|February|March|April|May|June|July|August|September|October|November|December)"
    r"|\sin [A-Z][\w-]+(?: [A-Z][\w-]+)?(?=[,.;]| (?:during|on|at|after|before|last|today|yesterday|this)\b)"
)  # fmt: skip
_LONGEST_AFTER = 170
_LONGEST_BEFORE = 90
_AND_NOUN = re.compile(r"\s(?:and|as well as)\s+(?:an?|the|its|their|also)?\s*(?:[\w’'-]+\s+){0,4}?\Z")


@dataclass(frozen=True, slots=True)
class Naming:
    """A document as a sentence names it: `start` to `end` is its title, the noun begins at `noun`.

    `plural` nouns stand for several documents, `count` of them where a number is said; `vague` ones name no number.
    """

    start: int
    end: int
    noun: int
    noun_end: int
    type: AgreementType
    plural: bool
    count: int | None
    vague: bool


def namings(text: str, start: int, end: int) -> Iterator[Naming]:
    """Every document named between two offsets, in order; bounded work for each."""
    found = list(_NOUN.finditer(text, start, end))
    limit = start
    for at, noun in enumerate(found):
        if noun.start() < limit:
            continue
        kind = _NOUNS[int(noun.lastgroup[1:])][0] if noun.lastgroup else AgreementType.OTHER
        following = found[at + 1].start() if at + 1 < len(found) else end
        first = _first(text, max(limit, noun.start() - _LONGEST_BEFORE), noun.start())
        last = _last(text, noun.end(), end, following)
        word = noun.group().lower()
        plural = word.endswith("s") or word.startswith("memoranda")
        before = text[max(limit, first - 60) : first]
        count = _COUNT.search(before)
        number = (int(count[1]) if count[1].isdigit() else _NUMBERS[count[1].lower()]) if count else None
        yield Naming(
            first,
            last,
            noun.start(),
            noun.end(),
            kind,
            plural,
            number if plural else None,
            bool(_VAGUE.search(before)),
        )
        limit = last


def _first(text: str, low: int, noun: int) -> int:
    before = _BEFORE.search(text, low, noun)
    if not before or before.end() != noun:
        return noun
    words = before.group()
    start = before.start()
    # The first word of a sentence and small words are no part of a title.
    lead = re.match(
        r"(?:(?:and|of|The|A|An|This|That|These|In|On|At|Under|By|With|After|During|Signed|Their|Its|His|Our|\d{1,2})\s+)+",
        words,
    )
    if lead:
        start += lead.end()
    return start


def _last(text: str, noun_end: int, end: int, following: int) -> int:
    """Where the title ends: the noun, or its "on ...", "between ... and ..." up to a verb, mark or next document."""
    quoted = re.compile(r"\s*[“\"‘']([^”\"’]{3,120})[”\"’]").match(text, noun_end, end)
    if quoted:
        return quoted.end()
    if not _AFTER.match(text, noun_end, end):
        return noun_end
    limit = min(end, noun_end + _LONGEST_AFTER)
    stop = _STOP.search(text, noun_end, limit)
    last = stop.start() if stop else limit
    if following < last:
        joint = _AND_NOUN.search(text, noun_end, following)
        last = joint.start() if joint else last
    while last > noun_end and text[last - 1] in " ,\n":
        last -= 1
    return max(last, noun_end)
