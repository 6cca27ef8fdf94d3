"""What the region says itself of the assumptions behind the long term."""

from data.records.field import Field, Kind, long, text

# `code` as in `data.assumptions`; of several about the same one the latest counts
ASSUMPTION = Kind(
    "assumption",
    (text("title", True), text("code", True), Field("value", "number", True),
     Field("low", "number", True), Field("high", "number", True), long("why", True),
     text("source")),
    "title",
)  # fmt: skip

# a try-out that was kept: the scenario it begins from, and what was moved, as `code=figure`
SCENARIO = Kind(
    "scenario",
    (text("title", True), text("base", True), text("changes", many=True), long("why")),
    "title",
)  # fmt: skip

KINDS = (ASSUMPTION, SCENARIO)
