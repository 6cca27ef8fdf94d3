"""What went well, what was learned, what people ask and offer each other."""

from data.records.field import Kind, bouwsteen, code, day, link, long, partner, text

SUCCESS = Kind(
    "success",
    (text("title", True), long("text"), day("date", True), partner("partner"), bouwsteen(),
     text("team"), link("milestone")),
    "title",
)  # fmt: skip
LESSON = Kind(
    "lesson",
    (text("title", True), long("text"), day("date", True), bouwsteen(), long("change_made")),
    "title",
)
QUESTION = Kind(
    "question",
    (text("title", True), long("text"), day("asked_on", True), partner("asked_by"),
     partner("owner"), long("answer"), day("answered_on"), bouwsteen()),
    "title", own=("asked_by",), asked="owner", reply=("answer", "answered_on"),
)  # fmt: skip
KNOWLEDGE = Kind(
    "knowledge",
    (text("title", True), long("text"), code("form", "knowledge_form"), text("tags", many=True),
     partner("partner"), bouwsteen(), text("source"), text("contact")),
    "title",
)  # fmt: skip
OFFER = Kind(
    "offer",
    (code("direction", required=True), text("title", True), long("text"),
     partner("partner", True), bouwsteen(), day("until"), code("state", "offer_state")),
    "title", own=("partner",),
)  # fmt: skip
DIFFERENCE = Kind(
    "difference",
    (text("title", True), code("level"), long("text"), partner("owner"), day("next_talk"),
     day("resolved_on")),
    "title",
)  # fmt: skip

KINDS = (SUCCESS, LESSON, QUESTION, KNOWLEDGE, OFFER, DIFFERENCE)
