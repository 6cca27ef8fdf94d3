"""A deck of every sort of slide, small and without a store."""

from datetime import date

from insights.chart import Band, Chart, Series
from insights.deck.slide import Cell, Deck, Skipped, Slide, Table, Words
from insights.tile import Tile

HARM = "=cmd|' /C calc'!A0"
MASK = "minder dan 10"
MONTHS = tuple(date(2025, at, 1) for at in range(1, 13))
LINE = Chart(
    "line", "lines", "Bezettingsgraad", MONTHS,
    (Series("Bezet", (96.1, None, 95.9, *(96.0,) * 9), notes=("", MASK, *("",) * 10)),),
    "%", "Van 96,1 naar 96,0 %.", decimals=1,
)  # fmt: skip
FAN = Chart(
    "fan", "lines", "Cliënten, VPT", MONTHS,
    (
        Series("Geteld", (1200.0, None, 1210.0, 1220.0, *(None,) * 8),
               notes=("", MASK, *("",) * 10)),
        Series("Verwacht", (*(None,) * 4, *(1230.0 + at for at in range(8))), "forecast"),
    ),
    "cliënten", "Stijgt naar 1.237.",
    bands=(
        Band("80 % kans", (*(None,) * 4, *(1200.0 - at for at in range(8))),
             (*(None,) * 4, *(1260.0 + 3 * at for at in range(8)))),
        Band("50 % kans", (*(None,) * 4, *(1220.0,) * 8), (*(None,) * 4, *(1245.0 + at
             for at in range(8)))),
    ),
)  # fmt: skip
STACK = Chart("stack", "stacked", "Fte", MONTHS[:3], (
    Series("Verzorgende", (10.0, 11.5, None), notes=("", "", MASK)), Series(HARM, (5.0, 6.0, 7.0)),
), "fte", "Twee lagen.", decimals=1)  # fmt: skip
COLUMNS = Chart("columns", "columns", "Instroom", MONTHS[:3], (Series("In", (3.0, 0.0, 4.0)),),
                "mensen", "Van drie naar vier.")  # fmt: skip
BARS = Chart("bars", "bars", "Per niveau", ("a", "b"), (Series("Nu", (30.0, 12.0)),), "fte",
             "Twee balken.", labels=("Verzorgende IG", HARM))  # fmt: skip
MAP = Chart(
    "map", "map", "VPT per gemeente", ("GM0599", "GM0556", "GM0502"),
    (Series("VPT-cliënten", (523.0, None, 38.0), notes=("", MASK, "")),), "cliënten",
    "Rotterdam heeft de meeste.", labels=("Rotterdam", "Maassluis", "Capelle aan den IJssel"),
    breaks=(50.0,),
)  # fmt: skip
TILES = (
    Tile("K01", "VPT-cliënten", "1.267", "cliënten", change="+9 sinds september 2026",
         target="doel 1.300 cliënten", status="good", status_text="op koers", exact=1267.0),
    Tile("K02", "MPT-cliënten", None, reason=MASK),
    Tile("K19", "Personeel", "4.479,7", "fte", completeness="8 van 9 partners", incomplete=True,
         change="niet te vergelijken met september 2026: toen 9 partners, nu 8"),
)  # fmt: skip
LONG = (
    "Twaalf van de vijftien gemeenten van de regio groeien harder dan het programma in zijn plan "
    "van de zomer van vorig jaar met het zorgkantoor en de gemeenten samen had afgesproken."
)
TABLE = Table(
    ("Dag", "Mijlpaal", "Stand"),
    (
        (Cell("31\u00a0okt\u00a02026"), Cell(HARM), Cell("over tijd", shape="bad")),
        (Cell("1\u00a0dec\u00a02026"), Cell(LONG), Cell("op schema", shape="good")),
        *((Cell("31\u00a0dec\u00a02026"), Cell("Opening van het logeeradres"),
           Cell("klaar", shape="done")),) * 6,
    ),
    (16, 64, 20), "Nog 14 op de pagina Jaarplan.",
)  # fmt: skip
CHARTS = {"line": LINE, "fan": FAN, "stack": STACK, "columns": COLUMNS, "bars": BARS}
SLIDES = (
    Slide("state", "Stand van zaken", LONG, tiles=TILES * 2, source="opgave van 9 partners",
          code="K01-2026-10-9A7077", notes=("Hoe leest u dit?", HARM)),
    *(Slide(name, name, f"Dit is {name}.", chart=chart) for name, chart in CHARTS.items()),
    Slide("both", "Capaciteit", "Tegels en een lijn.", tiles=TILES, chart=LINE),
    Slide("map", "Kaart", "Rotterdam heeft de meeste.", chart=MAP),
    Slide("table", "Mijlpalen", "Eén van de acht is over tijd.", table=TABLE),
    Slide("own-1", "Eigen dia", HARM, words=Words((LONG, "Kort.", HARM))),
)  # fmt: skip
DECK = Deck("Stuurgroep", "Voorbeeldregio", date(2026, 12, 10), None, SLIDES,
            (Skipped("Zorgkloof", "De kloof is niet bekend."),), "Verzonnen cijfers")  # fmt: skip
