"""The colours of the product by meaning, light and dark; data only, its contrasts are tested."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Tokens:
    """The colours of one theme; every pair that carries text or a shape is checked in the tests."""

    paper: str  # behind everything
    surface: str  # tiles, fields, open popovers
    sunken: str  # sidebar, table headings
    ink: str  # text
    muted: str  # text that may wait
    line: str  # hairlines, decoration only
    grid: str  # gridlines of charts, decoration only
    control: str  # borders of things one can press or fill in, borders of areas on a map
    accent: str  # links, the active page, the one line a chart is about
    accent_soft: str
    on_accent: str
    quiet: str  # lines that are there to compare with
    good: str
    watch: str
    bad: str
    none: str
    good_soft: str
    watch_soft: str
    bad_soft: str
    none_soft: str
    ramp: tuple[str, str, str, str, str]  # classes of a map, from few to many


LIGHT = Tokens(
    paper="#fbf9f5",
    surface="#ffffff",
    sunken="#f3efe7",
    ink="#18212b",
    muted="#5a6570",
    line="#e2dcd0",
    grid="#e9e4da",
    control="#8a867c",
    accent="#0b5572",
    accent_soft="#e3edf0",
    on_accent="#ffffff",
    quiet="#7f8a93",
    good="#1f6f4a",
    watch="#9a5b00",
    bad="#b3261e",
    none="#5f6973",
    good_soft="#e6f1ea",
    watch_soft="#f9eedb",
    bad_soft="#fae7e4",
    none_soft="#efede8",
    ramp=("#d9e6ea", "#a9cbd6", "#6fa9bd", "#2f7f9c", "#0b4a63"),
)

DARK = Tokens(
    paper="#11171d",
    surface="#19212a",
    sunken="#0c1116",
    ink="#ece8df",
    muted="#a9b3bd",
    line="#2b3540",
    grid="#26303a",
    control="#6d7985",
    accent="#7cc7e0",
    accent_soft="#1b3441",
    on_accent="#0c1116",
    quiet="#818a93",
    good="#6fc79b",
    watch="#f0b04c",
    bad="#ff8a7d",
    none="#9aa5b0",
    good_soft="#172e26",
    watch_soft="#352a17",
    bad_soft="#3a201f",
    none_soft="#232c35",
    ramp=("#1f3a47", "#2b5a6d", "#3f8199", "#6cb2c6", "#b5e0e8"),
)


@dataclass(frozen=True)
class Style:
    """How one meaning is drawn: colour, its shade for text, and two signs beside colour."""

    light: str
    dark: str
    light_text: str
    dark_text: str
    symbol: str  # at the end of its line
    pattern: str  # inside its area or column

    def colour(self, dark: bool) -> str:
        """The colour of lines and areas."""
        return self.dark if dark else self.light

    def text(self, dark: bool) -> str:
        """The colour of its name beside a line."""
        return self.dark_text if dark else self.light_text


LEVERINGSVORM = {
    "vpt": Style("#0f74ad", "#7cd3e2", "#0c669a", "#7cd3e2", "circle", ""),
    "mpt": Style("#d2691a", "#db7d2b", "#a64d0b", "#e89a55", "diamond", "/"),
    "pgb": Style("#56305f", "#ac7ac9", "#56305f", "#c69ddd", "square", "."),
    "verblijf": Style("#7f8a93", "#818a93", "#56616b", "#a9b3bd", "triangle-up", ""),
    "dtv": Style("#2c5223", "#c3d18d", "#2c5223", "#c3d18d", "star-diamond", "\\"),
}

# As readers see the names, in both languages; anything else takes its turn in ORDER.
ALSO_CALLED = {
    "volledig pakket thuis": "vpt",
    "modulair pakket thuis": "mpt",
    "persoonsgebonden budget": "pgb",
    "residential care": "verblijf",
    "deeltijdverblijf": "dtv",
}

ORDER = tuple(LEVERINGSVORM[name] for name in ("vpt", "mpt", "pgb", "dtv", "verblijf"))

STATUS_SHAPES = {"good": "●", "watch": "▲", "bad": "■", "none": "○"}


def tokens(dark: bool) -> Tokens:
    """The colours of the theme in use."""
    return DARK if dark else LIGHT


def meaning(name: str) -> Style | None:
    """The fixed style of a leveringsvorm, whichever way its name is written; else None."""
    known = name.strip().casefold()
    return LEVERINGSVORM.get(ALSO_CALLED.get(known, known))
