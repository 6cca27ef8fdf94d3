"""How long and how much memory something takes, and a figure beside its yardstick."""

import subprocess
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median

import psutil


@dataclass(frozen=True)
class Ratio:
    """`ours` and `yardstick` in the same unit; people compare the ratio, machines differ."""

    what: str  # "first page after a start"
    ours: float
    against: str  # "importing streamlit"
    yardstick: float
    unit: str = "s"

    def __str__(self) -> str:
        times = self.ours / self.yardstick
        figures = f"{self.ours:.3g} {self.unit}, {self.yardstick:.3g} {self.unit}"
        return f"{self.what}: {times:.2f} x {self.against} ({figures})"


def seconds(action: Callable[[], object], times: int = 3) -> float:
    """The median wall time of doing `action` this many times."""
    return median(_one(action) for _ in range(times))


def quickest(action: Callable[[], object], times: int = 5) -> tuple[float, float]:
    """The least wall time and the least processor time of this many times, in milliseconds.

    The least, for a machine that is busy with something else only adds to both.
    """
    spent = []
    for _ in range(times):
        wall, processor = time.perf_counter(), time.process_time()
        action()
        spent.append((time.perf_counter() - wall, time.process_time() - processor))
    return 1e3 * min(wall for wall, _ in spent), 1e3 * min(cpu for _, cpu in spent)


def _one(action: Callable[[], object]) -> float:
    start = time.perf_counter()
    action()
    return time.perf_counter() - start


def peak_megabytes(command: Sequence[str]) -> float:
    """The most resident memory a command and its children held together, looked at every 10 ms.

    Raises CalledProcessError when the command fails.
    """
    running = subprocess.Popen(command)
    watched, most = psutil.Process(running.pid), 0
    while running.poll() is None:
        most = max(most, _resident(watched))
        time.sleep(0.01)
    if running.returncode:
        raise subprocess.CalledProcessError(running.returncode, command)
    return most / 1e6


def _resident(watched: psutil.Process) -> int:
    total = 0
    try:
        for process in (watched, *watched.children(recursive=True)):
            total += process.memory_info().rss
    except psutil.NoSuchProcess:  # it ended while we looked; what was counted stands
        return total
    return total
