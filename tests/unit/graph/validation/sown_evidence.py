"""Violations of what is said of reports and their evidence."""

from __future__ import annotations

from pyoxigraph import Literal
from sowing import Sown, both, less, more, other, typed

EVIDENCE = {
    "evidence that its fact does not have": Sown(
        less("tenure-2", "evidence"),
        "evidence-2",
        "Evidence.evidence that is not told of",
        "supports tenure-2, which does not have it as evidence",
    ),
    "a quotation that is not the text there": Sown(
        other("evidence-1", "quotation", Literal("President Ana Loba of Nauru")),
        "evidence-1",
        "Evidence.quotation not in the report",
        "the quotation is not the text of its report from start to end: President Ana Loba of Nauru",
    ),
    "offsets one too far": Sown(
        both(other("evidence-1", "start", typed("18", "integer")), other("evidence-1", "end", typed("45", "integer"))),
        "evidence-1",
        "Evidence.quotation not in the report",
        "the quotation is not the text of its report from start to end: President Ana Lobo of Nauru",
    ),
    "a quotation that ends before it starts": Sown(
        other("evidence-1", "end", typed("10", "integer")),
        "evidence-1",
        "Evidence.start.lessThan",
        "start 17 is not before its end",
    ),
    "an offset below zero": Sown(
        other("evidence-1", "start", typed("-1", "integer")),
        "evidence-1",
        "Evidence.start.minInclusive",
        "start -1 is below 0",
    ),
    "an offset that is a text": Sown(
        other("evidence-1", "start", Literal("17")),
        "evidence-1",
        "Evidence.start.datatype",
        "start 17 is no integer",
    ),
    "a confidence above one": Sown(
        other("evidence-1", "confidence", typed("1.5", "double")),
        "evidence-1",
        "Evidence.confidence.maxInclusive",
        "confidence 1.5 is above 1",
    ),
    "a day that is in no calendar": Sown(
        other("report-1", "published", typed("2021-02-30")),
        "report-1",
        "Report.published.datatype",
        "published 2021-02-30 is no date",
    ),
    "a moment in place of a day": Sown(
        other("report-1", "published", typed("2021-05-04T10:00:00", "dateTime")),
        "report-1",
        "Report.published.datatype",
        "published 2021-05-04T10:00:00 is no date",
    ),
    "a report without text": Sown(less("report-1", "text"), "report-1", "Report.text.minCount", "has no text"),
    "an address that is none": Sown(
        more("report-1", "url", Literal("reef radio")),
        "report-1",
        "Report.url.pattern",
        "url reef radio has not the form ^[a-z][a-z0-9+.-]*:[^ <>]+$",
    ),
    "known on another day": Sown(
        other("telling-1", "known", typed("2021-05-05")),
        "telling-1",
        "Telling.known on another day",
        "known 2021-05-05 is not the day on which its report was published",
    ),
}
