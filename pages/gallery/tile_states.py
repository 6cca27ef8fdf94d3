"""Tiles in every state they can be in; the figures are made up."""

from insights.chart import Chart, Series
from insights.tile import Tile
from texts import text

_ROSE = (812, 836, 851, 849, 872, 903, 918, 951, 986, 1012, 1055, 1104)
_FELL = (14.2, 13.9, 14.0, 13.1, 12.8, 12.9, 12.2, 11.6, 11.9, 11.2, 10.8, 10.4)
_GAPS = (41, 43, None, None, 44, 46, 45, None, 47, 49, 48, 50)


def every() -> list[Tile]:
    """One tile per state, from on course to masked, missing and far too long."""
    said = {name: text(f"gallery.tile.{name}") for name in _WORDS}
    return [
        Tile("rose", said["clients"], "1.104", said["people"], "", said["rose"], "good",
             said["target"], "good", said["on_course"], said["complete"],
             trend=_trend(_ROSE), definition=said["definition"]),
        Tile("fell", said["waiting"], "10,4", said["weeks"], "", said["fell"], "good",
             said["target_weeks"], "watch", said["behind"], said["part"],
             incomplete=True, trend=_trend(_FELL), definition=said["definition"]),
        Tile("worse", said["absence"], "8,9 %", "", "", said["worse"], "bad",
             said["target_absence"], "bad", said["off_course"], said["complete"],
             trend=_trend(_FELL[::-1]), definition=said["definition"]),
        Tile("plain", said["homes"], "50", said["units"], "", said["same"], "neutral",
             completeness=said["late"], trend=_trend(_GAPS)),
        Tile("masked", said["young"], None, said["people"], said["masked"],
             completeness=said["complete"], definition=said["definition"]),
        Tile("missing", said["finance"], None, "", said["missing"], target=said["target"],
             completeness=said["nobody"]),
        Tile("long", said["long"], "€ 128.450.000", said["long_unit"], "", said["long_change"],
             "neutral", said["long_target"], "watch", said["long_status"], said["complete"],
             trend=_trend(_ROSE), definition=said["definition"]),
        Tile("bare", said["goals"], "3", said["of_thirteen"]),
    ]  # fmt: skip


_WORDS = (
    "clients",
    "people",
    "rose",
    "target",
    "on_course",
    "complete",
    "definition",
    "waiting",
    "weeks",
    "fell",
    "target_weeks",
    "behind",
    "part",
    "absence",
    "worse",
    "target_absence",
    "off_course",
    "homes",
    "units",
    "same",
    "late",
    "young",
    "masked",
    "finance",
    "missing",
    "nobody",
    "long",
    "long_unit",
    "long_change",
    "long_target",
    "long_status",
    "goals",
    "of_thirteen",
)


def _trend(values: tuple[float | None, ...]) -> Chart:
    measured = (Series(text("gallery.tile.clients"), values),)
    months = tuple(range(len(values)))
    return Chart("trend", "spark", "", months, measured, "", text("gallery.tile.trend"))
