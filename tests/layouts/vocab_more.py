"""How people write teams, kinds of places, missing figures, and the names of locations."""

TEAM_TYPE = (
    {
        "verblijf": "Verblijf",
        "vpt_geclusterd": "VPT geclusterd",
        "vpt_wijk": "VPT wijk",
        "mpt": "MPT/wijkverpleging",
        "overig": "Overig",
    },
    {
        "verblijf": "intramuraal",
        "vpt_geclusterd": "vpt geclusterd",
        "vpt_wijk": "vpt in de wijk",
        "mpt": "mpt",
        "overig": "overig",
    },
)
# What a capacity sheet calls its kinds of places: leveringsvorm, vpt_type.
PLACE_TYPES = (
    {("Verblijf", ""): "verblijf", ("VPT", "geclusterd"): "geclusterd VPT"},
    {("Verblijf", ""): "Verblijf", ("VPT", "geclusterd"): "VPT geclusterd"},
    {("Verblijf", ""): "Intramuraal", ("VPT", "geclusterd"): "Geclusterd VPT"},
)
MISSING = ("n.v.t.", "nvt", "-", "–", "x", "onb.", "?", "<5", "", "", "")
LOCATIONS = (
    "De Wielewaal",
    "Huize Oeverzicht",
    "Het Baken",
    "Maasstaete",
    "De Meerpaal",
    "Hof van Zilverschoon",
    "Residentie Duinroos",
    "'t Anker",
    "Molenwerf",
    "De Notenboom",
)
REMARKS = ("", "", "nog nakijken", "cijfer is definitief", "verbouwing", "zie notitie", "")
