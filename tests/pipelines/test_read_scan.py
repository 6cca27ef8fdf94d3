"""The quick scan says what the careful one says, or leaves it to the careful one."""

import zlib
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.reading import repack
from pipelines.reading.package import Broken
from pipelines.reading.scan import scan
from pipelines.reading.scan_carefully import scan_carefully
from pipelines.reading.tags import NotPlain
from tests.pipelines.packages import sheet

PERCENT = frozenset({1, 12})
LENGTHS = np.array([20, 300, 4], dtype=np.int64)

attributes = st.lists(
    st.sampled_from(
        ['s="0"', 's="1"', 's="12"', 's="2"', 't="n"', 't="s"', 't="str"', 't="e"', 't="b"',
         't="inlineStr"', 'cm="1"', 'vm="1"']
    ),
    max_size=3,
    unique_by=lambda each: each[0],
).map(" ".join)  # fmt: skip
insides = st.sampled_from(
    [
        "<v>1</v>",
        "<v>2</v>",
        "<v>0.05</v>",
        "<v>#REF!</v>",
        "<v></v>",
        "<v/>",
        "",
        "<f>A1</f>",
        "<f>A1</f><v>1</v>",
        "<f>A1</f><v></v>",
        "<f>A1</f><v/>",
        '<f t="shared" si="1"/>',
        '<f t="shared" si="1"/><v>2</v>',
        '<f t="shared" si="1"/><v/>',
        "<f>A1</f><v>#N/A</v>",
        "<v>1</v><f>A1</f>",
        '<is><t>hidden="1" t="e" &lt;c r="ZZ9"&gt;</t></is>',
        '<is><r><rPr><b/><sz val="11"/></rPr><t xml:space="preserve"> a &gt; b</t></r></is>',
        '<f>IF(A1="x", "t=""e""", 2)</f><v>3</v>',
    ]
)
columns = st.sampled_from(["A", "B", "Z", "AA", "AZ", "ZZ", "AAA", "XFD"])


@st.composite
def rows(draw):
    number = draw(st.sampled_from([1, 2, 9, 10, 999, 12345, 1048576]))
    hidden = draw(st.sampled_from(["", ' hidden="1"', ' ht="15" hidden="true"', ' hidden="0"']))
    made = ""
    for column in draw(st.lists(columns, max_size=4)):
        inside = draw(insides)
        opening = f'<c r="{column}{number}" {draw(attributes)}'.rstrip()
        made += f"{opening}/>" if not inside else f"{opening}>{inside}</c>"
    return f'<row r="{number}" spans="1:3"{hidden}>{made}</row>'


tails = st.sampled_from(
    ["", '<mergeCells count="1"><mergeCell ref="A1:C2"/></mergeCells>',
     '<rowBreaks count="1"><brk id="3"/></rowBreaks><conditionalFormatting sqref="A1"><cfRule>'
     "<formula>A1</formula></cfRule></conditionalFormatting>",
     "<extLst><ext><x14:cfRule><xm:f>A1</xm:f></x14:cfRule></ext></extLst>"]
)  # fmt: skip
heads = st.sampled_from(
    ["", '<cols><col min="2" max="3" hidden="1"/><col min="4" max="9"/></cols>']
)


def bound(xml):
    """With the prefixes declared that the tails use."""
    return xml.replace("<worksheet ", '<worksheet xmlns:x14="x" xmlns:xm="m" ', 1).encode()


def pieces(content, size):
    return [content[at : at + size] for at in range(0, len(content), size)]


@given(st.lists(rows(), max_size=6), heads, tails, st.integers(150, 4000))
def test_both_ways_to_scan_find_the_same(made, head, tail, size):
    content = bound(sheet("".join(made), before=head, after=tail))
    careful = scan_carefully(pieces(content, size), PERCENT, LENGTHS)
    try:
        quick = scan(pieces(content, size), PERCENT, LENGTHS)
    except NotPlain:
        # only what hardly any program writes: an error without a value, a value before its formula
        assert b't="e"' in content or b"</v><f>" in content
    else:
        assert quick.text_bytes >= careful.text_bytes
        assert replace(quick, text_bytes=0) == replace(careful, text_bytes=0)


def test_an_ordinary_sheet_takes_the_quick_way():
    row = '<row r="{0}"><c r="A{0}" s="1" t="n"><f>B1</f><v>1</v></c><c r="B{0}"/></row>'
    content = bound(sheet("".join(row.format(n) for n in range(1, 500))))
    assert scan(pieces(content, 777), PERCENT, LENGTHS).bottom == 499


@pytest.mark.parametrize(
    "spelling",
    [
        '<x:row r="1"><x:c r="XFD1048576"><x:v>1</x:v></x:c></x:row>',
        "<row r='1'><c r='XFD1048576'><v>1</v></c></row>",
        '<row r="1"><c s="1" r="XFD1048576"><v>1</v></c></row>',
        '<row r="1"><c  r="XFD1048576"><v>1</v></c></row>',
        '<row r="1"><c\nr="XFD1048576"><v>1</v></c></row>',
        '<row r="1"><c r = "XFD1048576"><v>1</v></c></row>',
        '<row r="1"><c r="xfd1048576"><v>1</v></c></row>',
        '<row r="1"><!-- <c r="A1"><v>1</v></c> --><c r="XFD1048576"><v>1</v></c></row>',
        '<row r="1"><?x?><c r="XFD1048576"><v>1</v></c></row>',
        '<row r="1"><c r="XFD1048576"><v><![CDATA[1]]></v></c></row>',
        '<row r="1"><c r="XFC1048576"><v>1</v></c><c><v>1</v></c></row>',
        '<row r="1048576"><c r="XFC1048576"><v>1</v></c><c\t><v>1</v></c></row>',
    ],
)
def test_any_other_spelling_is_left_to_the_parser_which_sees_how_far_the_sheet_goes(spelling):
    xml = sheet(spelling).replace("<worksheet ", '<worksheet xmlns:x="x" ', 1).encode()
    with pytest.raises(NotPlain):
        scan([xml], PERCENT, LENGTHS)
    found = scan_carefully([xml], PERCENT, LENGTHS)
    assert found.right == 16_384


def test_a_sheet_in_another_encoding_is_left_to_the_parser():
    xml = sheet('<row r="1"><c r="C4"><v>1</v></c></row>').replace("UTF-8", "UTF-16")
    content = xml.encode("utf-16")
    with pytest.raises(NotPlain):
        scan([content], PERCENT, LENGTHS)
    found = scan_carefully([content], PERCENT, LENGTHS)
    assert (found.bottom, found.right) == (4, 3)


@pytest.mark.parametrize("cell", ["XFE1", "A1048577", "A0", "1", "A", "A1B", "AAAA1", ""])
def test_a_cell_outside_the_sheet_is_refused(cell):
    content = sheet(f'<row r="1"><c r="{cell}"><v>1</v></c></row>').encode()
    with pytest.raises((Broken, NotPlain)):
        scan([content], PERCENT, LENGTHS)
    with pytest.raises(Broken):
        scan_carefully([content], PERCENT, LENGTHS)


def test_what_is_put_before_a_part_does_not_change_its_checksum():
    assert zlib.crc32(repack.NO_MERGED_CELLS) == 0 == zlib.crc32(repack.NO_CLAIM)
