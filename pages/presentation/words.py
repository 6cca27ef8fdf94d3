"""The words of the slides' own controls, as the browser needs them."""

from texts import text

_NAMES = (
    "next", "previous", "overview", "notes", "black", "full", "speaker", "origin", "table", "help",
    "play", "pause", "frozen", "live", "lost", "close", "slide", "of", "definition", "complete",
    "source", "code", "to_page", "upcoming", "elapsed", "last", "no_notes", "no_origin", "no_table",
    "end", "to_live", "to_frozen", "keys", "leave",
    "filter", "reset", "filtered",
)  # fmt: skip


def words() -> dict[str, str]:
    """Name to words, in the reader's language."""
    return {name: text(f"presentation.{name}") for name in _NAMES}
