"""Benchmarks: each module here offers `async def run() -> list[Figure]`.

A module's name is the benchmark's; its docstring's first line describes it.
"""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Figure:
    """One measured figure. A slash in its name makes it part of a group in JSON."""

    name: str
    value: float
    unit: str
    # At most this much, where there is something to keep to, or at least this much.
    goal: float | None = None
    least: float | None = None

    @property
    def met(self) -> bool:
        """Return whether the goals, if any, are met."""
        if self.least is not None and self.value < self.least:
            return False
        return self.goal is None or self.value <= self.goal
