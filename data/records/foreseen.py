"""What the region says itself of the assumptions behind the long term."""

from data.records.field import Field, Kind, long, text

# its id is the assumption's code in `data.assumptions`
ASSUMPTION = Kind(
    "assumption",
    (text("title", True), Field("value", "number", True), Field("low", "number", True),
     Field("high", "number", True), long("why", True), text("source")),
    "title",
)  # fmt: skip

KINDS = (ASSUMPTION,)
