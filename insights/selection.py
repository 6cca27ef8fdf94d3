"""What a reader has chosen to look at, and how that reads in SQL."""

from dataclasses import dataclass
from datetime import date

WHOLE = "programme"  # the programme's whole region


@dataclass(frozen=True)
class Selection:
    """Region (`WHOLE` or a zorgkantoorregio), else one gemeente; one partner; one month."""

    region: str = WHOLE
    gemeente: str = ""
    partner: str = ""
    period: date | None = None

    @property
    def whole(self) -> bool:
        """Whether all of the programme's region is looked at."""
        return not self.gemeente and self.region == WHOLE

    @property
    def named(self) -> tuple[str, str]:
        """The place as the gate knows it: its kind and its name."""
        return ("gemeente", self.gemeente) if self.gemeente else ("region", self.region)

    def place(self) -> tuple[str, tuple[object, ...]]:
        """An SQL condition on the column `gemeente`, with its params.

        Figures that belong to no gemeente (staff) count for the whole region only.
        """
        if self.gemeente:
            return "gemeente = ?", (self.gemeente,)
        inside = "gemeente IN (SELECT gemeente FROM gemeente_in_region WHERE region = ?)"
        return (f"(gemeente IS NULL OR {inside})" if self.whole else inside), (self.region,)


def month_before(period: date, months: int = 1) -> date:
    """The first day of the month so many months earlier."""
    counted = period.year * 12 + period.month - 1 - months
    return date(counted // 12, counted % 12 + 1, 1)
