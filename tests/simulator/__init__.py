"""A server that stands in for Dexcom's official API.

It signs people in, issues tokens, serves the six data endpoints with generated but
plausible data, keeps its own time, and misbehaves on demand. Tests start it inside their
event loop, `python -m tests.simulator` as a process of its own.
"""

from .app import App
from .clock import SimulatorClock
from .faults import Fault
from .sensors import Mishap
from .server import CLIENT_ID, CLIENT_SECRET, REDIRECT_URIS, RequestRecord, Simulator
from .users import SimulatedUser, make_users

__all__ = [
    "CLIENT_ID",
    "CLIENT_SECRET",
    "REDIRECT_URIS",
    "App",
    "Fault",
    "Mishap",
    "RequestRecord",
    "SimulatedUser",
    "Simulator",
    "SimulatorClock",
    "make_users",
]
