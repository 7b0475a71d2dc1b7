"""The reports of the small world, and what is quoted from them."""

from __future__ import annotations

from graph.facts import Report
from graph.keys import identifier
from graph.model import Evidence

EXTRACTOR, VERSION = "by-hand", "1"

REPORTS = {
    "astana": Report(
        id=identifier("report", "astana"),
        stems=("astana-talks",),
        published="2024-10-30",
        url="https://herald.example/astana",
        title="Talks in Astana",
        publisher="Steppe Herald",
        text="President Aigerim Bekova received Foreign Minister Tómas Hólm in Astana on 29 October. "
        "Earlier this month Bekova spoke by telephone with President Lindiwe Dube.",
    ),
    "reykjavik": Report(
        id=identifier("report", "reykjavik"),
        stems=("holm-abroad",),
        published="2024-10-31",
        url="https://north.example/holm",
        title=None,
        publisher="Northern Post",
        text="🇮🇸 Tomas Holm held talks with President Bekova on Tuesday. A memorandum on geothermal energy was agreed.",
    ),
    "pretoria": Report(
        id=identifier("report", "pretoria"),
        stems=("pretoria-visit", "pretoria-visit-copy"),
        published="2025-03-02",
        text="A. Bekova and minister Dana Sadykova met Lindiwe Dube and Sipho Dube in Pretoria. The presidents signed "
        "a treaty of friendship. Bekova recalled her talks with Xu Meilin and a video call with Hólm this year. "
        "She will visit Nils Aldén, who met Lindiwe Dube in May 2023. Serik Omarov is a former president.",
    ),
}

CONFIDENCE = {"astana": 0.95, "reykjavik": 0.6, "pretoria": 0.8}
"""Of all evidence of a report."""

EVIDENCE: dict[str, Evidence] = {}


def quote(report: str, words: str) -> str:
    start, end = span(report, words)
    source = REPORTS[report].id
    evidence = Evidence(
        id=identifier("evidence", source, str(start), str(end)),
        report=source,
        quotation=words,
        start=start,
        end=end,
        extractor=EXTRACTOR,
        version=VERSION,
        confidence=CONFIDENCE[report],
        ground=None,
    )
    EVIDENCE[evidence.id] = evidence
    return evidence.id


def span(report: str, words: str) -> tuple[int, int]:
    start = REPORTS[report].text.index(words)
    return start, start + len(words)
