"""Rows that do not compress, to fill a disk with."""

import numpy as np
import pandas as pd


def noisy(rows, number):
    """So many rows with the columns of `rows` that hold text or figures, filled at random."""
    random = np.random.default_rng(1)
    return pd.DataFrame(
        {
            "delivery_id": "never",
            "location": [f"{n:x}" for n in random.integers(0, 2**62, number)],
            "clients": random.integers(0, 2**62, number),
            "period": rows["period"].iloc[0],
        }
    )
