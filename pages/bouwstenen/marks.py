"""Small signs on a card: priority, confidence, and what deserves a second look."""

from html import escape

from insights.programme.bouwstenen import Bouwsteen
from insights.programme.confidence import LOWEST, Confidence
from insights.programme.standing import Flag
from pages.shared.chips import chip
from texts import text


def priority(one: Bouwsteen) -> str:
    """Nu, straks or later; nothing when nobody chose."""
    if not one.priority:
        return ""
    said = escape(text(f"records.code.priority.{one.priority}"))
    label = escape(text("records.bouwsteen.priority"))
    return (
        f'<span class="bw-priority bw-priority-{one.priority}">'
        f'<span class="aside">{label}: </span>{said}</span>'
    )


def confidence(found: Confidence) -> str:
    """A mark per partner above its score: how high, and how far apart."""
    label = escape(in_words(found), quote=True)
    columns = "".join(
        f'<span class="bw-score">{"<i></i>" * count}<b>{score}</b></span>'
        for score, count in enumerate(found.counted, LOWEST)
    )
    return (
        f'<span class="bw-trust" role="img" aria-label="{label}">{columns}</span>'
        f'<span class="bw-range" aria-hidden="true">{escape(_range(found))}</span>'
    )


def in_words(found: Confidence) -> str:
    """The same for who cannot see the marks."""
    given = ", ".join(
        text("bouwstenen.trust_times", n=count, score=score)
        for score, count in enumerate(found.counted, LOWEST)
        if count
    )
    return text("bouwstenen.trust_alt", partners=len(found.votes), given=given)


def flags(found: tuple[Flag, ...]) -> str:
    """What deserves a second look, with its reason."""
    said = "".join(
        f"<p>{chip('watch', one.title)}<span>{escape(one.why)}</span></p>" for one in found
    )
    return f'<div class="bw-flags">{said}</div>' if said else ""


def _range(found: Confidence) -> str:
    if found.low == found.high:
        return text("bouwstenen.trust_one", n=found.low)
    return text("bouwstenen.trust_range", low=found.low, high=found.high)
