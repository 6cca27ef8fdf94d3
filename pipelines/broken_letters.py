"""Letters that were once read in the wrong encoding and saved so: `cliÃ«nten`."""

import re

_TWICE = re.compile(r"Ã.")


def mended(text: str) -> str:
    """`cliënten` for `cliÃ«nten`; only for names that we look up, never for what is kept."""
    return _TWICE.sub(_once, text) if "Ã" in text else text


def _once(found: re.Match[str]) -> str:
    try:
        return found[0].encode("cp1252").decode("utf-8")
    except UnicodeError:  # it only looks so
        return found[0]
