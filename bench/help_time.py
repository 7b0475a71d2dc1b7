"""Seconds that a cold `interstate --help` takes: `python bench/help_time.py [ROUNDS]`.

Prints the shortest and the middle of the rounds, each a process of its own.
"""

from __future__ import annotations

import subprocess
import sys
import time
from statistics import median


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 10
    taken = []
    for _ in range(rounds):
        start = time.perf_counter()
        subprocess.run([sys.executable, "-m", "interstate", "--help"], stdout=subprocess.DEVNULL, check=True)
        taken.append(time.perf_counter() - start)
    print(f"{min(taken):.2f} s at best, {median(taken):.2f} s in the middle of {rounds}")


if __name__ == "__main__":
    main()
