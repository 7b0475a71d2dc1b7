"""The driver, loaded without pandas, numpy and pyarrow.

Where they are installed, as for the notebooks, it loads them to take their values as parameters, which nobody gives
here; that is most of the time in which a command starts.
"""

from __future__ import annotations

import sys

_FOR_TABLES = ("pandas", "numpy", "pyarrow")


def _hide() -> list[str]:
    """Let each that nobody has loaded yet count as not installed; answers which."""
    hidden = [name for name in _FOR_TABLES if name not in sys.modules]
    sys.modules.update(dict.fromkeys(hidden))  # type: ignore[arg-type]
    return hidden


_hidden = _hide()
try:
    import neo4j
    from neo4j import GraphDatabase, ManagedTransaction, NotificationMinimumSeverity, exceptions, unit_of_work
finally:
    for _name in _hidden:
        del sys.modules[_name]

__all__ = [
    "GraphDatabase",
    "ManagedTransaction",
    "NotificationMinimumSeverity",
    "exceptions",
    "neo4j",
    "unit_of_work",
]
