"""What cards receive of a live source, through all that can be wrong with it."""

from datetime import timedelta
from typing import Any, Final

import pytest
from pytest_homeassistant_custom_component.typing import WebSocketGenerator

from custom_components.dexcom_api.diagnostics import async_get_config_entry_diagnostics
from homeassistant.helpers import entity_registry as er

from ..account import HOUR, MINUTE
from ..cards.conftest import Card, seconds
from ..scene import Scene

LIVE: Final = "sensor.live"
TIME: Final = "sensor.live_time"
SETTLED: Final = timedelta(seconds=2)


class Source:
    """An entity of another integration."""

    def __init__(self, scene: Scene, card: Card) -> None:
        """Start without a state."""
        self._scene = scene
        self._card = card
        self.unit: str | None = "mg/dL"
        self.entity_id = LIVE
        self._told: Any = None

    async def show(self, value: object, *ages: float, **attributes: Any) -> None:
        """Show a value that is so many minutes old, and wait until cards have been told.

        Without an age, the source doesn't say how old it is.
        """
        for age in ages:
            attributes["date"] = (self._scene.now - age * MINUTE).isoformat()
        self._scene.hass.states.async_set(
            self.entity_id,
            str(value),
            {"unit_of_measurement": self.unit, "friendly_name": "Share", **attributes},
        )
        await self._scene.advance(SETTLED)

    async def live(self) -> Any:
        """Return what cards have been told last."""
        events = [event for event in await self._card.events() if "live" in event]
        if events:
            self._told = events[-1]["live"]
        return self._told

    async def subscribe(self) -> None:
        """Let a card follow the account."""
        self._told = (await self._card.subscribe())["live"]

    async def unsubscribe(self) -> None:
        """Let no card follow the account anymore."""
        await self._card.unsubscribe()

    async def values(self) -> list[int] | None:
        """Return the values that cards show, or None if they hide the live part."""
        live = await self.live()
        return live and [mg_dl for _, mg_dl in live["readings"]]


@pytest.fixture
async def source(stage: Scene, hass_ws_client: WebSocketGenerator) -> Source:
    """Return the source of an account that a card follows."""
    await stage.set_up(live_entity=LIVE)
    found = Source(stage, Card(stage, await hass_ws_client()))
    await found.subscribe()
    return found


async def test_readings_after_the_latest(stage: Scene, source: Source) -> None:
    """Live readings come at their times, and each goes when the official one has come."""
    latest = stage.entry.runtime_data.readings.data.newest
    assert latest is not None
    age = (stage.now - latest) / MINUTE
    # The same reading as the latest, the one after it, and one of now.
    for value, minutes in ((100, 12), (110, 7), (120, 0.5)):
        await source.show(value, minutes)
    assert age > 12
    live = await source.live()
    assert (live["name"], live["timing"], live["same_seconds"]) == (
        "Share",
        "reading",
        150,
    )
    assert [mg_dl for _, mg_dl in live["readings"]] == [100, 110, 120]
    newest = live["readings"][-1][0]
    assert abs(newest - seconds(stage.now - SETTLED - 0.5 * MINUTE)) <= 1
    assert live["current_until"] == newest + 15 * 60
    # Once the official ones have come up to a moment, only what is newer is left.
    for _ in range(15):
        await stage.advance(5 * MINUTE)
        newest_official = stage.entry.runtime_data.readings.data.newest
        assert newest_official is not None
        times = [
            time for time, _ in (await source.live() or {"readings": []})["readings"]
        ]
        assert times == [
            time
            for time, _ in live["readings"]
            if time > newest_official.timestamp() + 150
        ]
    assert times == []


@pytest.mark.parametrize(
    ("value", "written_unit", "shown"),
    [
        ("120", "mg/dL", 120),
        ("119.6", "mg/dl", 120),
        ("6.7", "mmol/L", 121),
        ("39", "mg/dL", 39),
        ("405", "mg/dL", None),
        ("401", "mg/dL", 401),
        ("22.9", "mmol/L", None),
        ("120", "mmol/L", None),
        ("6.7", "mg/dL", None),
        ("120", None, None),
        ("20.5", "°C", None),
        ("48", "mmol/mol", None),
        ("nan", "mg/dL", None),
        ("inf", "mg/dL", None),
        ("high", "mg/dL", None),
        ("0", "mg/dL", None),
        ("unknown", "mg/dL", None),
        ("unavailable", "mg/dL", None),
    ],
)
async def test_values_and_units(
    source: Source, value: str, written_unit: str | None, shown: int | None
) -> None:
    """Glucose is converted; anything else hides the live part until there is glucose again."""
    await source.show(100, 2)
    source.unit = written_unit
    await source.show(value, 0)
    assert await source.values() == (None if shown is None else [100, shown])
    source.unit = "mg/dL"
    await source.show(110, 0)
    assert (await source.values() or [])[-1] == 110


@pytest.mark.parametrize(
    ("attribute", "time"),
    [
        ("date", lambda moment: moment),
        ("date", lambda moment: moment.isoformat()),
        ("date", lambda moment: moment.timestamp() * 1000),
        ("date", lambda moment: str(moment.timestamp())),
        ("measurement_timestamp", lambda moment: moment.isoformat()),
        ("reading_time", lambda moment: moment.isoformat()),
        ("dateString", lambda moment: moment.isoformat()),
        # Without an offset, it is Home Assistant's clock.
        ("timestamp", lambda moment: moment.astimezone().strftime("%Y-%m-%d %H:%M:%S")),
    ],
)
async def test_forms_of_times(
    stage: Scene, source: Source, attribute: str, time: Any
) -> None:
    """The time of a reading is understood as integrations write it."""
    await stage.hass.config.async_set_time_zone("UTC")
    moment = (stage.now - 3 * MINUTE).replace(microsecond=0)
    written = time(moment)
    await source.show(120, **{attribute: written})
    live = await source.live()
    assert (live["timing"], live["readings"]) == ("reading", [[seconds(moment), 120]])


@pytest.mark.parametrize(
    "time",
    [
        "0001-01-01T00:00:00",
        "0000-00-00 00:00:00",
        "2026-02-30 10:00:00",
        "9999-12-31T23:59:59-10:00",
        10**400,
    ],
    ids=lambda time: str(time)[:20],
)
async def test_times_outside_of_the_calendar(
    stage: Scene, hass_ws_client: WebSocketGenerator, time: object
) -> None:
    """What a source writes for "never" keeps neither the account nor its own values away."""
    await stage.hass.config.async_set_time_zone("Europe/Berlin")
    glucose = {"unit_of_measurement": "mg/dL", "timestamp": time}
    stage.hass.states.async_set(LIVE, "100", glucose)
    stage.hass.states.async_set(TIME, str(time)[:255])
    for time_entity in (TIME, None):
        assert await stage.set_up(live_entity=LIVE, live_time_entity=time_entity)
        await stage.unload()
    assert await stage.set_up(live_entity=LIVE)
    source = Source(stage, Card(stage, await hass_ws_client()))
    await source.subscribe()
    await stage.advance(5 * MINUTE)
    await source.show(110, timestamp=time)
    assert await source.values() == [110]
    await source.show(120, 0)
    assert await source.values() == [120]


@pytest.mark.parametrize("age", [16, 60, 24 * 60, -2, -60])
async def test_stale_values_and_wrong_clocks(source: Source, age: float) -> None:
    """What was stale when it came, or of the future, is left out; the rest stays."""
    await source.show(100, 3)
    await source.show(200, age)
    assert await source.values() == [100]


@pytest.mark.parametrize("user_name", ["UserEmpty"])
async def test_no_official_readings(source: Source) -> None:
    """An account that has no readings yet shows all live ones."""
    await source.show(100, 1)
    assert await source.values() == [100]


async def test_time_of_arrival(stage: Scene, source: Source) -> None:
    """Without a time, readings have that of their arrival, and say so."""
    await source.show(100)
    live = await source.live()
    assert (live["timing"], live["readings"], live["current_until"]) == (
        "arrival",
        [],
        None,
    )
    await stage.advance(5 * MINUTE)
    arrived = seconds(stage.now)
    await source.show(104, date="2026-05-02")
    live = await source.live()
    assert (live["timing"], live["readings"]) == ("arrival", [[arrived, 104]])
    assert live["same_seconds"] == 270


async def test_removed_and_late(stage: Scene, source: Source) -> None:
    """A source that is removed hides the live part, and one that appears late is followed."""
    assert await source.live() is None
    await source.show(100, 1)
    assert await source.values() == [100]
    stage.hass.states.async_remove(LIVE)
    await stage.advance(SETTLED)
    assert await source.live() is None
    await source.show(110, 0)
    assert await source.values() == [100, 110]


async def test_renamed_and_removed_from_the_registry(
    stage: Scene, hass_ws_client: WebSocketGenerator
) -> None:
    """A renamed source is followed, and one that was removed is hidden, as is one without time."""
    registry = er.async_get(stage.hass)
    value, time = (
        registry.async_get_or_create("sensor", "other", name, suggested_object_id=name)
        for name in ("live", "live_time")
    )
    await stage.set_up(live_entity=value.id, live_time_entity=time.id)
    source = Source(stage, Card(stage, await hass_ws_client()))
    await source.subscribe()

    async def show(mg_dl: int, time_id: str) -> None:
        stage.hass.states.async_set(time_id, (stage.now - MINUTE).isoformat())
        await source.show(mg_dl)

    await show(100, TIME)
    assert await source.values() == [100]
    registry.async_update_entity(LIVE, new_entity_id="sensor.renamed")
    stage.hass.states.async_remove(LIVE)
    source.entity_id = "sensor.renamed"
    await stage.advance(5 * MINUTE)
    assert await source.live() is None
    await show(110, TIME)
    assert await source.values() == [100, 110]
    stage.hass.states.async_set(TIME, "unknown")
    await stage.advance(MINUTE)
    # The time of the next one is unknown.
    await source.show(200)
    assert await source.values() == [100, 110]
    registry.async_remove(time.entity_id)
    await stage.advance(SETTLED)
    assert await source.live() is None


async def test_unloaded(stage: Scene, source: Source) -> None:
    """An account that is unloaded follows nothing, and is there again when it is loaded."""
    await source.show(100, 1)
    assert await stage.unload()
    await source.show(110, 0)
    assert await stage.set_up()
    await stage.advance(SETTLED)
    # Without a recorder, what was shown before is gone.
    assert await source.values() == [110]


async def test_unsubscribed(source: Source) -> None:
    """A card that is gone is told nothing more."""
    await source.show(100, 1)
    told = await source.values()
    await source.unsubscribe()
    await source.show(110, 0)
    assert await source.values() == told == [100]


async def test_permission(stage: Scene, source: Source, hass_admin_user: Any) -> None:
    """Only those who may read the source receive it, checked with every event."""
    hass_admin_user.groups = []
    glucose = {"sensor.dexcom_glucose": {"read": True}}
    hass_admin_user.mock_policy(
        {"entities": {"entity_ids": {**glucose, LIVE: {"read": True}}}}
    )
    await source.show(100, 1)
    assert await source.values() == [100]
    hass_admin_user.mock_policy({"entities": {"entity_ids": glucose}})
    await source.show(110, 0)
    assert await source.live() is None


async def test_diagnostics(stage: Scene) -> None:
    """The diagnostics have the difference of both, but neither values nor names."""
    registry = er.async_get(stage.hass)
    registered = registry.async_get_or_create(
        "sensor", "other", "1", suggested_object_id="live"
    )
    await stage.set_up(live_entity=registered.id)
    stage.change_values(lambda _: 120)
    for _ in range(24):
        await stage.advance(5 * MINUTE)
        stage.hass.states.async_set(
            LIVE,
            "126",
            {"unit_of_measurement": "mg/dL", "date": stage.now.isoformat()},
        )
    await stage.advance(MINUTE, 75)
    found = await async_get_config_entry_diagnostics(stage.hass, stage.entry)
    assert "sensor." not in str(found["entry"]["options"])
    assert found["live"] == {
        "integration": "other",
        "timing": "reading",
        "time_attribute": "date",
        "is_numeric": True,
        "readings_of_last_day": 24,
        "difference_of_last_day": {
            "pairs": 24,
            "mean_mg_dl": 6.0,
            "mean_absolute_mg_dl": 6.0,
        },
    }
    await stage.advance(22 * HOUR)
    found = await async_get_config_entry_diagnostics(stage.hass, stage.entry)
    assert found["live"]["readings_of_last_day"] == 10
    stage.hass.states.async_remove(LIVE)
    registry.async_remove(LIVE)
    await stage.advance(SETTLED)
    found = await async_get_config_entry_diagnostics(stage.hass, stage.entry)
    assert found["live"]["integration"] is None
    assert (found["live"]["time_attribute"], found["live"]["is_numeric"]) == (
        None,
        False,
    )
