"""Where the warehouse is and whose it is: from the environment, else .streamlit/secrets.toml."""

import os
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

ROOT = Path(__file__).parent.parent
_SECRETS = ROOT / ".streamlit" / "secrets.toml"


@dataclass(frozen=True)
class Settings:
    """`catalog` is `sqlite:<file>` or `postgres:<libpq string>`; `files` a folder or `s3://…`."""

    programme: str
    catalog: str
    files: str
    archive: Path

    @property
    def embedded(self) -> bool:
        """Whether the catalogue is a SQLite file on this machine."""
        return self.catalog.startswith("sqlite:")

    @property
    def lock(self) -> Path:
        """The file that publishers on this machine take turns with."""
        # beside the catalogue, for that is what they share, wherever each keeps its originals
        beside = Path(self.catalog.removeprefix("sqlite:")) if self.embedded else self.archive
        return beside.parent / "publish.lock"

    def absolute(self) -> "Settings":
        """The same with whole paths: DuckLake keeps a path as written, and a relative one breaks
        from another working folder."""
        catalog, files = self.catalog, self.files
        if self.embedded:
            catalog = f"sqlite:{Path(catalog.removeprefix('sqlite:')).resolve()}"
        if "://" not in files:
            files = str(Path(files).resolve())
        return Settings(self.programme, catalog, files, self.archive.resolve())


def settings() -> Settings:
    """The settings as they are now; paths are absolute."""
    programme = _setting("PROGRAMME", "voorbeeld")
    home = ROOT / "data" / "local" / programme
    catalog = _setting("WAREHOUSE_CATALOG", f"sqlite:{home / 'catalog.sqlite'}")
    files = _setting("WAREHOUSE_DATA", str(home / "lake"))
    beside = home if "://" in files else Path(files).parent
    archive = _setting("WAREHOUSE_ARCHIVE", str(beside / "archive"))
    return _absolute(Settings(programme, catalog, files, Path(archive)), Path.cwd())


# Every answer is kept by where it came from, so this is asked dozens of times for a page.
@lru_cache(maxsize=8)
def _absolute(found: Settings, _folder: Path) -> Settings:
    return found.absolute()


def own_programmes() -> Path | None:
    """The folder in which a region keeps its programme when that is not in this repository."""
    said = _setting("PROGRAMMES_FOLDER", "")
    return Path(said).resolve() if said else None


def log_format() -> str:
    """`json` for who collects the lines of the log, `plain` for who reads them at a terminal."""
    return _setting("LOG_FORMAT", "json")


def _setting(name: str, default: str) -> str:
    return os.environ.get(name) or _secrets().get(name, default)


def _secrets() -> dict[str, str]:
    if not _SECRETS.exists():
        return {}
    found = tomllib.loads(_SECRETS.read_text("utf-8"))
    return {name: value for name, value in found.items() if isinstance(value, str)}
