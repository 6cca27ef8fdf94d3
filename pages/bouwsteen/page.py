"""One bouwsteen: why it is there, how it comes on, what stands in its way, and what it does."""

from insights.programme import days
from insights.programme.standing import measured, standing
from pages.bouwsteen import effect, head, lists, milestones, progress, why
from pages.bouwsteen.about import About
from pages.shared import paper, reader
from pages.shared.records import saving

head.style()
every, at, number = head.choose()
saving.told()
one = next((found for found in every if str(found.number) == number), None)

if not every:
    head.nothing_yet()
elif one is None:
    head.which(every)
else:
    known = measured(standing(at, reader.scope(), days.today(at)), [one], at, reader.scope())
    it = About(one, head.record_of(number, at), known, at)
    head.show(it)
    why.show(it)
    milestones.show(it)
    progress.show(it)
    effect.show(it)
    lists.show(it)
    paper.bouwsteen(at, one.number)
