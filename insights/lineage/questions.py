"""Questions about where a figure comes from."""

from datetime import date

from data.disclosure import Own
from data.kpis.kpi import Kpi
from insights.selection import Selection, month_before


def cells(kpi: Kpi, chosen: Selection, period: date, partner: str) -> Own:
    """One row per source cell of one partner's part of a KPI in a month, earlier months included.

    Columns: file_name, delivered_at, sheet, cell, row, measure, figure, about (the row's codes).
    """
    if not kpi.cells:  # made of what was delivered, not of what is in it
        return Own(partner, f"{_NO_CELLS} WHERE d.partner = ? AND false", (partner,))
    parts, params = [], []
    back = dict(kpi.back)
    for kind, measure, condition in kpi.cells:
        where, place = _place(kpi, chosen)
        months = [month_before(period, each) for each in back.get(measure, (0,))]
        parts.append(
            f"""
            SELECT d.file_name, d.known_at AS delivered_at, f.sheet, f."{measure}_cell" AS cell,
                f.row, '{measure}' AS measure, f."{measure}"::DOUBLE AS figure,
                {_about(kind)} AS about
            FROM {kind}_valid AS f JOIN lake.delivery AS d ON d.delivery_id = f.delivery_id
            WHERE f.partner = ? AND f.period IN ({", ".join("?" * len(months))})
                AND f."{measure}" IS NOT NULL AND {condition} AND {where}
            """
        )
        params += [partner, *months, *place]
    joined = " UNION ALL ".join(parts)
    return Own(partner, f"{joined} ORDER BY file_name, sheet, row, measure", tuple(params))


_NO_CELLS = """
    SELECT d.file_name, d.known_at AS delivered_at, '' AS sheet, '' AS cell, 0 AS row,
        '' AS measure, 0.0 AS figure, '' AS about
    FROM lake.delivery AS d
"""


def _place(kpi: Kpi, chosen: Selection) -> tuple[str, tuple[object, ...]]:
    if {"staff", "finance"} & set(kpi.sheets):  # of a whole organisation, wherever its clients are
        return "true", ()
    return chosen.place()


_ABOUT = {
    "clients": ("gemeente", "leveringsvorm", "vpt_type", "zorgprofiel"),
    "waiting_list": ("gemeente", "wait_status", "zorgprofiel"),
    "capacity": ("gemeente", "location", "leveringsvorm", "vpt_type"),
    "staff": ("team_type", "niveau"),
    "finance": ("prestatiegroep",),
}


def _about(kind: str) -> str:
    """The row's dimensions as `field=code` pairs, to be named in the reader's language."""
    pairs = ", ".join(f"'{name}=' || nullif({name}, '')" for name in _ABOUT[kind])
    return f"concat_ws('|', {pairs})"


def deliveries(partner: str) -> Own:
    """One row per delivery of a partner, the latest first: what about, whether it holds, and when
    it was really removed; of a partner that left, nothing more is known than that."""
    return Own(
        partner,
        """
        SELECT d.delivery_id, d.file_name, d.known_at, d.uploader, d.note, d.withdrawn_at,
            d.withdrawn_why, d.removed_at, d.removed_reason,
            string_agg(DISTINCT p.kind, '|' ORDER BY p.kind) AS kinds,
            min(p.period) AS first_period, max(p.period) AS last_period,
            sum(p.rows)::BIGINT AS rows, count(v.delivery_id) > 0 AS holds
        FROM delivery_known AS d
        LEFT JOIN lake.delivery_part AS p ON p.delivery_id = d.delivery_id
        LEFT JOIN delivery_valid AS v
            ON v.delivery_id = p.delivery_id AND v.kind = p.kind AND v.period = p.period
        WHERE d.partner = ?
        GROUP BY ALL ORDER BY d.known_at DESC
        """,
        (partner,),
    )


def told(partner: str) -> Own:
    """One row per layout that this partner explained: fingerprint, headings, said, known_at."""
    sql = (
        "SELECT fingerprint, headings, said, known_at FROM layout_told_now WHERE partner = ?"
        " ORDER BY known_at DESC, fingerprint"
    )
    return Own(partner, sql, (partner,))
