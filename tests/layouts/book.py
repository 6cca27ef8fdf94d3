"""A workbook in the making: its sheets, its truth, its file name and what may be expected of it."""

from random import Random

from tests.layouts.sheet import Sheet
from tests.layouts.style import Style
from tests.layouts.truth import KEYS, Truth

PARTNERS = {
    "getijdenwende": ("Getijdenwende", "Stichting Getijdenwende"),
    "rietmeander": ("Rietmeander", "Stichting Rietmeander"),
    "kwelderlicht": ("Kwelderlicht Zorggroep", "Kwelderlicht"),
    "zeggekreek": ("Zeggekreek", "Stichting Zeggekreek"),
    "wilgenkolk": ("Wilgenkolk", "De Wilgenkolk"),
    "griendvloed": ("Griendvloed", "Griendvloed Zorg"),
    "schorbloem": ("Schorbloem", "Stichting Schorbloem"),
    "lisoever": ("Lisoever", "Stichting Lisoever"),
}


class Book:
    """What a layout fills; `ambiguous` says that asking is as right as reading."""

    def __init__(self, layout: str, seed: int):
        self.layout, self.seed = layout, seed
        self.rng = Random(f"{layout} {seed}")
        self.partner = self.rng.choice(sorted(PARTNERS))
        self.partner_name = self.rng.choice(PARTNERS[self.partner])
        self.style = Style(self.rng)
        self.truth = Truth(self.rng, self.partner)
        self.sheets: list[Sheet] = []
        self.file_name = self.rng.choice(("aanlevering", "export", "Kopie van overzicht", "Map1"))
        self.csv: tuple[str, str] | None = None  # separator, encoding
        self.first_line = ""  # of a text file, before its table
        self.ambiguous = ""

    def sheet(self, name: str) -> Sheet:
        """A new sheet at the end."""
        self.sheets.append(Sheet(name, self.style))
        return self.sheets[-1]

    @property
    def suffix(self) -> str:
        """Of the file: .xlsx or .csv."""
        return ".csv" if self.csv else ".xlsx"

    def expected(self) -> list[dict]:
        """The observations a reader must give: one key, one sum; what is missing is left out."""
        rows = {}
        for figure in self.truth.figures.values():
            if figure.value is None or not figure.cells:
                continue
            keys = tuple(figure.keys.get(key, "") for key in KEYS)
            row = rows.setdefault(
                (keys, figure.extra),
                dict(zip(KEYS, keys, strict=True)) | {"value": 0.0, "sheet": figure.sheet},
            )
            row["value"] = round(row["value"] + figure.value, 6)
            row.setdefault("cells", []).extend(figure.cells)
        return list(rows.values())
