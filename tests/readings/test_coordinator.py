"""When Dexcom is asked, and for what, with stopped clocks."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise
from unittest.mock import ANY

import pytest
from pytest_homeassistant_custom_component.common import async_fire_time_changed

from custom_components.dexcom_api.dexcom.columns import Row
from custom_components.dexcom_api.readings.merge import ReadingsChange

from ..account import DAY, HOUR, MINUTE, SECOND, in_state, time_of
from ..clocks import StoppedClocks
from ..common import latest_egv
from ..scene import Scene
from ..simulated import NOW
from ..simulator import Fault, RequestRecord
from ..simulator.mutations import MUTATIONS


def window(request: RequestRecord) -> tuple[datetime, datetime]:
    """Return the window of a request."""
    start, end = (
        datetime.fromisoformat(request.query[side]).replace(tzinfo=UTC)
        for side in ("startDate", "endDate")
    )
    return start, end


def newest(scene: Scene) -> datetime:
    """Return the time of the newest reading at Dexcom."""
    return time_of(latest_egv(scene.simulator, scene.user_name))


def newest_value(scene: Scene) -> str:
    """Return the value of the newest reading at Dexcom."""
    return str(latest_egv(scene.simulator, scene.user_name)["value"])


def send(scene: Scene, after: timedelta = timedelta(0), **fields: object) -> None:
    """Let Dexcom have the newest reading again, with other fields, after some time."""
    reading = {**latest_egv(scene.simulator, scene.user_name), **fields}
    scene.user.add_record("egvs", reading, visible_from=NOW + after)


async def test_first_refresh_is_the_last_day_before_the_end(scene: Scene) -> None:
    """The data range says where the data end; the day before that is fetched."""
    endpoints = [request.endpoint for request in scene.requests()]
    assert endpoints[:3] == ["dataRange", "egvs", "devices"]
    start, end = window(scene.requests("egvs")[0])
    assert start == newest(scene) - DAY
    assert end >= NOW + DAY


async def test_account_that_stopped_months_ago(stage: Scene) -> None:
    """Old data are found where they end, and asked for again only by their range."""
    stage.user.offline.append((NOW - 90 * DAY, NOW + 30 * DAY))
    await stage.set_up()
    last = datetime.fromisoformat(stage.sensor("last_reading").state)
    assert NOW - 91 * DAY < last < NOW - 90 * DAY
    assert stage.shown("glucose") == ["unknown"]

    ranges = len(stage.requests("dataRange"))
    await stage.advance(16 * MINUTE, 8)
    assert len(stage.requests("egvs")) == 1
    assert len(stage.requests("dataRange")) == ranges + 8

    stage.user.offline.clear()
    await stage.advance(16 * MINUTE)
    assert stage.shown("glucose") == [newest_value(stage)]


async def test_windows_overlap(scene: Scene) -> None:
    """Each request reaches back three hours, and a day once an hour; devices are asked for less."""
    for _ in range(36):
        before = newest(scene)
        await scene.advance(5 * MINUTE)
        start, end = window(scene.requests("egvs")[-1])
        assert start <= before - 3 * HOUR
        assert end > scene.now + 23 * HOUR
    long = [
        request.moment
        for request in scene.requests("egvs")[1:]
        if request.moment - window(request)[0] > DAY
    ]
    assert len(long) == 3
    assert all(after - before >= HOUR for before, after in pairwise(long))
    assert 6 <= len(scene.requests("devices")) <= 7


async def test_late_and_corrected_readings(scene: Scene) -> None:
    """A reading that arrives after its successors is taken in; another value replaces the first."""
    late = datetime(2026, 5, 2, 16, 58, tzinfo=UTC)
    send(scene, HOUR, recordId="late", systemTime=f"{late:%FT%TZ}")
    scene.user.offline.append((NOW - HOUR, NOW + HOUR))
    send(scene, value=321)
    await scene.advance(5 * MINUTE)
    assert scene.shown("glucose") == ["321"]
    assert late.timestamp() not in scene.times()
    await scene.advance(HOUR)
    assert late.timestamp() in scene.times()


async def test_reading_of_the_future_waits_for_its_time(scene: Scene) -> None:
    """A clock that runs ahead is believed as soon as the time has come, and polling goes on."""
    ahead = datetime(2026, 5, 2, 20, tzinfo=UTC)
    send(scene, recordId="ahead", systemTime=f"{ahead:%FT%TZ}", value=222)
    await scene.advance(6 * MINUTE)
    assert scene.shown("glucose") == [newest_value(scene)] != ["222"]
    await scene.advance(10 * MINUTE, 10)
    sent = scene.truth("egvs", NOW - HOUR, NOW + HOUR)[-1]
    assert scene.shown("glucose") == [str(sent["value"])]
    await scene.advance(ahead + SECOND - scene.now)
    assert scene.shown("glucose") == ["222"]


async def test_fresh_within_seconds_for_little_more_than_a_request_a_reading(
    scene: Scene, freezer: StoppedClocks
) -> None:
    """Once the delay is known, a reading is there seconds after Dexcom releases it."""

    async def pass_second() -> None:
        freezer.tick(SECOND)
        async_fire_time_changed(scene.hass, fire_all=False)
        await scene.settle()

    await scene.pass_time(35 * MINUTE, 10 * SECOND)
    before = len(scene.requests("egvs"))
    waits = []
    for _ in range(3):
        released = newest(scene)
        while newest(scene) == released:
            await pass_second()
        seconds = 0
        while scene.shown("last_reading") != [in_state(newest(scene))]:
            await pass_second()
            seconds += 1
        waits.append(seconds)
    assert sorted(waits)[1] <= 15
    assert len(scene.requests("egvs")) - before <= 5


async def test_metrics_after_a_restart_without_new_readings(scene: Scene) -> None:
    """Metrics of what is stored are there though the first poll finds nothing new."""
    await scene.act("import_history", start=NOW - 2 * DAY, end=NOW)
    before = scene.number("time_in_range_1_day")
    scene.user.offline.append((NOW, NOW + DAY))
    await scene.reload()
    await scene.reload()
    assert scene.number("time_in_range_1_day") == before


async def test_outage_of_days(scene: Scene) -> None:
    """After an outage, the gap is fetched first, from a day before the last known reading on."""
    known = newest(scene)
    scene.fail("*")
    await scene.pass_time(3 * DAY, 6 * HOUR)
    scene.simulator.faults.clear()
    asked = len(scene.requests("egvs"))
    await scene.pass_time(20 * MINUTE, MINUTE)
    (start, end), (recent, _), *_ = map(window, scene.requests("egvs")[asked:])
    assert (start, end) == (known - DAY, recent + MINUTE)
    assert DAY < newest(scene) - recent < DAY + HOUR


async def test_listeners_are_told_of_changes(scene: Scene) -> None:
    """Listeners to the stored readings are called for each change, and only then."""
    store = scene.entry.runtime_data.readings.store
    changes: list[ReadingsChange] = []
    stop = store.async_listen(changes.append)
    before = newest(scene)
    await scene.pass_time(10 * MINUTE, 10 * SECOND)
    since = scene.truth("egvs", before + SECOND, scene.now)
    times = [int(time_of(record).timestamp()) for record in since]
    assert [time for change in changes for time in change.new.times] == times
    assert len(changes) == 2
    stop()
    await scene.pass_time(10 * MINUTE, 10 * SECOND)
    assert len(changes) == 2


async def test_stale_to_the_second(scene: Scene) -> None:
    """A reading becomes stale when it is too old, not with the next poll."""
    stale_from = newest(scene) + 6 * HOUR
    scene.fail("*")
    for moment, state in ((stale_from - SECOND, "off"), (stale_from + SECOND, "on")):
        await scene.advance(moment - scene.now)
        assert scene.state("binary_sensor.dexcom_stale_data").state == state


@pytest.mark.parametrize("kind", sorted(MUTATIONS))
async def test_odd_answer_as_a_day_passes(scene: Scene, kind: str) -> None:
    """An odd answer in the last poll that covers a reading changes nothing."""
    begin = (scene.now - 23 * HOUR).timestamp()

    def known() -> list[Row]:
        """Return the readings of two hours, with any source if names are odd."""
        readings = scene.entry.runtime_data.readings.store.readings
        found = readings.in_span(begin, begin + 2 * HOUR.total_seconds()).rows()
        if kind != "unknown_enums":
            return list(found)
        return [row._replace(source=ANY) for row in found]

    before = known()
    assert len(before) > 20
    scene.simulator.faults.add(Fault(kind, "egvs"))
    await scene.pass_time(4 * HOUR)
    scene.simulator.faults.clear()
    await scene.pass_time(HOUR)
    assert known() == before
