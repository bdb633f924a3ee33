"""Calculates the risks of low and high glucose (LBGI and HBGI).

Lows are as dangerous over a few mg/dL as highs are over hundreds, so glucose is first put on a
scale on which both are as far from its middle, 112.5 mg/dL (Kovatchev et al., 1997). The risk is
ten times the square of the distance: from 0 to 100, on one side for lows and on the other for
highs. The indices are its means over time (LBGI: Kovatchev et al., 1998; HBGI: 2006).
"""

from math import log, sumprod
from typing import Final

from .trace import Distribution


class Risks(dict[float, float]):
    """The risk of each glucose value in mg/dL, negative if it is low.

    Sensors have a few hundred values, so all of them stay in memory.
    """

    def __missing__(self, mg_dl: float) -> float:
        """Calculate the risk of a value for the first time."""
        scaled: float = 1.509 * (log(mg_dl) ** 1.084 - 5.381)
        return self.setdefault(mg_dl, 10 * scaled * abs(scaled))


RISKS: Final = Risks()


def calculate_risk_indices(distribution: Distribution) -> tuple[float, float]:
    """Return the low and the high blood glucose index; there must be some time."""
    seconds = distribution.seconds_by_mg_dl.values()
    risks = list(map(RISKS.__getitem__, distribution.seconds_by_mg_dl))
    balance = sumprod(risks, seconds)
    both = sumprod(map(abs, risks), seconds)
    total = 2 * distribution.seconds
    return (both - balance) / total, (both + balance) / total
