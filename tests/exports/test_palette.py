"""The colours: readable as text, visible as shapes, apart for every kind of colour sight."""

import itertools
import tomllib
from dataclasses import fields
from pathlib import Path

import pytest

from exports import palette

ROOT = Path(palette.__file__).parents[1]
CONFIG = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text("utf-8"))
# Machado, Oliveira and Fernandes (2009), severity 1.0: protan, deutan, tritan.
SIGHT = {
    "all colours": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protan": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216),
               (-0.003882, -0.048116, 1.051998)),
    "deutan": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413),
               (-0.011820, 0.042940, 0.968881)),
    "tritan": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602),
               (0.004733, 0.691367, 0.303900)),
}  # fmt: skip


def linear(colour):
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    return [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]


def luminance(colour):
    red, green, blue = linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def lab(colour, sight):
    seen = linear(colour)
    red, green, blue = (
        min(max(sum(weight * part for weight, part in zip(row, seen, strict=True)), 0), 1)
        for row in SIGHT[sight]
    )
    x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047
    y = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883
    x, y, z = (v ** (1 / 3) if v > 0.008856 else 7.787 * v + 16 / 116 for v in (x, y, z))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def difference(one, other, sight):
    pairs = zip(lab(one, sight), lab(other, sight), strict=True)
    return sum((a - b) ** 2 for a, b in pairs) ** 0.5


@pytest.mark.parametrize("dark", [False, True])
def test_text_is_readable_on_every_ground_it_stands_on(dark):
    colours = palette.tokens(dark)
    grounds = (colours.paper, colours.surface, colours.sunken)
    for ground in grounds:
        for text in (colours.ink, colours.muted, colours.accent):
            assert contrast(text, ground) >= 4.5, (text, ground)
    for name in ("good", "watch", "bad", "none"):
        soft = getattr(colours, f"{name}_soft")
        for ground in (soft, *grounds[:2]):
            assert contrast(getattr(colours, name), ground) >= 4.5, (name, ground)
        assert contrast(colours.ink, soft) >= 4.5
    assert contrast(colours.on_accent, colours.accent) >= 4.5
    assert contrast(colours.ink, colours.accent_soft) >= 4.5
    assert contrast(colours.muted, colours.watch_soft) >= 4.5


@pytest.mark.parametrize("dark", [False, True])
def test_shapes_and_borders_stand_out_from_the_paper(dark):
    colours = palette.tokens(dark)
    for ground in (colours.paper, colours.surface):
        for shape in (colours.control, colours.quiet, colours.accent):
            assert contrast(shape, ground) >= 3, (shape, ground)
        for name, style in palette.LEVERINGSVORM.items():
            assert contrast(style.colour(dark), ground) >= 3, (name, ground)
            assert contrast(style.text(dark), ground) >= 4.5, (name, ground)


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("sight", SIGHT)
def test_leveringsvormen_stay_apart_for_every_colour_sight(dark, sight):
    styles = palette.LEVERINGSVORM.values()
    for one, other in itertools.combinations(styles, 2):
        assert difference(one.colour(dark), other.colour(dark), sight) >= 20


def test_leveringsvormen_differ_in_sign_as_well_as_colour():
    signs = [style.symbol for style in palette.LEVERINGSVORM.values()]
    assert len(set(signs)) == len(signs)


@pytest.mark.parametrize("dark", [False, True])
def test_map_classes_run_from_near_the_paper_to_far_from_it(dark):
    colours = palette.tokens(dark)
    away = [contrast(shade, colours.paper) for shade in colours.ramp]
    assert away == sorted(away)
    for one, other in itertools.pairwise(colours.ramp):
        assert contrast(one, other) >= 1.3


def test_a_map_name_is_readable_on_the_shade_it_stands_on():
    for dark in (False, True):
        colours = palette.tokens(dark)
        for place, shade in enumerate(colours.ramp):
            text = colours.on_accent if place >= 3 else colours.ink
            assert contrast(text, shade) >= (4.5 if place != 2 else 3), (dark, place)


def test_status_has_a_shape_of_its_own():
    assert len(set(palette.STATUS_SHAPES.values())) == 4


@pytest.mark.parametrize("name", ["light", "dark"])
def test_streamlits_theme_has_the_colours_of_the_palette(name):
    theme, colours = CONFIG["theme"][name], palette.tokens(name == "dark")
    assert theme["primaryColor"] == theme["linkColor"] == colours.accent
    assert theme["backgroundColor"] == colours.paper
    assert theme["secondaryBackgroundColor"] == colours.surface
    assert theme["textColor"] == colours.ink
    assert theme["borderColor"] == colours.line
    assert theme["sidebar"]["backgroundColor"] == colours.sunken
    drawn = [style.colour(name == "dark") for style in palette.ORDER]
    assert theme["chartCategoricalColors"] == drawn
    assert set(colours.ramp) <= set(theme["chartSequentialColors"])


def test_every_colour_is_used_as_a_variable_of_the_stylesheet():
    from pages.shared.theme import stylesheet

    sheet = stylesheet(dark=False, presenting=False)
    for field in fields(palette.LIGHT):
        if field.name != "ramp":
            assert f"--{field.name.replace('_', '-')}:#" in sheet


def test_fonts_of_the_theme_are_in_the_repository():
    for face in CONFIG["theme"]["fontFaces"]:
        assert (ROOT / "pages" / face["url"].removeprefix("app/")).is_file(), face["url"]


def test_leveringsvorm_is_recognised_whichever_way_it_is_written():
    assert palette.meaning("VPT") is palette.meaning("Volledig pakket thuis")
    assert palette.meaning("Stichting Aar") is None
