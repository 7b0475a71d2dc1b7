"""The driver starts without what it could take tables from, and leaves it to whoever asks for it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

LOADED = "import sys, graph.store; print({'pandas', 'numpy', 'pyarrow'} & set(sys.modules))"


def test_a_store_loads_no_pandas() -> None:
    told = subprocess.run(
        [sys.executable, "-c", f"{LOADED}; import pandas; print(pandas.Series([1]).sum())"],
        capture_output=True, text=True, check=True, cwd=Path(__file__).parents[3],
    )  # fmt: skip
    assert told.stdout.split() == ["set()", "1"]
