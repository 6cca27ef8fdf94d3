"""How people write the codes of the domain: one style is one column of spellings."""

LEVERINGSVORM = (
    {"VPT": "VPT", "MPT": "MPT", "Verblijf": "Verblijf", "PGB": "PGB", "DTV": "DTV"},
    {"VPT": "vpt", "MPT": "mpt", "Verblijf": "intramuraal", "PGB": "pgb", "DTV": "dtv"},
    {
        "VPT": "Volledig Pakket Thuis",
        "MPT": "Modulair Pakket Thuis",
        "Verblijf": "Zorg met verblijf",
        "PGB": "Persoonsgebonden budget",
        "DTV": "Deeltijdverblijf",
    },
    {"VPT": "VPT", "MPT": "MPT+", "Verblijf": "Intramuraal", "PGB": "PGB", "DTV": "DTV"},
    {"VPT": "VPT ", "MPT": " MPT", "Verblijf": "ZZP", "PGB": "Pgb", "DTV": "deeltijdverblijf"},
    {
        "VPT": "VPT (volledig pakket thuis)",
        "MPT": "MPT (modulair pakket thuis)",
        "Verblijf": "Verblijf (intramuraal)",
        "PGB": "PGB",
        "DTV": "DTV (deeltijdverblijf)",
    },
)
LEVERINGSVORM_CODES = {"VPT": 5, "MPT": 7, "Verblijf": 4, "PGB": 2, "DTV": 8}

VPT_TYPE = (
    {"geclusterd": "geclusterd", "gespikkeld": "gespikkeld", "nabij": "nabij", "wijk": "wijk"},
    {
        "geclusterd": "Geclusterd",
        "gespikkeld": "Gespikkeld",
        "nabij": "Ongeclusterd nabij locatie",
        "wijk": "In de wijk",
    },
    {
        "geclusterd": "VPT geclusterd",
        "gespikkeld": "VPT gespikkeld",
        "nabij": "VPT nabij locatie",
        "wijk": "VPT in de wijk",
    },
    {
        "geclusterd": "VPT geclusterd",
        "gespikkeld": "VPT gespikkeld",
        "nabij": "VPT ongeclusterd nabij locatie",
        "wijk": "VPT ongeclusterd",
    },
)

# `{n}` is the figure with its letter (5, 9b), `{nn}` with a leading zero (05, 09b).
PROFILE = (
    "VV{n}",
    "VV{nn}",
    "VV-{n}",
    "{n}VV",
    "{n} VV",
    "ZZP{n}VV",
    "ZZP VV {nn}",
    "vv {n}",
    "VV {n}",
    "ZZP {n} VV",
)
PROFILE_CODES = {
    "VV04": 753,
    "VV05": 754,
    "VV06": 755,
    "VV07": 756,
    "VV08": 757,
    "VV09b": 191,
}
BEHANDELING = (
    {"incl": "incl", "excl": "excl"},
    {"incl": "incl. BH", "excl": "excl. BH"},
    {"incl": "Inclusief", "excl": "Exclusief"},
    {"incl": "met behandeling", "excl": "zonder behandeling"},
    {"incl": "Inclusief behandeling", "excl": "Exclusief behandeling"},
)
STATUS = (
    {
        "urgent": "Urgent plaatsen",
        "actief": "Actief plaatsen",
        "wacht op voorkeur": "Wacht op voorkeur",
        "wacht uit voorzorg": "Wacht uit voorzorg",
    },
    {
        "urgent": "urgent",
        "actief": "actief",
        "wacht op voorkeur": "voorkeur",
        "wacht uit voorzorg": "voorzorg",
    },
    {
        "urgent": "URGENT PLAATSEN",
        "actief": "Actief plaatsen ",
        "wacht op voorkeur": "wacht op voorkeur",
        "wacht uit voorzorg": "wacht uit voorzorg",
    },
)
STATUS_CODES = {"urgent": 6, "actief": 7, "wacht op voorkeur": 2, "wacht uit voorzorg": 3}

NIVEAU = (
    {
        "zorghulp": "Niveau 1",
        "helpende": "Niveau 2",
        "verzorgende_ig": "Niveau 3",
        "mbo_vpk": "Niveau 4",
        "hbo_vpk": "Niveau 5",
    },
    {"zorghulp": 1, "helpende": 2, "verzorgende_ig": 3, "mbo_vpk": 4, "hbo_vpk": 6},
    {"zorghulp": "1", "helpende": "2", "verzorgende_ig": "3", "mbo_vpk": "4", "hbo_vpk": "5"},
    {
        "zorghulp": "Zorghulp",
        "helpende": "Helpende",
        "verzorgende_ig": "Verzorgende IG",
        "mbo_vpk": "Mbo-verpleegkundige",
        "hbo_vpk": "Hbo-verpleegkundige",
        "behandelaar": "Behandelaar",
        "leerling": "Leerling",
        "overig": "Overig",
    },
)
FUNCTIES = {
    "Zorghulp": "zorghulp",
    "Helpende": "helpende",
    "Verzorgende IG": "verzorgende_ig",
    "Mbo-verpleegkundige": "mbo_vpk",
    "Hbo-verpleegkundige": "hbo_vpk",
    "Specialist ouderengeneeskunde": "behandelaar",
    "GZ-psycholoog": "behandelaar",
    "Huishoudelijk medewerker": "huishoudelijk",
}
