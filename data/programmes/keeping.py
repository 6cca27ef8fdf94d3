"""How long a programme keeps what counts no longer: from its `programme.toml`."""

from dataclasses import dataclass

from data.errors import BrokenProgramme
from data.programmes import programme_folder
from data.programmes.stated import stated

_DRAFTS = 31  # days
_TRAIL = 24  # months


@dataclass(frozen=True)
class Keeping:
    """Months that a withdrawn delivery is kept (None: for ever), days that a draft is, and months
    that it is known who signed in and took files along."""

    withdrawn_months: int | None
    drafts_days: int
    trail_months: int


def keeping(programme: str) -> Keeping:
    """What the programme says of it. Raises UnknownProgramme, and BrokenProgramme for what is no
    whole number of one or more: whoever meant a term must not keep for ever."""
    told = stated(programme_folder(programme))
    for name in ("keep_withdrawn_months", "keep_drafts_days", "keep_trail_months"):
        said = told.get(name, 1)
        if type(said) is not int or said < 1:
            raise BrokenProgramme(file="programme.toml", found=f"{name} = {said}")
    return Keeping(
        told.get("keep_withdrawn_months"),
        told.get("keep_drafts_days", _DRAFTS),
        told.get("keep_trail_months", _TRAIL),
    )
