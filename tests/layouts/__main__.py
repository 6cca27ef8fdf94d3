"""Score the reader: `python -m tests.layouts --count 200 --seed 1 [--layout NAME] [--keep DIR]`."""

import argparse
import sys
from pathlib import Path

from tests.layouts.bad import trial as bad
from tests.layouts.bad.case import cases
from tests.layouts.bad.hidden import HIDDEN
from tests.layouts.bad.unclear import UNCLEAR
from tests.layouts.run import warehouse
from tests.layouts.trial import plan, table, trial


def _bad() -> int:
    """One line per bad or unclear workbook; 1 when one was not judged right."""
    faults = {}
    with warehouse() as folder:
        faults |= {name: bad.unclear(name, folder) for name in UNCLEAR}
        faults |= {name: bad.concealed(name, folder) for name in HIDDEN}
        faults |= {name: bad.bad(name, folder) for name in cases()}
    for name, fault in faults.items():
        sys.stdout.write(f"{name:40}{fault or 'right'}\n")
    right = sum(not fault for fault in faults.values())
    sys.stdout.write(f"{right} of {len(faults)} right\n")
    return int(right < len(faults))


def main() -> int:
    """Print the table; 1 when a figure was wrong or the reader crashed."""
    words = argparse.ArgumentParser(prog="python -m tests.layouts", description=__doc__)
    words.add_argument("--count", type=int, default=200)
    words.add_argument("--seed", type=int, default=1)
    words.add_argument("--layout", default="")
    words.add_argument("--keep", type=Path, help="leave the workbooks here")
    words.add_argument("--why", action="store_true", help="also print what differs")
    words.add_argument("--bad", action="store_true", help="the bad and unclear ones instead")
    chosen = words.parse_args()
    if chosen.bad:
        return _bad()
    with warehouse() as folder:
        folder = chosen.keep or folder / "books"
        trials = [
            trial(name, seed, folder)
            for name, seed in plan(chosen.count, chosen.seed, chosen.layout)
        ]
    for one in trials if chosen.why else []:
        if not one.right:
            sys.stdout.write(f"{one.book.layout} {one.book.seed} {one.verdict.kind}\n")
            for line in (one.verdict.differences + one.verdict.cells)[:8]:
                sys.stdout.write(f"    {line}\n")
    sys.stdout.write("\n".join(table(trials)) + "\n")
    return int(any(one.verdict.kind in ("wrong", "crashed") for one in trials))


if __name__ == "__main__":
    raise SystemExit(main())
