"""Situations in which a file cannot be read at all; what is wrong inside one is a `Problem`."""

from data.errors import UserError


class EmptyFile(UserError):
    """There is nothing in this file: no bytes, or no cell that holds anything."""


class UnsupportedFormat(UserError):
    """A kind of file that we do not read, though it may be a spreadsheet."""


class UnreadableFile(UserError):
    """The kind is right, but the file is damaged or made against the rules of its kind."""


class ProtectedFile(UserError):
    """The file asks for a password, so nobody can read it without one."""


class NotWhatItSays(UserError):
    """The content is of another kind than the file's name promises."""


class TooLarge(UserError):
    """The file has more bytes than we take in."""


class TooManyCells(TooLarge):
    """The sheets reach over more rows and columns than we hold, often by one stray cell."""


class TooMuchUnpacked(TooLarge):
    """The file is small, but what is packed in it is not: far more than a partner's table needs."""


class TooHeavy(TooLarge):
    """Reading the file took more memory or time than one file may have; it was stopped."""
