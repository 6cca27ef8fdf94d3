"""What every word, figure and column means: searchable, grouped, each with its own address."""

from insights.programme.glossary import glossary
from pages.glossary import parts
from pages.shared.headline import headline
from texts import text

headline(text("glossary.headline"), text("glossary.kicker"))
asked = parts.search()
found = glossary(asked)

if not found:
    parts.nothing_found(asked)
else:
    parts.contents(found, asked)
    parts.groups(found)
