"""Parts of a figure that is shown whole: a part that is masked alone could be worked out."""

import numpy as np

from data.questions import Figures

SMALLEST_REST = 10  # what is masked together must be so many, or the rest tells on a few people


def hide_others(why: np.ndarray, numerator: np.ndarray, whole: np.ndarray) -> np.ndarray:
    """`why` with more parts masked, as "rest", beside one that is masked alone, the smallest first.

    `whole` numbers the figure that each row is a part of. What nobody told adds nothing, and a
    part of zero hides nothing.
    """
    why = why.copy()
    for one in np.unique(whole[_hidden(why)]):
        inside = whole == one
        shown = np.flatnonzero(inside & (why == "") & (numerator != 0))
        for place in shown[np.argsort(numerator[shown], kind="stable")]:
            hidden = inside & _hidden(why)
            enough = numerator[hidden].sum() >= SMALLEST_REST
            if np.count_nonzero(hidden) > 1 and enough:
                break
            why[place] = "rest"
    return why


def _hidden(why: np.ndarray) -> np.ndarray:
    return (why != "") & (why != "missing")


def columns(wanted: Figures) -> tuple[str, ...]:
    """The columns that the gate counts by: those asked for, and the one that tells parts apart."""
    apart = (wanted.parts,) if wanted.part else ()
    return (*wanted.by, *apart)
