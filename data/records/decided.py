"""Meetings with their slides, what they decide and who does what."""

from data.records.field import Field, Kind, bouwsteen, code, day, link, long, partner, text, yes_no

MEETING = Kind(
    "meeting",
    (day("date", True), text("name", True), code("body"), link("workgroup"),
     Field("frozen_at", "moment"), long("note"), text("slides", many=True),
     text("slides_off", many=True)),
    "name",
)  # fmt: skip
# a slide that people add to a meeting's own; `meeting.slides` calls it "own-" and its id
SLIDE = Kind(
    "slide",
    (link("meeting", required=True), Field("title", "text", True, longest=140),
     Field("points", "text", many=True, longest=160)),
    "title",
)  # fmt: skip
# what is said over a slide of the standard deck; of several about the same one the latest counts
SLIDE_MESSAGE = Kind(
    "slide_message",
    (link("meeting", required=True), text("slide", True),
     Field("message", "text", True, longest=140)),
    "message",
)  # fmt: skip
# a way to the slides of one meeting without an account; of its token only a mark is kept
MEETING_LINK = Kind(
    "meeting_link",
    (link("meeting", required=True), text("name", True), text("mark", True), day("until", True)),
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

KINDS = (MEETING, SLIDE, SLIDE_MESSAGE, MEETING_LINK, DECISION, ACTION)
