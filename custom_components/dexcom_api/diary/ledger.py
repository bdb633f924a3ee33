"""Amounts by the hour, over all of the past, and their sums.

A ledger never changes: replacing hours makes a new one, so that a thread can read the old one.
"""

from array import array
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import accumulate, pairwise
import sys
from typing import Any, Final, NamedTuple, Self
import zlib

from ..dexcom.columns import HOUR_SECONDS
from ..storage.encoding import array_from_text, array_text

# Pens and pumps give hundredths of a unit at the least; whole numbers add up without noise.
PER_UNIT: Final = 1000

# Nobody eats or injects as much in an hour: such a number was sent wrong.
LARGEST_AMOUNT: Final = 1_000_000

# The seconds since 1970 that a date can be made of.
SECONDS: Final = range(-62_135_596_800, 253_402_300_800)


class Total(StrEnum):
    """A sum over all of the past."""

    CARBS = "carbs"
    INSULIN_FAST = "insulin_fast"
    INSULIN_LONG = "insulin_long"


class SumRow(NamedTuple):
    """An hour, by its first second since 1970 UTC, and the sum of all hours up to its end."""

    hour: int
    amount: float
    sum: float


def whole_numbers() -> array[int]:
    """Return an empty array of 64-bit numbers."""
    return array("q")


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Ledger:
    """The amounts of one kind by the hour, oldest first.

    ``hours`` are their first seconds since 1970 UTC, ``thousandths`` the amounts, in thousandths.
    """

    hours: array[int] = field(default_factory=whole_numbers)
    thousandths: array[int] = field(default_factory=whole_numbers)

    def __len__(self) -> int:
        """Return how many hours are known."""
        return len(self.hours)

    @classmethod
    def empty(cls) -> Self:
        """Return a ledger without hours."""
        return cls()

    @classmethod
    def _of(cls, thousandths: Mapping[int, int]) -> Self:
        """Return the ledger of hours in any order."""
        hours = sorted(thousandths)
        return cls(
            hours=array("q", hours),
            thousandths=array("q", map(thousandths.__getitem__, hours)),
        )

    def replaced(
        self, start: int, end: int, amounts: Mapping[int, float]
    ) -> tuple[Ledger, int | None]:
        """Return the ledger with all hours of [start, end) replaced, and the first that differs.

        The latter is None where none differs. A known hour that has no amount any more stays,
        with an amount of 0: its row is in the recorder, which can't delete single rows. Amounts
        of hours outside of the window are ignored.
        """
        first = bisect_left(self.hours, start)
        last = bisect_left(self.hours, end, first)
        known = dict(
            zip(self.hours[first:last], self.thousandths[first:last], strict=True)
        )
        window = dict.fromkeys(known, 0) | {
            hour: thousandths_of(amount)
            for hour, amount in amounts.items()
            if start <= hour < end
        }
        changed = [hour for hour, amount in window.items() if known.get(hour) != amount]
        if not changed:
            return self, None
        middle = Ledger._of(window)
        whole = Ledger(
            hours=self.hours[:first] + middle.hours + self.hours[last:],
            thousandths=(
                self.thousandths[:first] + middle.thousandths + self.thousandths[last:]
            ),
        )
        return whole, min(changed)

    def completed(self, amounts: Mapping[int, float]) -> Ledger:
        """Return the ledger with the amounts of hours that it lacks."""
        known = dict(zip(self.hours, self.thousandths, strict=True))
        missing = {
            hour: thousandths_of(amount)
            for hour, amount in amounts.items()
            if hour not in known
        }
        return Ledger._of(known | missing) if missing else self

    def rows_from(self, hour: int) -> Iterator[SumRow]:
        """Return the hours since one; their sums are over all hours, including earlier ones."""
        first = bisect_left(self.hours, hour)
        before = sum(self.thousandths[:first])
        later = self.thousandths[first:]
        sums = accumulate(later, initial=before)
        next(sums)
        for start, amount, total in zip(self.hours[first:], later, sums, strict=True):
            yield SumRow(start, amount / PER_UNIT, total / PER_UNIT)

    def encode(self) -> dict[str, str]:
        """Return the ledger as JSON can hold it: arrays, compressed."""
        return {
            "byte_order": sys.byteorder,
            "hours": array_text(self.hours),
            "thousandths": array_text(self.thousandths),
        }

    @classmethod
    def decode(cls, stored: Mapping[str, Any]) -> Self:
        """Return an encoded ledger; raises ValueError where a value makes no sense."""
        try:
            hours, thousandths = (
                array_from_text(stored[name], "q", stored["byte_order"])
                for name in ("hours", "thousandths")
            )
        except (LookupError, TypeError, zlib.error) as err:
            raise ValueError("The ledger can't be decoded") from err
        if len(hours) != len(thousandths):
            raise ValueError("The ledger's columns differ in length")
        if any(later <= hour for hour, later in pairwise(hours)):
            raise ValueError("The ledger's hours are out of order")
        if any(hour % HOUR_SECONDS or hour not in SECONDS for hour in hours):
            raise ValueError("An hour of the ledger is no hour")
        if any(not 0 <= amount <= LARGEST_AMOUNT * PER_UNIT for amount in thousandths):
            raise ValueError("An amount of the ledger is out of range")
        return cls(hours=hours, thousandths=thousandths)


def thousandths_of(amount: float) -> int:
    """Return an amount in thousandths, or 0 for an impossible one, which would spoil all sums."""
    return round(amount * PER_UNIT) if 0 <= amount <= LARGEST_AMOUNT else 0
