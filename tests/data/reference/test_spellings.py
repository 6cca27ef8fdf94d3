"""Spellings: each means one thing, every code and label is one, and text is compared one way."""

import csv
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.reference import OUTSIDE, codes, merged_names, normalise, spellings
from texts import LANGUAGES, words

FOLDER = Path(__file__).parents[3] / "data" / "reference" / "spellings"
FIELDS = sorted(file.stem for file in FOLDER.glob("*.csv"))
ALL_FIELDS = [*FIELDS, "phase", "status", "grade", "goal", "sex"]


def rows(field):
    return list(csv.DictReader((FOLDER / f"{field}.csv").read_text("utf-8").splitlines()))


@pytest.mark.parametrize("field", FIELDS)
def test_a_spelling_is_written_down_once(field):
    written = Counter(normalise(row["spelling"]) for row in rows(field))
    assert [key for key, times in written.items() if times > 1 or not key] == []


@pytest.mark.parametrize("field", FIELDS)
def test_a_spelling_tells_known_codes_only(field):
    for told in spellings(field).values():
        assert next(iter(told)) == field
        assert all(code in codes(name) for name, code in told.items())


@pytest.mark.parametrize("field", FIELDS)
def test_every_code_is_a_spelling_of_itself(field):
    known = spellings(field)
    assert [c for c in codes(field) if known.get(normalise(c), {}).get(field) != c] == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("field", FIELDS)
def test_every_label_is_a_spelling_of_its_code(field, language):
    known, said = spellings(field), words(language)
    wrong = [
        code
        for code in codes(field)
        if known.get(normalise(said[f"codes.{field}.{code}"]), {}).get(field) != code
    ]
    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("field", ALL_FIELDS)
def test_labels_come_in_the_order_of_the_codes_and_there_are_no_others(field, language):
    prefix = f"codes.{field}."
    labelled = [key.removeprefix(prefix) for key in words(language) if key.startswith(prefix)]
    assert tuple(labelled) == codes(field)


VV5 = "VV5|VV05|VV-5|5VV|5 VV|ZZP 5|ZZP5VV|ZZP VV 05|ZP5|VPT 5VV|vv 5 incl. BH|754|754.0"


@pytest.mark.parametrize("spelling", VV5.split("|"))
def test_all_ways_to_write_vv5_are_read(spelling):
    assert spellings("zorgprofiel")[normalise(spelling)]["zorgprofiel"] == "VV05"


@pytest.mark.parametrize("profile", codes("zorgprofiel"))
def test_each_profile_can_be_written_in_every_way(profile):
    number = profile.removeprefix("VV").lstrip("0")
    known = spellings("zorgprofiel")
    for way in ("VV{}", "VV-{}", "{}VV", "{} VV", "ZZP {}", "ZZP{}VV", "ZZP VV {}", "ZP{}"):
        assert known[normalise(way.format(number))] == {"zorgprofiel": profile}


def test_a_profile_tells_the_leveringsvorm_and_behandeling_written_with_it():
    assert spellings("zorgprofiel")[normalise("VPT ZZP 5VV (excl. behandeling)")] == {
        "zorgprofiel": "VV05",
        "leveringsvorm": "vpt",
        "behandeling": "excl",
    }


def test_a_leveringsvorm_tells_the_vpt_type_written_with_it():
    assert spellings("leveringsvorm")[normalise("VPT-geclusterd")] == {
        "leveringsvorm": "vpt",
        "vpt_type": "geclusterd",
    }


PLACES = {
    "Capelle a/d IJssel": "GM0502",
    "Capelle ad Ijssel": "GM0502",
    "CAPELLE AAN DEN YSSEL": "GM0502",
    "Krimpen a/d IJssel": "GM0542",
    "Krimpen aan de Lek": "GM1931",
    "'s-Gravenhage": "GM0518",
    "\u2018s\u2011Gravenhage": "GM0518",
    "Gravenhage, 's-": "GM0518",
    "Den Haag": "GM0518",
    "Hoogvliet": "GM0599",
    "Hoek van Holland": "GM0599",
    "Spijkenisse": "GM1930",
    "Rockanje": "GM1992",
    "Westvoorne": "GM1992",
    "Berkel en Rodenrijs": "GM1621",
    "Rhoon": "GM0613",
    "Nieuwerkerk aan den IJssel": "GM1892",
    "Oud-Beijerland": "GM1963",
    "0599": "GM0599",
    "599.0": "GM0599",
    "Overige gemeenten": OUTSIDE,
}


@pytest.mark.parametrize(("spelling", "gemeente"), PLACES.items())
def test_a_place_is_read_as_its_gemeente(spelling, gemeente):
    assert spellings("gemeente")[normalise(spelling)] == {"gemeente": gemeente}


AMBIGUOUS = [
    ("gemeente", "Krimpen"),
    ("gemeente", "Bergen"),
    ("gemeente", "1930"),
    ("zorgprofiel", "VV9"),
    ("zorgprofiel", "5"),
    ("niveau", "verpleegkundige"),
    ("team_type", "extramuraal"),
    ("wait_status", "actief wachtend"),
]


@pytest.mark.parametrize(("field", "spelling"), AMBIGUOUS)
def test_what_could_mean_two_things_is_not_guessed(field, spelling):
    assert normalise(spelling) not in spellings(field)


def test_names_of_former_gemeenten_are_read_as_their_successor():
    known = spellings("gemeente")
    assert {known[name]["gemeente"] == code for name, code in merged_names().items()} == {True}


def test_level_five_and_six_are_one():
    assert spellings("niveau")["5"] == spellings("niveau")["6"] == {"niveau": "hbo_vpk"}


def test_an_unknown_field_has_no_codes_and_no_spellings():
    for ask in (codes, spellings):
        with pytest.raises(KeyError):
            ask("shoe_size")


@pytest.mark.parametrize(
    ("text", "normal"),
    [
        ("\u00a0Cli\u00ebnten  (aantal) ", "clienten aantal"),
        ("VV - 5", "vv 5"),
        ("n.v.t.", "nvt"),
        ("1.234,5", "1.234,5"),
        ("754.0", "754"),
        ("a / d", "a/d"),
        ("-", "-"),
        ("-5", "-5"),
        ("<5", "<5"),
        ("", ""),
    ],
)
def test_normalise_keeps_what_matters(text, normal):
    assert normalise(text) == normal


@given(st.text(max_size=40))
def test_normalising_twice_changes_nothing(text):
    assert normalise(normalise(text)) == normalise(text)
