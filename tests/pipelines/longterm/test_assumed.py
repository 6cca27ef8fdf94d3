"""Assumptions of the long term: ours until the region says something else."""

from data.disclosure import Scope
from models.longterm.codes import Assumption
from pipelines.longterm.assumed import assumed
from pipelines.records import write


def test_what_the_region_says_of_an_assumption_counts_from_then_on(store):
    with store.reading() as con:
        before = assumed(con)["fte_hours"]
    write("assumption", {"title": "Uren per fte", "code": "fte_hours", "value": 35.0, "low": 35.0,
                         "high": 35.0, "why": "Afgesproken."},
          who="datasteward", scope=Scope("datasteward"))  # fmt: skip
    with store.reading() as con:
        assert assumed(con)["fte_hours"] == Assumption(35, 35, 35) != before
