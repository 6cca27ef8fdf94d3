"""`python -m benchmarks [NAME…]`: measure everything, or what is named, and print the ratios."""

import argparse
import sys
from importlib import import_module

# each a module here with measure() -> Ratios, in this order
BENCHMARKS = (
    "start", "reading", "intake", "hostile", "pages", "drawn", "presentation", "load", "uploads",
    "growth", "forecast", "longterm", "backtest",
)  # fmt: skip
ONLY_ASKED = ("autoets",)  # installs from the internet, in a folder that it throws away


def main() -> None:
    """Print one line per figure as soon as it is known."""
    ask = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    ask.add_argument("names", nargs="*", metavar="NAME", help=", ".join((*BENCHMARKS, *ONLY_ASKED)))
    asked = ask.parse_args().names
    if unknown := set(asked) - {*BENCHMARKS, *ONLY_ASKED}:
        ask.error(f"no benchmark called {', '.join(sorted(unknown))}")
    for name in asked or BENCHMARKS:
        for ratio in import_module(f"benchmarks.{name}").measure():
            sys.stdout.write(f"{ratio}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main()
