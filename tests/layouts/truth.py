"""The figures behind a workbook: drawn from a seed, each with the keys of the --json contract."""

from dataclasses import dataclass, field

from tests.layouts.label import Label

KEYS = (
    "dataset",
    "partner",
    "period",
    "municipality",
    "location",
    "leveringsvorm",
    "vpt_type",
    "zorgprofiel",
    "behandeling",
    "functie",
    "niveau",
    "team_type",
    "status",
    "measure",
)
GAPS = 0.04  # the share of figures that is not known


@dataclass
class Figure:
    """One figure of the truth; `value` is None where it is missing."""

    keys: dict[str, str]
    value: float | None
    sheet: str = ""
    cells: list[str] = field(default_factory=list)
    extra: str = ""  # tells figures apart that the contract has no key for

    @property
    def measure(self) -> str:
        """What it measures."""
        return self.keys["measure"]

    @property
    def dataset(self) -> str:
        """Which kind of sheet it belongs to."""
        return self.keys["dataset"]


class Truth:
    """All figures of one workbook, drawn when a layout first asks for them, then fixed."""

    def __init__(self, rng, partner: str):
        self.rng = rng
        self.partner = partner
        self.gaps = GAPS
        self.figures: dict[tuple, Figure] = {}
        self._drawn: dict[tuple, dict[str, float]] = {}

    def figure(self, dataset: str, *labels: Label) -> Figure:
        """The figure these labels lead to; the same labels give the same figure."""
        keys = {"dataset": dataset, "partner": self.partner}
        for one in labels:
            keys.update(one.keys)
        measure = keys["measure"]
        base = (dataset, *sorted((one.keys, str(one.text)) for one in labels if not _names(one)))
        identity = (*base, measure)
        if identity not in self.figures:
            drawn = self._drawn.setdefault(base, DRAWS[dataset](self.rng))
            gap = self.rng.random() < self.gaps and not any(one.shared for one in labels)
            self.figures[identity] = Figure(keys, None if gap else drawn[measure])
        return self.figures[identity]


def _names(one: Label) -> bool:
    """Does this label say which measure it is."""
    return any(key == "measure" for key, _ in one.keys)


# --- figures that a partner could have -----------------------------------------------------------


def _clients(rng) -> dict[str, float]:
    size = rng.choice((0, 9, 40, 40, 150, 400))
    stock = rng.randint(1001, 1890) if rng.random() < 0.02 else rng.randint(0, size)
    return {"clients": stock, "inflow": rng.randint(0, 14), "outflow": rng.randint(0, 12)}


def _staff(rng) -> dict[str, float]:
    headcount = rng.randint(3, rng.choice((12, 60, 180)))
    return {
        "headcount": headcount,
        "fte": round(headcount * rng.uniform(0.45, 0.9), rng.choice((1, 2))),
        "absence_pct": round(rng.uniform(3, 12), 1),
        "vacancies": rng.choice((0, 1, 2, 0.5, 3.4, 6)),
        "inflow": rng.randint(0, 9),
        "outflow": rng.randint(0, 9),
    }


def _capacity(rng) -> dict[str, float]:
    units = rng.randint(12, 160)
    occupied = rng.randint(int(units * 0.7), units)
    return {"capacity": units, "occupied": occupied, "free": units - occupied}


def _waiting(rng) -> dict[str, float]:
    return {"waiting": rng.randint(0, rng.choice((0, 8, 60)))}


DRAWS = {"clients": _clients, "staff": _staff, "capacity": _capacity, "waiting_list": _waiting}
