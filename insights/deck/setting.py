"""What a deck is made for: a programme, a meeting and the moment that it looks at."""

from dataclasses import dataclass
from datetime import date

from data.disclosure import Scope
from data.programmes import Programme
from insights.ask import Moment
from insights.programme import days, meetings
from insights.programme.meetings import held_on
from insights.programme.records import Record
from insights.selection import Selection
from texts import moment, month, text

REGION = Scope("lid")  # whoever is signed in: a room sees what the whole region may see


@dataclass(frozen=True)
class Setting:
    """`at` is the moment of every figure: that of the meeting, or now when it is live. `before` is
    the meeting before, and `then` what that one looked at; None when there is nothing to compare.
    """

    programme: Programme
    at: Moment
    today: date
    meeting: Record | None = None
    before: Record | None = None
    then: Moment | None = None
    arranged: Moment | None = None  # as known when the meeting's own changes of the deck count
    place: Selection = Selection()  # what a presenter looks into for a moment; the whole else

    @property
    def title(self) -> str:
        """What the deck is called: the meeting's name, else the programme's."""
        return self.meeting.title if self.meeting else self.programme.title

    @property
    def known(self) -> str:
        """As known when, in words."""
        known_at = self.at.known_at
        return text("deck.known", when=moment(known_at)) if known_at else text("deck.known_now")

    @property
    def asked(self) -> tuple[tuple[str, str], ...]:
        """The moment as the address of a page asks for it; nothing when it is now."""
        return (("bekend", self.at.known_at.isoformat()),) if self.at.known_at else ()

    def partner(self, slug: str) -> str:
        """A partner's name; what is no partner stays as it is written."""
        names = dict(zip(self.programme.partners["partner"], self.programme.partners["name"],
                         strict=True))  # fmt: skip
        return str(names.get(slug, slug))

    def sourced(self, told: str, period: date | None = None) -> str:
        """The line under a slide: whose figures, of which month, as known when."""
        month_of = [text("deck.about_month", month=month(period))] if period else []
        return " · ".join(one for one in (told, *month_of, self.known) if one)


def setting(programme: Programme, at: Moment, meeting: str = "", live: bool = False) -> Setting:
    """The deck's setting: of the meeting with that id, else of the one to prepare first.

    `at` is now, or as known when the reader chose; `live` leaves the meeting's moment out.
    """
    today = days.today(at)
    every = meetings.meetings(at, REGION)
    named = next((one for one in every if one.id == meeting), None)
    chosen = named or next(iter(meetings.in_order(every, today)), None)
    if chosen is None:
        return Setting(programme, at, today)
    seen = at if live else meetings.looked_at(chosen, at, today)
    before = meetings.before(chosen, every)
    then = meetings.looked_at(before, at, today) if before else None
    return Setting(programme, seen, days.today(seen), chosen, before,
                   None if then == seen or then is None or not then.known_at else then,
                   meetings.arranged_at(chosen, at, today))  # fmt: skip


def on_day(made: Setting) -> date | None:
    """The day of the meeting, None without one."""
    return held_on(made.meeting) if made.meeting else None
