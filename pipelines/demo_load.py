"""Publish the demo's deliveries that are not there yet, through the same door as any file."""

from collections.abc import Callable, Iterator

from data import store, upkeep
from pipelines import demo_calendar, demo_forecasts
from pipelines.demo_calendar import partner_name
from pipelines.demo_deliveries import DemoDelivery
from pipelines.intake import Sending, judge, publish_together, undo
from texts import month, text

Report = Callable[[int, int, str], None]


def load(report: Report | None = None) -> int:
    """Publish the deliveries that are not there yet; returns how many that were. Then forecast.

    `report` is told how many are done, of how many, and which is next. Raises UserError when the
    warehouse is of another programme.
    """
    told = report or (lambda done, total, label: None)
    wanted = demo_calendar.planned()
    published, withdrawn = there()
    missing = [one for one in wanted if one.delivery_id not in published]
    done = len(wanted) - len(missing)
    for together in _batches(missing):
        told(done, len(wanted), together[0].name)
        _publish(together)
        _withdraw(together)
        done += len(together)
    # of a load that was stopped between a delivery and its withdrawal
    _withdraw([d for d in wanted if d.delivery_id in published - withdrawn])
    forecasts = 0
    for at in demo_forecasts.missing(wanted):
        told(len(wanted), len(wanted), text("demo.forecasting", month=month(at)))
        forecasts += demo_forecasts.make(at)
    if missing or forecasts:
        told(len(wanted), len(wanted), text("demo.tidying"))
        upkeep.maintain()
    return len(missing)


def _batches(missing: list[DemoDelivery]) -> Iterator[list[DemoDelivery]]:
    """The deliveries in order, as many at once as are of different partners."""
    batch: dict[str, DemoDelivery] = {}
    for one in missing:
        if one.partner in batch:
            yield list(batch.values())
            batch = {}
        batch[one.partner] = one
    if batch:
        yield list(batch.values())


def _publish(together: list[DemoDelivery]) -> None:
    sendings = [_judged(delivery) for delivery in together]
    for delivery, done in zip(together, publish_together(sendings), strict=True):
        assert done.delivery_id, f"{delivery.name} of {delivery.partner} changes nothing"


def _withdraw(deliveries: list[DemoDelivery]) -> None:
    for one in deliveries:
        if one.withdrawn_at:
            undo(one.delivery_id, who=_uploader(one), why=one.why, known_at=one.withdrawn_at)


def _judged(delivery: DemoDelivery) -> Sending:
    judged = judge(delivery.content, delivery.name, delivery.partner, now=delivery.known_at)
    blocking = [problem.sentence() for problem in judged.problems if problem.blocks]
    assert judged.accepted, f"{delivery.name} of {delivery.partner}: {blocking[:5]}"
    return Sending(judged, _uploader(delivery), delivery.note, delivery.known_at,
                   delivery.delivery_id)  # fmt: skip


def there() -> tuple[set[str], set[str]]:
    """The ids that are published, and those that are withdrawn."""
    with store.reading() as con:
        published = con.execute("SELECT delivery_id FROM lake.delivery").fetchall()
        withdrawn = con.execute("SELECT delivery_id FROM lake.withdrawal").fetchall()
    return {row[0] for row in published}, {row[0] for row in withdrawn}


def _uploader(delivery: DemoDelivery) -> str:
    return text("demo.uploader", name=partner_name(delivery.partner))
