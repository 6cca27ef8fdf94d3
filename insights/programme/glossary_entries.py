"""What the glossary is made of: groups of entries."""

from dataclasses import dataclass

from texts import has_text, text


@dataclass(frozen=True)
class Entry:
    """One word: its meaning, other names for it, more facts (name and words), and its source."""

    anchor: str
    name: str
    meaning: str
    also: tuple[str, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()
    columns: tuple[str, ...] = ()
    source: str = ""


@dataclass(frozen=True)
class Group:
    """Words that belong together, under one heading."""

    anchor: str
    title: str
    lead: str
    entries: tuple[Entry, ...]


def named(facts: list[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """Facts with the names that readers see, for those that the texts know."""
    assert all(has_text(f"glossary.fact_{name}") for name, _ in facts), facts
    return tuple((text(f"glossary.fact_{name}"), said) for name, said in facts)
