"""Whether everything that the packages read is in the wheel, and can be read where it is installed.

python .ci/wheel.py WHEEL CHECKOUT     run by the Python that the wheel is installed for, outside the checkout
"""

from __future__ import annotations

import subprocess
import sys
from importlib.resources import files
from pathlib import Path
from zipfile import ZipFile

from rdflib import Graph

PARTS = ("api", "explain", "graph", "loaders", "neo4j-browser", "ontology", "samples")


def main(wheel: Path, checkout: Path) -> None:
    """Compare the wheel with the checkout, then read the installed files."""
    git = ["git", "-c", f"safe.directory={checkout}", "-C", str(checkout), "ls-files", *PARTS]
    tracked = set(subprocess.run(git, capture_output=True, text=True, check=True).stdout.split("\n"))  # noqa: S603
    missing = tracked - set(ZipFile(wheel).namelist()) - {""}
    if missing:
        sys.exit(f"not in the wheel: {', '.join(sorted(missing))}")
    ontology = Path(str(files("ontology")))
    if ontology.is_relative_to(checkout):
        sys.exit(f"{ontology} is not the installed one")
    triples = sum(len(Graph().parse(file)) for file in sorted(ontology.glob("*.ttl")))
    statements = sorted(Path(str(files("graph"))).rglob("*.cypher"))
    if not triples or not statements or not all(file.read_text(encoding="utf-8").strip() for file in statements):
        sys.exit("the ontology or a statement is empty")
    sys.stdout.write(f"{len(tracked)} files, {triples} triples of ontology, {len(statements)} statements\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]).resolve())
