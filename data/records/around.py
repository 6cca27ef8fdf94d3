"""Policy, working groups, and everybody who is involved."""

from data.records.field import Field, Kind, bouwsteen, code, day, long, partner, score, text

POLICY = Kind(
    "policy",
    (text("name", True), day("starts_on"), day("ends_on"), Field("successor", "policy"),
     text("source")),
    "name",
)  # fmt: skip
WORKGROUP = Kind(
    "workgroup",
    (text("name", True), long("aim"), partner("lead"), partner("members", many=True),
     text("rhythm")),
    "name",
)  # fmt: skip
STAKEHOLDER = Kind(
    "stakeholder",
    (text("name", True), code("kind", "stakeholder_kind"), Field("gemeente", "gemeente"),
     code("attitude"), text("role"), text("next_step"), day("next_on")),
    "name",
)  # fmt: skip
INVOLVEMENT = Kind(
    "involvement",
    (bouwsteen(True), code("party", required=True), code("state", "involvement_state", True),
     long("how"), day("date")),
    "party",
)  # fmt: skip
PARTNER_PROFILE = Kind(
    "partner_profile",
    (long("good_at"), long("wants_to_learn"), long("message")), "message", own=("",),
)  # fmt: skip
ENDORSEMENT = Kind(
    "endorsement",
    (partner("partner", True), day("date", True), long("difference")),
    "partner", own=("partner",),
)  # fmt: skip
COMMITMENT = Kind(
    "commitment",
    (partner("partner", True), Field("half_year", "half_year", required=True),
     score("score", 5, True), long("note")),
    "partner", own=("partner",),
)  # fmt: skip

KINDS = (POLICY, WORKGROUP, STAKEHOLDER, INVOLVEMENT, PARTNER_PROFILE, ENDORSEMENT, COMMITMENT)
