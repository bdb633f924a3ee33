"""What the day adds up to and what was logged last, against what the simulator serves."""

from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from freezegun.api import FrozenDateTimeFactory
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.dexcom_api.options import MG_DL, MMOL_L
from homeassistant.const import STATE_UNAVAILABLE, STATE_UNKNOWN
from homeassistant.core import HomeAssistant

from ..common import finish_import, found, shown
from ..conftest import ENTRY_ID, NOW, Advance
from ..settling import settle
from ..simulator import Fault, Simulator

BERLIN = ZoneInfo("Europe/Berlin")

DAY = timedelta(days=1)
HOUR = timedelta(hours=1)
MINUTE = timedelta(minutes=1)

# By the key of the total: what is counted.
COUNTED = {
    "carbs_today": ("carbs", None),
    "fast_acting_insulin_today": ("insulin", "fastActing"),
    "long_acting_insulin_today": ("insulin", "longActing"),
    "exercise_today": ("exercise", None),
}
LAST = {
    "last_insulin": "insulin",
    "last_carbs": "carbs",
    "last_exercise": "exercise",
}
DIARY_ENDPOINTS = ("events", "calibrations", "alerts")


@pytest.fixture
def now(freezer: FrozenDateTimeFactory, begin: datetime) -> datetime:
    """Stop all clocks where a test begins."""
    freezer.move_to(begin)
    return begin


@pytest.fixture
def begin() -> datetime:
    """Return when a test begins."""
    return NOW


@pytest.fixture(autouse=True)
async def berlin(hass: HomeAssistant) -> None:
    """Live in Berlin, wherever the account's phone is."""
    await hass.config.async_set_time_zone("Europe/Berlin")


def in_berlin(*parts: int) -> datetime:
    """Return a moment by the clock in Berlin, UTC."""
    return datetime(*parts, tzinfo=BERLIN).astimezone(UTC)  # type: ignore[arg-type,misc]


async def set_up(hass: HomeAssistant, entry: MockConfigEntry, **options: Any) -> None:
    """Set the account up with some options."""
    hass.config_entries.async_update_entry(entry, options={**entry.options, **options})
    await hass.config_entries.async_setup(entry.entry_id)
    await settle(hass)


async def pass_time(
    advance: Advance, duration: timedelta, step: timedelta = 15 * MINUTE
) -> None:
    """Let time pass in steps."""
    for _ in range(duration // step):
        await advance(step)


async def go_on_to(advance: Advance, simulator: Simulator, moment: datetime) -> None:
    """Let time pass until a moment, quickly at first."""
    while (left := moment - simulator.clock.now()) > timedelta():
        await advance(min(left, HOUR if left > 2 * HOUR else 15 * MINUTE))


def entries(
    simulator: Simulator, user_name: str, endpoint: str = "events"
) -> list[dict[str, Any]]:
    """Return what is in the diary, of the last month up to now."""
    now = simulator.clock.now()
    records = simulator.truth(user_name, endpoint, now - 30 * DAY, now)
    return [record for record in records if record.get("eventStatus") != "deleted"]


def moment_of(record: dict[str, Any]) -> datetime:
    """Return the time of a record."""
    moment = datetime.fromisoformat(record["systemTime"])
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def midnight(simulator: Simulator) -> datetime:
    """Return when the day in Berlin began."""
    local = simulator.clock.now().astimezone(BERLIN)
    return in_berlin(local.year, local.month, local.day)


def known_amount(record: dict[str, Any]) -> float | None:
    """Return the amount of an entry."""
    try:
        amount = float(record["value"])
    except TypeError, ValueError:
        return None
    return amount if amount >= 0 else None


def true_total(
    simulator: Simulator, user_name: str, kind: str, sub_kind: str | None
) -> str:
    """Return the state that a total has to have if data reach today."""
    of_kind = [
        record
        for record in entries(simulator, user_name)
        if record["eventType"] == kind and sub_kind in (None, record["eventSubType"])
    ]
    today = [
        known_amount(record)
        for record in of_kind
        if moment_of(record) >= midnight(simulator)
    ]
    known = [amount for amount in today if amount is not None]
    if not of_kind or (today and not known):
        return STATE_UNKNOWN
    return f"{sum(known):.3f}"


def shown_total(hass: HomeAssistant, key: str) -> str:
    """Return the state of a total, numbers written alike."""
    state = shown(hass, key)
    return state if state == STATE_UNKNOWN else f"{float(state):.3f}"


def assert_truth(hass: HomeAssistant, simulator: Simulator, user_name: str) -> None:
    """Check that totals and last entries are those of the diary."""
    for key, counted in COUNTED.items():
        assert shown_total(hass, key) == true_total(simulator, user_name, *counted)
        reset = found(hass, f"sensor.dexcom_{key}").attributes["last_reset"]
        assert reset == midnight(simulator).isoformat()
    for key, kind in LAST.items():
        of_kind = [
            record
            for record in entries(simulator, user_name)
            if record["eventType"] == kind
        ]
        newest = max(of_kind, key=moment_of, default=None)
        if newest is None:
            assert shown(hass, key) == STATE_UNKNOWN
            continue
        state = found(hass, f"sensor.dexcom_{key}")
        assert state.state == moment_of(newest).isoformat()
        assert state.attributes["amount"] == known_amount(newest)


@pytest.mark.parametrize("user_name", ["User7", "User9"])
async def test_truth(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    simulator: Simulator,
    advance: Advance,
    user_name: str,
) -> None:
    """For days, all is as the diary has it, through late, edited and deleted entries."""
    seen = set()
    for _ in range(18):
        assert_truth(hass, simulator, user_name)
        seen.add(shown(hass, "carbs_today"))
        await pass_time(advance, 2 * HOUR, 30 * MINUTE)
        if simulator.clock.now() - midnight(simulator) < 4 * HOUR:
            # Nothing may be known of the new day yet.
            await pass_time(advance, 4 * HOUR, 30 * MINUTE)
    assert len(seen) > 2


@pytest.mark.parametrize("user_name", ["User6", "User8"])
async def test_truth_of_others(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    simulator: Simulator,
    user_name: str,
) -> None:
    """The diaries of other products are understood as well."""
    assert_truth(hass, simulator, user_name)
    assert STATE_UNKNOWN not in {shown(hass, key) for key in (*COUNTED, *LAST)}


async def test_how_they_are_described(
    hass: HomeAssistant, loaded_entry: MockConfigEntry
) -> None:
    """Totals can be recorded as such, in units that Home Assistant knows where it does."""
    units = {
        key: (
            found(hass, f"sensor.dexcom_{key}").attributes["state_class"],
            found(hass, f"sensor.dexcom_{key}").attributes["unit_of_measurement"],
            found(hass, f"sensor.dexcom_{key}").attributes.get("device_class"),
        )
        for key in COUNTED
    }
    assert units == {
        "carbs_today": ("total", "g", None),
        "fast_acting_insulin_today": ("total", "U", None),
        "long_acting_insulin_today": ("total", "U", None),
        "exercise_today": ("total", "min", "duration"),
    }


async def test_edited_and_deleted(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    simulator: Simulator,
    advance: Advance,
) -> None:
    """A total follows an entry that is corrected, moved, and taken back."""
    app = simulator.users["User7"].app
    before = float(shown(hass, "carbs_today"))
    name = app.log_entry("carbs", value=33.5, moment=NOW - 2 * HOUR)
    await advance(15 * MINUTE)
    assert float(shown(hass, "carbs_today")) == before + 33.5

    app.edit_entry(name, value=20, visible_from=simulator.clock.now())
    await advance(15 * MINUTE)
    assert float(shown(hass, "carbs_today")) == before + 20

    # What is moved beyond the last day is seen within an hour.
    app.edit_entry(name, moment=NOW - 2 * DAY, visible_from=simulator.clock.now())
    await pass_time(advance, HOUR)
    assert_truth(hass, simulator, "User7")
    assert float(shown(hass, "carbs_today")) == before

    name = app.log_entry("carbs", value=500, visible_from=simulator.clock.now())
    await advance(15 * MINUTE)
    assert float(shown(hass, "carbs_today")) == before + 500
    assert found(hass, "sensor.dexcom_last_carbs").attributes["amount"] == 500
    app.delete_entry(name, visible_from=simulator.clock.now())
    await advance(15 * MINUTE)
    assert_truth(hass, simulator, "User7")
    assert float(shown(hass, "carbs_today")) == before


async def test_midnight(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    simulator: Simulator,
    advance: Advance,
) -> None:
    """At the person's midnight a day begins of which nothing is known until data reach it."""
    app = simulator.users["User7"].app
    app.log_entry("carbs", value=11, moment=in_berlin(2026, 5, 2, 22, 30))
    app.log_entry("carbs", value=7, moment=in_berlin(2026, 5, 2, 23, 59))
    await go_on_to(advance, simulator, in_berlin(2026, 5, 2, 23, 58))
    assert_truth(hass, simulator, "User7")
    assert float(shown(hass, "carbs_today")) >= 11

    await advance(2 * MINUTE)
    state = found(hass, "sensor.dexcom_carbs_today")
    assert state.state == STATE_UNKNOWN
    assert state.attributes["last_reset"] == "2026-05-02T22:00:00+00:00"

    await go_on_to(advance, simulator, in_berlin(2026, 5, 3, 0, 50))
    assert shown(hass, "carbs_today") == STATE_UNKNOWN
    await go_on_to(advance, simulator, in_berlin(2026, 5, 3, 1, 30))
    # What was logged a minute before midnight is of the day before, however late it came.
    assert float(shown(hass, "carbs_today")) == 0
    app.log_entry("carbs", value=5, moment=in_berlin(2026, 5, 3, 0, 0))
    await advance(15 * MINUTE)
    assert float(shown(hass, "carbs_today")) == 5
    assert_truth(hass, simulator, "User7")


@pytest.mark.parametrize(
    ("begin", "before", "length"),
    [
        (in_berlin(2026, 3, 28, 21, 30), in_berlin(2026, 3, 29), 23 * HOUR),
        (in_berlin(2026, 10, 24, 21, 30), in_berlin(2026, 10, 25), 25 * HOUR),
    ],
    ids=["spring", "autumn"],
)
async def test_clocks_change(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    simulator: Simulator,
    advance: Advance,
    before: datetime,
    length: timedelta,
) -> None:
    """A day of 23 or 25 hours begins and ends at the person's midnights."""
    app = simulator.users["User7"].app
    after = before + length
    for moment, grams in (
        (before - MINUTE, 500),
        (before, 1000),
        (after - MINUTE, 2000),
        (after, 1500),
    ):
        app.log_entry("carbs", value=grams, moment=moment, visible_from=moment)
    half_kilograms = []
    for moment in (
        before - MINUTE,
        before + 4 * HOUR,
        after - MINUTE,
        after + 4 * HOUR,
    ):
        await go_on_to(advance, simulator, moment)
        state = found(hass, "sensor.dexcom_carbs_today")
        reset = datetime.fromisoformat(state.attributes["last_reset"])
        half_kilograms.append((reset, float(state.state) // 500))
    assert half_kilograms == [(before - DAY, 0), (before, 2), (before, 2), (after, 3)]


@pytest.mark.parametrize("begin", [in_berlin(2026, 10, 25, 22, 0)])
async def test_last_hours_of_a_long_day(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    simulator: Simulator,
    advance: Advance,
) -> None:
    """The 25th hour belongs to the day, and ends with it."""
    await go_on_to(advance, simulator, in_berlin(2026, 10, 25, 23, 59))
    assert_truth(hass, simulator, "User7")
    state = found(hass, "sensor.dexcom_carbs_today")
    assert state.attributes["last_reset"] == "2026-10-24T22:00:00+00:00"
    await advance(MINUTE)
    state = found(hass, "sensor.dexcom_carbs_today")
    assert state.attributes["last_reset"] == "2026-10-25T23:00:00+00:00"
    assert state.state == STATE_UNKNOWN


@pytest.mark.parametrize("endpoints", [DIARY_ENDPOINTS, ("*",)], ids=["diary", "all"])
async def test_midnight_without_dexcom(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    simulator: Simulator,
    advance: Advance,
    endpoints: tuple[str, ...],
) -> None:
    """While nothing can be fetched nothing is shown, and all is right again after it."""
    await go_on_to(advance, simulator, in_berlin(2026, 5, 2, 22))
    for endpoint in endpoints:
        simulator.faults.add(Fault("http_error", endpoint=endpoint, status=503))
    await pass_time(advance, 4 * HOUR)
    for key in (*COUNTED, *LAST):
        assert shown(hass, key) == STATE_UNAVAILABLE
    simulator.faults.clear()
    await pass_time(advance, 45 * MINUTE)
    assert_truth(hass, simulator, "User7")
    await pass_time(advance, 20 * HOUR, 30 * MINUTE)
    await go_on_to(advance, simulator, in_berlin(2026, 5, 4))
    state = found(hass, "sensor.dexcom_carbs_today")
    assert state.attributes["last_reset"] == "2026-05-03T22:00:00+00:00"


@pytest.mark.parametrize("begin", [in_berlin(2026, 5, 2, 23, 50)])
async def test_midnight_before_the_first_poll(
    hass: HomeAssistant,
    entry: MockConfigEntry,
    simulator: Simulator,
    advance: Advance,
) -> None:
    """An account that could never be asked for its diary has nothing of any day to show."""
    for endpoint in DIARY_ENDPOINTS:
        simulator.faults.add(Fault("http_error", endpoint=endpoint, status=503))
    await set_up(hass, entry)
    await pass_time(advance, 3 * HOUR)
    assert shown(hass, "carbs_today") == STATE_UNAVAILABLE
    simulator.faults.clear()
    await pass_time(advance, 30 * MINUTE)
    assert_truth(hass, simulator, "User7")


@pytest.mark.parametrize("user_name", ["UserOne", "UserEmpty"])
async def test_no_diary(
    hass: HomeAssistant, loaded_entry: MockConfigEntry, advance: Advance
) -> None:
    """Whoever has no diary has no totals: not knowing isn't nothing."""
    await pass_time(advance, HOUR)
    keys = (*COUNTED, *LAST, "last_calibration", "blood_glucose_meter")
    assert {shown(hass, key) for key in keys} == {STATE_UNKNOWN}
    attributes = found(hass, "sensor.dexcom_last_insulin").attributes
    assert (attributes["amount"], attributes["unit"]) == (None, None)


async def test_kind_that_is_never_logged(
    hass: HomeAssistant,
    entry: MockConfigEntry,
    simulator: Simulator,
    advance: Advance,
) -> None:
    """One who logs only some things has no total of the others, until they do."""

    def only_carbs(body: dict[str, Any]) -> dict[str, Any]:
        """Leave out all that the model of a person logs but carbs."""
        body["records"] = [
            record
            for record in body["records"]
            if record["eventType"] == "carbs" or record["value"] == "12.5"
        ]
        return body

    simulator.users["User7"].add_patch("events", only_carbs)
    await set_up(hass, entry)
    assert shown(hass, "carbs_today") != STATE_UNKNOWN
    assert shown(hass, "fast_acting_insulin_today") == STATE_UNKNOWN
    assert shown(hass, "exercise_today") == STATE_UNKNOWN

    app = simulator.users["User7"].app
    app.log_entry("insulin", "fastActing", 12.5, moment=NOW - 20.5 * HOUR)
    app.log_entry("insulin", "longActing", 12.5, moment=NOW - HOUR)
    await advance(15 * MINUTE)
    assert float(shown(hass, "fast_acting_insulin_today")) == 0
    assert float(shown(hass, "long_acting_insulin_today")) == 12.5
    assert shown(hass, "exercise_today") == STATE_UNKNOWN


async def test_amounts_that_are_not_known(
    hass: HomeAssistant,
    entry: MockConfigEntry,
    simulator: Simulator,
    advance: Advance,
) -> None:
    """Exercise of unknown length is no exercise of no length."""
    app = simulator.users["User7"].app
    app.log_entry("exercise", "heavy", "-1", moment=NOW - HOUR)
    simulator.users["User7"].add_patch("events", by_hand(simulator))
    await set_up(hass, entry)
    assert shown(hass, "exercise_today") == STATE_UNKNOWN
    state = found(hass, "sensor.dexcom_last_exercise")
    assert state.state == (NOW - HOUR).isoformat()
    assert state.attributes["amount"] is None
    assert state.attributes["sub_type"] == "heavy"

    app.log_entry("exercise", None, 40, moment=NOW - HOUR)
    await advance(15 * MINUTE)
    assert float(shown(hass, "exercise_today")) == 40


def by_hand(simulator: Simulator, user_name: str = "User7") -> Any:
    """Return a patch that leaves only what was written by hand."""

    def patch(body: dict[str, Any]) -> dict[str, Any]:
        extras = simulator.users[user_name].extra_records.get("events", ())
        names = {extra.record["recordId"] for extra in extras}
        body["records"] = [
            record for record in body["records"] if record["recordId"] in names
        ]
        return body

    return patch


async def test_insulin_without_a_type(
    hass: HomeAssistant,
    entry: MockConfigEntry,
    simulator: Simulator,
    advance: Advance,
) -> None:
    """Insulin of which nobody said how fast it acts is the last, but in neither total."""
    simulator.users["User7"].add_patch("events", by_hand(simulator))
    app = simulator.users["User7"].app
    app.log_entry("insulin", "fastActing", 4, moment=NOW - 3 * HOUR)
    app.log_entry("insulin", None, 6.5, moment=NOW - 2 * HOUR)
    await set_up(hass, entry)
    assert float(shown(hass, "fast_acting_insulin_today")) == 4
    assert shown(hass, "long_acting_insulin_today") == STATE_UNKNOWN
    state = found(hass, "sensor.dexcom_last_insulin")
    assert state.attributes["amount"] == 6.5
    assert state.attributes["unit"] == "U"
    assert state.attributes["sub_type"] is None


async def test_future_entry(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    simulator: Simulator,
    advance: Advance,
) -> None:
    """What a person is about to eat counts when its time has come, without another poll."""
    before = shown(hass, "carbs_today")
    last = shown(hass, "last_carbs")
    ahead = NOW + 20 * MINUTE
    app = simulator.users["User7"].app
    app.log_entry("carbs", value=700, moment=ahead, recorded=NOW, visible_from=NOW)
    await advance(15 * MINUTE)
    assert (shown(hass, "carbs_today"), shown(hass, "last_carbs")) == (before, last)
    await advance(4 * MINUTE)
    assert shown(hass, "carbs_today") == before
    requests = [entry for entry in simulator.requests if entry.endpoint == "events"]

    await advance(MINUTE)

    assert float(shown(hass, "carbs_today")) == float(before) + 700
    assert shown(hass, "last_carbs") == ahead.isoformat()
    asked = [entry for entry in simulator.requests if entry.endpoint == "events"]
    assert len(asked) == len(requests)


@pytest.mark.parametrize(
    ("unit", "calibration", "digits"), [(MG_DL, 101, 0), (MMOL_L, 5.6, 1)]
)
async def test_glucose_values(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    simulator: Simulator,
    advance: Advance,
    unit: str,
    calibration: float,
    digits: int,
) -> None:
    """Calibrations and meter values are shown in the person's unit, with their times."""
    app = simulator.users["User7"].app
    app.calibrate(101, NOW - HOUR)
    app.log_entry("bloodGlucose", value=101, moment=NOW - 90 * MINUTE)
    await advance(15 * MINUTE)
    state = found(hass, "sensor.dexcom_last_calibration")
    assert state.state == (NOW - HOUR).isoformat()
    assert state.attributes["amount"] == calibration
    assert state.attributes["unit"] == unit
    assert "sub_type" not in state.attributes
    meter = found(hass, "sensor.dexcom_blood_glucose_meter")
    assert round(float(meter.state), digits) == calibration
    assert meter.attributes["unit_of_measurement"] == unit
    assert meter.attributes["time"] == NOW - 90 * MINUTE
    assert meter.attributes["device_class"] == "blood_glucose_concentration"


async def test_meter_in_mmol(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    simulator: Simulator,
    advance: Advance,
) -> None:
    """A meter's value that is sent in the other unit is converted."""
    simulator.users["User7"].app.log_entry(
        "bloodGlucose", value="5.6", unit="mmol/L", moment=NOW - HOUR
    )
    await advance(15 * MINUTE)
    assert round(float(shown(hass, "blood_glucose_meter"))) == 101


async def test_restart(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    simulator: Simulator,
    advance: Advance,
) -> None:
    """A restart changes nothing, with Dexcom or without; a day later nothing old is shown."""
    keys = (*COUNTED, *LAST)
    before = [shown(hass, key) for key in keys]
    await hass.config_entries.async_reload(ENTRY_ID)
    await settle(hass)
    assert [shown(hass, key) for key in keys] == before
    await hass.config_entries.async_unload(ENTRY_ID)
    await advance(DAY)
    await set_up(hass, loaded_entry)
    assert_truth(hass, simulator, "User7")


async def test_day_that_nobody_asked_for(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    simulator: Simulator,
    advance: Advance,
) -> None:
    """Before the diary was asked for, readings of today don't make an empty day of it."""
    await hass.config_entries.async_unload(ENTRY_ID)
    await advance(DAY)
    for endpoint in DIARY_ENDPOINTS:
        simulator.faults.add(Fault("http_error", endpoint=endpoint, status=503))
    states: list[str] = []
    hass.bus.async_listen(
        "state_changed",
        lambda event: (
            states.append(event.data["new_state"].state)
            if event.data["entity_id"] == "sensor.dexcom_carbs_today"
            else None
        ),
    )
    await set_up(hass, loaded_entry)
    assert shown(hass, "glucose").isdigit()
    assert set(states) == {STATE_UNKNOWN, STATE_UNAVAILABLE}


@pytest.mark.parametrize("past_is_imported", [False])
async def test_last_entry_while_the_past_is_imported(
    hass: HomeAssistant,
    entry: MockConfigEntry,
    simulator: Simulator,
    advance: Advance,
) -> None:
    """An import, the oldest first, doesn't show an entry as the last before it is the last."""
    user = simulator.users["User7"]
    user.add_patch("events", by_hand(simulator))
    moments = [NOW - days * DAY for days in (80, 50, 20)]
    for moment in moments:
        user.app.log_entry("carbs", value=40, moment=moment)
        user.extra_records["events"][-1].typed = moment
    states: list[str] = []
    hass.bus.async_listen(
        "state_changed",
        lambda event: (
            states.append(event.data["new_state"].state)
            if event.data["entity_id"] == "sensor.dexcom_last_carbs"
            else None
        ),
    )
    await set_up(hass, entry)
    await finish_import(advance)
    await advance(2 * MINUTE)
    known = set(states) - {STATE_UNKNOWN, STATE_UNAVAILABLE}
    assert known == {moments[-1].isoformat()}


@pytest.mark.parametrize("past_is_imported", [False])
async def test_past_that_is_imported(
    hass: HomeAssistant,
    entry: MockConfigEntry,
    simulator: Simulator,
    advance: Advance,
) -> None:
    """What the import finds of the weeks before is shown without waiting for a poll."""
    simulator.users["User7"].add_patch("events", by_hand(simulator))
    moment = NOW - 40 * DAY
    simulator.users["User7"].app.log_entry("carbs", value=40, moment=moment)
    simulator.users["User7"].extra_records["events"][0].typed = moment
    await set_up(hass, entry)
    assert shown(hass, "last_carbs") == STATE_UNKNOWN
    await finish_import(advance)
    assert shown(hass, "last_carbs") == moment.isoformat()
    assert float(shown(hass, "carbs_today")) == 0
