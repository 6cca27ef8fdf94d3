"""Forecasts that add up: gemeenten to the region, leveringsvormen to the total, in every draw."""

import numpy as np
import pytest

from models.blend import Blend
from models.draws import drawn
from models.hierarchy import hierarchy
from models.reconcile import coherent, projection
from tests.models.panels import region

COLUMNS = ["gemeente", "form"]
PANEL = region()


@pytest.fixture(scope="module")
def fitted():
    model = Blend("QS", COLUMNS).fit(PANEL)
    return model, model.predict(4)


def test_gemeenten_add_up_to_the_region_and_forms_to_the_total(fitted):
    mean = fitted[1].pivot(index="ds", columns="unique_id", values="mean")
    gemeenten = mean[[f"g{n}/all" for n in range(4)]].sum(axis=1)
    np.testing.assert_allclose(gemeenten, mean["region/all"])
    np.testing.assert_allclose(mean["region/vpt"] + mean["region/mpt"], mean["region/all"])
    np.testing.assert_allclose(mean["g2/vpt"] + mean["g2/mpt"], mean["g2/all"])


def test_every_draw_adds_up_and_has_the_spread_of_the_bands(fitted):
    model, _ = fitted
    middle, band = model.figures(4)
    draws = drawn(model.tree_, middle, band, count=1000)
    bottom = draws[:, model.tree_.bottom]
    np.testing.assert_allclose(np.einsum("nb,cbh->cnh", model.tree_.sums, bottom), draws)
    assert (draws >= 0).all()
    top = int(model.tree_.sums.sum(axis=1).argmax())
    wide = np.subtract(*np.quantile(draws[:, top, 1], [0.9, 0.1]))
    assert wide == pytest.approx(band[4, top, 1] - band[1, top, 1], rel=0.35)
    np.testing.assert_array_equal(draws, drawn(model.tree_, middle, band, count=1000))


@pytest.mark.parametrize("method", ["variance", "bottom"])
def test_what_adds_up_already_stays_as_it_is(method):
    names = np.unique(PANEL["unique_id"])
    tree = hierarchy(PANEL, names, COLUMNS)
    bottom = np.random.default_rng(0).uniform(5, 50, (len(tree.bottom), 3))
    middle = tree.sums @ bottom
    variance = np.random.default_rng(1).uniform(1, 9, len(names))
    found = coherent(tree, projection(tree, variance, method), middle)
    np.testing.assert_allclose(found, middle)


def test_a_node_with_little_error_is_moved_least():
    names = np.unique(PANEL["unique_id"])
    tree = hierarchy(PANEL, names, COLUMNS)
    middle = tree.sums @ np.full((len(tree.bottom), 1), 10.0)
    sure, unsure = (int(np.flatnonzero(names == name)[0]) for name in ("g0/all", "g0/vpt"))
    middle[sure] += 6
    variance = np.ones(len(names))
    variance[sure], variance[unsure] = 1e-6, 1e3
    found = coherent(tree, projection(tree, variance, "variance"), middle)
    assert found[sure, 0] == pytest.approx(26, abs=0.01)
    assert found[unsure, 0] > 14


def test_series_without_totals_need_no_sums():
    bottom = PANEL[(PANEL["gemeente"] != "") & (PANEL["form"] != "")]
    assert hierarchy(bottom, np.unique(bottom["unique_id"]), COLUMNS) is None


def test_a_total_of_nothing_and_an_unknown_column_are_refused():
    names = np.unique(PANEL["unique_id"])
    with pytest.raises(ValueError, match="hierarchy column wijk is missing"):
        hierarchy(PANEL, names, ["wijk"])
    odd = PANEL.assign(form=PANEL["form"].where(PANEL["unique_id"] != "g1/all", ""))
    odd.loc[odd["unique_id"] == "g1/all", "gemeente"] = "g9"
    with pytest.raises(ValueError, match="g1/all has no series below it"):
        hierarchy(odd, names, COLUMNS)


def test_a_late_gemeente_joins_the_others_with_a_wider_band():
    newest = PANEL["ds"].max()
    late = PANEL[~((PANEL["unique_id"] == "g0/vpt") & (PANEL["ds"] == newest))]
    found = Blend("QS", COLUMNS).fit(late).predict(2)
    assert found.groupby("ds").size().tolist() == [15, 15]
    mean = found.pivot(index="ds", columns="unique_id", values="mean")
    np.testing.assert_allclose(mean["g0/vpt"] + mean["g0/mpt"], mean["g0/all"])
