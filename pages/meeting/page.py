"""The stuurgroep's meetings: what waits, what was decided, what changed since the one before."""

from insights.programme import agenda, days
from insights.programme.meetings import held_on
from insights.programme.records import records
from pages.meeting import decided, handing_out, parts, points, presentation, sharing, slides, wall
from pages.meeting import since as changed
from pages.shared import reader
from pages.shared.records import gone, saving

at, meeting, every = parts.choose()
saving.told()
seen = parts.looked_at(meeting, at)
today = days.today(seen)
told = agenda.told(seen, reader.scope())
open_points = agenda.agenda(told, today, held_on(meeting) if meeting else today)
actions = records("action", at, reader.scope())

parts.message(meeting, at, open_points, actions)
parts.buttons(meeting, at)
points.show(open_points, told.actions, seen)
if meeting:
    decided.show(meeting, actions, at, today)
    changed.show(meeting, every, at)
    slides.show(meeting, at)
    presentation.show(meeting, at)
    handing_out.show(meeting, at)
    sharing.show(meeting, at)
wall.show(at)
gone.show(("meeting", "decision", "action", "success", "slide", "slide_message"), at)
