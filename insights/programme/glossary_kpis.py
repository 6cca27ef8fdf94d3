"""The figures in the glossary: those there are, and those that wait for data."""

from data.kpis import KPIS, NOT_YET, RECORDED
from data.kpis.kpi import Kpi, NotYet
from insights.programme.glossary_entries import Entry, Group, named
from texts import text


def kpis() -> Group:
    """Every figure there is, with formula, unit, direction, sheets and where that comes from."""
    return Group("groep-cijfers", text("glossary.kpis"), text("glossary.kpis_lead"),
                 tuple(_kpi(kpi) for kpi in KPIS.values()))  # fmt: skip


def _kpi(kpi: Kpi) -> Entry:
    facts = [
        ("formula", text(f"kpi.{kpi.id}.formula")),
        ("unit", text(f"units.{kpi.unit}")),
        ("direction", text(f"glossary.direction_{kpi.direction}")),
        ("sheets", ", ".join(text(f"sheets.{kind}.title") for kind in kpi.sheets)),
        ("evidence", text(f"glossary.evidence_{kpi.evidence}")),
    ]
    if kpi.counted_twice:
        facts.append(("note", text("glossary.counted_twice")))
    if kpi.retired:
        facts.append(("retired", kpi.retired))
    return Entry(f"cijfer-{kpi.id}", text(f"kpi.{kpi.id}.title"), text(f"kpi.{kpi.id}.definition"),
                 facts=named(facts), source=kpi.source)  # fmt: skip


def recorded() -> Group:
    """The figures that are counted in what people recorded of the programme."""
    return Group("groep-vastgelegd", text("glossary.recorded"), text("glossary.recorded_lead"),
                 tuple(_recorded(one) for one in RECORDED.values()))  # fmt: skip


def _recorded(one: NotYet) -> Entry:
    facts = [
        ("formula", text(f"kpi.{one.id}.formula")),
        ("evidence", text(f"glossary.evidence_{one.evidence}")),
    ]
    return Entry(f"cijfer-{one.id}", text(f"kpi.{one.id}.title"), text(f"kpi.{one.id}.definition"),
                 facts=named(facts), source=one.source)  # fmt: skip


def later() -> Group:
    """Every figure that no sheet can tell yet, with what it waits for."""
    return Group("groep-later", text("glossary.later"), text("glossary.later_lead"),
                 tuple(_not_yet(one) for one in NOT_YET.values()))  # fmt: skip


def _not_yet(one: NotYet) -> Entry:
    facts = [
        ("waits_for", text(f"kpi.{one.id}.waits_for")),
        ("evidence", text(f"glossary.evidence_{one.evidence}")),
    ]
    return Entry(f"cijfer-{one.id}", text(f"kpi.{one.id}.title"), text(f"kpi.{one.id}.definition"),
                 facts=named(facts), source=one.source)  # fmt: skip
