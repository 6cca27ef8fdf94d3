"""The names of the months, whole and short, in Dutch and in English."""

MONTHS = {
    name: number
    for number, names in enumerate(
        ("jan januari january", "feb februari february", "mrt maart mar march", "apr april",
         "mei may", "jun juni june", "jul juli july", "aug augustus august", "sep sept september",
         "okt oktober oct october", "nov november", "dec december"),
        start=1,
    )
    for name in names.split()
}  # fmt: skip


def month_named(text: str) -> int:
    """The number of the month of which this is the name or its short form; 0 for anything else."""
    return MONTHS.get(text, 0)
