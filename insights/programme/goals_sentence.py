"""How far the programme is on its goals, in one sentence built from targets and white spots."""

from collections.abc import Collection, Sequence

from insights.programme.coverage import TYPES, Coverage
from insights.programme.goals import Branch
from insights.programme.paths import Path
from insights.programme.phrases import capital, in_words
from texts import text


def sentence(
    branches: Sequence[Branch], bouwstenen: Collection, paths: Sequence[Path],
    covered: Coverage | None,
) -> str:  # fmt: skip
    """How many figures are on course for this year's target, and where types of VPT are not."""
    judged = [one.verdict for one in paths if one.verdict != "none"]
    if not judged:
        return capital(text(
            "goals.no_targets", goals=in_words(len(branches)), bouwstenen=in_words(len(bouwstenen))
        ))  # fmt: skip
    good = judged.count("good")
    whole = good == len(judged) > 1
    key = "none" if not good else "all" if whole else "one" if good == 1 else "many"
    said = text(f"goals.on_course_{key}", n=in_words(good), total=in_words(len(judged)))
    spots = white_places(covered) if covered else 0
    if spots:
        key = "one" if spots == 1 else "many"
        said += text(f"goals.spots_{key}", n=in_words(spots))
    return capital(f"{said}.")


def white_places(covered: Coverage) -> int:
    """In how many places at least one type is not offered at all."""
    return len({name for place in range(len(TYPES)) for name in covered.white(place)})
