"""Options that several commands share."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from graph.errors import InterstateError
from graph.linked.kinds import FactKind
from readers import Choice


def _use(folder: Path | None) -> Path | None:
    if folder is not None:
        from loaders.reading.weights import use

        use(folder)
    return folder


def _share(value: float) -> float:
    """A share, refused in one line where it is none; the range of Typer lets through what is no number."""
    if not 0 <= value <= 1:
        raise InterstateError(f"--min-confidence {value:g} is not between 0 and 1")
    return value


class LogFormat(StrEnum):
    """The values of `--log-format`."""

    TEXT = "text"
    JSON = "json"


LogForm = Annotated[
    LogFormat | None,
    typer.Option(
        "--log-format",
        envvar="INTERSTATE_LOG_FORMAT",
        help="Write every request to stderr, with its route, status and milliseconds.",
        show_default="warnings alone",
    ),
]
Published = Annotated[
    str | None, typer.Option("--date", metavar="YYYY-MM-DD", help="Publication date of texts that do not give theirs.")
]
MinConfidence = Annotated[
    float,
    typer.Option(
        metavar="0..1",
        callback=_share,
        help="Leave out offices, meetings and agreements that are less sure; people stay.",
    ),
]
AsOf = Annotated[
    str | None,
    typer.Option(
        "--as-of", metavar="DATE", help="Answer from what was published by the end of this day, month or year."
    ),
]
Since = Annotated[
    str | None, typer.Option(metavar="DATE", help="From this day, month or year on; leaves undated meetings out.")
]
Until = Annotated[str | None, typer.Option(metavar="DATE", help="Up to it; leaves undated meetings out.")]
States = Annotated[
    list[str] | None,
    typer.Option("--state", metavar="CODE", help="Of this state (ISO code); of any, where given again."),
]
People = Annotated[
    list[str] | None,
    typer.Option("--person", metavar="NAME", help="Of this person, a name or an id; of any, where given again."),
]
Kinds = Annotated[list[FactKind] | None, typer.Option("--kind", help="Facts of this kind; of any, where given again.")]
LeastConfidence = Annotated[
    float,
    typer.Option(
        "--min-confidence", metavar="0..1", callback=_share, help="What some evidence of this confidence or above says."
    ),
]
Licence = Annotated[
    str | None,
    typer.Option(
        envvar="INTERSTATE_LICENCE", metavar="SPDX", help="Licence of the data, as CC-BY-4.0; see spdx.org/licenses."
    ),
]
Publisher = Annotated[
    str | None, typer.Option(envvar="INTERSTATE_PUBLISHER", metavar="NAME", help="Who publishes the data.")
]
ReaderChoice = Annotated[
    Choice,
    typer.Option(
        "--reader",
        help="Who reads: rules; llm, a language model (INTERSTATE_LLM_BASE_URL, INTERSTATE_LLM_MODEL); "
        "both, a model where rules are unsure.",
    ),
]
Weights = Annotated[
    Path | None,
    typer.Option(
        "--weights",
        metavar="DIR",
        envvar="INTERSTATE_WEIGHTS",
        callback=_use,
        show_default="those that come with it",
        help="Read by the weights that interstate train wrote there.",
    ),
]
MaxCost = Annotated[
    float | None,
    typer.Option(min=0.0, help="Most that a language model may cost; rules read the rest.", show_default="no limit"),
]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON.")]
