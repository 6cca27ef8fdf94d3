"""How people write figures: as a number, as text, with a comma, a dot, a percent sign."""

from tests.layouts.vocab_more import MISSING

NBSP = "\u00a0"
COUNTS = {
    "number": lambda v: (int(v), None),
    "float": lambda v: (float(v), None),
    "dotted": lambda v: (int(v), "#,##0"),
    "text": lambda v: (str(int(v)), None),
    "text with dots": lambda v: (_dotted(v), None),
    "spaced": lambda v: (f"{int(v)}{NBSP}", None),
    "apostrophe": lambda v: (f"'{int(v)}", None),
}
DECIMALS = {
    "number": lambda v: (v, None),
    "two digits": lambda v: (v, "0.00"),
    "comma": lambda v: (_comma(v), None),
    "comma with space": lambda v: (f" {_comma(v)}{NBSP}", None),
}
PERCENTS = {
    "fraction": lambda v: (round(v / 100, 6), None),
    "number": lambda v: (v, None),
    "cell format": lambda v: (round(v / 100, 6), "0.0%"),
    "cell format without digits": lambda v: (round(v / 100, 6), "0%"),
    "comma": lambda v: (_comma(v), None),
    "sign": lambda v: (f"{_comma(v)}%", None),
    "spaced sign": lambda v: (f"{_comma(v)} %", None),
}
DECIMAL_MEASURES = ("fte", "vacancies")


def _dotted(value: float) -> str:
    return f"{int(value):,}".replace(",", ".")


def _comma(value: float) -> str:
    return f"{value:.2f}".replace(".", ",") if value != round(value, 1) else _short(value)


def _short(value: float) -> str:
    return f"{value:.1f}".replace(".", ",")


def written(style, measure: str, value: float | None) -> tuple[object, str | None]:
    """The cell's value and number format for a figure in this workbook's habit."""
    if value is None:
        return style.rng.choice((style.keep("missing", MISSING), "")), None
    if measure == "absence_pct":
        return PERCENTS[style.keep("percent", [one for one in PERCENTS if one != "fraction"])](
            value
        )
    if measure in DECIMAL_MEASURES:
        return DECIMALS[style.keep("decimal", ("number", *DECIMALS))](float(value))
    common = ("number",) * 5
    return COUNTS[style.keep("count", (*common, *COUNTS))](value)
