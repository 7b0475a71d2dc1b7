"""Where the file of keys is."""

from __future__ import annotations

from pathlib import Path

from platformdirs import user_data_path


def default_place() -> Path:
    """In the user's data directory, beside the store."""
    return user_data_path("interstate") / "keys.jsonl"
