"""What the programme wants, and how its bouwstenen come on."""

from data.records.field import Field, Kind, bouwsteen, code, day, link, long, partner, score, text

MOST_NOW = 3  # bouwstenen that may have priority "nu" at a time

VISION = Kind("vision", (long("text", True), day("set_on"), text("version")), "version")
GOAL = Kind(
    "goal",
    (text("title", True), long("text"), Field("parent", "goal"), Field("rank", "count")),
    "title",
)
BOUWSTEEN = Kind(
    "bouwsteen",
    (
        text("name", True), long("aim"), long("why"), long("expectation"), long("yield"),
        Field("goals", "goal", many=True), code("grade"), text("source"), day("confirmed_on"),
        partner("responsible", many=True), partner("contributors", many=True), link("workgroup"),
        text("deliverables", many=True), Field("kpis", "kpi", many=True),
        Field("effect_kpi", "kpi"), Field("effect_assumed", "number"), day("effect_by"),
        text("effect_source"), Field("policies", "policy", many=True), text("borging_where"),
        partner("borging_owner"), day("borging_from"), text("first_step"), day("first_step_on"),
        code("priority"), day("started_on"), long("scale_path"), long("note"),
    ),
    "name",
)  # fmt: skip
CHECK_IN = Kind(
    "check_in",
    (
        bouwsteen(True), day("date", True), code("phase", required=True),
        code("status", required=True), long("reason", True),
        Field("progress_pct", "count", highest=100), partner("lead", many=True),
        partner("contributors", many=True),
    ),
    "reason",
)  # fmt: skip
CONFIDENCE = Kind(
    "confidence",
    (bouwsteen(True), partner("partner", True), day("date", True), score("score", 5, True),
     long("why")),
    "why", own=("partner",),
)  # fmt: skip
MILESTONE = Kind(
    "milestone",
    (bouwsteen(True), text("title", True), day("planned", True), day("actual"), partner("owner"),
     long("note")),
    "title",
)  # fmt: skip

KINDS = (VISION, GOAL, BOUWSTEEN, CHECK_IN, CONFIDENCE, MILESTONE)
