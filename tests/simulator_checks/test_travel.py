"""The clock of a person who travels, and their days by it."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest

from tests.simulator import Simulator
from tests.simulator.travel import Itinerary, zone_of

from ..account import DAY, HOUR, time_of
from .client import NOW

# A Thursday, on which the person flies from Tokyo to Berlin; a week before, the other way.
HOME = datetime(2026, 11, 19, tzinfo=UTC)


@pytest.mark.parametrize("hours", range(-8 * 24, 9 * 24, 5))
def test_clock(hours: int) -> None:
    """A moment keeps its place on the way to the person's clock and back."""
    itinerary = Itinerary("Europe/Berlin", "Asia/Tokyo")
    moment = HOME + hours * HOUR
    city = "Asia/Tokyo" if -7 * 24 <= hours < 0 or hours >= 7 * 24 else "Europe/Berlin"
    local = moment.astimezone(itinerary)
    assert f"{local:%F %T %z}" == f"{moment.astimezone(ZoneInfo(city)):%F %T %z}"
    assert local.timestamp() == moment.timestamp()


def test_person(simulator: Simulator) -> None:
    """The offsets change with the place, and meals follow the person's clock."""
    window = (NOW - 21 * DAY, NOW)
    records = simulator.truth("UserTraveling", "egvs", *window)
    displayed = [datetime.fromisoformat(record["displayTime"]) for record in records]
    assert displayed == [time_of(record) for record in records]
    offsets = [moment.utcoffset() for moment in displayed]
    assert {*offsets} == {timedelta(hours=1), timedelta(hours=9)}
    assert sum(before != after for before, after in pairwise(offsets)) == 3
    for offset in {*offsets}:
        hours = [
            moment.hour
            for event in simulator.truth("UserTraveling", "events", *window)
            if event["eventType"] == "carbs"
            for moment in [datetime.fromisoformat(event["displayTime"])]
            if moment.utcoffset() == offset
        ]
        assert len(hours) > 12
        assert sum(6 <= hour < 23 for hour in hours) > 0.8 * len(hours)


def test_trips(simulator: Simulator) -> None:
    """A person leaves when they say, and lives by the clock of where they are."""
    user = simulator.users["UserTraveling"]
    flight = NOW - 3 * DAY
    trip = f"America/New_York {flight.isoformat()} Pacific/Auckland"
    user.travel(trip)
    assert zone_of(trip) is user.zone
    records = simulator.truth(user.name, "egvs", NOW - 6 * DAY, NOW)
    for record in records:
        shown = datetime.fromisoformat(record["displayTime"])
        city = "Pacific/Auckland" if shown >= flight else "America/New_York"
        assert shown.isoformat() == shown.astimezone(ZoneInfo(city)).isoformat()
    assert {time_of(record) >= flight for record in records} == {False, True}
