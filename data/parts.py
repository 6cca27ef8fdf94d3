"""Parts of a figure that is shown whole: a part that is masked alone could be worked out."""

import numpy as np

from data.questions import Figures

SMALLEST_REST = 10  # what is masked together must be so many, or the rest tells on a few people
FEWEST_PARTNERS = 3
LARGEST_SHARE = 0.8


def hide_others(why: np.ndarray, counted: dict[str, np.ndarray], whole: np.ndarray) -> np.ndarray:
    """`why` with more parts masked, as "rest", until what is masked together tells on nobody.

    Whoever takes the parts that are shown from the whole has the rest as one figure, so that one
    passes the gate too: enough people, enough partners, none of them above the largest share. The
    smallest go first. `whole` numbers the figure that each row is a part of. What nobody told
    adds nothing, and a part of zero hides nothing.
    """
    why = why.copy()
    numerator = counted["numerator"]
    for one in np.unique(whole[_hidden(why)]):
        inside = whole == one
        shown = np.flatnonzero(inside & (why == "") & (numerator != 0))
        for place in shown[np.argsort(numerator[shown], kind="stable")]:
            if _tells_on_nobody(counted, inside & _hidden(why)):
                break
            why[place] = "rest"
    return why


def _tells_on_nobody(counted: dict[str, np.ndarray], hidden: np.ndarray) -> bool:
    """Whether the sum of these rows could be shown, whoever of the partners are in which row.

    One partner may be the largest in each row, so their largest parts are taken together.
    """
    numbers = np.abs(np.nan_to_num(counted["numerator"][hidden]))
    total = numbers.sum()
    partners = np.nan_to_num(counted["contributors"][hidden]).max(initial=0)
    largest = (numbers * counted["top"][hidden]).sum()
    return bool(
        np.count_nonzero(hidden) > 1
        and total >= SMALLEST_REST
        and partners >= FEWEST_PARTNERS
        and largest <= LARGEST_SHARE * total
    )


def _hidden(why: np.ndarray) -> np.ndarray:
    return (why != "") & (why != "missing")


def columns(wanted: Figures) -> tuple[str, ...]:
    """The columns that the gate counts by: those asked for, and the one that tells parts apart."""
    apart = (wanted.parts,) if wanted.part else ()
    return (*wanted.by, *apart)
