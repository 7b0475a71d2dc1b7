"""How tests are shared out among processes: by file; but those on Neo4j by what they ask, wherever they stand.

So of each Neo4j, the one with the world and the one that tests empty and fill, one is started in all.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from xdist.scheduler import LoadFileScheduling

if TYPE_CHECKING:
    import pytest
    from xdist.remote import Producer
    from xdist.scheduler import Scheduling

_ON_NEO4J = re.compile(r"\[((?:world-)?neo4j)[-\]]")
"""As the fixtures `engine` and `world` name their tests."""


class ByStore(LoadFileScheduling):  # type: ignore[misc]
    """Tests with the same scope go to one process, one after the other."""

    def _split_scope(self, nodeid: str) -> str:
        on_neo4j = _ON_NEO4J.search(nodeid)
        return on_neo4j[1] if on_neo4j else nodeid.partition("::")[0]


def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> Scheduling | None:
    """Called by xdist; None leaves it its own ways."""
    return ByStore(config, log) if config.getoption("dist") == "loadfile" else None
