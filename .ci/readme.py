"""The commands of the README, as they stand there: printed, or run and asked something.

python .ci/readme.py print NAME     the fenced block under <!-- command: NAME -->
python .ci/readme.py demo           runs it here, and asks over REST whom Tokayev met
python .ci/readme.py browser        runs it here, and looks whether Neo4j Browser is served
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

from serving import fetch, serving


def command(name: str) -> str:
    """The command of that name."""
    text = Path("README.md").read_text(encoding="utf-8")
    found = re.search(rf"<!-- command: {re.escape(name)} -->\n+```sh\n(.*?)\n```", text, re.DOTALL)
    if not found:
        sys.exit(f"README.md has no command {name!r}")
    return found[1]


def demo() -> None:
    """Its graph answers who met whom, with evidence."""
    with serving(["bash", "-c", command("demo")], r"REST: (http://\S+)", Path.cwd()) as url:
        answer = json.loads(fetch(f"{url}/met-with?person=Tokayev"))
    if not answer["items"] or not all(met["evidence"] for met in answer["items"]):
        sys.exit(f"the demo does not say whom Tokayev met: {answer}")


def browser() -> None:
    """The page of Neo4j Browser is there."""
    with serving(["bash", "-c", command("browser")], r"Browser: (http://\S+)", Path.cwd()) as url:
        page = fetch(url)
    if b"Neo4j Browser" not in page:
        sys.exit("no Neo4j Browser is served")


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["print", name]:
            sys.stdout.write(command(name) + "\n")
        case ["demo"]:
            demo()
        case ["browser"]:
            browser()
        case _:
            sys.exit(__doc__)
