"""`python -m benchmarks.intake_once FILE`: one publish in a process of its own, to be watched."""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.intake import empty_warehouse, publish_one

if __name__ == "__main__":
    with TemporaryDirectory() as folder, empty_warehouse(Path(folder)):
        publish_one(Path(sys.argv[1]))
