"""The joint yearly plan, pre-pilots and what they cost and save."""

from data.records.field import (
    Field,
    Kind,
    bouwsteen,
    code,
    day,
    eur,
    link,
    long,
    partner,
    text,
    year,
    yes_no,
)

PLAN_ACTIVITY = Kind(
    "plan_activity",
    (year(required=True), partner("partner"), bouwsteen(),
     text("title", True), eur("budget_eur"), eur("granted_eur"), eur("spent_eur"), text("funder"),
     yes_no("transition"), day("expires_on"), yes_no("carry_over")),
    "title",
)  # fmt: skip
PREPILOT = Kind(
    "prepilot",
    (text("title", True), bouwsteen(), day("starts_on"), day("ends_on"), long("question"),
     long("zorgkantoor_answer"), long("outcome")),
    "title",
)  # fmt: skip
PREPILOT_CASE = Kind(
    "prepilot_case",
    (link("prepilot", required=True),
     Field("number", "count", required=True, lowest=1, highest=10), long("stuck"),
     long("obstacles"), long("windfalls"), text("pressure_at"), long("solution"), code("funded")),
    "number",
)  # fmt: skip
BUSINESSCASE = Kind(
    "businesscase",
    (
        text("title", True), bouwsteen(), long("contribution"), long("quality_of_life"),
        long("involved"), eur("cost_outside_eur"), long("saving_reason"), long("effect_saving"),
        long("effect_culture"), long("effect_relief"), long("effect_later_admission"),
        text("duration"), long("evaluation"),
    ),
    "title",
)  # fmt: skip
BUSINESSCASE_LINE = Kind(
    "businesscase_line",
    (link("businesscase", required=True), text("party", True), code("law", required=True),
     code("kind", "line_kind", True), eur("eur_per_year", True), year(),
     code("certainty"), text("source")),
    "party",
)  # fmt: skip

KINDS = (PLAN_ACTIVITY, PREPILOT, PREPILOT_CASE, BUSINESSCASE, BUSINESSCASE_LINE)
