"""Goals: from the vision to the figures, the path per year, where the offer has white spots."""

from insights.programme import bouwstenen, goals, paths
from insights.programme.coverage import coverage
from insights.programme.goals_sentence import sentence
from insights.programme.records import records
from pages.goals import offer, parts, policies, tree, years
from pages.goals import vision as visions
from pages.shared import reader
from pages.shared.headline import headline
from pages.shared.records import gone, saving
from texts import text

at, partner = parts.choose()
scope = reader.scope()
saving.told()
told = records("goal", at, scope)
every = bouwstenen.known(at, scope)
vision = next(iter(records("vision", at, scope)), None)

if not told:
    parts.nothing_yet(vision)
else:
    branches = goals.tree(told, every)
    agreed = paths.paths(at, scope, partner)
    covered = coverage(parts.gemeenten(), at, scope, partner)
    headline(sentence(branches, every, agreed, covered), text("goals.kicker"))
    found = goals.figures(every, at, scope, partner)
    tree.show(vision, branches, goals.loose(told, every), found, at)
    years.show(agreed, at, partner)
    offer.show(covered, at, partner)
    policies.show(at)
    visions.show(vision, at)
    gone.show(("goal", "policy", "endorsement"), at)
