"""Names on the map: as many as there is room for at the size in which they are read."""

from itertools import combinations

import pytest

from data.reference import names, rings
from exports.look import Look
from insights.chart import Chart, Series
from pages.shared.map_labels import placed

CODES = ("GM0599", "GM0502", "GM0489", "GM0597", "GM0606", "GM0622", "GM1621", "GM1924", "GM1930",
         "GM1963", "GM1992")  # fmt: skip
CHART = Chart("map", "map", "Kaart", CODES, (Series("Nu", (1.0,) * len(CODES)),), "cliënten",
              "Kaart.", labels=tuple(names()[code] for code in CODES))  # fmt: skip
HIGH, NORTH = 640, 1.62  # pixels; how much longer a degree to the north is


@pytest.mark.parametrize("look", [Look(), Look(room=True)])
def test_no_two_names_touch_at_the_size_in_which_they_are_read(look):
    shapes = rings(list(CODES))
    shown = placed(CHART, shapes, look, HIGH)
    assert names()["GM0599"] == "Rotterdam" and "GM0599" in shown
    points = [point for code in CODES for ring in shapes[code] for point in ring]
    east, north = ([point[way] for point in points] for way in (0, 1))
    wide = 1200 if look.room else 620
    scale = min(wide / (max(east) - min(east)),
                HIGH / (max(north) - min(north)) / NORTH if look.room else 10**9)  # fmt: skip
    letters = look.text * 0.92
    for (one, (x, y)), (other, (u, v)) in combinations(shown.items(), 2):
        length = (len(names()[str(one)]) + len(names()[str(other)])) / 2 * 0.5 * letters
        beside = abs(x - u) * scale > length
        assert beside or abs(y - v) * scale * NORTH > letters, (one, other)


def test_on_a_slide_fewer_names_stand_than_on_a_page_and_never_none():
    shapes = rings(list(CODES))
    page, slide = (placed(CHART, shapes, look, HIGH) for look in (Look(), Look(room=True)))
    assert set(slide) <= set(page) and 0 < len(slide) < len(page)
