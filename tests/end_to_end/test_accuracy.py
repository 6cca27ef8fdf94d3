"""Three more months of figures come in: the report card of past forecasts moves, they do not."""

import re

from tests.end_to_end.looking import opened, said

BEFORE, AFTER = "2026-08-20", "2026-11-20"  # the demo region publishes every month
RUN = "Prognose van 20 jan 2025"


def report_card(page, url, known):
    """What the page said when that was known: its heading, the months compared, and the rows of
    its first table by month."""
    opened(page, url, f"/trefzekerheid?bekend={known}")
    compared = re.search(r"Van de (\d+) vergeleken maanden", said(page))
    table = page.locator("table").filter(has_text=RUN).first
    heads = [one.strip() for one in table.locator("thead th").all_text_contents()]
    rows = [row.locator("th, td").all_text_contents() for row in table.locator("tbody tr").all()]
    assert compared and rows
    return page.locator("h1").inner_text(), int(compared[1]), [
        dict(zip(heads, (cell.strip() for cell in row), strict=True)) for row in rows
    ]  # fmt: skip


def test_three_more_months_move_the_report_card_and_no_forecast(page, region):
    then, few, earlier = report_card(page, region.url, BEFORE)
    now, more, later = report_card(page, region.url, AFTER)
    assert then != now and more > few
    month = next(iter(later[0]))
    foretold = {row[month]: row[RUN] for row in earlier}
    assert len(later) > len(earlier)
    assert foretold.items() <= {row[month]: row[RUN] for row in later}.items()
