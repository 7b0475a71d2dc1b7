"""What can be chosen of a network, in a file that imports nothing heavy, so that the commands' help can list it."""

from __future__ import annotations

from enum import StrEnum


class Among(StrEnum):
    """Whose network it is."""

    PEOPLE = "people"
    STATES = "states"


class Edges(StrEnum):
    """What an edge of a written network is."""

    MEETINGS = "meetings"
    PAIRS = "pairs"


class Format(StrEnum):
    """Formats of a network."""

    CSV = "csv"
    PARQUET = "parquet"
    GRAPHML = "graphml"
    GEXF = "gexf"
