"""Each check of the domain (E01 to E24), broken in a real workbook: named at the right cell."""

from dataclasses import dataclass, field
from datetime import datetime
from io import BytesIO

import openpyxl
import pytest

from pipelines.chosen_month import of_month
from pipelines.intake import judge, publish
from pipelines.privacy import passes_elfproef
from pipelines.report import lines
from pipelines.templates import template
from tests.pipelines.books import DAY, GOOD, NOW, PARTNER, with_cells, xlsx
from tests.pipelines.packages import package, sheet

NOVEMBER = datetime(2025, 11, 30)
CODES = [f"E{n:02d}" for n in range(1, 25)]


@pytest.fixture(autouse=True)
def empty(store):
    return store


@dataclass
class Case:
    """`pages` are (title, rows); `before` is published first; `change(book)` does the rest.

    Of several cells in `cell`, such as "A7 B7", each says where it is.
    """

    name: str
    code: str
    severity: str
    cell: str
    pages: list = field(default_factory=list)
    before: list = field(default_factory=list)
    sheet: str = ""  # "": the only one there is
    change: object = None
    content: object = None  # instead of pages: makes the whole file
    found: str = ""  # what the sentence has to repeat


def case(name, code, severity, cell, *pages, **more):
    return Case(name, code, severity, cell, list(pages), **more)


def numbers(many):
    """As many different numbers that pass the elfproef, made up here and now."""
    tried = (f"{n:09d}" for n in range(123_000_000, 999_999_999, 7))
    return [next(one for one in tried if passes_elfproef(one)) for _ in range(many)]


def rows_with(head, *columns):
    """The good sheet of clients with a column more, of which one row per value."""
    first = GOOD["clients"]
    body = [[*first[1 + n % 3], value] for n, value in enumerate(columns)]
    return ("Cliënten", [[*first[0], head], *body])


def tidy(kind, title="Blad1", **cells):
    return (title, with_cells(kind, **cells))


def with_rows(kind, *more, title="Blad1"):
    return (title, [*GOOD[kind], *more])


def error_at(cell, value="#REF!"):
    def change(book):
        book.active[cell].value = value
        book.active[cell].data_type = "e"

    return change


def formula_at(cell, formula="=SUM(F3:F4)"):
    def change(book):
        book.active[cell] = formula

    return change


def linked_to_another_file():
    """A gemeente that comes from another workbook, with the value that Excel kept of it."""
    names = ("Peildatum", "Gemeente", "Leveringsvorm", "Aantal")
    heads = [f'<c r="{at}1" t="inlineStr"><is><t>{name}</t></is></c>'
             for at, name in zip("ABCD", names, strict=True)]  # fmt: skip
    gemeente = '<c r="B2" t="str"><f>[1]Blad1!$A$1</f><v>Rotterdam</v></c>'
    form = '<c r="C2" t="inlineStr"><is><t>VPT</t></is></c>'
    first = f'<row r="1">{"".join(heads)}</row>'
    second = f'<row r="2"><c r="A2"><v>46022</v></c>{gemeente}{form}<c r="D2"><v>42</v></c></row>'
    return package(sheet(first + second), sheet_name="Blad1")


CLIENTS = ["Peildatum", "Gemeente", "Leveringsvorm", "VPT-type", "Aantal", "Instroom", "Uitstroom"]
VPT = [DAY, "Rotterdam", "VPT", "wijk", 100, 3, 2]
OF_NOVEMBER = [NOVEMBER, "Rotterdam", "VPT", "wijk", 99, 1, 1]
WAITING = ["Peildatum", "Gemeente", "Wachtstatus", "Aantal wachtenden"]
OTHER_PARTNER = [
    [*row, name] for row, name in zip(GOOD["clients"], ("Organisatie", *["Rietmeander"] * 3),
                                      strict=True)
]  # fmt: skip


def clients(*rows, title="Blad1"):
    return (title, [CLIENTS, *rows])


# The checks on sheets that are one tidy list.
TIDY = [
    case("bsn in a column that says so", "E01", "block", "I2", rows_with("BSN", *numbers(6))),
    case("bsn in a column with an innocent name", "E01", "block", "I2",
         rows_with("Volgnr", *numbers(8))),
    case("bsn as numbers that lost their first digit", "E01", "block", "I2",
         rows_with("Kenmerk", *(int(one) for one in
                                 [f"0{n}" for n in range(11_000_000, 12_000_000)
                                  if passes_elfproef(f"0{n}")][:7]))),
    case("names of people", "E02", "block", "I1", rows_with("Achternaam", "A", "B", "C")),
    case("days of birth", "E02", "block", "I2",
         rows_with("Dag", *(datetime(1940 + n, 3, 4) for n in range(6)))),
    case("e-mail addresses", "E02", "block", "I2",
         rows_with("Contact", *(f"iemand{n}@voorbeeld.nl" for n in range(6)))),
    case("postcode and house number in one cell", "E02", "block", "I2",
         rows_with("Adres", *(f"{3011 + n} AB {n + 1}" for n in range(6)))),
    case("postcode beside house number", "E02", "block", "J1",
         ("Cliënten", [[*row, more, number] for row, more, number in
                       zip(GOOD["clients"], ("Postcode", "3011 AB", "3012 AC", "3013 AD"),
                           ("Huisnummer", 1, 2, 3), strict=True)])),
    case("one row per client with a number of its own", "E02", "block", "I1",
         rows_with("Cliëntnummer", *(70_000 + n for n in range(6)))),
    case("a month still to come", "E03", "block", "A2",
         tidy("clients", A2=datetime(2026, 12, 31)), found="december 2026"),
    case("a month before the programme", "E03", "block", "A3",
         tidy("clients", A3=datetime(2019, 12, 31)), found="december 2019"),
    case("another partner", "E04", "block", "I2", ("Blad1", OTHER_PARTNER), found="Rietmeander"),
    case("a month that was delivered before", "E05", "warn", "A2", clients([*VPT[:4], 101, 4, 2]),
         before=[clients(VPT)], found="december 2025"),
    case("a negative count", "E06", "block", "F2", tidy("clients", F2=-1), found="−1"),
    case("negative fte", "E06", "block", "D2", tidy("staff", D2=-1.5), found="−1,5"),
    case("negative capacity", "E06", "block", "E2", tidy("capacity", E2=-1, F2=""), found="−1"),
    case("half a client", "E07", "block", "F3", tidy("clients", F3=119.5), found="119,5"),
    case("more fte than people can work", "E08", "block", "D2", tidy("staff", D2=19.1),
         found="19,1"),
    case("fte of nobody", "E08", "block", "D3", tidy("staff", E3=0), found="8"),
    case("hours that do not fit the fte", "E09", "warn", "G2",
         ("Blad1", [[*row, hours] for row, hours in
                    zip(GOOD["staff"], ("Contracturen per week", 620, 288), strict=True)]),
         found="50,0"),
    case("more places taken than there are", "E10", "block", "F2", tidy("capacity", F2=81),
         found="81"),
    case("not even half is taken", "E10", "warn", "F2", tidy("capacity", F2=39)),
    case("absence that hardly exists", "E11", "warn", "F2", tidy("staff", F2=31), found="31"),
    case("hardly any absence", "E11", "warn", "F3", tidy("staff", F3="0,4%"), found="0,4"),
    case("shares in a column of percentages", "E11", "warn", "F2",
         tidy("staff", F2=0.078, F3=0.061), found="0.078"),
    case("an unknown leveringsvorm", "E12", "block", "C2", tidy("clients", C2="Zorg thuis plus"),
         found="Zorg thuis plus"),
    case("an unknown profile", "E12", "block", "E2", tidy("clients", E2="VV77"), found="VV77"),
    case("an unknown level", "E12", "block", "C2", tidy("staff", C2="Toverkracht"),
         found="Toverkracht"),
    case("an unknown status", "E12", "block", "C2", tidy("waiting_list", C2="Misschien"),
         found="Misschien"),
    case("an unknown gemeente", "E13", "block", "B3", tidy("clients", B3="Verweggistan"),
         found="Verweggistan"),
    case("a gemeente of before a merger", "E13", "info", "B3", tidy("clients", B3="Westvoorne"),
         found="Voorne aan Zee"),
    case("a total that is none", "E14", "warn", "F5",
         with_rows("clients", ["Totaal", "", "", "", "", 181, 9, 6]), found="181"),
    case("a total of fte that is none", "E14", "warn", "D4",
         with_rows("staff", ["Totaal", "", "", 20.7, 28, ""]), found="20,7"),
    case("the same row twice", "E15", "block", "A5", with_rows("clients", GOOD["clients"][1]),
         found="2"),
    case("the same key with another figure", "E15", "block", "A5",
         with_rows("clients", [*GOOD["clients"][1][:5], 7, 0, 0]), found="2"),
    case("stock and flow that do not add up", "E16", "warn", "E2", clients([*VPT[:4], 103, 3, 2]),
         before=[clients(OF_NOVEMBER)], found="103"),
    case("a jump", "E17", "warn", "E2", clients([*VPT[:4], 150, "", ""]),
         before=[clients(OF_NOVEMBER)], found="150"),
    case("a group that is gone", "E17", "warn", "", clients([DAY, "Rotterdam", "MPT", "", 99]),
         before=[clients(OF_NOVEMBER, [NOVEMBER, "Rotterdam", "MPT", "", 99])], found="99"),
    case("places for MPT", "E18", "warn", "D3", tidy("capacity", D3="MPT")),
    case("clients with a pgb", "E18", "warn", "C3", tidy("clients", C3="PGB")),
    case("a profile that has ended", "E18", "warn", "E3", tidy("clients", E3="VV9a"),
         found="VV9a"),
    case("a VPT client with a profile of elsewhere", "E19", "warn", "E2",
         tidy("clients", E2="VV10")),
    case("kinds of VPT that are not the whole", "E20", "warn", "E4",
         clients([DAY, "Delft", "VPT", "geclusterd", 30], [DAY, "Delft", "VPT", "wijk", 17],
                 [DAY, "Delft", "VPT", "", 50]), found="47"),
    case("kinds of VPT in one column with VPT itself", "E20", "warn", "D4",
         ("Blad1", [CLIENTS[:3] + ["Aantal"], [DAY, "Delft", "VPT geclusterd", 30],
                    [DAY, "Delft", "VPT wijk", 17], [DAY, "Delft", "VPT", 50],
                    [DAY, "Delft", "MPT", 21]]), found="47"),
    case("a gemeente that is no longer there", "E21", "info", "", clients(VPT),
         before=[clients(OF_NOVEMBER, [NOVEMBER, "Delft", *VPT[2:]])], found="Delft"),
    case("a kind of sheet that is no longer there", "E21", "info", "", clients(VPT),
         before=[clients(OF_NOVEMBER), ("Personeel", [["Peildatum", "Niveau", "Fte"],
                                                      [NOVEMBER, "VIG", 12.5]])],
         found="Personeel", sheet="-"),
    case("small numbers of people", "E22", "info", "E2",
         clients([*VPT[:4], 4, "", ""], [DAY, "Delft", "MPT", "", 60, "", ""]), found="E2"),
    case("a figure that hides a small number", "E22", "info", "F4", tidy("clients", F4="<5"),
         found="1"),
    case("an error in a key column", "E23", "block", "B3", tidy("clients"),
         change=error_at("B3"), found="#REF!"),
    case("an error in a figure", "E23", "block", "F3", tidy("clients"),
         change=error_at("F3", "#DIV/0!"), found="#DIV/0!"),
    case("a formula that was never worked out", "E23", "block", "F2", tidy("clients"),
         change=formula_at("F2")),
    case("a key from another workbook", "E23", "block", "B2", content=linked_to_another_file),
    case("a total that takes in the precaution", "E24", "warn", "D5",
         ("Wachtlijst", [WAITING, [DAY, "Delft", "Urgent plaatsen", 12],
                         [DAY, "Delft", "Actief plaatsen", 14],
                         [DAY, "Delft", "Wacht uit voorzorg", 50], ["Totaal", "", "", 76]]),
         found="76"),
]  # fmt: skip

# The same on sheets that partners laid out for people: at the cell of their own sheet.
FORMS = [
    ["Cliënten per gemeente, stand 31-12-2025"], [], ["Gemeente", "VPT", "MPT", "Verblijf"],
    ["Rotterdam", 30, 20, 15], ["Schiedam", 40, 12, 18], ["Delft", 22, 11, 19],
]  # fmt: skip
MONTHS = [
    ["Aantal cliënten"], ["Gemeente", "Leveringsvorm", "okt-25", "nov-25", "dec-25"],
    ["Rotterdam", "VPT", 30, 31, 32], ["Rotterdam", "MPT", 20, 21, 19],
    ["Schiedam", "VPT", 40, 41, 42],
]  # fmt: skip
PROFILES = [
    ["Rotterdam, december 2025, aantal cliënten"], ["Profiel", "VPT", "MPT"],
    ["VV4", 12, 30], ["VV5", 25, 14], ["VV6", 41, 16],
]  # fmt: skip
TABS = {"nov 2025": [["Gemeente", "Leveringsvorm", "Aantal cliënten"], ["Rotterdam", "VPT", 30],
                     ["Schiedam", "MPT", 18]],
        "dec 2025": [["Gemeente", "Leveringsvorm", "Aantal cliënten"], ["Rotterdam", "VPT", 31],
                     ["Schiedam", "MPT", 19]]}  # fmt: skip
LAID_OUT = {"leveringsvormen across": FORMS, "months across": MONTHS, "profiles": PROFILES}


def at(rows, **cells):
    """A copy with other cells, also beyond its edges."""
    width = max(map(len, rows)) + 1
    copy = [[*row, *[""] * (width - len(row))] for row in rows]
    for name, value in cells.items():
        column, row = openpyxl.utils.cell.coordinate_from_string(name)
        while len(copy) < row:
            copy.append([""] * width)
        copy[row - 1][openpyxl.utils.column_index_from_string(column) - 1] = value
    return ("Overzicht", copy)


def tabs(month, **cells):
    """One tab per month, of which one is changed."""
    return [(name, at(rows, **(cells if name == month else {}))[1]) for name, rows in TABS.items()]


def of_kinds(whole):
    """Leveringsvormen across, with the whole of VPT beside its kinds under this name."""
    head = ["Gemeente", "VPT geclusterd", "VPT wijk", whole, "MPT"]
    rows = [["Rotterdam", 30, 17, 50, 21], ["Schiedam", 20, 15, 35, 14]]
    return ("Overzicht", [["Cliënten per gemeente, stand 31-12-2025"], head, *rows])


ACROSS = [
    case("forms across: negative", "E06", "block", "C4", at(FORMS, C4=-3), found="−3"),
    case("months across: negative", "E06", "block", "D4", at(MONTHS, D4=-3), found="−3"),
    case("profiles by forms: negative", "E06", "block", "B4", at(PROFILES, B4=-3), found="−3"),
    case("a tab per month: negative", "E06", "block", "C3", *tabs("dec 2025", C3=-3),
         sheet="dec 2025", found="−3"),
    case("forms across: half a client", "E07", "block", "D5", at(FORMS, D5=18.5), found="18,5"),
    case("months across: half a client", "E07", "block", "C5", at(MONTHS, C5=40.5), found="40,5"),
    case("profiles by forms: half a client", "E07", "block", "C5", at(PROFILES, C5=16.5),
         found="16,5"),
    case("a tab per month: half a client", "E07", "block", "C2", *tabs("nov 2025", C2=30.5),
         sheet="nov 2025", found="30,5"),
    case("forms across: a total below", "E14", "warn", "C7",
         at(FORMS, A7="Totaal", B7=92, C7=44, D7=52), found="43"),
    case("forms across: a total beside", "E14", "warn", "E5",
         at(FORMS, E3="Totaal", E4=65, E5=71, E6=52), found="70"),
    case("months across: a total below", "E14", "warn", "E6",
         at(MONTHS, A6="Totaal", C6=90, D6=93, E6=94), found="93"),
    case("profiles by forms: a total below", "E14", "warn", "B6",
         at(PROFILES, A6="Totaal", B6=79, C6=60), found="78"),
    case("a tab per month: a total below", "E14", "warn", "C4",
         *tabs("dec 2025", A4="Totaal", C4=51), sheet="dec 2025", found="50"),
    case("forms across: the same gemeente twice", "E15", "block", "A7 B7",
         at(FORMS, A7="Rotterdam", B7=31, C7=21, D7=16), found="4"),
    case("months across: the same row twice", "E15", "block", "A6 C6",
         at(MONTHS, A6="Rotterdam", B6="VPT", C6=30, D6=31, E6=32), found="3"),
    case("profiles by forms: the same profile twice", "E15", "block", "A6 B6",
         at(PROFILES, A6="VV4", B6=12, C6=30), found="3"),
    case("a tab per month: the same row twice", "E15", "block", "A4 C4",
         *tabs("dec 2025", A4="Rotterdam", B4="VPT", C4=31), sheet="dec 2025", found="2"),
    case("forms across: an error", "E23", "block", "C5", at(FORMS), change=error_at("C5"),
         found="#REF!"),
    case("forms across: an error in a name", "E23", "block", "A5", at(FORMS),
         change=error_at("A5"), found="#REF!"),
    case("forms across: no value", "E23", "block", "D4", at(FORMS), change=formula_at("D4")),
    case("months across: an error", "E23", "block", "E3", at(MONTHS), change=error_at("E3"),
         found="#REF!"),
    case("months across: no value", "E23", "block", "D5", at(MONTHS), change=formula_at("D5")),
    case("profiles by forms: an error", "E23", "block", "C4", at(PROFILES),
         change=error_at("C4", "#N/A"), found="#N/A"),
    case("months across: a month to come", "E03", "block", "E2", at(MONTHS, E2="dec-26"),
         found="december 2026"),
    case("forms across: an unknown gemeente", "E13", "block", "A5", at(FORMS, A5="Verweggistan"),
         found="Verweggistan"),
    case("forms across: a jump", "E17", "warn", "B4",
         at([["Cliënten per gemeente, stand 31-12-2025"], [], FORMS[2],
             ["Rotterdam", 130, 20, 15]]),
         before=[at([["Cliënten per gemeente, stand 30-11-2025"], [], FORMS[2],
                     ["Rotterdam", 30, 20, 15]])], found="130"),
    case("forms across: figures again", "E05", "warn", "", at(FORMS, B4=31),
         before=[at(FORMS)], found="december 2025"),
    case("statuses across: the precaution taken in", "E24", "warn", "E3",
         ("Wachtlijst", [["Wachtlijst december 2025"],
                         ["Gemeente", "Urgent plaatsen", "Actief plaatsen", "Wacht uit voorzorg",
                          "Totaal"],
                         ["Delft", 12, 14, 50, 76], ["Schiedam", 10, 15, 40, 65]]), found="76"),
    case("on its side: bsn", "E01", "block", "B3",
         ("Overzicht", [["Gemeente", *["Rotterdam"] * 6], ["Aantal", 1, 2, 3, 4, 5, 6],
                        ["Kenmerk", *numbers(6)]])),
    case("forms across: an unknown leveringsvorm", "E12", "block", "E3",
         at(FORMS, E3="Zorg thuis plus", E4=4, E5=5, E6=6), found="Zorg thuis plus"),
    case("months across: an unknown leveringsvorm", "E12", "block", "B4",
         at(MONTHS, B4="Zorg thuis plus"), found="Zorg thuis plus"),
    case("profiles by forms: a profile that has ended", "E18", "warn", "A3",
         at(PROFILES, A3="VV3", B3="")),
    case("profiles by forms: a VPT client with a profile of elsewhere", "E19", "warn", "A3",
         at(PROFILES, A3="VV10")),
    case("forms across: VPT totaal that is not its kinds", "E20", "warn", "D3",
         of_kinds("VPT totaal"), found="47"),
    case("forms across: Totaal VPT that is not its kinds", "E20", "warn", "D3",
         of_kinds("Totaal VPT"), found="47"),
    case("forms across: VPT that is not its kinds", "E20", "warn", "D3", of_kinds("VPT"),
         found="47"),
    case("months across: stock and flow", "E16", "warn", "C3",
         ("Overzicht", [["VPT, 2025"], ["Gemeente Rotterdam", "nov-25", "dec-25"],
                        ["Aantal cliënten", 100, 109], ["Instroom", 4, 5], ["Uitstroom", 3, 2]]),
         found="103"),
    case("one month in the title: more places taken", "E10", "block", "D4",
         ("Overzicht", [["Capaciteit per 31-12-2025"],
                        ["Gemeente", "Type", "Capaciteit", "Bezet"],
                        ["Rotterdam", "Verblijf", 80, 77], ["Schiedam", "Verblijf", 40, 44]]),
         found="44"),
    case("one month in the title: more fte than people", "E08", "block", "B3",
         ("Overzicht", [["Personeel december 2025"], ["Niveau", "Fte", "Aantal medewerkers"],
                        ["Verzorgende IG", 40, 30], ["Helpende", 8, 11]]), found="40"),
    case("one month in the title: hours that do not fit", "E09", "warn", "C3",
         ("Overzicht", [["Personeel december 2025"], ["Niveau", "Fte", "Contracturen per week"],
                        ["Verzorgende IG", 10, 500], ["Helpende", 8, 288]]), found="50,0"),
    case("months across: absence that hardly exists", "E11", "warn", "C3",
         ("Overzicht", [["Verzuim %"], ["Niveau", "nov-25", "dec-25"],
                        ["Verzorgende IG", 7.5, 41], ["Helpende", 6.5, 6.9]]), found="41"),
    case("forms across: small numbers", "E22", "info", "C4", at(FORMS, C4=4), found="C4"),
    case("forms across: a hidden number", "E22", "info", "C4", at(FORMS, C4="<5"), found="1"),
]  # fmt: skip


def told(one):
    """The problems of its code, after the earlier delivery it needs, and the whole verdict."""
    if one.before:
        earlier = judge(xlsx(*one.before), "eerder.xlsx", PARTNER, now=NOW)
        assert earlier.accepted, [p.sentence() for p in earlier.problems]
        publish(earlier, uploader="test", known_at=datetime(2026, 11, 1))
    made = one.content() if one.content else xlsx(*one.pages, change=one.change)
    judged = judge(made, "aanlevering.xlsx", PARTNER, now=NOW)
    return [problem for problem in judged.problems if problem.code == one.code], judged


def named(cases):
    return [pytest.param(one, id=f"{one.code} {one.name}") for one in cases]


def sheet_of(one):
    return "" if one.sheet == "-" else one.sheet or (one.pages[0][0] if one.pages else "Blad1")


@pytest.mark.parametrize("one", named(TIDY + ACROSS))
def test_each_check_is_said_at_its_cell_as_severe_as_it_is(one):
    problems, judged = told(one)
    said = [(p.severity, p.sheet, p.cell) for p in problems]
    wanted = [(one.severity, sheet_of(one), cell) for cell in one.cell.split() or [""]]
    at_its_cell = [place for place in wanted if place in said]
    assert at_its_cell, [(p.code, p.kind, p.severity, p.sheet, p.cell) for p in judged.problems]
    assert judged.accepted == (one.severity != "block")
    problem = problems[said.index(at_its_cell[0])]
    _in_words(one, problem, lines(judged, None))


def _in_words(one, problem, report):
    """A sentence and a remedy in which nothing was left open, and a line that names the place."""
    sentence, remedy = problem.sentence(), problem.remedy()
    for words in (sentence, remedy):
        assert words.endswith((".", "?", "%")) and len(words.split()) > 2
        assert not any(gap in words for gap in ("{", "}", "  ", "‘’", " .", " ,", "()", "None"))
    assert one.found in sentence + remedy, sentence
    place = ", ".join(filter(None, (problem.sheet, problem.cell)))
    assert f"[{one.code}] {place}: {sentence} {remedy}" in report
    if problem.cell:
        assert problem.row == int(problem.cell.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ"))


@pytest.mark.parametrize("one", named(one for one in TIDY if one.code in ("E01", "E02")))
def test_personal_data_is_never_repeated_nor_kept(one):
    problems, judged = told(one)
    said = lines(judged, None) + repr(judged)
    values = [str(row[-1]) for row in one.pages[0][1][1:]]
    assert problems and judged.content == b""
    assert not any(value in said for value in values if len(value) > 1)


def test_no_check_is_forgotten():
    assert sorted({one.code for one in TIDY}) == CODES


def test_a_good_workbook_of_each_layout_has_nothing_to_correct():
    for rows in (*LAID_OUT.values(), *GOOD.values()):
        judged = judge(xlsx(at(rows)), "goed.xlsx", PARTNER, now=NOW)
        asking = [p.sentence() for p in judged.problems if p.severity != "info"]
        assert judged.accepted and asking in ([], [p.sentence() for p in judged.problems
                                                   if p.kind == "no_gemeente"])  # fmt: skip


@pytest.mark.parametrize(("cell", "value", "code"), [("L2", -1, "E06"), ("C2", "Onland", "E13")])
def test_the_template_itself_is_checked_at_its_own_cells(cell, value, code):
    book = openpyxl.load_workbook(BytesIO(template(["clients"])))
    page = book["Cliënten"]
    heads = {one.value: one.column for one in page[1]}
    good = dict(zip(*GOOD["clients"][:2], strict=True))
    for head, figure in good.items():
        page.cell(2, heads[head], figure)
    page[cell] = value
    file = BytesIO()
    book.save(file)
    judged = judge(file.getvalue(), "sjabloon.xlsx", PARTNER, now=NOW)
    assert [(p.code, p.sheet, p.cell) for p in judged.problems if p.blocks] == [
        (code, "Cliënten", cell)
    ]


def test_a_month_other_than_the_one_chosen_at_delivery_is_refused():
    chosen = NOVEMBER.date().replace(day=1)
    judged = of_month(judge(xlsx(tidy("clients")), "a.xlsx", PARTNER, now=NOW), chosen)
    assert ("E04", "block", "A2") in [(p.code, p.severity, p.cell) for p in judged.problems]
