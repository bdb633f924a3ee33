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
    # At most this much, where there is something to keep to.
    goal: float | None = None

    @property
    def met(self) -> bool:
        """Return whether the goal, if any, is met."""
        return self.goal is None or self.value <= self.goal
