"""The command `interstate explain`. Heavy parts are imported when it runs, so that help comes at once."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from options import Published, Weights


def explain(
    file: Annotated[Path, typer.Argument(help="A report (.txt, .jsonl, .xml).", show_default=False)],
    html: Annotated[
        Path | None, typer.Option(metavar="OUT.html", help="Write one HTML page there, in place of the terminal.")
    ] = None,
    published: Published = None,
    weights: Weights = None,
) -> None:
    """Show what is read in a report: from which words, by which rule, how surely.

    Example: [cyan]interstate explain report.txt --html report.html[/cyan]
    """
    from explain.account import account_of
    from loaders.read import files_in, read
    from loaders.reading.facts_of import facts_of
    from terminal import Refused

    refused = Refused()
    accounts = (account_of(facts_of(report)) for report in refused.reports(read(files_in([file]), published)))
    if html is None:
        from explain.screen import lines
        from terminal import stdout

        for account in accounts:
            for line in lines(account):
                stdout.print(line, soft_wrap=not stdout.is_terminal)
    elif read_accounts := tuple(accounts):
        from explain.page import page
        from terminal import replacing

        with replacing(html) as stream:
            stream.write(page(read_accounts).encode())
    if refused.faults or (html is not None and not read_accounts):
        raise typer.Exit(1)
