"""Files made to do harm: what each costs, and how long another visitor waits meanwhile."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks import national
from benchmarks.hostile_files import FILES
from benchmarks.measure import Ratio, peak_megabytes

_REGION = national.Size(partners=12, months=36, gemeenten=60)
_MOST_MEMORY = 1_500  # MB, of the process and its reader together
_MOST_WAIT = 1_000  # ms, from which a page feels frozen


def measure(names: tuple[str, ...] = tuple(FILES)) -> Iterator[Ratio]:
    """Per file its verdict and time, the peak of memory, and the answers of the other visitor."""
    with TemporaryDirectory() as folder, national.opened(_REGION, Path(folder) / "region"):
        for what in names:
            yield from _one(what, Path(folder))


def _one(what: str, folder: Path) -> Iterator[Ratio]:
    name, made = FILES[what]
    file, out = folder / name, folder / "out.json"
    file.write_bytes(made())
    size = file.stat().st_size / 1e6
    watched = [sys.executable, "-m", "benchmarks.hostile_once", str(file), str(out)]
    peak = peak_megabytes(watched)
    found = json.loads(out.read_text("utf-8"))
    told = f"{what} ({size:.3g} MB): {found['verdict']} in {found['seconds']:.2f} s"
    if found["processor"] is not None:
        told += f" (processor here {found['processor']:.2f} s)"
    yield Ratio(f"{told}, peak memory", peak, "what is allowed", _MOST_MEMORY, "MB")
    answer = "  another visitor's answer"
    quiet = found["quiet"] * 1e3
    yield Ratio(f"{answer}, median of {found['answers']}", found["median"] * 1e3,
                "that in quiet", quiet, "ms")  # fmt: skip
    yield Ratio(f"{answer}, longest", found["longest"] * 1e3, "a page that feels frozen",
                _MOST_WAIT, "ms")  # fmt: skip
    file.unlink()
