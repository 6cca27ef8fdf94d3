"""Two sheets of one file about the same kind and month: which one counts is not ours to say."""

from pipelines.harmonise import Harmonised
from pipelines.problems import Problem


def said_twice(tables: list[Harmonised]) -> list[Problem]:
    """A blocking problem (E15) for each sheet that says what another one said."""
    seen: dict[tuple[str, object], str] = {}
    problems = []
    for table in tables:
        for period in sorted(table.frame["period"].dropna().unique()):
            earlier = seen.setdefault((table.sheet.name, period), table.table.raw.name)
            if earlier != table.table.raw.name:
                problems.append(
                    Problem("E15", "said_twice", "block", table.table.raw.name, found=earlier,
                            expected=table.sheet.title)
                )  # fmt: skip
                break
    return problems
