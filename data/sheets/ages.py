"""Groups of ages as their codes tell them: `65-69`, `95+`."""

from collections.abc import Iterable

_NOBODY_OLDER = 999


def first_age(code: str) -> int:
    """The youngest age in the group."""
    return _span(code)[0]


def joined(codes: Iterable[str]) -> bool:
    """Whether these groups hold everybody exactly once: from 0 on, without a gap or an overlap."""
    expected = 0
    for first, last in sorted(map(_span, codes)):
        if first != expected:
            return False
        expected = last + 1
    return expected > _NOBODY_OLDER


def _span(code: str) -> tuple[int, int]:
    if code.endswith("+"):
        return int(code[:-1]), _NOBODY_OLDER
    first, _, last = code.partition("-")
    return int(first), int(last)
