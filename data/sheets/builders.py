"""Columns and rules that many sheets have, each in one word."""

from data.sheets.sheet import Column, Rule, Severity


def at_least_zero(code: str = "E06") -> Rule:
    """No negative figures."""
    return Rule(code, "negative", "block", lambda values: values < 0)


def whole() -> Rule:
    """People come in whole numbers."""
    return Rule("E07", "not_whole", "block", lambda values: values.notna() & (values % 1 != 0))


def between(low: float, high: float, code: str, kind: str, severity: Severity = "block") -> Rule:
    """Figures within a range, borders included."""
    return Rule(
        code, kind, severity, lambda values: (values < low) | (values > high), f"{low:g}–{high:g}"
    )


def count(name: str, *headers: str, required: bool = False, **more: object) -> Column:
    """A column of persons, homes or other things that come in whole numbers."""
    rules = (at_least_zero(), whole())
    return Column(name, headers, "count", required, rules=rules, key=False, **more)  # type: ignore[arg-type]


def amount(name: str, *headers: str, required: bool = False, **more: object) -> Column:
    """A column of fte, euros or volumes: not negative, decimals allowed."""
    return Column(name, headers, "amount", required, rules=(at_least_zero(),), key=False, **more)  # type: ignore[arg-type]
