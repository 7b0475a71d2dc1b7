"""What can go wrong with a language model that the user can mend, in one line that says what to do."""

from __future__ import annotations

from graph.errors import InterstateError


class LlmError(InterstateError):
    """The model cannot be asked at all: settings are missing, the endpoint is not there or does not let us in."""
