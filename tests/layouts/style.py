"""One workbook's habits: the same person writes a field in the same way throughout."""

from datetime import datetime

from tests.layouts import headers, months, vocab, vocab_more
from tests.layouts.label import Label, label
from tests.layouts.places import OUTSIDE, REGION


class Style:
    """Draws a spelling per field once and keeps it; all labels of a workbook come from here."""

    def __init__(self, rng):
        self.rng = rng
        self._kept = {}

    def keep(self, name: str, options):
        """One choice per workbook."""
        if name not in self._kept:
            self._kept[name] = self.rng.choice(tuple(options))
        return self._kept[name]

    def chance(self, share: float) -> bool:
        """True in this share of the calls."""
        return self.rng.random() < share

    # --- headers ---------------------------------------------------------------------------------

    def header(self, field: str) -> str:
        """The name above a column of labels."""
        options = headers.FIELDS[field]
        if field == "zorgprofiel":  # ZZP is also what some call verblijf
            options = [one for one in options if not (self._zzp() and one.startswith("ZZP"))]
        return self._decorated(self.keep(f"header {field}", options))

    def _zzp(self) -> bool:
        return self.keep("leveringsvorm", vocab.LEVERINGSVORM)["Verblijf"] == "ZZP"

    def measure(self, dataset: str, measure: str) -> Label:
        """The name of a measure, as a label that carries it."""
        options = headers.MEASURES[dataset, measure]
        text = self._decorated(self.keep(f"header {dataset} {measure}", options))
        return label("measure", text, measure=measure)

    def _decorated(self, text: str) -> str:
        how = self.keep("decoration", ("", "", "", "", "upper", "space", "colon"))
        if how == "upper" and text != "# cliënten":
            return text.upper()
        return text + {"space": " ", "colon": ":"}.get(how, "")

    # --- labels ----------------------------------------------------------------------------------

    def month(self, code: str, across: bool = False) -> Label:
        """A month; across the top it stands alone, so as a word or a date."""
        names = [n for n in months.PERIOD if not (across and n == "compact number")]
        value, fmt = months.PERIOD[self.keep(f"month {across}", names)](*months.parts(code))
        return label("month", value, fmt, period=code)

    def year(self, code: str) -> Label:
        """The year of a month, as a level of its own; the month below it carries the period."""
        kind = self.keep("year", (int, str))
        return label("year", kind(code[:4]))

    def month_word(self, code: str) -> Label:
        """A month without its year, in letters."""
        names = self.keep("month word", (months.NAMES, months.SHORT))
        text = names[months.parts(code)[1] - 1]
        return label("month_word", self.keep("case", (str, str.capitalize))(text), period=code)

    def month_text(self, code: str) -> str:
        """A month as a title would say it."""
        return f"{months.NAMES[months.parts(code)[1] - 1]} {code[:4]}"

    def day(self, code: str) -> Label:
        """A month as its peildatum."""
        value, fmt = months.DAY[self.keep("day", months.DAY)](months.last_day(code))
        return label("day", value, fmt, period=code)

    def quarter(self, year: int, number: int) -> Label:
        """A quarter, which stands for its last month."""
        value, fmt = months.QUARTER[self.keep("quarter", months.QUARTER)](year, number)
        return label("quarter", value, fmt, period=months.period(year, number * 3))

    def periods(self, codes: list[str]) -> list[Label]:
        """The same field for all rows: months or days."""
        as_day = self.keep("as day", (True, False))
        return [self.day(code) if as_day else self.month(code) for code in codes]

    def leveringsvorm(self, code: str, bare: bool = False) -> Label:
        """A leveringsvorm; `bare` allows the digit of the iWlz list."""
        if bare and self.keep("lv as code", (True, False, False, False, False)):
            kind = self.keep("code kind", (int, str))
            return label("leveringsvorm", kind(vocab.LEVERINGSVORM_CODES[code]), leveringsvorm=code)
        text = self.keep("leveringsvorm", vocab.LEVERINGSVORM)[code]
        return label("leveringsvorm", text, leveringsvorm=code)

    def profile(self, code: str, bare: bool = False) -> Label:
        """A zorgprofiel; `bare` allows the three digits of the iWlz list, also as a float."""
        if bare and self.keep("profile as code", (True, False, False, False, False)):
            kind = self.keep("profile kind", (int, str, float))
            return label("zorgprofiel", kind(vocab.PROFILE_CODES[code]), zorgprofiel=code)
        number = code[2:].lstrip("0")
        text = self.keep("profile", vocab.PROFILE).format(n=number, nn=code[2:])
        return label("zorgprofiel", text, zorgprofiel=code)

    def vpt_type(self, code: str) -> Label:
        """A kind of VPT; it says VPT by itself, so it carries that too."""
        text = self.keep("vpt_type", vocab.VPT_TYPE)[code]
        return label("vpt_type", text, leveringsvorm="VPT", vpt_type=code)

    def coded(self, field: str, code: str) -> Label:
        """Behandeling, status, niveau or team type."""
        options = {
            "behandeling": vocab.BEHANDELING,
            "status": vocab.STATUS,
            "niveau": vocab.NIVEAU,
            "team_type": vocab_more.TEAM_TYPE,
        }[field]
        options = [one for one in options if code in one]
        return label(field, self.keep(f"spelling {field}", options)[code], **{field: code})

    def places(self, count: int, gemeenten_only: bool = False) -> list[Label]:
        """So many gemeenten, some as several of their places; sometimes a place outside too."""
        found = []
        for name in self.rng.sample(sorted(REGION), count):
            spellings, towns = REGION[name]
            texts = [self.rng.choice(spellings)] if self.chance(0.6) or not towns else []
            if not gemeenten_only and towns and (not texts or self.chance(0.4)):
                texts += self.rng.sample(towns, min(len(towns), self.rng.randint(1, 2)))
            if not texts:
                texts = [self.rng.choice(spellings)]
            shared = len(texts) > 1
            found += [label("place", t, shared=shared, municipality=name) for t in texts]
        if self.chance(0.25) and not gemeenten_only:
            found.append(label("place", self.rng.choice(OUTSIDE), municipality="Overig"))
        return found

    def locations(self, count: int) -> list[Label]:
        """Names of locations."""
        chosen = self.rng.sample(vocab_more.LOCATIONS, count)
        return [label("location", name, location=name) for name in chosen]

    def export_day(self) -> datetime:
        """A day on which somebody made the file: never the period."""
        return datetime(2026, 11, self.rng.randint(1, 20), 9, 30)
