"""The forms in which a text says a date, as one regular expression of named parts. What they mean is read in `when`."""

from __future__ import annotations

import re

_MONTH = (
    r"(?i:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_WEEKDAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY)"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
_YEAR = r"(?:19|20)\d\d"
_NOT_LONG_AGO = r"(?!\s1[0-8]\d\d(?!\d)|,\s1[0-8]\d\d(?!\d|\s[a-z]))"
"""No day of "the rising of January 1863"; "on 9 May, 1200 guests" is one."""
_TO = r"\s?(?:-|–|—|to|and|until|/)\s?"

# twenty-third
_SPELLED = (
    r"(?:(?:twenty|thirty)-)?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)"
    r"|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth"
    r"|twentieth|thirtieth"
)
_COUNT = r"[Aa]|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Ee]leven|[Tt]welve"
_NOT_OF = r"(?!\s(?:he|she|they|it|his|her|their|its|a|an|this|that|[a-z]+ing|[A-Z]\w+)\b)"  # "a day after she arrived"
_OF = r"(?:visit|trip|journey|talks|meeting|encounter|summit)\sof"  # a year

# What a number in a name counts: "the 20th Party Congress".
_NAMED = (
    r"anniversary|congress|session|summit|conference|meeting|assembly|edition|round|birthday|forum|festival|games|day"
    r"|army|division|brigade|regiment|century|plenum"
)


def _after(form: str) -> str:
    """A year after a day or month, if there is one."""
    return rf"(?:[,.]{{0,2}}\s?(?P<{form}_year>{_YEAR})(?!\d))?"


def _which(form: str) -> str:
    return rf"(?:[,.]{{0,2}}\s?(?P<{form}_year>{_YEAR})(?!\d)|\s(?P<{form}_which>this|last)\syear)?"


# In the order in which they are tried at one place: the fuller form first.
FORMS = {
    # 2025-09-04
    "iso": rf"(?<![\d-])(?P<iso>{_YEAR}-[01]\d-[0-3]\d)(?![\d-])",
    # 04.09.2025, 9/4/2025
    "digits": rf"(?<![\d./])(?P<one>\d{{1,2}})\s?(?P<mark>[./])\s?(?P<two>\d{{1,2}})\s?(?P=mark)\s?"
    rf"(?P<digits>{_YEAR})(?!\d)",
    # 4-5 September 2025
    "span": rf"(?:[Tt]he\s)?(?<!\d)(?P<span_day>{_DAY})(?:,\s{_DAY}){{0,5}}"
    rf"(?:{_TO}(?:the\s)?(?P<span_last>{_DAY}))+\s(?:of\s)?"
    rf"(?P<span_month>{_MONTH})(?![a-z])" + _after("span"),
    # August 31 to September 2
    "across": rf"\b(?P<across_month>{_MONTH})\s(?P<across_day>{_DAY})(?:,\s{_YEAR})?{_TO}"
    rf"(?P<across_end>{_MONTH})\s(?P<across_last>{_DAY})(?!\d)" + _after("across"),
    # 31 August - 2 September
    "over": rf"(?<!\d)(?P<over_day>{_DAY})\s(?P<over_month>{_MONTH})(?![a-z])(?:,?\s{_YEAR})?"
    rf"\s?(?:-|–|—|to|until|till)\s?(?P<over_last>{_DAY})\s(?:of\s)?(?P<over_end>{_MONTH})(?![a-z])" + _after("over"),
    # September 4-5
    "run": rf"\b(?P<run_month>{_MONTH})\s(?P<run_day>{_DAY})(?:,\s{_DAY}(?!\d)){{0,5}}"
    rf"{_TO}(?:the\s)?(?P<run_last>{_DAY})(?!\d)" + _after("run"),
    # 4 September 2025, the 4th of September last year
    "european": rf"(?<!\d)(?P<european_day>{_DAY})\s(?:of\s|de\s)?(?P<european_month>{_MONTH})(?![a-z]){_NOT_LONG_AGO}"
    + _which("european"),
    # Sept. 4, 2025
    "american": rf"\b(?P<american_month>{_MONTH})\s(?:the\s)?(?P<american_day>{_DAY})(?!\d|:\d){_NOT_LONG_AGO}"
    + _which("american"),
    # the fourth of September, September the fourth, the last day of September
    "spelled": rf"\b(?:[Tt]he\s(?:very\s)?(?P<spelled>{_SPELLED}|last|final)(?:\sday)?\sof\s"
    rf"(?P<spelled_month>{_MONTH})(?![a-z])"
    + _after("spelled")
    + rf"|(?P<named_month>{_MONTH})\sthe\s(?P<named>{_SPELLED})\b(?!\s[a-z]))",
    # last October, September 2025
    "month": rf"\b(?:(?P<month_said>last|this|next|past|coming|previous)\s(?!{_MONTH}\s{_DAY}(?![\d:])))?"
    rf"(?P<month>{_MONTH})(?![a-z]|\sDay\b){_NOT_LONG_AGO}"
    rf"(?:,?\s(?:of\s)?(?:(?P<month_year>{_YEAR})(?!\d)"
    r"|(?P<month_which>this|last|next|that|the\s(?:same|following|next|previous))\syear\b(?![’'])))?",
    # Wednesday 21, Friday the 5th: the month is that in which the two agree; not "on Thursday 26 envoys came"
    "dated": rf"\b(?P<dated>{_WEEKDAY}),?\s(?:the\s)?(?P<dated_day>{_DAY})(?=\s?(?:[,;.)–—-]\s|\n|$)"
    r"|:\s|\s(?:in|at|with|by|the|he|she|they|it|was|were)\b)",
    # on Monday, Thursday of last week; not that of "Monday, 4 September", which says no more than the day
    "weekday": r"\b(?:(?P<weekday_said>last|next|this coming|this|coming|past|previous|following)\s)?"
    rf"(?P<weekday>{_WEEKDAY})\b(?!\s?[,(]?\s?(?:the\s)?(?:{_MONTH}\s{_DAY}(?!\d)|{_DAY}\s(?:of\s)?{_MONTH}(?![a-z])))"
    r"(?:\s(?:(?:morning|afternoon|evening|night)\s)?(?:of\s)?(?P<weekday_week>last|next|this)\sweek"
    r"|,?\sa\s(?P<weekday_ago>week)\sago\b)?",
    # two Fridays ago
    "weekdays": rf"\b(?P<weekdays_count>{_COUNT})\s(?P<weekdays>{_WEEKDAY})s\s(?:ago|back)\b",
    # today, last night
    "relative": r"\b(?P<relative>[Tt]oday|[Tt]onight"
    r"|[Tt]his\s(?:very\s)?(?:morning|forenoon|noon|midday|lunchtime|afternoon|evening|day)"
    r"|[Yy]esterday|[Ll]ast\s(?:night|evening)|(?:[Tt]he\s)?[Dd]ay\sbefore\syesterday|[Tt]he\snight\sbefore\slast"
    r"|(?:[Tt]he\s)?[Dd]ay\safter\stomorrow|[Tt]omorrow)\b",
    # two days ago
    "ago": rf"\b(?<!half\s)(?P<ago_count>[Aa]n|{_COUNT}|\d{{1,2}})\s"
    r"(?P<ago_unit>day|night|evening|week|fortnight|month|year|decade)s?\s(?:ago|back)\b"
    rf"(?:\s(?:on\s(?P<ago_weekday>{_WEEKDAY})|(?P<ago_day>today|yesterday))\b)?",
    # the same day, that evening, a day earlier, two days later, the morning after
    "other": r"\b(?P<other>(?:[Tt]he\s(?:previous|same|next|following|preceding|very\s(?:same|next))"
    r"|[Tt]hat(?:\s(?:same|very))?|[Nn]ext)\s(?:day|date|morning|afternoon|evening|night)\b(?!\sof\b)"
    r"|(?:[Tt]he\s(?:day|evening|morning|night|afternoon)\s(?:before|earlier|after|following)"
    rf"|(?P<other_count>{_COUNT})\s(?:days?|evenings?|nights?)\s(?:earlier|later|afterwards|before|on(?=\s?[,.;])|after{_NOT_OF})"
    r"|(?P<other_hours>24|48|72|[Tt]wenty-four|[Ff]orty-eight)\shours\s(?:earlier|before|later|after(?:wards)?)"
    r")\b(?!\s(?:of|the)\b)|[Oo]n\s(?:its|the)\seve\b(?!\sof\b)|[Oo]n\sthe\smorrow\b)",
    # a week earlier, which is a day; the week before, the previous week, which are a week
    "week": r"\b(?P<week>(?:[Aa]|[Oo]ne)\sweek\s(?:before|earlier)"
    r"|(?P<week_whole>[Tt]he\sweek\s(?:before|earlier)|[Tt]he\s(?:previous|preceding)\sweek))\b"
    r"(?!\s(?:the|that|his|her|its|their|last)\b)"
    # that same week
    r"|\b(?P<week_same>[Tt]hat\s(?:(?:same|very)\s)?week|[Tt]he\s(?:very\s)?same\sweek)\b"
    # in that same month
    r"|\b(?P<week_month>[Tt]hat\s(?:same|very)\smonth|[Tt]he\s(?:very\s)?same\smonth)\b(?!\sof\b)",
    # two weeks earlier, three months before, a year later: of what was told last
    "apart": rf"\b(?P<apart_count>{_COUNT}|\d{{1,2}})\s(?P<apart_unit>week|fortnight|month|year)s?\s"
    r"(?P<apart_way>earlier|before(?!\s(?:the|that|his|her|its|their)\b)|previously|later)\b",
    # the Sunday before, the Sunday after
    "former": rf"\b[Tt]he\s(?P<former>{_WEEKDAY})\s(?P<former_way>before|after|following)\b"
    r"(?!\s(?:the|that|his|her|its|their|a|an)\b)",
    # on the second day, also of the visit; not that of another thing, "of June"
    "nth": r"\b(?:[Oo]n\s(?:the|its|that|his|her|their)|[Tt]he)\s(?:very\s)?"
    r"(?P<nth>first|second|third|fourth|fifth|opening|last|final|closing)\s(?:and\s(?:last|final)\s)?day\b"
    r"(?!\sof\s(?!(?:the|his|her|their|its|this|that|a)\s(?:[\w-]+\s){0,2}?(?:visit|trip|stay|tour|talks|summit|forum"
    r"|conference|session|meeting)))"
    # "on the first day and B on the second"
    r"|\b[Oo]n\sthe\s(?P<nth_bare>second|third|fourth|fifth|last)(?=\s?(?:[.;,]|\n|$|and\s|of\sthem\b)"
    r"|\s(?:President|Prime|Foreign|Minister|Speaker|King|Queen|Chancellor)\b)",
    # this week, last year, the month before last
    "unit": r"\b(?P<unit_said>[Tt]his|[Ll]ast|[Nn]ext|[Pp]ast|[Pp]revious|[Cc]oming)\s"
    r"(?P<unit>week|month|year|weekend|spring|summer|autumn|fall|winter)\b(?!-)"
    r"|\b[Tt]he\s(?P<unit_before>week|month|year|weekend)\sbefore\slast\b"
    # at the weekend, earlier in the week
    r"|\b(?:[Aa]t|[Oo]ver|[Dd]uring)\s(?P<unit_end>the\sweekend)"
    r"(?=\s?[,.;]|\s(?:in|at|with|and|on|by|he|she|they|that|when|the|to)\b)"
    r"|\b(?:[Ee]arl(?:ier|y)\sin|[Ee]nd\sof|[Bb]eginning\sof(?=\sthe\sweek)|[Ss]tart\sof(?=\sthe\sweek))\sthe"
    r"\s(?P<unit_of>week|month|year)\b(?!\sof\b)",
    # on the 19th; not that of what has a name, "on the 20th Party Congress", "between the 2nd and the 3rd session"
    "ordinal": r"\b(?:on|[Tt]he)\s(?P<ordinal>(?:[1-9]|[12]\d|3[01])(?:st|nd|rd|th))\b"
    rf"(?:\sof\s(?:this|that|the(?:\ssame)?)\smonth\b)?(?=\s?[,.;:]"
    rf"|\s(?!(?:and|to)\s(?:the\s)?\d{{1,2}}(?:st|nd|rd|th)\s(?:\w+\s)?(?i:{_NAMED}))"
    r"(?:a|an|the|he|she|they|it|was|were|and|in|at|with|to|by|when|too|also|there|from|as|that|saw|brought|took|had"
    r"|belonged|on|over|his|her|their|both|instant|after|before)\b"
    rf"|\s(?!{_MONTH})[A-Z](?!(?:\S+\s){{1,4}}?(?i:{_NAMED})))",
    # in 2024, the visit of 2024, a part of the 2024 session
    "year": rf"\b(?:[Ii]n|[Dd]uring|[Bb]ack\sin|{_OF}|of\sthe(?=\s\d{{4}}\s(?:\w+\s)?session\b))\s"
    rf"(?P<year>{_YEAR})\b(?![-–]\d)"
    # the spring of 2024
    rf"|\b(?<!Arab\s)(?<!Prague\s)(?P<season>[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)\s(?:of\s)?(?P<season_year>{_YEAR})\b(?![-–/]\d)",
    # 2019: of a list of years
    "entry": rf"(?:(?<=\n)|(?<=[.;]\s))(?P<entry>{_YEAR})(?=\s?:\s[A-Z\"“])",
    # Christmas Eve, New Year's Day
    "feast": r"\b(?P<feast>Christmas\s(?:Eve|Day)|New\sYear[’']?s?\s(?:Eve|Day)|Boxing\sDay|May\sDay)\b",
    # recently
    "unknown": r"\b(?P<unknown>[Rr]ecent(?:ly)?|[Ll]ately|[Nn]ot\s(?:so\s)?long\sago|[Ss]ome\stime\sago"
    r"|[Tt]he\sother\sday|(?:[Aa]\sfew|[Ss]ome|[Ss]everal|[Aa]\scouple\sof)\s(?:days|weeks|months|years)\s(?:ago|earlier|back)\b"
    r"|in\sthe\spast(?!\s(?:week|weekend|month|year)\b))\b",
}

# What every form begins with, by its first letter: words that begin otherwise are passed over at once.
_COUNTED = r"\s(?:da|dec|we|fo|mo|ye|eve|ni|[FMSTW][aehoru][deintu])"
_BEGINS = "|".join(
    (
        r"\d",
        rf"[Aa](?:n?{_COUNTED}|(?i:pr|ug)|\s(?:few|coup)|t\sthe\sw|utu)",
        r"[Bb](?:ack\sin\s\d|eginning\sof\sthe\sw|oxing\sD)",
        r"[Cc](?:omi|hristmas)",
        r"[Dd](?:uring\s(?:\d|the\sw)|ay\s|(?i:ec))",
        rf"[Ee](?:(?:ight|leven){_COUNTED}|ncounter\sof\s\d|arl[iy])",
        rf"[Ff](?:oll|all\s|orty-|(?:ive|our){_COUNTED}|(?i:eb|ri))",
        r"[Ii]n\s(?:the\spast|\d)",
        r"[Jj](?:ourney\sof\s\d|(?i:an|u[nl]))",
        r"[Ll]a[st]",
        r"[Mm](?:eeting\sof\s\d|(?i:a[ry]|on))",
        rf"[Nn](?:ext|ot\s(?:so\s)?long|ew\sYear|ine{_COUNTED}|(?i:ov))",
        rf"[Oo](?:n\s(?:its|that|the|his|her|their)\s|ver\sthe\sw|f\sthe\s\d|ne{_COUNTED}|(?i:ct))",
        r"[Pp](?:ast|rev)",
        r"[Rr]ecen",
        rf"[Ss](?:ome\s|tart\sof\sthe\sw|everal\s|pri|umme|ummit\sof\s\d|(?:ix|even){_COUNTED}|(?i:ep|at|un))",
        r"[Tt](?:o(?:day|ni|mo)|h(?:is|at|ree)\s|he\s(?:[Dd]ay|eve|mo[rn]|nig|aft|we|yea|next|pre|same|fol|very|oth|fir|sec|thi|fou|fif|six|sev|eig|nin|ten|ele|twe|ope|las|fin|clo"
        rf"|Mon|MON|Wed|WED|[FST](?:ri|at|un|hu|ue)|\d)|(?:wo|en|welve){_COUNTED}|wenty-f|(?:rip|alks)\sof\s\d|(?i:ue|hu))",
        r"visit\sof\s\d",
        r"[Ww](?:inte|(?i:ed))",
        r"[Yy]este",
    )
)
DATE = re.compile(rf"(?<!\w)(?={_BEGINS})(?:" + "|".join(f"(?P<{name}_>{form})" for name, form in FORMS.items()) + ")")
