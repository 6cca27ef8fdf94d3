"""Rate times population: the use per inhabitant, smoothed, times the inhabitants to come."""

import numpy as np

from models.experts import views
from models.pooled import Pooled


class Rate(Pooled):
    """The damped smoothing of y per inhabitant, times the population ahead.

    The right choice where ageing drives the count. `population` is a column beside `y`; rows after
    the last `y` may tell it for coming moments, otherwise its own damped trend goes on.
    """

    def middle(self, values: np.ndarray, horizon: int, rows: np.ndarray) -> np.ndarray:
        """Rate times population. Raises ValueError without a complete population."""
        people = self.panel_.population
        if people is None:
            raise ValueError("rate needs the column population, above zero wherever y is known")
        told = people.shape[1] > self.panel_.values.shape[1]
        people = people[rows] if told else people[rows, : values.shape[1]]
        said = views(values, self.panel_.season, horizon, people)
        return said.ahead[:, :, said.names.index("damped rate")]
