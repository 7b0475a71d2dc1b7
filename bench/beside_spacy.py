"""How many times as many reports a second interstate reads as spaCy's small English pipeline with its parser parses.

    python bench/beside_spacy.py elsewhere/bin/python FOLDER [ROUNDS]

PYTHON is of an environment that has spaCy (`named_by_spacy.py` says how). Each round takes both in turn over the same
texts, each on one core by processor time, so the ratio holds on a machine that does other work.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from named_by_spacy import named

from graph.facts import Report
from loaders.read import files_in, read
from loaders.reading.facts_of import facts_of


def main() -> None:
    python, folder = sys.argv[1], Path(sys.argv[2])
    rounds = int(sys.argv[3]) if len(sys.argv) > 3 else 3
    reports = [report for report in read(files_in([folder])) if isinstance(report, Report)]
    facts_of(reports[0])  # the tables are read on first use
    texts = [report.text for report in reports]
    for _ in range(rounds):
        start = time.process_time()
        for report in reports:
            facts_of(report)
        ours = len(reports) / (time.process_time() - start)
        theirs = len(reports) / named(python, texts)[0]
        print(f"interstate {ours:.0f} reports/s, spaCy {theirs:.1f} reports/s: {ours / theirs:.1f} times as many")


if __name__ == "__main__":
    main()
