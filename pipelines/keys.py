"""What a row is about, as one number: equal numbers are equal keys, blanks included."""

from collections.abc import Sequence

import numpy as np
import pandas as pd


def numbered(frame: pd.DataFrame, names: Sequence[str]) -> np.ndarray:
    """One number (int64) per row; two rows have the same one if all these columns are equal."""
    found = np.zeros(len(frame), dtype=np.int64)
    for name in names:
        codes, different = pd.factorize(frame[name], use_na_sentinel=False)
        if len(different) > 1:  # numbered afresh each time, so that they stay small
            found = pd.factorize(found * len(different) + codes)[0].astype(np.int64)
    return found
