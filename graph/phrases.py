"""Names of bodies and titles of posts, cut to the words that tell them from others of their state."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from graph.countries import words_of
from graph.keys import fold

_ASIDE = re.compile(r"\s*[(\[][^)\]]*[)\]]")
_WORD = re.compile(r"[^\W_]+(?:['’‘ʼʻ`.][^\W_]+)*['’]?")
_NEVER = re.compile(r"(?!)")
_POLITE = r"(?:(?:sisterly|brotherly|friendly|fraternal|sovereign|visiting) )*"
_KIND = (
    r"(?:(?:arab|islamic|democratic|socialist|federal|federative|bolivarian|plurinational|co operative|cooperative"
    r"|independent|united|peoples|hellenic) )*"
    r"(?:republic|kingdom|(?<!secretary of )(?<!minister of )(?<!secretary of the )state|states|sultanate|emirate"
    r"|principality|commonwealth|federation|union|government|duchy|grand duchy) of (?:the )?"
)


def without_aside(text: str) -> str:
    """The text without what stands in brackets."""
    return _ASIDE.sub("", text).strip() or text.strip("()[] ")


@lru_cache(maxsize=1 << 16)
def without_state(text: str, state: str | None) -> str:
    """The text without asides in brackets and without the words that name its state.

    "Senate of the Kazakh Parliament" is "Senate of the Parliament", "Ghana's Parliament" is "Parliament",
    "Great State Khural (Parliament) of Mongolia" is "Great State Khural".
    """
    text = without_aside(text)
    words = [(match.start(), match.end(), fold(match[0]).replace(" ", "")) for match in _WORD.finditer(text)]
    names = words_of(state) if state else ()
    if not names or not words:
        return text
    starts, line = [], ""
    for _, _, word in words:
        starts.append(len(line))
        line += word + " "
    found = _of_state(state) if state and any(name in line for name in names) else _NEVER
    gone = {
        place
        for match in found.finditer(line)
        for place, start in enumerate(starts)
        if match.start() <= start < match.end()
    }
    kept = ""
    last = -2
    for place, (start, end, _) in enumerate(words):
        if place in gone:
            continue
        between = text[words[last][1] : start] if last == place - 1 else " "
        kept += (between if kept else "") + text[start:end]
        last = place
    return kept


@cache
def _of_state(state: str) -> re.Pattern[str]:
    names = "|".join(re.escape(word) for word in words_of(state))
    name = rf"(?:{names})s?"
    return re.compile(
        rf"\b(?:of|in) (?:the )?{_POLITE}(?:{_KIND})?(?:{name} )(?=\Z|(?:to|in|for|on|and|at|with) )"
        rf"|\b(?:{_KIND})?{name} (?=\Z|.)"
    )


def folded(text: str) -> str:
    """The words of a phrase, folded, without articles."""
    return " ".join(word for word in fold(text).split() if word not in {"the", "a", "an"})
