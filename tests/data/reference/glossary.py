"""The page docs/begrippen.md as it follows from texts/nl/terms.toml.

`python -m tests.data.reference.glossary` writes the page anew.
"""

from collections import defaultdict
from pathlib import Path

from texts import words

PAGE = Path(__file__).parents[3] / "docs" / "begrippen.md"
_HEAD = """# Begrippen

Wat woorden in dit programma betekenen. Deze lijst staat ook in de app, in het Nederlands en het
Engels. Namen in `deze letters` zijn kolommen in de gegevens. Feiten hebben een bron; wie ze
gebruikt, controleert of de bron nog geldt. De lijst wordt gemaakt uit `texts/nl/terms.toml`: pas
een begrip daar aan.
"""


def page():
    """The glossary in Dutch, as Markdown: groups in order, terms from A to Z."""
    entries, groups = _entries(), _below("terms.groups.")
    parts = [_HEAD]
    for group, title in groups.items():
        inside = [entry for entry in entries.values() if entry["group"] == group]
        inside.sort(key=lambda entry: entry["term"].lower())
        parts.append(f"\n## {title}\n\n" + "\n".join(map(_line, inside)) + "\n")
    return "".join(parts)


def _line(entry):
    also = f" (ook: {entry['also']})" if "also" in entry else ""
    columns = ", ".join(f"`{name.strip()}`" for name in entry.get("column", "").split(",") if name)
    column = f" Kolom: {columns}." if columns else ""
    source = f" *Bron: {entry['source']}.*" if "source" in entry else ""
    return f"- **{entry['term']}**{also}: {entry['meaning']}{column}{source}"


def _entries():
    found = defaultdict(dict)
    for name, words_said in _below("terms.entries.").items():
        key, _, field = name.rpartition(".")
        found[key][field] = words_said
    return found


def _below(prefix):
    return {k.removeprefix(prefix): v for k, v in words("nl").items() if k.startswith(prefix)}


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
