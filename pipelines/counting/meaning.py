"""What the words of a row mean together, so that two spellings of the same are one group."""

from collections import Counter
from collections.abc import Iterable

from data.reference import normalise, spellings
from data.sheets import SHEETS
from data.sheets.sheet import Column
from pipelines import values
from pipelines.templating.labels import labels

Words = dict[str, str]  # per column of the declaration what is written
Said = dict[str, dict[str, str]]  # per column what a partner's own words mean, those normalised
Key = tuple[str, ...]


def key_of(kind: str, words: Words, said: Said) -> Key:
    """The row's codes, in the order of its words; what a word tells of another column counts too.

    "VPT geclusterd" is the same as "VPT" with the type "geclusterd" in a column of its own.
    """
    columns = [SHEETS[kind].column(name) for name in words]
    told: dict[str, str] = {}
    own: dict[str, str] = {}
    for column in columns:
        word = words[column.name]
        meant = _meant(column, said.get(column.name, {}).get(normalise(word), word))
        own[column.name] = meant.pop("", "")
        told |= {name: code for name, code in meant.items() if name != column.codes}
    for column in columns:
        if own[column.name] in ("", "onbekend") and column.codes in told:
            own[column.name] = told.pop(column.codes)
    rest = sorted(f"{name}={code}" for name, code in told.items() if own.get(name) != code)
    return (*own.values(), *rest)


def spelled(kind: str, every: Iterable[tuple[str, ...]], names: tuple[str, ...]) -> Words:
    """One way to write a group: as most of its rows do, and a gemeente that was written in several
    ways by its own name."""
    found = Counter(every)
    best = min(found, key=lambda words: (-found[words], words))
    written = dict(zip(names, best, strict=True))
    if "gemeente" in names:
        at = names.index("gemeente")
        ways = {normalise(words[at]) for words in found}
        told = spellings("gemeente").get(normalise(best[at]))
        if len(ways) > 1 and told:
            written["gemeente"] = labels("gemeente")[told["gemeente"]]
    return written


def _meant(column: Column, word: str) -> dict[str, str]:
    """The code of a word under "", and what it tells about other columns under their names."""
    if column.type != "code":
        return {"": word}
    told = spellings(column.codes).get(normalise(word))
    if told:
        return {"": told[column.codes], **told}
    return {"": column.blank or "" if values.is_blank(word) else normalise(word)}
