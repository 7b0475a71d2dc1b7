"""Who reads a report: rules, a language model, or both. A model is wired here, and only if asked for.

The command line runs `with reading(Choice.BOTH) as reader: ...`, which tells on stderr in the end what the model took.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graph.loading import Reader


class Choice(StrEnum):
    """The values of `--reader`."""

    RULES = "rules"
    LLM = "llm"
    BOTH = "both"


def rules() -> Reader:
    """The reading by rules."""
    from graph.loading import Reader
    from loaders.reading.facts_of import EXTRACTOR, VERSION, facts_of

    return Reader(read=facts_of, extractor=EXTRACTOR, version=VERSION)


@contextmanager
def reading(choice: Choice = Choice.RULES, max_cost: float | None = None) -> Iterator[Reader]:
    """The reader chosen. Raises `InterstateError` where a model is asked for that is not set up."""
    if choice is Choice.RULES:
        if max_cost is not None:
            from graph.errors import InterstateError

            raise InterstateError("--max-cost goes with --reader llm or --reader both: rules cost nothing")
        yield rules()
        return
    with _model(choice, max_cost) as reader:
        yield reader


@contextmanager
def _model(choice: Choice, max_cost: float | None) -> Iterator[Reader]:
    from loaders.llm.account import Account
    from loaders.llm.asking import Asking
    from loaders.llm.cache import Cache
    from loaders.llm.endpoint import Endpoint
    from loaders.llm.patience import Patience
    from loaders.llm.readers import model_reader, second_reader
    from loaders.llm.settings import settings_from_environment
    from loaders.llm.spending import Spending
    from terminal import say

    settings = settings_from_environment()
    account = Account(Spending.under(settings, max_cost))
    with closing(Endpoint(settings)) as endpoint:
        asking = Asking(
            model=endpoint,
            cache=Cache(settings.cache, settings.model, settings.output_limit, settings.manner),
            patience=Patience(settings.retries, settings.longest_wait),
            account=account,
            text_limit=settings.text_limit,
            tell=say,
        )
        make = model_reader if choice is Choice.LLM else second_reader
        try:
            yield make(rules(), asking, settings)
        finally:
            for line in account.lines():
                say(line)
