"""A partner leaves: what it delivered is handed over, and really removed when that is agreed."""

from pipelines.leaving.counted import Counted, counted
from pipelines.leaving.folder import FolderNotEmpty
from pipelines.leaving.handover import hand_over
from pipelines.leaving.removing import DeliveredMeanwhile, remove

__all__ = [
    "Counted",
    "DeliveredMeanwhile",
    "FolderNotEmpty",
    "counted",
    "hand_over",
    "remove",
]
