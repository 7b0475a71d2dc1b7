"""An account on the terminal: the text with every quotation between its marks, then what was read from each.

Quotations stand as ⟨M1 ... M1⟩, which shows overlaps also where there is no colour; people are followed by [P1].
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from rich.text import Text

from explain.account import KINDS, Account, Finding, Ref, Words, counted, figure, grade
from explain.segments import Segment, segments
from ontology.terms import Label

STYLES = {Label.PERSON: "cyan", Label.OFFICE: "green", Label.MEETING: "magenta", Label.AGREEMENT: "yellow"}

_GRADES = {"sure": "green", "likely": "yellow", "unsure": "red"}
_INDENT = " " * 6
_ORDERING = dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)), "\ufffd")


def lines(account: Account) -> Iterator[Text]:
    """What to print, a paragraph each."""
    report = account.report
    yield Text(shown(account.title), style="bold")
    told = [report.published, report.publisher, report.url, f"read by {account.reader}"]
    yield Text(shown(" · ".join(filter(None, told))), style="dim")
    yield Text()
    yield marked(account)
    for kind in KINDS:
        findings = account.of(kind)
        yield Text(f"\n{counted(kind, len(findings))}", style=f"bold {STYLES[kind]}")
        for finding in findings:
            yield from _described(finding)


def marked(account: Account) -> Text:
    """The text of the report with its marks."""
    text = Text()
    for segment in segments(account.report.text, account.findings):
        _add(text, segment)
    return text


def shown(words: str) -> str:
    """Words without what would steer a terminal: control characters, and those that turn the order of reading."""
    return "".join(
        "\ufffd" if unicodedata.category(letter) in ("Cc", "Cs") and letter not in "\n\t" else letter
        for letter in words.replace("\r\n", "\n").translate(_ORDERING)
    )


def _add(text: Text, segment: Segment) -> None:
    people = any(span.finding.kind is Label.PERSON for span in segment.covering)
    for span in segment.opening:
        if span.finding.kind is not Label.PERSON:
            text.append(f"⟨{span.finding.id} ", style=STYLES[span.finding.kind])
    quoted = [span.finding.kind for span in segment.covering if span.finding.kind is not Label.PERSON]
    style = STYLES[quoted[-1]] if quoted else ""
    text.append(shown(segment.text), style=f"bold {STYLES[Label.PERSON]}" if people else style)
    for span in segment.closing:
        if span.finding.kind is Label.PERSON:
            text.append(f" [{span.finding.id}]", style="dim")
    for span in segment.closing:
        if span.finding.kind is not Label.PERSON:
            text.append(f" {span.finding.id}⟩", style=STYLES[span.finding.kind])


def _described(finding: Finding) -> Iterator[Text]:
    head = Text.assemble((f"{finding.id:>4}  ", STYLES[finding.kind]), _words(finding.title))
    if finding.quotation is None:
        head.append(f"  {_times(len(finding.spans))}", style="dim")
    yield head
    if finding.details:
        parts = [Text.assemble((f"{label} ", "dim"), _words(words)) for label, words in finding.details]
        yield Text.assemble(_INDENT, Text(" · ", style="dim").join(parts))
    if finding.quotation:
        yield Text.assemble(_INDENT, f"“{shown(finding.quotation.text)}”")
    sure = finding.confidence
    yield Text.assemble(
        _INDENT,
        (f"confidence {figure(sure)} ({grade(sure)})", _GRADES[grade(sure)]),
        (f" · {shown(finding.rule)}", "dim"),
    )


def _words(words: Words) -> Text:
    return Text.assemble(*((shown(part.name), "bold") if isinstance(part, Ref) else shown(part) for part in words))


def _times(number: int) -> str:
    return "named once" if number == 1 else f"named {number} times"
