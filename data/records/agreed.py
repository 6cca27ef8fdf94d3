"""What partners agree on, with whom, up to which amount and until when."""

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
    yes_no,
)

_BOUWSTENEN = Field("bouwstenen", "bouwsteen", many=True)
_POLICIES = Field("policies", "policy", many=True)
_DOMAINS = code("domains", "domain", many=True)

AGREEMENT = Kind(
    "agreement",
    (
        text("title", True), code("form", "agreement_form"), partner("parties", True, many=True),
        text("other_parties", many=True), long("goal"), long("responsibilities"),
        long("money_text"), eur("money_eur"), day("started_on", True), day("ends_on"),
        long("end_clause"), _BOUWSTENEN, _POLICIES, _DOMAINS, long("for_staff"),
        code("state", "agreement_state"), day("evaluate_on"), long("exit_plan"),
        long("evaluation"),
    ),
    "title",
)  # fmt: skip
CLOSING = Kind(
    "closing",
    (link("agreement", required=True), text("party"), day("date", True), long("feedback", True),
     long("lesson")),
    "feedback",
)  # fmt: skip
MANDATE = Kind(
    "mandate",
    (text("holder", True), text("role"), long("may_decide", True), eur("up_to_eur"),
     yes_no("decides_alone", True), day("starts_on"), day("ends_on", True),
     link("granted_by", "decision"), long("note")),
    "holder",
)  # fmt: skip
PROJECT = Kind(
    "project",
    (
        text("title", True), long("goal"), _BOUWSTENEN, partner("partners", many=True),
        text("other_parties", many=True), code("theme"), _DOMAINS, _POLICIES, text("funder"),
        text("funder_role"), eur("budget_eur"), day("started_on"), day("ends_on"),
        code("state", "project_state"), long("expectation"), long("yield"), long("effect_saving"),
        long("effect_culture"), long("effect_relief"), long("effect_later_admission"),
        long("exit_plan"),
    ),
    "title",
)  # fmt: skip
EXPERIMENT = Kind(
    "experiment",
    (text("title", True), long("rule"), text("waived_by"), day("until"), bouwsteen(),
     long("result")),
    "title",
)  # fmt: skip

CONSENT = Kind(
    "consent",
    (partner("partner", True), code("subjects", "consent_subject", True, many=True),
     long("purpose", True), text("given_by", True), day("given_on", True), day("ends_on"),
     long("note")),
    "partner", own=("partner",), of_steward=True,
)  # fmt: skip

KINDS = (AGREEMENT, CLOSING, MANDATE, PROJECT, EXPERIMENT, CONSENT)
