"""The command `interstate train`. What it needs is imported when it runs, so that help comes at once."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer

Gold = Annotated[
    list[Path],
    typer.Argument(
        help="Folders of NAME.txt with NAME.json, or JSON Lines of the same with their text.", show_default=False
    ),
]
Out = Annotated[Path, typer.Option("--out", metavar="DIR", help="Where the weights are written.")]


def train(reports: Gold, out: Out = Path("weights")) -> None:
    """Fit the weights of the reading on annotated reports; the same reports give the same files.

    Read by them with --weights DIR, or INTERSTATE_WEIGHTS in the environment.

    Example: [cyan]interstate train mine/ training/*.jsonl --out weights[/cyan]
    """
    from graph.errors import InterstateError

    # Sums in one order, whatever the number of cores; read when numpy is imported.
    for variable in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ[variable] = "1"
    # Of a flag that stands twice the last one counts.
    one_thread = "--xla_cpu_multi_thread_eigen=false intra_op_parallelism_threads=1"
    os.environ["XLA_FLAGS"] = f"{os.environ.get('XLA_FLAGS', '')} {one_thread}".lstrip()
    missing = [path for path in reports if not path.exists()]
    if missing:
        raise InterstateError(f"{missing[0]}: no such file or folder")
    try:
        from loaders.fitting.training import trained, write
    except ImportError as error:
        if error.name and error.name.partition(".")[0] in {"jax", "optax", "scipy"}:
            raise InterstateError("training needs jax, optax and scipy: pip install 'interstate[train]'") from None
        raise
    from terminal import say

    found = trained(reports, say)
    write(found, out)
    for name in found.tables:
        typer.echo(f"{out / name}.json\t{found.size(name)}")
