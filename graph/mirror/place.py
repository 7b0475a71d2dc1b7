"""Where the mirror of a store lies: within the folder of an embedded store, else in the user's data directory."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

NAME = "mirror"


def place_of(url: str, given: Path | None = None) -> Path:
    """The folder of the mirror of the store with this URL; `given` is where the user wants it."""
    if given is not None:
        return given.expanduser()
    scheme, _, rest = url.partition(":")
    if scheme == "embedded":
        return Path(rest).expanduser() / NAME
    from platformdirs import user_data_path

    return user_data_path("interstate") / "mirrors" / sha256(url.encode()).hexdigest()[:16]
