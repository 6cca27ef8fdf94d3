"""The end of a day, as the warehouse keeps time."""

from datetime import UTC, date, datetime, time

from texts import CLOCK


def evening(at: date) -> datetime:
    """The end of a day on the Dutch clock, in UTC."""
    found = datetime.combine(at, time(23, 59, 59), CLOCK)
    return found.astimezone(UTC).replace(tzinfo=None)
