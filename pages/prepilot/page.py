"""The pre-pilot with ten clients, what it costs and saves for whom, and the projectplan for it."""

from insights.programme import businesscase
from insights.programme.prepilot import sentence
from pages.prepilot import business, cases, marks, parts, plan_form
from pages.shared import reader, theme
from pages.shared.headline import headline
from pages.shared.records import gone, saving
from texts import text

at, trial, case = parts.choose()
if not theme.is_presenting():
    saving.told()

if trial is None:
    parts.nothing_yet()
else:
    headline(sentence(trial), text("prepilot.kicker"))
    marks.ten(trial)
    marks.summary(trial)
    marks.outcome(trial)
    cases.listed(trial)
cases.buttons(trial)

if case is None:
    business.nothing_yet()
else:
    lines = businesscase.lines(case.id, at, reader.scope())
    business.effects(case)
    business.sides(lines)
    business.grounds(case, lines)
    plan_form.show(case, lines, at)
business.buttons(case)
gone.show(("prepilot", "prepilot_case", "businesscase", "businesscase_line"), at)
