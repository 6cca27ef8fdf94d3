"""Columns that several spreadsheet kinds have."""

from data.sheets.sheet import Column

PARTNER = Column(
    "partner",
    ("Partner", "Organisatie", "Zorgaanbieder", "Instelling", "Aanbieder", "Naam organisatie"),
    "partner",
)

PERIOD = Column(
    "period",
    (
        "Peildatum", "Periode", "Maand", "Datum", "Stand per", "Per", "Meetdatum", "Verslagmaand",
        "Jaar-maand", "Jaarmaand", "Rapportagemaand", "Verslagperiode", "Kwartaal", "Peilmaand",
        "Peildatum wachtlijst", "Peildatum realisatie",
    ),
    "period",
    required=True,
    example=("2025-12-31", "2025-12-31", "2025-12-31"),
)  # fmt: skip

GEMEENTE = Column(
    "gemeente",
    ("Gemeente", "Woongemeente", "Woonplaats", "Plaats", "Plaatsnaam", "Gemeentenaam"),
    "code",
    required=True,
    codes="gemeente",
    example=("Rotterdam", "Capelle aan den IJssel", "Schiedam"),
)

LOCATION = Column(
    "location",
    (
        "Locatie", "Vestiging", "Hoofdlocatie", "OE", "Organisatieonderdeel", "Afdeling",
        "Locatienaam", "Wijk", "Locatie/wijk", "Locatie / wijk",
    ),
    "text",
)  # fmt: skip

ZORGPROFIEL = Column(
    "zorgprofiel",
    (
        "Zorgprofiel", "ZP", "ZZP", "ZZP-code", "ZZP code", "Profiel", "Indicatie", "Zorgzwaarte",
        "Zorgzwaartepakket", "Indicatie zorgprofiel",
    ),
    "code",
    codes="zorgprofiel",
    blank="",
    example=("VV5", "VV4", "VV6"),
)  # fmt: skip

LEVERINGSVORM_HEADERS = (
    "Leveringsvorm", "Product", "Financiering", "Soort zorg", "LV", "Zorgsoort", "Zorgvorm",
)  # fmt: skip

VPT_TYPE = Column(
    "vpt_type",
    ("VPT-type", "VPT soort", "VPT type", "Soort VPT", "Setting", "Woonvorm", "Geclusterd"),
    "code",
    codes="vpt_type",
    blank="",
)
