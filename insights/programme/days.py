"""The day from which the programme is looked at, and days so many months on."""

from datetime import UTC, date

from insights.ask import Moment
from texts import CLOCK


def today(at: Moment) -> date:
    """The day on the Dutch clock from which everything is judged: what is known is kept in UTC."""
    if at.known_at is None:
        return date.today()
    return at.known_at.replace(tzinfo=UTC).astimezone(CLOCK).date()


def months_later(day: date, months: int) -> date:
    """The same day so many months later, or the last day of that month when it is shorter."""
    counted = day.year * 12 + day.month - 1 + months
    first_after = date((counted + 1) // 12, (counted + 1) % 12 + 1, 1)
    last = date.fromordinal(first_after.toordinal() - 1)
    return last.replace(day=min(day.day, last.day))
