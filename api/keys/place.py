"""Where the file of keys is."""

from __future__ import annotations

from pathlib import Path

from platformdirs import user_data_path

from api.keys.file import KeyFile


def default_place() -> Path:
    """In the user's data directory, beside the store."""
    return user_data_path("interstate") / "keys.jsonl"


def kept_in(path: Path | None) -> KeyFile:
    """The keys of the file that was named, else of the default one."""
    return KeyFile(path or default_place())
