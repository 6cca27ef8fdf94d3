"""What would happen to a file, as a value."""

from dataclasses import dataclass, field
from typing import Literal

from pipelines.compare import Change
from pipelines.counting.offers import Offer
from pipelines.harmonise import Harmonised
from pipelines.mapping.memory import Learned
from pipelines.mapping.told import Mapping
from pipelines.problems import Problem

Status = Literal["accepted", "refused", "needs_mapping"]


@dataclass(frozen=True)
class Judged:
    """What would happen to a file: its tables, its problems, what changes. Nothing is stored yet.

    `content` is kept to archive the original; it is empty when personal data was found. Then
    `offer` says what could be counted of it; beside a content it says what was counted.
    """

    name: str
    partner: str
    sha256: str
    status: Status
    tables: list[Harmonised] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)
    mapping: Mapping = field(default_factory=dict)
    content: bytes = b""
    seen: int | None = None  # the state of the warehouse that `changes` was found in
    offer: Offer | None = None
    learned: tuple[Learned, ...] = ()  # what to remember of its sheets once it is published

    @property
    def accepted(self) -> bool:
        """Whether it can be published."""
        return self.status == "accepted"

    @property
    def unchanged(self) -> bool:
        """Whether publishing would change no figure."""
        return self.accepted and not any(change.differs for change in self.changes)
