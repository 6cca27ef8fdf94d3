"""What the columns of a list with one row per person are called, and what each is used for."""

from functools import cache

from data.reference import normalise
from data.sheets import SHEETS

KINDS = ("clients", "staff")
# one of these says what is counted; without any, rows are about something else
ANCHORS = {
    "clients": ("leveringsvorm", "zorgprofiel", "vpt_type", "behandeling"),
    "staff": ("niveau", "functie"),
}
# used to count by, beside the columns of the declaration; the surest name first
_MORE: dict[str, dict[str, tuple[str, ...]]] = {
    "clients": {
        "number": (
            "Cliëntnummer", "Cliënt nummer", "Cliëntnr", "Cliënt nr", "Cliënt-ID", "ClientID",
            "Cliëntcode", "Nummer cliënt", "Patiëntnummer", "Patiëntnr", "Bewonersnummer",
            "Bewonernummer", "Dossiernummer", "Zorgdossiernummer", "Relatienummer",
        ),
        "born": ("Geboortedatum", "Geb. datum", "Geb.datum", "Gebdatum", "Geboortedag", "Geb dat"),
        "start": (
            "Startdatum zorg", "Begindatum zorg", "Ingangsdatum zorg", "Datum in zorg",
            "In zorg sinds", "In zorg vanaf", "In zorg per", "Start zorg", "Begin zorg",
            "Aanvang zorg", "Datum aanvang zorg", "Opnamedatum", "Datum opname", "Startdatum",
            "Begindatum", "Ingangsdatum", "Datum start", "In zorg", "Start", "Begin",
        ),
        "end": (
            "Einddatum zorg", "Datum einde zorg", "Datum uit zorg", "Uit zorg per", "Eind zorg",
            "Einde zorg", "Ontslagdatum", "Datum ontslag", "Datum uitstroom", "Einddatum",
            "Datum einde", "Uit zorg", "Einde", "Eind",
        ),
    },
    "staff": {
        "number": (
            "Personeelsnummer", "Personeelsnr", "Pers.nr.", "Pers nr", "Persnr", "Personeels nr",
            "Medewerkernummer", "Medewerkersnummer", "Medewerkernr", "Medewerker nr",
            "Medewerker-ID", "EmployeeId", "Werknemersnummer", "Werknemernummer",
        ),
        "start": (
            "Datum in dienst", "In dienst", "In dienst sinds", "In dienst per", "Indienst",
            "Datum indiensttreding", "Begindatum dienstverband", "Startdatum dienstverband",
            "Begindatum contract", "EmploymentStart", "Startdatum", "Begindatum",
        ),
        "end": (
            "Datum uit dienst", "Uit dienst", "Uit dienst per", "Uitdienst",
            "Datum uitdiensttreding", "Einddatum dienstverband", "Einddatum contract",
            "EmploymentEnd", "Einddatum",
        ),
        "fte": (
            "Deeltijdfactor", "Parttimefactor", "Parttime factor", "Deeltijdpercentage",
            "Deeltijd %", "Parttimepercentage", "Parttime percentage", "Parttime %", "Contract fte",
            "Fte contract", "DEELB_PERC",
        ),
    },
}  # fmt: skip
_ONLY = {"fte"}  # the measures of the declaration that a single person has


@cache
def uses(kind: str) -> dict[str, tuple[str, int]]:
    """What each normalised header is used for in a list of this kind, and how surely (0 most)."""
    declared = {
        column.name: column.headers
        for column in SHEETS[kind].columns
        if not column.measure or column.name in _ONLY
    }
    more = _MORE[kind]
    every = {name: (*declared.get(name, ()), *more.get(name, ())) for name in {**more, **declared}}
    found: dict[str, tuple[str, int]] = {}
    for name, headers in every.items():
        for rank, header in enumerate(headers):
            found.setdefault(normalise(header), (name, rank))
    return found


@cache
def figures(kind: str) -> frozenset[str]:
    """The normalised headers under which a table of this kind has counts, as no list has."""
    columns = [column for column in SHEETS[kind].columns if column.type == "count"]
    return frozenset(normalise(header) for column in columns for header in column.headers)


@cache
def waiting() -> frozenset[str]:
    """The normalised headers of a list of people who wait, who are no clients yet."""
    column = SHEETS["waiting_list"].column("wait_status")
    return frozenset(map(normalise, column.headers))
