"""What partners ask, know and offer each other, and who is involved: Kennis."""

from insights.programme.knowledge import sentence
from pages.knowledge import asking, parts, people, sharing
from pages.shared.headline import headline
from pages.shared.records import gone, saving
from texts import text

view = parts.choose()
saving.told()
questions = view.those("question")

headline(sentence(questions), text("knowledge.kicker"))
ask, share, learn, people_in, around = parts.tabs()
with ask:
    asking.questions(questions, view)
    asking.knowledge(view)
with share:
    sharing.offers(view)
with learn:
    sharing.lessons(view)
    sharing.differences(view)
with people_in:
    people.profiles(view)
    people.commitment(view)
with around:
    people.workgroups(view)
    people.stakeholders(view)
gone.show(parts.KINDS, view.at)
