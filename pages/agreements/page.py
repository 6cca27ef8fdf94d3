"""Agreements: what ends or has no end, how what stopped was closed, and who may decide what."""

from insights.programme import days
from insights.programme.agreements import attention, chosen
from insights.programme.agreements_sentence import sentence
from insights.programme.records import records
from pages.agreements import alerts, cards, closing, consents, mandates, parts, projects, sheet
from pages.shared import reader
from pages.shared.headline import headline
from pages.shared.records import gone, saving
from texts import text

at, wanted = parts.choose()
saving.told()
today = days.today(at)
every = records("agreement", at, reader.scope())
shown = chosen(every, wanted)

if every:
    found = attention(shown, today)
    headline(sentence(found, wanted.everything), text("agreements.kicker"))
    alerts.show(found, today)
else:
    parts.nothing_yet()
cards.show(every, shown, today, at)
if every:
    closing.show(shown, at)
    sheet.show(every, at)
mandates.mandates(at)
mandates.experiments(at, wanted)
consents.consents(at)
projects.show(at, wanted)
gone.show(("agreement", "closing", "mandate", "experiment", "consent", "project"), at)
