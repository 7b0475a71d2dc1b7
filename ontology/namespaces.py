"""Where the names of this project live. A deployment may give its own base for the resources it holds."""

from __future__ import annotations

ONTOLOGY = "https://w3id.org/interstate/ontology#"
"""Classes and properties."""
TERM = "https://w3id.org/interstate/term/"
"""Concepts of the closed value lists: `TERM` + scheme + "/" + value."""
BASE = "https://w3id.org/interstate/id/"
"""People, offices, meetings ... : `BASE` + identifier, unless another base is given."""
