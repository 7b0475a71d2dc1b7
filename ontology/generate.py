"""Write what derives from the Turtle files: `python -m ontology.generate`, or `--check` that it is in step."""

from __future__ import annotations

import sys
from pathlib import Path

from ontology.enumerations import constraints_cypher, ontology, terms_py
from ontology.tables import states_json

HERE = Path(__file__).parent


def main() -> None:
    """Write them; with `--check`, name those that are out of step and exit with 1."""
    graph = ontology()
    generated = {
        "terms.py": terms_py(graph),
        "states.json": states_json(),
        "constraints.cypher": constraints_cypher(graph),
    }
    stale = [
        name
        for name, text in generated.items()
        if not (HERE / name).is_file() or (HERE / name).read_text("utf-8") != text
    ]
    if "--check" in sys.argv[1:]:
        if stale:
            sys.exit(f"out of step with the ontology: {', '.join(stale)}; run python -m ontology.generate")
        return
    for name in stale:
        (HERE / name).write_text(generated[name], "utf-8")


if __name__ == "__main__":
    main()
