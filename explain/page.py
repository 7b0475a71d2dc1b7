"""An account as one HTML page that needs nothing beside it: no script, no request, on a phone as on a wide screen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from importlib.resources import files

from explain.account import KINDS, PLURALS, Account, Finding, Ref, Words, counted, figure, grade, plain
from explain.markup import Html, element, joined, web_address
from explain.segments import Segment, Span, segments
from ontology.terms import Label

# Should an escape ever be missing, the browser still runs and fetches nothing.
POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"

_EMPTY = {
    Label.PERSON: "Nobody is named.",
    Label.OFFICE: "No office was read.",
    Label.MEETING: "No meeting was read.",
    Label.AGREEMENT: "No agreement was read.",
}


def page(accounts: Sequence[Account]) -> str:
    """The page of these reports, one after the other."""
    reports = [_Report(account, f"r{number}-") for number, account in enumerate(accounts, 1)]
    title = accounts[0].title if len(accounts) == 1 else f"{len(accounts)} reports"
    style = (files("explain") / "page.css").read_text(encoding="utf-8")
    lit = "\n".join(rule for report in reports for rule in report.lit())
    head = element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=POLICY),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="referrer", content="no-referrer"),
        element("meta", name="color-scheme", content="light dark"),
        element("title", f"{title} – what was read"),
        # Else a browser asks the server of the page for one.
        element("link", rel="icon", href="data:,"),
        element("style", Html(f"{style}{lit}\n")),
    )
    body = element(
        "body",
        element("a", "To what was read", class_="skip", href="#r1-read"),
        element("main", *(report.whole() for report in reports)),
    )
    return f"<!doctype html>\n{element('html', head, body, lang='en')}\n"


class _Report:
    """One report of the page; `prefix` starts its identifiers."""

    def __init__(self, account: Account, prefix: str) -> None:
        self._account = account
        self._prefix = prefix

    def whole(self) -> Html:
        """The report: its head, its text, what was read."""
        return element(
            "article",
            self._head(),
            element("div", self._text(), self._read(), class_="columns"),
            aria_labelledby=f"{self._prefix}title",
        )

    def lit(self) -> Iterator[str]:
        """Rules that light up the words of a finding when it, or one of its places, is gone to."""
        for finding in self._account.findings:
            name = f"{self._prefix}{finding.id}"
            places = [f"#{name}", *(f"#{name}-{number}" for number, _ in enumerate(finding.spans, 1))]
            yield f"body:has(:is({', '.join(places)}):target) .{name} {{ background-color: var(--lit); }}"

    def _head(self) -> Html:
        report = self._account.report
        address = web_address(report.url)
        source = report.publisher or (report.url if address else None)
        told: list[str] = [element("time", report.published, datetime=report.published)]
        if source:
            told.append(element("a", source, href=address, rel="noreferrer") if address else element("span", source))
        told.append(element("span", f"read by {self._account.reader}"))
        counts = (
            element("a", counted(kind, len(self._account.of(kind))), href=f"#{self._prefix}{kind}", class_=kind)
            for kind in KINDS
        )
        return element(
            "header",
            element("h1", self._account.title, id=f"{self._prefix}title"),
            element("p", *_between(told), class_="source"),
            element(
                "nav", element("ul", *(element("li", count) for count in counts)), aria_label="Kinds of what was read"
            ),
        )

    def _text(self) -> Html:
        pieces = (self._segment(piece) for piece in segments(self._account.report.text, self._account.findings))
        return element(
            "section",
            element("h2", "The report", id=f"{self._prefix}text"),
            element("div", *pieces, class_="text", dir="auto"),
            class_="report",
            # What scrolls by itself has to be reached by the keyboard.
            tabindex="0",
            aria_labelledby=f"{self._prefix}text",
        )

    def _segment(self, piece: Segment) -> Html:
        people = [span for span in piece.covering if span.finding.kind is Label.PERSON]
        quoted = [span for span in piece.covering if span.finding.kind is not Label.PERSON]
        words: str = piece.text
        if people:
            words = self._named(piece, people)
        if quoted:
            classes = dict.fromkeys([*(span.finding.kind for span in quoted), *map(self._name, quoted)])
            words = element("mark", words, class_=" ".join(classes))
        badges = (self._badge(span) for span in piece.opening if span.finding.kind is not Label.PERSON)
        return joined(*badges, words)

    def _named(self, piece: Segment, people: Sequence[Span]) -> Html:
        """A name as a link to its person. Links do not nest: of several people the first is linked to."""
        first, *others = people
        opened = [span for span in others if span in piece.opening]
        return joined(
            *(element("span", id=self._place(span)) for span in opened),
            element(
                "a",
                piece.text,
                class_=" ".join(["name", *dict.fromkeys(map(self._name, people))]),
                href=f"#{self._name(first)}",
                id=self._place(first) if first in piece.opening else None,
            ),
        )

    def _badge(self, span: Span) -> Html:
        """The number of a finding, before the words that it is from."""
        finding = span.finding
        return element(
            "a",
            finding.id,
            class_=f"badge {finding.kind}",
            href=f"#{self._name(span)}",
            id=self._place(span),
            aria_label=f"{finding.id}, {finding.kind.lower()}: {plain(finding.title)}",
        )

    def _read(self) -> Html:
        return element(
            "section",
            element("h2", "What was read", id=f"{self._prefix}read"),
            *map(self._kind, KINDS),
            class_="read",
            aria_labelledby=f"{self._prefix}read",
        )

    def _kind(self, kind: Label) -> Html:
        findings = self._account.of(kind)
        shown = element("ol", *map(self._finding, findings)) if findings else element("p", _EMPTY[kind])
        return joined(
            element("h3", PLURALS[kind].capitalize(), id=f"{self._prefix}{kind}", class_=kind),
            shown,
        )

    def _finding(self, finding: Finding) -> Html:
        facts = (
            element("div", element("dt", label), element("dd", self._words(words))) for label, words in finding.details
        )
        return element(
            "li",
            element("h4", element("span", finding.id, class_="number"), " ", self._words(finding.title)),
            element("dl", *facts) if finding.details else "",
            self._quotation(finding),
            self._ground(finding),
            id=f"{self._prefix}{finding.id}",
            class_=finding.kind,
        )

    def _quotation(self, finding: Finding) -> Html:
        """The words that it is from, as a link to where they stand."""
        if finding.quotation is None:
            return self._mentions(finding)
        to_text = element(
            "a", finding.quotation.text, href=f"#{self._prefix}{finding.id}-1", title="Show it in the report"
        )
        return element("blockquote", to_text)

    def _ground(self, finding: Finding) -> Html:
        """The rule and the confidence."""
        sure = finding.confidence
        bar = element("span", class_=f"bar {grade(sure)}", style=f"--share: {sure:.3f}", aria_hidden="true")
        return element("p", bar, f" confidence {figure(sure)} ({grade(sure)}) · {finding.rule}", class_="ground")

    def _mentions(self, finding: Finding) -> Html:
        text = self._account.report.text
        places = [
            element("a", " ".join(text[start:end].split()), href=f"#{self._prefix}{finding.id}-{number}")
            for number, (start, end) in enumerate(finding.spans, 1)
        ]
        times = "once" if len(places) == 1 else f"{len(places)} times"
        return element("p", f"named {times}: ", *_between(places, ", "), class_="ground")

    def _words(self, words: Words) -> Html:
        return joined(
            *(
                element("a", part.name, href=f"#{self._prefix}{part.id}")
                if isinstance(part, Ref)
                else element("bdi", part)
                for part in words
            )
        )

    def _name(self, span: Span) -> str:
        return f"{self._prefix}{span.finding.id}"

    def _place(self, span: Span) -> str:
        return f"{self._name(span)}-{span.number}"


def _between(parts: Sequence[str], separator: str = " · ") -> Iterator[str]:
    for number, part in enumerate(parts):
        if number:
            yield separator
        yield part
