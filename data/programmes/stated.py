"""What a programme's `programme.toml` says, or what keeps it from being read."""

import tomllib
from pathlib import Path

from data.errors import BrokenProgramme

_FILE = "programme.toml"
_NEEDED = ("title", "region", "about", "gemeenten", "goals", "demo")


def stated(folder: Path) -> dict:
    """The file of this folder. Raises BrokenProgramme when it is no TOML or lacks what nothing can
    stand for: whether the figures are invented is not for us to guess."""
    try:
        told = tomllib.loads((folder / _FILE).read_text("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise BrokenProgramme(file=_FILE, found=str(error)) from error
    lacking = [f"{name} = ?" for name in _NEEDED if name not in told]
    if lacking:
        raise BrokenProgramme(file=_FILE, found=", ".join(lacking))
    return told
