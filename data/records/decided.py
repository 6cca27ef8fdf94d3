"""Meetings, what they decide and who does what."""

from data.records.field import Field, Kind, bouwsteen, code, day, link, long, partner, text, yes_no

MEETING = Kind(
    "meeting",
    (day("date", True), text("name", True), code("body"), link("workgroup"),
     Field("frozen_at", "moment"), long("note")),
    "name",
)  # fmt: skip
DECISION = Kind(
    "decision",
    (text("title", True), long("text"), link("meeting"), bouwsteen(), day("date", True),
     text("decided_by"), long("reason")),
    "title",
)  # fmt: skip
ACTION = Kind(
    "action",
    (text("title", True), partner("owner", True), day("due", True), day("done_on"),
     link("meeting"), bouwsteen(), yes_no("may_decide", True), long("note")),
    "title",
)  # fmt: skip

KINDS = (MEETING, DECISION, ACTION)
