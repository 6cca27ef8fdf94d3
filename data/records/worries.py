"""What may go wrong, and what stands in the way."""

from data.records.field import Kind, bouwsteen, code, day, long, partner, score, text

RISK = Kind(
    "risk",
    (bouwsteen(), text("title", True), score("chance", 3), score("impact", 3), long("measure"),
     partner("owner"), day("due"), day("closed_on")),
    "title",
)  # fmt: skip
OBSTACLE = Kind(
    "obstacle",
    (
        bouwsteen(), text("title", True), code("category", required=True), long("ambition"),
        day("raised_on"), code("escalated_to"), partner("owner"), code("allowed"), long("answer"),
        text("answer_source"), text("confirmed_by"), day("closed_on"), long("solved_how"),
    ),
    "title",
)  # fmt: skip

KINDS = (RISK, OBSTACLE)
