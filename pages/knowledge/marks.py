"""Scores from 1 to 5 over time as a table of small columns, each with its number; as HTML."""

from collections.abc import Sequence
from html import escape

from texts import text

Row = tuple[str, Sequence[int | None], str]  # name, scores, words


def marks(rows: Sequence[Row], heads: Sequence[str]) -> str:
    """One row per name, one column per half year; the last column says where it went."""
    names = [text("knowledge.partner"), *heads, text("knowledge.trend")]
    head = "".join(f'<th scope="col">{escape(name)}</th>' for name in names)
    body = "".join(_row(*one) for one in rows)
    label = escape(text("knowledge.commitment"), quote=True)
    return (
        f'<div class="table kn-marks" role="region" tabindex="0" aria-label="{label}">'
        f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def trend(scores: Sequence[int | None]) -> str:
    """Where the last score went since the one before; "" without two."""
    known = [one for one in scores if one is not None]
    if len(known) < 2 or scores[-1] is None:
        return ""
    step = known[-1] - known[-2]
    return text(f"knowledge.trend_{'up' if step > 0 else 'down' if step < 0 else 'same'}")


def _row(name: str, scores: Sequence[int | None], words: str) -> str:
    cells = "".join(f"<td>{_mark(score)}</td>" for score in scores)
    said = f'<span class="kn-words">{escape(words)}</span>' if words else ""
    last = f"<td>{escape(trend(scores))} {said}</td>"
    return f'<tr><th scope="row">{escape(name)}</th>{cells}{last}</tr>'


def _mark(score: int | None) -> str:
    if score is None:
        return f'<span class="quiet">{escape(text("knowledge.not_said"))}</span>'
    full = f'<i style="height:{20 * score}%"></i>'
    return f'<span class="kn-mark" aria-hidden="true">{full}</span>{score}'
