"""What the agreements ask for, in one sentence built from their dates and clauses."""

from insights.programme.agreements import Attention
from insights.programme.phrases import capital, in_words
from texts import text


def sentence(found: Attention, everything: bool = True) -> str:
    """K33 in words, and how many should have ended already."""
    total = len(found.running)
    if not total:
        return text("agreements.none_running" if everything else "agreements.none_chosen")
    key = "one" if total == 1 else "many"
    said = _expiring(found.expiring, text(f"agreements.of_{key}", n=in_words(total)))
    late = len(found.past)
    if late:
        said += text(f"agreements.past_{'one' if late == 1 else 'many'}", n=in_words(late))
    return capital(f"{said}.")


def _expiring(count: int, of: str) -> str:
    key = "none" if not count else "one" if count == 1 else "many"
    return text(f"agreements.expiring_{key}", n=in_words(count), of=of)
