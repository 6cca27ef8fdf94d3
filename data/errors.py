"""Situations a reader can understand and do something about; anything else is a bug."""


class UserError(Exception):
    """A situation with a sentence in `texts` under `errors.<class name>`; no traceback."""

    def __init__(self, **facts: object) -> None:
        super().__init__(", ".join(f"{name}={value}" for name, value in facts.items()))
        self.facts = facts


class UnknownProgramme(UserError):
    """No folder in data/programmes/ has this name."""


class BrokenProgramme(UserError):
    """A file of the programme's folder holds what cannot be read or does not fit."""


class OtherProgramme(UserError):
    """The warehouse was made for another programme."""


class CopyDiffers(UserError):
    """What was copied to another warehouse does not read there as it does here."""


class UnknownPartner(UserError):
    """No partner of the programme has this name."""


class UnknownDelivery(UserError):
    """No delivery has this id, or it was withdrawn already."""


class UnknownForecast(UserError):
    """No forecast has this id, or it was withdrawn already."""


class NothingToRepeat(UserError):
    """No earlier month holds figures that can stand for this one too."""


class NotAllowed(UserError):
    """This reader may not see or do this."""


class SignInIncomplete(UserError):
    """The settings for signing in cannot be read or lack one that nobody may go without."""


class SignInExpired(UserError):
    """This reader signed in too long ago, or at a moment that cannot be told."""


class PersonalNote(UserError):
    """What somebody wrote for all to read holds an e-mail address or a BSN."""


class StoreUnreachable(UserError):
    """The warehouse does not answer."""


class StoreDamaged(UserError):
    """The catalogue cannot be read, or knows nothing of the files that are there."""


class StoreFull(UserError):
    """There is no room left where the warehouse writes."""


class StillRead(UserError):
    """Somebody goes on reading a state of the warehouse that is to be forgotten."""


class WarehouseNotEmpty(UserError):
    """Something is to be put into a warehouse that already holds deliveries."""


class MissingFile(UserError):
    """A file that was named on the command line is not there, or may not be read."""


class UnreadableMapping(UserError):
    """A file that says what columns mean is not the TOML that it should be."""


class UnusableTemplate(UserError):
    """The file for a presentation to begin from is none, or has no layout with a title."""


class UnknownMeeting(UserError):
    """No meeting has this id."""


class UnknownPage(UserError):
    """There is no page of paper for whom or what was named on the command line."""


class WrongEnding(UserError):
    """A file is to be written under a name that says it is of another sort."""


class UnwritableFile(UserError):
    """A file cannot be written where the command line says."""
