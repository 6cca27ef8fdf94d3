"""The demo region as the warehouse in force, loaded once and kept for the next time."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from benchmarks import national
from data.settings import ROOT
from pipelines import demo

_FOLDER = ROOT / "data" / "local" / "benchmarks" / "voorbeeld"


@contextmanager
def opened() -> Iterator[dict[str, str]]:
    """Gives the settings, for an app of its own; loads the region first when it is not there."""
    with national.in_force(_FOLDER, "voorbeeld"):
        os.environ.pop("PROGRAMMES_FOLDER")  # this programme comes with the product
        if not (_FOLDER / "whole").exists():
            shutil.rmtree(_FOLDER, ignore_errors=True)
            demo.load()
            (_FOLDER / "whole").touch()  # a load that was broken off is begun again
        names = ("PROGRAMME", "WAREHOUSE_CATALOG", "WAREHOUSE_DATA", "WAREHOUSE_ARCHIVE")
        yield {name: os.environ[name] for name in names}
