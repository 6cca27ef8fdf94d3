"""Where the warehouse is and whose it is: from the environment, else .streamlit/secrets.toml."""

import os
import tomllib
from dataclasses import dataclass
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
        return self.archive.parent / "publish.lock"


def settings() -> Settings:
    """The settings as they are now; paths are absolute."""
    programme = _setting("PROGRAMME", "voorbeeld")
    home = ROOT / "data" / "local" / programme
    catalog = _setting("WAREHOUSE_CATALOG", f"sqlite:{home / 'catalog.sqlite'}")
    if catalog.startswith("sqlite:"):
        # DuckLake stores the path as written; a relative one breaks from another working folder
        catalog = f"sqlite:{Path(catalog.removeprefix('sqlite:')).resolve()}"
    files = _setting("WAREHOUSE_DATA", str(home / "lake"))
    if "://" not in files:
        files = str(Path(files).resolve())
    beside = Path(files).parent if "://" not in files else home
    archive = Path(_setting("WAREHOUSE_ARCHIVE", str(beside / "archive"))).resolve()
    return Settings(programme, catalog, files, archive)


def _setting(name: str, default: str) -> str:
    return os.environ.get(name) or _secrets().get(name, default)


def _secrets() -> dict[str, str]:
    if not _SECRETS.exists():
        return {}
    found = tomllib.loads(_SECRETS.read_text("utf-8"))
    return {name: value for name, value in found.items() if isinstance(value, str)}
