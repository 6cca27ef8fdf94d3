"""The joint yearly plan: activities and budget of all partners, and transitiemiddelen that end."""

from insights.programme import days, plan, plan_money
from insights.programme.plan_sentence import sentence
from pages.plan import bulk, parts, transition
from pages.shared import reader, theme
from pages.shared.headline import headline
from pages.shared.records import gone, saving, together
from texts import text

at, year, every = parts.choose()
if not theme.is_presenting():
    saving.told()
    together.told("plan_activity", "plan.bulk_saved")

if year is None:
    parts.nothing_yet()
else:
    of_year = plan.of_year(every, year)
    money = plan_money.spent(year, at, reader.scope())
    found = plan_money.grants(every, year, days.today(at))
    headline(sentence(year, of_year, money, found), text("plan.kicker"))
    transition.spent(money)
    parts.amounts_note(of_year)
    parts.per_bouwsteen(of_year, at)
    parts.per_partner(of_year, year, at)
    transition.show(found, days.today(at))
    parts.listed(of_year, year, at)
    bulk.section(of_year, year, at)
    gone.show(("plan_activity",), at)
