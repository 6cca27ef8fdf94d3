"""How soon the app answers after a start, with an empty warehouse."""

import subprocess
import sys
from tempfile import TemporaryDirectory

from benchmarks.measure import Ratio, seconds
from tests.browser import running_app


def measure() -> list[Ratio]:
    """Starting the whole app against importing Streamlit, the least any such app can take."""
    bare = [sys.executable, "-c", "import streamlit"]
    yardstick = seconds(lambda: subprocess.run(bare, check=True))
    return [Ratio("app answers after a start", seconds(_start), "importing streamlit", yardstick)]


def _start() -> None:
    with TemporaryDirectory() as folder:
        lake = {"WAREHOUSE_DATA": f"{folder}/lake", "WAREHOUSE_ARCHIVE": f"{folder}/archive"}
        with running_app(WAREHOUSE_CATALOG=f"sqlite:{folder}/catalog.sqlite", **lake):
            pass
