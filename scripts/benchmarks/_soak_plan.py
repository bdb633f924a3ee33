"""What happens in the course of a soak, and when: by chance, and the same for the same seed."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from random import Random
import signal
from typing import Any, Final

from ._soak_world import USERS

SEED: Final = 1

# Something happens in each of these stretches of a day, with time for it to be over.
SLOT: Final = timedelta(hours=3)
SLOTS_A_DAY: Final = 8
LEAD_MINUTES: Final = (12, 45)
LENGTH_MINUTES: Final = (4, 70)
# An access token lasts for two hours, and none is renewed before the new one can be saved.
FULL_MINUTES: Final = (60, 130)

# Home Assistant runs through from here on, so that what grows slowly can be seen.
LAST_RESTART_SHARE: Final = 0.6
MIN_LAST_RESTART: Final = timedelta(days=2)

# The last hours are left alone, so that whatever has to heal has healed.
QUIET_SLOTS: Final = 2

DATA_ENDPOINTS: Final = ("egvs", "events", "devices", "dataRange", "alerts")
RECORDS_ENDPOINTS: Final = ("egvs", "egvs", "egvs", "events", "devices", "alerts")


type Card = tuple[Kind, dict[str, Any]]


class Kind(StrEnum):
    """What can happen."""

    FAULT = "fault"
    FULL_DISK = "full disk"
    NOTHING = "nothing"
    OFFLINE = "offline"
    REFUSED = "refused"
    RESTART = "restart"
    REVOKED = "revoked"
    SENSOR_CHANGE = "sensor change"


@dataclass(frozen=True, kw_only=True)
class Happening:
    """Something that happens, from a moment on and for how long."""

    kind: Kind
    moment: datetime
    length: timedelta
    user: str
    options: dict[str, Any] = field(default_factory=dict)


# Each once, in a random order, before any of them again. What is asked of the token endpoint must
# not be lost on the way back: Dexcom would take the sign-in for used up, which nothing can help.
FAULTS: Final[tuple[dict[str, Any], ...]] = (
    {"kind": "http_error", "status": 500, "endpoint": "*"},
    {"kind": "http_error", "status": 503, "endpoint": "*", "retry_after": 600},
    {"kind": "http_error", "status": 502, "endpoint": "*", "probability": 0.5},
    {"kind": "rate_limit", "endpoint": "data"},
    {"kind": "rate_limit", "endpoint": "data", "retry_after": 1800},
    {"kind": "slow", "endpoint": "data", "seconds": 25},
    {"kind": "slow", "endpoint": "data", "seconds": 75},
    {"kind": "drop", "endpoint": "*"},
    {"kind": "not_http", "endpoint": "data"},
    {"kind": "cut_body", "endpoint": "data"},
    {"kind": "bad_json", "endpoint": "data"},
    {"kind": "html", "endpoint": "data"},
    {"kind": "unauthorized", "endpoint": "data", "count": 1},
    {"kind": "token_error", "endpoint": "token"},
    {"kind": "http_error", "status": 500, "endpoint": "token"},
)
MUTATIONS: Final[tuple[dict[str, Any], ...]] = tuple(
    {"kind": kind, "endpoint": "records"}
    for kind in (
        "absent_sections",
        "duplicates",
        "garbage_records",
        "late_back_fill",
        "missing_fields",
        "null_sections",
        "odd_timestamps",
        "shuffled",
        "unknown_enums",
        "unknown_fields",
    )
)

# What the first day with happenings has, whatever its order, and what comes around after that.
FIRST_DAY: Final[tuple[Card, ...]] = (
    (Kind.RESTART, {"signal": signal.SIGTERM}),
    (Kind.RESTART, {"signal": signal.SIGKILL}),
    (Kind.REVOKED, {}),
    (Kind.REFUSED, {}),
    (Kind.FULL_DISK, {}),
    (Kind.OFFLINE, {}),
    (Kind.SENSOR_CHANGE, {}),
    (Kind.FAULT, {}),
    (Kind.FAULT, {}),
)
LATER: Final[tuple[Card, ...]] = (
    (Kind.RESTART, {"signal": signal.SIGTERM}),
    (Kind.RESTART, {"signal": signal.SIGKILL}),
    (Kind.REVOKED, {}),
    (Kind.REFUSED, {}),
    (Kind.FULL_DISK, {}),
    (Kind.OFFLINE, {}),
    (Kind.OFFLINE, {}),
    (Kind.SENSOR_CHANGE, {}),
    (Kind.NOTHING, {}),
    (Kind.NOTHING, {}),
    *((Kind.FAULT, {}),) * 8,
)


def shuffled[_CardT](cards: tuple[_CardT, ...], random: Random) -> Iterator[_CardT]:
    """Yield all cards in a random order, again and again."""
    while True:
        yield from random.sample(cards, len(cards))


def planned(start: datetime, days: int, seed: int = SEED) -> list[Happening]:
    """Return what happens after the first day, which belongs to the import of the past."""
    random = Random(seed)
    first, later = shuffled(FIRST_DAY, random), shuffled(LATER, random)
    faults = shuffled(FAULTS + MUTATIONS, random)
    users = shuffled(tuple(USERS), random)
    last_restart = start + max(
        LAST_RESTART_SHARE * timedelta(days=days), MIN_LAST_RESTART
    )
    happenings = []
    for slot in range(SLOTS_A_DAY, SLOTS_A_DAY * days - QUIET_SLOTS):
        kind, options = next(first if slot < 2 * SLOTS_A_DAY else later)
        moment = start + slot * SLOT + minutes(LEAD_MINUTES, random)
        length = minutes(LENGTH_MINUTES, random)
        user = next(users)
        match kind:
            case Kind.RESTART if moment > last_restart:
                kind = Kind.NOTHING
            case Kind.FAULT:
                options = with_endpoint(next(faults), random)
            case Kind.OFFLINE:
                # A phone without a network for hours, through whatever happens meanwhile.
                length = timedelta(hours=random.uniform(0.5, 8))
            case Kind.FULL_DISK:
                length = minutes(FULL_MINUTES, random)
        happenings.append(
            Happening(
                kind=kind, moment=moment, length=length, user=user, options=options
            )
        )
    return happenings


def minutes(bounds: tuple[float, float], random: Random) -> timedelta:
    """Return a random time."""
    return timedelta(minutes=random.uniform(*bounds))


def with_endpoint(fault: dict[str, Any], random: Random) -> dict[str, Any]:
    """Return a fault with the endpoint at which it happens."""
    match fault["endpoint"]:
        case "data":
            return {**fault, "endpoint": random.choice(DATA_ENDPOINTS)}
        case "records":
            return {**fault, "endpoint": random.choice(RECORDS_ENDPOINTS)}
    return fault
