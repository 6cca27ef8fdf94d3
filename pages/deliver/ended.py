"""The months that ended, of which figures can be there."""

from datetime import date, datetime, timedelta

from texts import CLOCK


def ended_months(most: int) -> list[date]:
    """The first days of the last `most` months that ended, the latest first."""
    last = datetime.now(CLOCK).date().replace(day=1)
    months = []
    for _ in range(most):
        last = (last - timedelta(days=1)).replace(day=1)
        months.append(last)
    return months
