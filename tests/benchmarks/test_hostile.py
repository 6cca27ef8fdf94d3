"""The hostile files are made, judged beside another visitor, and told as ratios."""

from benchmarks import hostile
from benchmarks.hostile_files import FILES

QUICK = ("a cell at XFD1048576", "encrypted")


def test_each_file_is_told_with_its_verdict_its_memory_and_the_other_visitor():
    memory, median, longest = list(hostile.measure(QUICK[:1]))
    assert "TooManyCells" in memory.what and memory.unit == "MB" and memory.ours > 10
    assert median.ours > 0 and median.yardstick > 0
    assert longest.ours >= median.ours and longest.yardstick == 1_000


def test_the_quick_ones_are_what_they_say():
    for name in QUICK:
        file, made = FILES[name]
        assert file.endswith(".xlsx") and len(made()) > 1_000
