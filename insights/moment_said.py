"""A moment as somebody types it on a command line."""

from datetime import UTC, date, datetime, time

from texts import CLOCK


def moment_said(said: str) -> datetime:
    """The end of a day, or a moment in it (`2026-10-31T09:30`), on the Dutch clock; in UTC.

    Raises ValueError for anything else.
    """
    if len(said) == len("2026-10-31"):
        at = datetime.combine(date.fromisoformat(said), time(23, 59, 59))
    else:
        at = datetime.fromisoformat(said)
    aware = at if at.tzinfo else at.replace(tzinfo=CLOCK)
    return aware.astimezone(UTC).replace(tzinfo=None)
