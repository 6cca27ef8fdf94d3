"""How a chart's lines and areas look: colours, dashes, sizes, for one theme and one distance."""

from dataclasses import dataclass

from exports import palette
from insights.chart import Chart, Series

FONT = "Inter, system-ui, 'Segoe UI', sans-serif"
DASHES = {"forecast": "6px,4px", "target": "2px,3px"}


@dataclass(frozen=True)
class Look:
    """One theme at one reading distance; sizes in pixels."""

    dark: bool = False
    presenting: bool = False
    room: bool = False  # a slide of 1080 pixels high, read from eight metres

    @property
    def tokens(self) -> palette.Tokens:
        """The colours of the theme."""
        return palette.tokens(self.dark)

    @property
    def text(self) -> int:
        """Axis and label text."""
        if self.room:
            return 33  # the smallest words are 0.85 of it: 28 pixels
        return 20 if self.presenting else 13

    @property
    def width(self) -> float:
        """The line that matters."""
        return 4.0 if self.presenting or self.room else 2.25


@dataclass(frozen=True)
class Stroke:
    """What one series is drawn with; `dash` is a plotly dash, empty for a whole line."""

    colour: str
    text: str
    width: float
    dash: str = ""
    symbol: str = "circle"
    pattern: str = ""


def strokes(chart: Chart, look: Look) -> tuple[Stroke, ...]:
    """One stroke per series: fixed for a leveringsvorm, by role, else in turn."""
    own = [one for one in chart.series if one.role in ("actual", "forecast")]
    turn = list(dict.fromkeys(_key(one) for one in own))
    single = len(turn) == 1 or _continues(chart)
    return tuple(
        _stroke(one, 0 if single else turn.index(_key(one)), single, look)
        if one in own
        else _aside(one, look)
        for one in chart.series
    )


def hatch(stroke: Stroke) -> dict:
    """The stroke's pattern for plotly: thin light lines over its own colour."""
    return {
        "shape": stroke.pattern,
        "bgcolor": stroke.colour,
        "fgcolor": faded("#ffffff", 0.5),
        "size": 7,
        "solidity": 0.25,
    }


def faded(colour: str, alpha: float) -> str:
    """The colour as `rgba(…)`."""
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return f"rgba({red},{green},{blue},{alpha})"


def _key(series: Series) -> str:
    style = palette.meaning(series.name)
    return style.light if style else series.name


def _continues(chart: Chart) -> bool:
    # One measured line and its forecast are one story under two names, so one colour.
    roles = [one.role for one in chart.series if one.role in ("actual", "forecast")]
    return sorted(roles) == ["actual", "forecast"]


def _stroke(series: Series, turn: int, single: bool, look: Look) -> Stroke:
    dash = DASHES.get(series.role, "")
    style = palette.meaning(series.name)
    if style is None and single:
        accent = look.tokens.accent
        return Stroke(accent, accent, look.width, dash)
    style = style or palette.ORDER[turn % len(palette.ORDER)]
    return Stroke(
        style.colour(look.dark),
        style.text(look.dark),
        look.width,
        dash,
        style.symbol,
        style.pattern,
    )


def _aside(series: Series, look: Look) -> Stroke:
    colours = look.tokens
    if series.role == "target":
        return Stroke(colours.ink, colours.ink, look.width * 0.75, DASHES["target"])
    thin = look.width * (0.75 if series.role == "compare" else 0.5)
    return Stroke(colours.quiet, colours.muted, thin)
