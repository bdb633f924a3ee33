"""How long a report of 90 days takes as a PDF, and how large it is, in the language with most letters."""

from statistics import median
from time import perf_counter
from typing import Final

from custom_components.dexcom_api.pdf.drawing import draw_report
from tests.pdf.contents import make_content, simulate

from . import Figure

DAYS: Final = 90
ROUNDS: Final = 5


def create() -> bytes:
    """Do what a thread does for a report, from stored readings to the PDF."""
    return draw_report(make_content(DAYS, "ja"))


async def run(rounds: int = ROUNDS) -> list[Figure]:
    """Measure on this machine, in one thread."""
    simulate(DAYS)
    times = []
    for _ in range(rounds):
        start = perf_counter()
        content = create()
        times.append(perf_counter() - start)
    return [
        Figure(name="report/seconds", value=median(times), unit="s", goal=2),
        Figure(name="report/kb", value=len(content) / 1000, unit="kB", goal=400),
    ]
