"""How partners spell the codes of this project, and the one way in which text is compared."""

import csv
import re
import unicodedata
from functools import cache, lru_cache
from pathlib import Path

# The place of clients who live outside the gemeenten anybody could name ("Overig" in a file).
OUTSIDE = "overig"

_FOLDER = Path(__file__).parent
_CODES = _FOLDER / "codes.csv"
_APOSTROPHES = dict.fromkeys(map(ord, "'\u2018\u2019\u201b\u2032\u0060\u00b4\"\u201c\u201d\u201e"))
_DASHES = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2212"), "-")
_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))

# A profile may come with more than itself in one cell: "VPT 5VV", "VV5 incl. BH".
_BEFORE_PROFILE = ("vpt", "mpt", "pgb", "dtv", "verblijf", "intramuraal")
_AFTER_PROFILE = tuple(
    f"{kind} {what}".strip()
    for kind in ("incl", "excl", "inclusief", "exclusief", "met", "zonder")
    for what in ("bh", "behandeling", "")
    if what or kind not in ("met", "zonder")
)
_SHORT = len("zzp 5 vv")  # longer ones, such as the official names, come alone


@lru_cache(maxsize=20_000)
def normalise(text: str) -> str:
    """The form in which two spellings are compared: `Capelle a/d  IJssel` → `capelle a/d ijssel`.

    Small letters without accents, apostrophes, brackets or surplus spaces; a hyphen between words
    counts as a space, a full stop only between digits. `"754.0"`, a code that a source system
    exported as a number, is `754`. A lone `-` stays, because it means "no value" in many files.
    """
    plain = unicodedata.normalize("NFKD", text.translate(_DASHES | _APOSTROPHES | _INVISIBLE))
    plain = "".join(sign for sign in plain if not unicodedata.combining(sign)).lower()
    plain = re.sub(r"[()\[\]_\s]+", " ", plain).strip()
    plain = re.sub(r"^(\d+)\.0+$", r"\1", plain)
    plain = re.sub(r"(?<!\d)\.|\.(?!\d)", "", plain)
    plain = re.sub(r"(?<=\w) ?- ?(?=\w)", " ", plain)
    plain = re.sub(r" ?([/,+&]) ?", r"\1", plain)
    return re.sub(r"[ ;:*]+$", "", re.sub(r" +", " ", plain)).strip()


@cache
def codes(field: str) -> tuple[str, ...]:
    """The codes a field may have, in the order readers see them.

    For `gemeente` these are the CBS codes, then `OUTSIDE`. Raises KeyError for an unknown field.
    """
    if field == "gemeente":
        return (*(row["gemeente"] for row in _rows(_FOLDER / "gemeenten.csv")), OUTSIDE)
    known = tuple(row["code"] for row in _rows(_CODES) if row["field"] == field)
    if not known:
        raise KeyError(field)
    return known


@cache
def spellings(field: str) -> dict[str, dict[str, str]]:
    """What each spelling tells: `vpt 5vv` → `{"zorgprofiel": "VV05", "leveringsvorm": "vpt"}`.

    Keys are normalised. The first entry of a value is the field itself, the others are what the
    same words say about other fields. Raises KeyError for a field without spellings.
    """
    file = _FOLDER / "spellings" / f"{field}.csv"
    if not file.exists():
        raise KeyError(field)
    known = {}
    for row in _rows(file):
        key = normalise(row.pop("spelling"))
        told = {name: code for name, code in row.items() if code}
        assert known.setdefault(key, told) == told, f"{field}: {key!r} means two things"
    return _with_neighbours(known) if field == "zorgprofiel" else known


def _with_neighbours(profiles: dict[str, dict[str, str]]) -> dict[str, dict[str, str]]:
    """Add each profile preceded by a leveringsvorm and followed by with or without behandeling."""
    ways = {way: spellings("leveringsvorm")[way] for way in _BEFORE_PROFILE}
    treatments = {words: spellings("behandeling")[words] for words in _AFTER_PROFILE}
    short = {key: told for key, told in profiles.items() if len(key) <= _SHORT}
    all_profiles = codes("zorgprofiel")
    combined = {}
    for way, way_told in ({"": {}} | ways).items():
        for words, words_told in ({"": {}} | treatments).items():
            more = {code: {"zorgprofiel": code} | way_told | words_told for code in all_profiles}
            for profile, told in short.items():
                combined[f"{way} {profile} {words}".strip()] = more[told["zorgprofiel"]]
    return combined | profiles  # a spelling that is written down wins from one that is put together


def _rows(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))
