"""Text files: which encoding, which separator, and every cell as it was typed."""

import csv
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines import errors
from pipelines.read import read

TABLE = [
    ["Gemeente", "Cliënten", "Fte", "Toelichting"],
    ["Capelle a/d IJssel", "1.234", "12,5", "zie blad 2; regel 3"],
    ["Brielle", "007", "3,25", "één, twee"],
    ["Rozenburg", "", "0,5", 'zegt "niets"'],
]


def lines(rows, separator, ending="\r\n"):
    out = StringIO()
    csv.writer(out, delimiter=separator, lineterminator=ending).writerows(rows)
    return out.getvalue()


def cells(content, name="cijfers.csv"):
    if isinstance(content, str):
        content = content.encode()
    (found,) = read(content, name).sheets
    return found.rows


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
@pytest.mark.parametrize("ending", ["\r\n", "\n", "\r"])
def test_every_encoding_separator_and_line_ending_gives_the_same_cells(encoding, separator, ending):
    assert cells(lines(TABLE, separator, ending).encode(encoding)) == TABLE


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_both_orders_of_utf_16_are_known_by_their_mark(encoding):
    assert cells(("\ufeff" + lines(TABLE, ";")).encode(encoding)) == TABLE


def test_the_sheet_is_called_after_the_file():
    (found,) = read(b"a;b", "cijfers dec. 2025.csv").sheets
    assert found.name == "cijfers dec. 2025" and not found.hidden


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("vorm;aantal;fte\nVPT;12,5;3,4\nMPT;1,5;2,6\n", [["vorm", "aantal", "fte"]]),
        ("fte\n12,5\n3,5\n", [["fte"], ["12,5"], ["3,5"]]),
        ("Overzicht fte, december\n\nfte\n12,5\n3,5\n", [["Overzicht fte, december"], []]),
        ("Overzicht, december\nvorm;fte\nVPT;12,5\n", [["Overzicht, december"], ["vorm", "fte"]]),
        ("12,5;3,5\n1,5;2,5\n", [["12,5", "3,5"]]),
        ("12,5\t3,5\n1,5\t2,5\n", [["12,5", "3,5"]]),
        ("maand,clienten\n202512,45\n202511,46\n", [["maand", "clienten"], ["202512", "45"]]),
        ("vorm,aantal\nVPT,12\nMPT,13\n", [["vorm", "aantal"], ["VPT", "12"]]),
        ('naam,fte\n"a; b","12,5"\n"c; d","3,5"\n', [["naam", "fte"], ["a; b", "12,5"]]),
        ('naam;fte\n"a, b, c";1\n"d, e, f";2\n', [["naam", "fte"], ["a, b, c", "1"]]),
        ('"regel 1\nregel 2";b\nc;d\n', [["regel 1\nregel 2", "b"], ["c", "d"]]),
        ("alleen", [["alleen"]]),
        ("sep=,\na;b,c\n", [["a;b", "c"]]),
        ("SEP=;\r\na,b;c\r\n", [["a,b", "c"]]),
        ("a;b\n\n  c ;d", [["a", "b"], [], ["  c ", "d"]]),
    ],
)
def test_the_separator_is_the_one_a_person_would_see(text, expected):
    assert cells(text)[: len(expected)] == expected


def test_a_long_file_is_judged_by_its_beginning_and_read_to_its_end():
    row = ["Hellevoetsluis", "12,5", "x, y"]
    assert cells(lines([row] * 20_000, ";")) == [row] * 20_000


@given(
    st.lists(
        st.lists(
            st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=9),
            min_size=2,
            max_size=2,
        ),
        min_size=1,
        max_size=9,
    )
)
def test_any_two_columns_survive_being_written_with_a_semicolon(rows):
    head = [["Gemeente", "Aantal"]]
    out = StringIO()
    csv.writer(out, delimiter=";", quoting=csv.QUOTE_ALL).writerows(head + rows)
    assert cells(out.getvalue()) == head + rows


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"", errors.EmptyFile),
        (b"\xef\xbb\xbf", errors.EmptyFile),
        (b" \r\n\t\r\n", errors.EmptyFile),
        (b"a;b\x00c", errors.UnreadableFile),
        (b"\xff\xfea", errors.UnreadableFile),
        (b"\x81\x8d\xff", errors.UnreadableFile),
        (b'"' + b"x" * 200_000, errors.UnreadableFile),
        (b"PK\3\4" + bytes(50), errors.NotWhatItSays),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(50), errors.NotWhatItSays),
        (b"%PDF-1.7", errors.NotWhatItSays),
        (b"\r\n<!DOCTYPE html><html><table>", errors.NotWhatItSays),
        (b"<table><tr><td>1</td></tr></table>", errors.NotWhatItSays),
    ],
)
@pytest.mark.parametrize("name", ["cijfers.csv", "CIJFERS.TXT"])
def test_what_is_no_table_of_text_is_refused(content, kind, name):
    with pytest.raises(kind) as caught:
        read(content, name)
    assert type(caught.value) is kind


def test_too_many_cells_are_refused_by_the_cell_they_go_on_to(monkeypatch):
    monkeypatch.setattr("pipelines.reading.delimited.MAX_CELLS", 100)
    with pytest.raises(errors.TooManyCells) as caught:
        read(b"a;b;c\n" * 40, "cijfers.csv")
    assert caught.value.facts["cell"] == "C34"
