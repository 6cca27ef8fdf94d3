"""A chart as plotly.js takes it: plain values, checked by a test and not again for every reader."""

from dataclasses import dataclass, field
from typing import Any, Literal

from plotly.basedatatypes import BaseFigure

Trace = dict[str, Any]


@dataclass
class Drawing:
    """Traces and layout. plotly's own figure checks all there is again whenever a word is added,
    which took seconds for a page about the whole country."""

    layout: dict[str, Any]
    traces: list[Trace] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.layout = {"annotations": [], "shapes": [], **self.layout}

    def add(self, *traces: Trace) -> None:
        """Draw these above what is there; what is None is left to plotly."""
        self.traces += [_said(trace) for trace in traces]

    def shape(self, **said: object) -> None:
        """A line or area that is no figure of the chart."""
        self.layout["shapes"].append(said)

    def words(self, **said: object) -> None:
        """Words in the drawing, without an arrow."""
        self.layout["annotations"].append({"showarrow": False, **said})

    def axis(self, name: Literal["x", "y"], **said: object) -> None:
        """Say more of one axis."""
        self.layout[f"{name}axis"].update(said)

    def margin(self, **pixels: float) -> None:
        """Set some of the margins (l, r, t, b)."""
        self.layout["margin"].update(pixels)

    def plain(self) -> dict[str, Any]:
        """Traces and layout, as in plotly's JSON."""
        return {"data": self.traces, "layout": self.layout}


class Sent(BaseFigure):
    """A drawing as Streamlit asks for it: it takes what `to_dict` gives as checked already."""

    def __init__(self, drawing: Drawing) -> None:  # not plotly's own, which checks everything
        self._plain = drawing.plain()

    def to_dict(self) -> dict[str, Any]:
        """Traces and layout."""
        return self._plain


def _said(trace: Trace) -> Trace:
    return {name: value for name, value in trace.items() if value is not None}
