"""The command `forecast`: what was forecast from which figures, and why some were not."""

import argparse
import getpass
import json
from datetime import UTC, date, datetime, time

from pipelines.command_files import say
from pipelines.forecasting.run import Run, forecast
from pipelines.longterm import run as longterm
from texts import CLOCK, month, number, text


def add(one: argparse.ArgumentParser) -> None:
    """Declare `--at DATE` and `--json`."""
    one.add_argument("--at", type=_evening, metavar="YYYY-MM-DD", help=text("cli.forecast_at"))
    one.add_argument("--json", action="store_true")


def run(asked: argparse.Namespace) -> int:
    """Make the runs of both terms; 1 when there is nothing to forecast from."""
    who = getpass.getuser()
    found = forecast(who=who, inputs_at=asked.at)
    far = longterm.forecast(who=who, inputs_at=asked.at)
    say(_as_json(found, far) if asked.json else _as_lines(found, far))
    return 0 if found.run_id or far else 1


def _evening(said: str) -> datetime:
    """The end of a day on the Dutch clock, in UTC. Raises ValueError, which argparse tells."""
    at = datetime.combine(date.fromisoformat(said), time(23, 59, 59), CLOCK)
    return at.astimezone(UTC).replace(tzinfo=None)


def _as_json(found: Run, far: dict[str, Run]) -> str:
    return json.dumps(
        {"run": found.run_id, "new": found.new, "rows": found.rows, "facts": found.facts,
         "last_month": found.last_month and f"{found.last_month:%Y-%m}",
         "long": {name: {"run": one.run_id, "new": one.new} for name, one in far.items()}},
        ensure_ascii=False,
    )  # fmt: skip


def _as_lines(found: Run, far: dict[str, Run]) -> str:
    if not found.run_id:
        return "\n".join([text("cli.forecast_nothing"), *_about(found), *_far(far)])
    assert found.last_month
    key = "cli.forecast_made" if found.new else "cli.forecast_there"
    first = text(key, run=found.run_id, month=month(found.last_month), rows=number(found.rows))
    return "\n".join([first, *_about(found), *_far(far)])


def _far(far: dict[str, Run]) -> list[str]:
    """Per scenario of the long term whether a run was made or was there."""
    return [
        text(f"cli.forecast_long_{'made' if one.new else 'there'}",
             scenario=text(f"assumptions.scenario.{name}.name"), run=one.run_id)
        for name, one in far.items()
    ]  # fmt: skip


def _about(found: Run) -> list[str]:
    """Per measure what was left out, filled in or told apart, and why."""
    lines = []
    for name, facts in (found.facts or {}).items():
        told = {
            "months": facts["months"],
            "models": _pairs(facts.get("models")),
            "late": _pairs(facts["late"]),
            "joined": _pairs(facts["joined"]),
            "left": ", ".join(facts["left"]),  # type: ignore[arg-type]
            "short": _pairs(facts["short"]),
        }
        said = [text(f"cli.forecast_{key}", said=value) for key, value in told.items() if value]
        lines.append(f"  {text(f'forecast.measure_{name}')}: {'; '.join(said)}")
    return lines


def _pairs(told: object) -> str:
    """`vpt: flow, mpt: blend`; of a measure without parts only what is said."""
    assert told is None or isinstance(told, dict)
    return ", ".join(f"{name}: {one}" if name else str(one) for name, one in (told or {}).items())
