"""What the agreements ask for, in one sentence built from their dates and clauses."""

from insights.programme.agreements import Attention
from insights.programme.phrases import capital, in_words
from texts import text


def sentence(found: Attention, everything: bool = True) -> str:
    """K33 in words, and how many should have ended already."""
    total = len(found.running)
    if not total:
        return text("agreements.none_running" if everything else "agreements.none_chosen")
    said = _expiring(found.expiring, total)
    late = len(found.past)
    if late:
        said += text(f"agreements.past_{'one' if late == 1 else 'many'}", n=in_words(late))
    return capital(f"{said}.")


def _expiring(count: int, total: int) -> str:
    key = "none" if not count else "one" if count == 1 else "many"
    if total == 1:
        return text(f"agreements.only_{key}")
    of = text("agreements.of", n=in_words(total))
    return text(f"agreements.expiring_{key}", n=in_words(count), of=of)
