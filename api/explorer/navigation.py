"""What the head of every page leads to."""

from __future__ import annotations

NAVIGATION = (
    ("People", "/people"),
    ("Offices", "/offices"),
    ("States", "/states"),
    ("Meetings", "/meetings"),
    ("Agreements", "/agreements"),
    ("Disagreements", "/disagreements"),
    ("Reports", "/reports"),
    ("Matrix", "/matrix"),
    ("Network", "/network"),
    ("Paths", "/path"),
)
"""Word and address."""
