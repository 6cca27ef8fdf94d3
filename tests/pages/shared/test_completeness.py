"""Every month that somebody is missing from is named above the figures, later ones too."""

from pipelines.intake import judge, publish
from tests.pages.opening import opened, shown
from tests.pages.workbook import MONTHS, clients

PARTNERS = ("getijdenwende", "rietmeander", "kwelderlicht", "zeggekreek", "wilgenkolk",
            "griendvloed", "lisoever", "elzenwiel")  # fmt: skip
LATER = ("2025-03-01", "2025-04-01", "2025-05-01")


def test_all_months_that_still_lack_a_partner_are_named_after_the_last_whole_one(store):
    late = clients("schorbloem", 0)
    publish(judge(late, "laat.xlsx", "schorbloem"), uploader="test")
    for partner in PARTNERS:
        told = clients(partner, 40, MONTHS + LATER)
        publish(judge(told, "a.xlsx", partner), uploader="test")
    page = shown(opened("clients"))
    assert "Alle 9 partners leverden het blad Cliënten over februari 2025 aan." in page
    assert "Nog niet volledig: maart 2025, april 2025 en mei 2025." in page
    assert "Over mei 2025 leverden 8 van 9 partners al aan." in page


def test_one_month_still_to_come_is_said_in_its_own_words(store):
    publish(judge(clients("schorbloem", 0), "laat.xlsx", "schorbloem"), uploader="test")
    for partner in PARTNERS:
        told = clients(partner, 40, MONTHS + LATER[:1])
        publish(judge(told, "a.xlsx", partner), uploader="test")
    page = shown(opened("clients"))
    assert "Over maart 2025 leverden 8 van 9 partners al aan; die maand is nog niet" in page
