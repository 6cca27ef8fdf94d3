"""What each partner adds to a figure, and who adds most: the SQL behind the gate."""

from data.parts import columns
from data.questions import Figures


def contributions(wanted: Figures) -> tuple[str, list[object]]:
    """One row per `by`: numerator, denominator, partners (that delivered), contributors (the fewest
    with anything in numerator, denominator or a share's remainder; empty: nobody), top (the
    largest partner's share of any of these); for parts of a whole also who has most and least of
    the numerator (first, first_amount, last, last_amount); and its params."""
    by = ", ".join(columns(wanted))
    where, given = wanted.rows()
    own = "AND partner = ?" if wanted.partner else ""
    rest = "NULL::DOUBLE"
    if wanted.combine == "share":
        rest = "coalesce(sum(denominator), 0) - coalesce(sum(numerator), 0)"
    statement = f"""
        WITH per_partner AS (
            SELECT {by}, partner, sum(numerator) AS n, sum(denominator) AS d, {rest} AS r
            FROM {wanted.view}
            WHERE {where} {own}
            GROUP BY {by}, partner
        )
        SELECT
            {by},
            sum(n)::DOUBLE AS numerator,
            sum(d)::DOUBLE AS denominator,
            count(*) FILTER (n IS NOT NULL OR d IS NOT NULL) AS partners,
            least({", ".join(_contributors(part) for part in "ndr")}) AS contributors,
            greatest({", ".join(_largest(part) for part in "ndr")})::DOUBLE AS top{_named(wanted)}
        FROM per_partner
        GROUP BY {by}
        ORDER BY {by}
    """
    params = [*given, wanted.partner] if wanted.partner else list(given)
    return statement, params


def _named(wanted: Figures) -> str:
    """SQL, for parts of a whole: who has most of a part and who least, and how much."""
    if not wanted.parts or wanted.partner:
        return ""
    found = "FILTER (n <> 0)"
    return f""",
            max_by(partner, abs(n)) {found} AS first,
            (max(abs(n)) {found})::DOUBLE AS first_amount,
            min_by(partner, abs(n)) {found} AS last,
            (min(abs(n)) {found})::DOUBLE AS last_amount"""


def _contributors(part: str) -> str:
    """SQL: how many partners have anything of a part; nothing at all does not tell on anybody."""
    return f"nullif(count(*) FILTER ({part} <> 0), 0)"


def _largest(part: str) -> str:
    """SQL: the share of a part that is the largest partner's."""
    return f"coalesce(max(abs({part})) / nullif(sum(abs({part})), 0), 0)"
