"""Reports read a second on one core: `python bench/extract_rate.py FOLDER [ROUNDS]` (by default the samples).

Prints the rate of each round over all reports of the folder, in one process, files already in memory.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from graph.facts import Report
from loaders.read import files_in, read
from loaders.reading.facts_of import facts_of


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parents[1] / "samples"
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 5
    reports = [report for report in read(files_in([folder])) if isinstance(report, Report)]
    words = sum(len(report.text.split()) for report in reports)
    facts_of(reports[0])  # the tables are read on first use
    for _ in range(rounds):
        start = time.process_time()
        for report in reports:
            facts_of(report)
        seconds = time.process_time() - start
        print(f"{len(reports) / seconds:.0f} reports/s, {words / len(reports):.0f} words each, {len(reports)} reports")


if __name__ == "__main__":
    main()
