"""Who asks, and what can be asked of the gate."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from data.errors import NotAllowed
from data.kpis.kpi import Combine

Role = Literal["lid", "analist", "programmamanager", "datasteward", "beheerder"]
ROLES: tuple[Role, ...] = ("lid", "analist", "programmamanager", "datasteward", "beheerder")
KEEPERS: tuple[Role, ...] = ("programmamanager", "datasteward")  # who keep the programme


@dataclass(frozen=True)
class Scope:
    """Whose eyes: a role, and for an analyst the partner he or she works for."""

    role: Role
    partner: str = ""

    def sees(self, partner: str) -> bool:
        """Whether this reader may see that partner's own figures."""
        own = self.role == "analist" and bool(partner) and partner == self.partner
        return own or self.role == "datasteward"

    def require(self, partner: str) -> None:
        """Raise NotAllowed unless this reader may see that partner's own figures."""
        if not self.sees(partner):
            raise NotAllowed(partner=partner)


@dataclass(frozen=True)
class Figures:
    """Figures wanted from a view with period, gemeente, partner, numerator and denominator.

    `by` are the columns each row of the answer is about; `where` is SQL with one `?` per param.
    With `partner` they are that partner's own figures, else the region's. `parts` is a column
    whose values add up to a figure that is shown too; with `part` only that value of it is wanted.
    `span` are the first and the last month that are wanted, of a view by month. `place` says of
    which place the rows are that name no gemeente: its kind (gemeente or region) and name. `digits`
    is how many decimals readers see of a ratio; None: it is told together with what it is made of.
    """

    view: str
    by: tuple[str, ...]
    where: str = "true"
    params: tuple[object, ...] = ()
    combine: Combine = "sum"
    persons: tuple[bool, bool] = (True, True)
    partner: str = ""
    parts: str = ""
    part: str = ""
    span: tuple[date, date] | None = None
    place: tuple[str, str] = ("", "")
    digits: int | None = None

    def rows(self) -> tuple[str, tuple[object, ...]]:
        """The SQL condition on the view's rows, and its params."""
        if not self.span:
            return self.where, self.params
        return f"{self.where} AND period BETWEEN ? AND ?", (*self.params, *self.span)


@dataclass(frozen=True)
class Open:
    """Rows of views that hold no partner's figures; `views` names those the SQL reads."""

    views: tuple[str, ...]
    sql: str
    params: tuple[object, ...] = ()


@dataclass(frozen=True)
class Own:
    """Rows of one partner, cell by cell, for that partner and the datasteward only."""

    partner: str
    sql: str
    params: tuple[object, ...] = ()


@dataclass(frozen=True)
class Records:
    """The records of one kind that stand: a column per field, and `record`, `seen` (the events
    that the fields were last said in, JSON), `whole` (nothing is left out for this reader),
    `first_at`, `changed_at`, `changed_by`. Without a kind: of all kinds, with `kind` and `fields`
    (JSON)."""

    kind: str = ""


@dataclass(frozen=True)
class RecordHistory:
    """Every event of one record, the earliest first; `detail` is JSON."""

    kind: str
    record: str


@dataclass(frozen=True)
class Forecasts:
    """The kept forecasts of one measure, of the region or of one partner: one row per run, gemeente
    and part ("" all of them) and month, see `data.foretold`. With `every` all runs, else the one
    that counts."""

    measure: str
    partner: str = ""
    every: bool = False
    term: str = "short"
    scenario: str = ""


@dataclass(frozen=True)
class Came:
    """What was counted of a measure that is forecast, in the same rows, in months from `first`."""

    measure: str
    first: date
    partner: str = ""


@dataclass(frozen=True)
class Audit:
    """What was done in the warehouse from that day on (UTC), the latest first: known_at, who, what,
    subject, detail; of a record of the programme `detail` is its kind. For the datasteward only."""

    since: date


@dataclass(frozen=True)
class Shared:
    """What partners show of themselves after consent, see `data.sharing`: one row per month of the
    span, partner and part. Of `partners`, which `insights.ask` fills in whoever asks."""

    subject: str
    span: tuple[date, date]
    partners: tuple[str, ...] = ()


Question = Figures | Open | Own | Records | RecordHistory | Forecasts | Came | Audit | Shared
