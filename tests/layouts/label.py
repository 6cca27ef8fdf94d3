"""A label is what stands beside or above a figure: the text in the cell and the keys it means."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Label:
    """`keys` are pairs of an observation; `shared` says that another label means the same keys."""

    field: str
    keys: tuple[tuple[str, str], ...]
    text: object = ""
    fmt: str | None = None
    shared: bool = False

    @property
    def code(self) -> str:
        """The first value it stands for."""
        return self.keys[0][1]


def label(field: str, text: object, fmt: str | None = None, shared: bool = False, **keys) -> Label:
    """A label with its keys by name."""
    return Label(field, tuple(sorted(keys.items())), text, fmt, shared)


def silent(**keys) -> Label:
    """A label that stands in no cell of the table: the title, the tab or the file name says it."""
    return label("", "", **keys)
