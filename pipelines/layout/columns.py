"""One column as its header and what stands below it say: a label, figures, a total, a note."""

from dataclasses import dataclass

from data.reference import normalise, spellings
from data.sheets import DECLARED
from pipelines.layout.below import Below
from pipelines.layout.grid import Grid, Place
from pipelines.layout.head import Head, Part, Role
from pipelines.layout.lines import MOSTLY
from pipelines.layout.said import said
from pipelines.workbook import Cell

_FLAGS: tuple[Role, ...] = ("note", "derived", "total")
_NO_VALUE = ("total", "derived", "note", "filler", "header")


@dataclass(frozen=True)
class Column:
    """A column at `at`: `above` are its header cells from top to bottom, each with its place in
    the grid and the name that its row is about."""

    grid: Grid
    kind: str
    at: int
    above: list[tuple[Cell, Place, str]]
    below: Below

    @property
    def text(self) -> str:
        """The header as written, on one line."""
        return " ".join(dict.fromkeys(str(self.grid.own(*at)) for _, at, _ in self.above))

    @property
    def place(self) -> Place:
        """Where the lowest header cell is in the file."""
        return self.grid.place(*(self.above[-1][1] if self.above else (0, self.at)))

    def head(self, figures: bool) -> Head:
        """What it is, when it holds figures or when it does not."""
        return self._figures_or_code() if figures else self._label()

    def _is(self, role: Role, name: str = "", parts: dict[str, Part] | None = None) -> Head:
        return Head(self.at, role, self.text, name, parts or {}, self.place)

    def _joined(self):  # noqa: ANN202
        return said(" ".join(dict.fromkeys(str(cell) for cell, _, _ in self.above)), self.kind)

    def _figures_or_code(self) -> Head:
        joined = self._joined()
        for name, words in (("year", "jaar"), ("month", "maand")):
            if words in self.text.lower() and self.below.content(self.kind, self.at) == (name, 1.0):
                return self._is("label", name)
        # "ZZP" heads a column of profiles, but beside VPT and MPT it is one of those
        among = any(name and name in said(cell, self.kind, name).parts
                    for cell, _, name in self.above)  # fmt: skip
        if joined.parts.keys() == {"header"} and joined.whole and not among:
            return self._is("label", str(joined.parts["header"]))
        if len(self.above) > 1 and joined.parts.keys() == {"measure"} and joined.whole:
            return self._is("figures", parts={"measure": (joined.parts["measure"], self.place)})
        return self._figures()

    def _figures(self) -> Head:
        """What all its header cells together say of its figures."""
        parts: dict[str, Part] = {}
        unclear = False
        flags: set[str] = set()
        for cell, at, name in self.above:
            one = said(cell, self.kind, name)
            flags |= one.parts.keys() & set(_FLAGS)
            unclear |= bool(one.unknown or one.twice)
            for told, value in one.parts.items():
                if told not in _NO_VALUE:
                    unclear |= told in parts and not self._alike(told, parts[told][0], value)
                    parts[told] = (value, self.grid.place(*at))
        for flag in _FLAGS:
            if flag in flags:
                return self._is(flag, parts=parts)
        return self._is("figures", parts=parts) if parts and not unclear else self._is("unknown")

    def _label(self) -> Head:
        joined = self._joined()
        name, share = self.below.content(self.kind, self.at)
        header = str(joined.parts.get("header", ""))
        if header == "period" and name in ("month", "year") and share >= MOSTLY:
            header = name  # the year has a column of its own
        if header and not joined.unknown and not joined.twice:
            return self._is("label", header)
        if share >= MOSTLY and not joined.parts.get("note"):
            return Head(self.at, "label", self.text, name, {}, self.place, by_content=True)
        if not self.text and not self.below.is_filled(self.at):
            return self._is("empty")
        if header and not joined.twice:  # "Gemeente cliënt": the words around it say nothing else
            return self._is("label", header)
        return self._is("note")

    def _alike(self, name: str, one: Cell, other: Cell) -> bool:
        """Whether two header cells say the same: "VPT" above "VPT geclusterd"."""
        column = next((c for c in DECLARED[self.kind].columns if c.name == name and c.codes), None)
        if column is None:
            return one == other
        known = spellings(column.codes)
        codes = [known.get(normalise(str(cell)), {}).get(name) for cell in (one, other)]
        return one == other or codes[0] is not None and codes[0] == codes[1]
